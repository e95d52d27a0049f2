import type { PersonDetail, UnitView } from '../../../../shared/api/registry.ts';
import { showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import { Group } from '../../ui/group.tsx';
import { Differences } from './differences.tsx';

type Line = PersonDetail['history'][number];

/** Actions whose sentence has the reason in it already. */
const TELLS_REASON =
  /^(submission\.(return|unlock)|person\.(merge|absorb)|unit\.(merge|split|close|inherit)|award\.(decline|defer|revoke))$/;

/** What happened to somebody or something, as sentences: when, who, what, before and after, why. */
export function Timeline(props: {
  history: readonly Line[];
  units: readonly UnitView[];
  open?: boolean;
}) {
  const { history, units, open = false } = props;
  return (
    <section class="card flush">
      <Group name={say('history')} count={history.length} open={open}>
        {history.length === 0 && <p class="group-body quiet">{say('history.none')}</p>}
        <ol class="timeline">
          {history.map((line, at) => (
            <li key={`${at} ${line.at}`}>
              <span class="small quiet">
                {say('history.line', { time: showInstant(line.at), by: line.by.label })}
              </span>
              <span>{line.message}</span>
              <Differences details={line.details} units={units} />
              {line.reason && !TELLS_REASON.test(line.action) && (
                <span class="small">{say('history.reason', { reason: line.reason })}</span>
              )}
            </li>
          ))}
        </ol>
      </Group>
    </section>
  );
}
