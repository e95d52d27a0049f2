/** Quotas of the rules as seats of the units that a ranking knows. */
import type { UnitAt } from '../ranking/lineage.ts';
import type { Ranking } from '../ranking/rank.ts';
import type { Seats } from './allocate.ts';
import { COUNCIL } from './rules/kit.ts';
import type { AwardRules, UnitQuota } from './types.ts';

/** The quota of a unit: its own, else its type's; null: no limit. */
export function limitOf(unit: UnitAt, rules: AwardRules): UnitQuota | null {
  return rules.quota.byUnit[unit.id] ?? rules.quota.byType[unit.type] ?? null;
}

/**
 * The seats of one kind.
 * @param rivals units with an "either … or" quota in which the other kind has a candidate: scores of
 * a collective and of a person cannot be compared, so the council chooses there
 */
export function seatsOf(ranking: Ranking, rules: AwardRules, rivals: ReadonlySet<string>): Seats {
  const { kind } = ranking.input;
  const { units } = ranking.table;
  return {
    unit: Int32Array.from(units, (unit) => limitOf(unit, rules)?.[kind] ?? -1),
    either: Uint8Array.from(units, (unit) =>
      rivals.has(unit.id) && limitOf(unit, rules)?.[kind] !== 0 ? 1 : 0,
    ),
    whole: rules.quota.whole[kind] ?? -1,
  };
}

/** What is known of one kind before the seats are filled. */
export interface Judged {
  readonly ranking: Ranking;
  readonly rules: AwardRules;
  /** Greatest outcome of the rules, by subject. */
  readonly byRules: Uint8Array;
}

/** Units with an "either … or" quota in which a kind has a candidate and a seat. */
export function eitherUnits({ ranking, rules, byRules }: Judged): Set<string> {
  const { unit, units } = ranking.table;
  const has = new Uint8Array(units.length);
  for (let i = 0; i < byRules.length; i++) if (byRules[i]! <= COUNCIL) has[unit[i]!] = 1;
  const found = units.filter((at, u) => {
    const quota = limitOf(at, rules);
    return has[u] === 1 && quota?.either && quota[ranking.input.kind] !== 0;
  });
  return new Set(found.map(({ id }) => id));
}
