import type { GroupMean } from '../../../../shared/ranking/groups.ts';
import { percent, signed } from '../../state/figures.ts';
import { say } from '../../state/language.ts';

/** Groups of criteria as shares of their maximum, beside the average of all who are ranked. */
export function Groups({ groups }: { groups: readonly GroupMean[] }) {
  if (groups.every(({ own }) => own === null)) return null;
  const compared = groups.some(({ average }) => average !== null);
  return (
    <section class="card">
      <h3>{say(compared ? 'groups.title' : 'groups.title.own')}</h3>
      {groups.map(({ code, label, own, average }) => (
        <div key={code} class="share">
          <span class="share-line small">
            <span>{label}</span>
            <span class="number">
              <strong>{percent(own)}</strong>
              {own !== null && average !== null && (
                <span class="quiet">
                  {' '}
                  {say('groups.against', { by: signed(round(own - average)) })}
                </span>
              )}
            </span>
          </span>
          <span class="share-track" aria-hidden="true">
            <span class="share-own" style={{ width: `${own ?? 0}%` }} />
            {average !== null && <span class="share-average" style={{ left: `${average}%` }} />}
          </span>
        </div>
      ))}
    </section>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
