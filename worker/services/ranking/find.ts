import { subjectRef } from '../../../shared/ranking/item.ts';
import type { Ranking } from '../../../shared/ranking/rank.ts';
import { fold } from '../../../shared/text/fold.ts';

const folded = new WeakMap<Ranking['table'], readonly string[]>();

/**
 * A test for whoever has these words in the name, or in the unit's: tones and case do not count.
 * Names are folded once for each state of the record.
 */
export function finder({ table, ...ranking }: Ranking, words: string): (i: number) => boolean {
  const wanted = fold(words).split(' ');
  let names = folded.get(table);
  if (names === undefined) {
    names = table.subjects.map((_, i) => {
      const { name, unit } = subjectRef({ table, ...ranking }, i);
      return ` ${fold(`${name} ${unit.name}`)}`;
    });
    folded.set(table, names);
  }
  const known = names;
  return (i) => wanted.every((word) => known[i]!.includes(` ${word}`));
}
