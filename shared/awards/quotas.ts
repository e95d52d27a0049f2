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

/** @param both ids of units that have candidates of both kinds for an "either … or" quota */
export function seatsOf(ranking: Ranking, rules: AwardRules, both: ReadonlySet<string>): Seats {
  const { kind } = ranking.input;
  const { units } = ranking.table;
  return {
    unit: Int32Array.from(units, (unit) => limitOf(unit, rules)?.[kind] ?? -1),
    either: Uint8Array.from(units, (unit) => (both.has(unit.id) ? 1 : 0)),
    whole: rules.quota.whole[kind] ?? -1,
  };
}

/**
 * Units whose quota is a collective or a person, and which have a candidate of each: their scores
 * cannot be compared, so the council chooses.
 */
export function eitherOr(
  kinds: readonly {
    readonly ranking: Ranking;
    readonly rules: AwardRules;
    readonly byRules: Uint8Array;
  }[],
): ReadonlySet<string> {
  if (kinds.length < 2) return new Set();
  const [a, b] = kinds.map(({ ranking, rules, byRules }) => {
    const { kind } = ranking.input;
    const units = new Set<string>();
    for (let i = 0; i < byRules.length; i++) {
      if (byRules[i]! > COUNCIL) continue;
      const unit = ranking.table.units[ranking.table.unit[i]!]!;
      const quota = limitOf(unit, rules);
      if (quota?.either && quota[kind] !== 0) units.add(unit.id);
    }
    return units;
  });
  return new Set([...a!].filter((unit) => b!.has(unit)));
}
