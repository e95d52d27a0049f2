import type { ProgressCell, ProgressState } from '../../../../shared/api/progress.ts';
import { showDay, showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import { hashOf } from '../../state/route.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import type { ProgressRow } from './order.ts';

const KINDS = ['collective', 'individual'] as const;

const MARKS: Readonly<Record<ProgressState, readonly [icon: IconName, level: string]>> = {
  missing: ['ring', 'quiet'],
  submitted: ['send', 'info-ink'],
  late: ['send', 'warning-ink'],
  returned: ['return', 'warning-ink'],
  appraised: ['success', 'success-ink'],
  locked: ['lock', 'success-ink'],
};

interface TableProps {
  readonly rows: readonly ProgressRow[];
  /** The office can write to a unit that owes a form. */
  readonly onRemind?: (unit: string) => void;
}

/** Units down, forms across; a mark and a word in each field. */
export function ProgressTable({ rows, onRemind }: TableProps) {
  if (rows.length === 0) return <p class="empty quiet">{say('progress.no-match')}</p>;
  return (
    <div class="card flush">
      <table class="table progress-table">
        <caption class="visually-hidden">{say('nav.progress')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('progress.unit')}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {say(`kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, cells }) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              {KINDS.map((kind) => {
                const cell = cells.find((one) => one.kind === kind);
                return (
                  <td
                    key={kind}
                    class={cell ? undefined : 'none'}
                    data-kind={cell ? say(`kind.${kind}`) : undefined}
                  >
                    {cell ? (
                      <Field
                        cell={cell}
                        unit={unit.name}
                        {...(onRemind ? { onRemind: () => onRemind(unit.id) } : {})}
                      />
                    ) : (
                      <span class="quiet">
                        <span aria-hidden="true">–</span>
                        <span class="visually-hidden">{say('progress.no-duty')}</span>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Field(props: { cell: ProgressCell; unit: string; onRemind?: () => void }) {
  const { cell, unit, onRemind } = props;
  const { submission } = cell;
  if (!submission) {
    return (
      <div class="progress-field">
        <State cell={cell} />
        {onRemind && (
          <button
            type="button"
            class="button subtle small"
            aria-label={say('progress.remind-unit', { unit })}
            onClick={onRemind}
          >
            {say('progress.remind')}
          </button>
        )}
      </div>
    );
  }
  const when = say('progress.received', {
    time: showInstant(submission.receivedAt),
    by: submission.by.label,
  });
  return (
    <a class="progress-field" href={hashOf('submission', submission.id)} title={when}>
      <State cell={cell} />
    </a>
  );
}

/** The mark and the word, and below them the day and how late it is. */
function State({ cell }: { cell: ProgressCell }) {
  const { state, overdue, daysLate, deadline, submission } = cell;
  const [icon, level] = MARKS[state];
  const late = overdue || (submission !== null && cell.late);
  return (
    <>
      <span class={`progress-state ${overdue ? 'error-ink' : level}`}>
        <Icon name={overdue ? 'error' : icon} size={14} />
        {say(`progress.state.${state}`)}
      </span>
      {submission ? (
        <span class="when">{showInstant(submission.receivedAt).slice(0, 10)}</span>
      ) : (
        deadline && <span class="when">{say('progress.due', { day: showDay(deadline) })}</span>
      )}
      {submission && <span class="when">{submission.by.label}</span>}
      {late && (
        <span class={`when ${overdue ? 'error-ink' : 'warning-ink'}`}>
          {say('progress.late', { days: daysLate })}
        </span>
      )}
      {submission?.explained && !submission.closed && (
        <span class="when info-ink">{say('progress.explained')}</span>
      )}
    </>
  );
}
