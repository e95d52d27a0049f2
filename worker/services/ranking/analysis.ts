import type { z } from 'zod';
import type { RankingAnalysis, rankingAnalysisQuery } from '../../../shared/api/rankings.ts';
import { discrimination } from '../../../shared/ranking/discrimination.ts';
import { gapsByUnit, LEAST_SHEETS } from '../../../shared/ranking/gap.ts';
import { risers } from '../../../shared/ranking/risers.ts';
import type { ServiceContext } from '../context.ts';
import { comparedRanking, rankingHead } from './head.ts';
import { periodNamed } from './rankings.ts';
import { computedOnce, rankingRecord } from './record.ts';

/** Risers down to this rank are named. */
const NAMED = 10;

/**
 * What a ranking says of criteria, units and risers.
 * @throws RankingInputError for a period that is not there
 */
export async function rankingAnalysis(
  ctx: ServiceContext,
  { period: id, kind, basis }: z.output<typeof rankingAnalysisQuery>,
): Promise<RankingAnalysis> {
  const record = await rankingRecord(ctx.db, ctx.now);
  const period = periodNamed(record, id);
  const compared = comparedRanking(record, kind, period, basis);
  const { ranking } = compared;
  const figures = computedOnce(record, `analysis ${kind} ${period.id} ${basis}`, () => {
    const rose = risers(ranking);
    return {
      gaps: gapsByUnit(ranking.input, period),
      leastSheets: LEAST_SHEETS,
      criteria: discrimination(ranking),
      risers: rose.filter(({ rank }) => rank <= NAMED),
      rose: rose.length,
    };
  });
  return { ...rankingHead(ctx, record, compared), ...figures };
}
