/** Invented people for the benches: repeatable, with criteria that add up to their totals. */

import { INDIVIDUAL_2019 } from '../../shared/criteria/individual-2019.ts';
import { criteriaOf } from '../../shared/criteria/sets.ts';
import { random } from '../../shared/ranking/random.ts';
import { maximaOf } from '../../shared/ranking/scores.ts';
import type { RankingInput, SubjectInput, YearInput } from '../../shared/ranking/types.ts';
import type { Unit } from '../../shared/registry/types.ts';

/**
 * @param people how many, in divisions of 50
 * @param scores with the vector of criteria (weights need it) or with the sums only
 * @param seed of another list of people
 */
export function manyPeople(
  people: number,
  years: readonly number[],
  scores: boolean,
  seed = 52,
): RankingInput {
  const next = random(seed);
  const below = (n: number) => Math.floor(next() * n);
  const units: Unit[] = Array.from({ length: Math.ceil(people / 50) }, (_, u) => ({
    id: `unit-${u}`,
    type: u % 5 === 0 ? 'center' : 'division',
    parent: null,
    names: [{ name: `Phòng ${u}`, short: `P${u}`, from: '2019-01-01', to: null }],
    aliases: [],
    forms: ['individual'],
    closedOn: null,
  }));
  const count = criteriaOf(INDIVIDUAL_2019).length;
  const maxima = {
    leader: maximaOf(INDIVIDUAL_2019, 'leader'),
    staff: maximaOf(INDIVIDUAL_2019, 'staff'),
  };
  const subjects: SubjectInput[] = [];
  for (let i = 0; i < people; i++) {
    const unit = units[i % units.length]!.id;
    const leader = below(5) === 0;
    const level = 0.7 + next() * 0.28;
    const yearly: YearInput[] = [];
    for (const year of years) {
      if (below(25) === 0) continue;
      const vector: (number | null)[] = [];
      let sum = 0;
      for (let k = 0; k < count; k++) {
        const max = leader ? maxima.leader[k]! : maxima.staff[k]!;
        if (max === 0) {
          vector.push(null);
          continue;
        }
        const points = Math.min(max, Math.round((max * (level + next() * 0.2 - 0.05)) / 50) * 50);
        vector.push(points);
        sum += points;
      }
      const score = {
        criteria: sum,
        bonus: below(20) === 0 ? 200 : 0,
        deduction: 0,
        scores: scores ? vector : null,
      };
      yearly.push({
        year,
        set: INDIVIDUAL_2019.version,
        leader,
        unit,
        self: score,
        appraised: score,
      });
    }
    subjects.push({
      id: `person-${(i * 7919) % 1_000_003}`,
      name: `Người ${i}`,
      posts: [
        { from: '2019-01-01', to: null, unit, leader, directWorker: !leader && below(3) === 0 },
      ],
      women: below(2),
      members: 1,
      years: yearly,
      rewards: [],
      blocks: [],
    });
  }
  return { kind: 'individual', sets: [INDIVIDUAL_2019], units, successions: [], subjects };
}
