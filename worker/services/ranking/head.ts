import type { RankedItem } from '../../../shared/api/rankings.ts';
import type { Kind } from '../../../shared/criteria/types.ts';
import { shownDistribution } from '../../../shared/ranking/distribution.ts';
import { rankingItem } from '../../../shared/ranking/item.ts';
import { movement } from '../../../shared/ranking/movement.ts';
import type { Ranking } from '../../../shared/ranking/rank.ts';
import type { Basis, PeriodDefinition, Scope } from '../../../shared/ranking/types.ts';
import { bandsOf } from '../../../shared/report/summary/kind-figures.ts';
import type { ServiceContext } from '../context.ts';
import { periodBefore } from './before.ts';
import { rankingOf } from './rankings.ts';
import type { RankingRecord } from './record.ts';

/** A ranking and the one that it is measured against. */
export interface Compared {
  readonly ranking: Ranking;
  readonly before: Ranking | null;
}

export function comparedRanking(
  record: RankingRecord,
  kind: Kind,
  period: PeriodDefinition,
  basis: Basis,
  scope: Scope = {},
): Compared {
  const earlier = periodBefore(record, period);
  return {
    ranking: rankingOf(record, kind, period, basis, scope),
    before: earlier && rankingOf(record, kind, earlier, basis, scope),
  };
}

const spreads = new WeakMap<Ranking, ReturnType<typeof shownDistribution>>();

/**
 * What all answers about a ranking begin with. A unit's key is not told how all the others stand:
 * among few, that would be their scores.
 */
export function rankingHead(
  { actor }: ServiceContext,
  { computedAt }: RankingRecord,
  { ranking, before }: Compared,
) {
  if (!spreads.has(ranking)) spreads.set(ranking, shownDistribution(ranking));
  const { period } = ranking.table;
  return {
    period: period.id,
    definition: period,
    comparedWith: before?.table.period.id ?? null,
    kind: ranking.input.kind,
    basis: ranking.options.basis,
    provisional: ranking.provisional,
    computedAt,
    bands: bandsOf(ranking),
    distribution: actor.role === 'unit' ? null : spreads.get(ranking)!,
  };
}

/** A row with the rank that it had before. @param i its index in the table */
export function rankedItem({ ranking, before }: Compared, i: number): RankedItem {
  const { id } = ranking.table.subjects[i]!;
  return {
    ...rankingItem(ranking, i),
    rankBefore: before && movement(ranking, before, id).rankBefore,
  };
}
