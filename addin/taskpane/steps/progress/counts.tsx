import type { StateCounts } from '../../../../shared/api/progress.ts';
import { say } from '../../state/language.ts';
import type { StateFilter } from './order.ts';

const STATES = ['missing', 'submitted', 'returned', 'appraised', 'locked'] as const;

/** Counts for the report; a press narrows the table to one of them. */
export function Counts(props: {
  counts: StateCounts;
  chosen: StateFilter;
  onChoose: (state: StateFilter) => void;
}) {
  const { counts, chosen, onChoose } = props;
  const of = (state: (typeof STATES)[number]) =>
    state === 'submitted' ? counts.submitted + counts.late : counts[state];
  return (
    <fieldset class="counts">
      <legend class="visually-hidden">
        {say('progress.counts', { total: counts.total, overdue: counts.overdue })}
      </legend>
      {STATES.map((state) => (
        <button
          key={state}
          type="button"
          class={`count ${state}`}
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? null : state)}
        >
          <strong>{of(state)}</strong>
          <span>{say(`progress.state.${state}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
