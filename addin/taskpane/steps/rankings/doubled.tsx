import type { RankingAnswer } from '../../../../shared/api/rankings.ts';
import { say } from '../../state/language.ts';
import { Group } from '../../ui/group.tsx';

/** Years in which somebody stands on two units' forms: which one counted. */
export function Doubled({ rows }: { rows: RankingAnswer['doubled'] }) {
  if (rows.length === 0) return null;
  return (
    <section class="card flush">
      <Group name={say('doubled.title')} count={rows.length}>
        <ul class="rows">
          {rows.map(({ subject, name, year, used, left }) => (
            <li key={`${subject} ${year}`}>
              <span class="row still small">
                {say('doubled.row', { name, year: String(year), used, left: left.join(', ') })}
              </span>
            </li>
          ))}
        </ul>
      </Group>
    </section>
  );
}
