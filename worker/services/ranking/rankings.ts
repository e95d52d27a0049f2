import type { Kind } from '../../../shared/criteria/types.ts';
import { RankingInputError } from '../../../shared/ranking/errors.ts';
import { periodOf } from '../../../shared/ranking/periods.ts';
import { type Ranking, rank } from '../../../shared/ranking/rank.ts';
import type { Basis, PeriodDefinition, Scope } from '../../../shared/ranking/types.ts';
import { rankingInput } from './input.ts';
import { computedOnce, type RankingRecord } from './record.ts';

/** @throws RankingInputError `unknown-period` */
export function periodNamed(record: RankingRecord, id: string): PeriodDefinition {
  const period = periodOf(id, record.settings.phases);
  if (period === null) throw new RankingInputError('unknown-period', { period: id });
  return period;
}

/** The ranking of one kind, computed once for each state of the record. */
export function rankingOf(
  record: RankingRecord,
  kind: Kind,
  period: PeriodDefinition,
  basis: Basis,
  scope: Scope = {},
): Ranking {
  const name = `ranking ${kind} ${period.id} ${basis} ${scope.unit ?? ''} ${scope.post ?? ''}`;
  return computedOnce(record, name, () => {
    const { input } = rankingInput(record, kind, period);
    const scoped = scope.unit !== undefined || scope.post !== undefined;
    return rank(input, { period, basis, ...(scoped ? { scope } : {}) });
  });
}
