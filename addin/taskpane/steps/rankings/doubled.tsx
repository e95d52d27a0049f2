import type { RankingAnswer } from '../../../../shared/api/rankings.ts';
import { nameInYear } from '../../../../shared/registry/types.ts';
import { say } from '../../state/language.ts';
import { registryStore } from '../../state/registry.ts';
import { useStore } from '../../state/store.ts';
import { Group } from '../../ui/group.tsx';

/** Years in which somebody stands on two units' forms: which one counted. */
export function Doubled({ rows }: { rows: RankingAnswer['doubled'] }) {
  const units = useStore(registryStore, (value) => value.units) ?? [];
  if (rows.length === 0) return null;
  const nameOf = (id: string, year: number) => {
    const unit = units.find((one) => one.id === id);
    return unit ? nameInYear(unit, year).name : id;
  };
  return (
    <section class="card flush">
      <Group name={say('doubled.title')} count={rows.length}>
        <ul class="rows">
          {rows.map(({ subject, name, year, used, left }) => (
            <li key={`${subject} ${year}`}>
              <span class="row still small">
                {say('doubled.row', {
                  name,
                  year: String(year),
                  used: nameOf(used, year),
                  left: left.map((id) => nameOf(id, year)).join(', '),
                })}
              </span>
            </li>
          ))}
        </ul>
      </Group>
    </section>
  );
}
