import type { z } from 'zod';
import type { WhatIfAnswer, whatIfBody } from '../../../shared/api/awards.ts';
import { type WhatIfChanges, whatIf } from '../../../shared/awards/what-if.ts';
import { localDay, type ServiceContext } from '../context.ts';
import { periodNamed } from '../ranking/rankings.ts';
import { rankingRecord } from '../ranking/record.ts';
import { oneOf, suggestionsOf } from './suggestions.ts';

/** Most rows of what has changed; who enters and leaves is always named whole. */
const MOST_CHANGED = 500;

/**
 * "Thử phương án": other weights, thresholds, quotas or tie chain beside the official result.
 * Nothing is stored.
 * @throws RankingInputError for a criterion, rule or weight that does not exist or fit
 */
export async function tryChanges(
  ctx: ServiceContext,
  body: z.output<typeof whatIfBody>,
): Promise<WhatIfAnswer> {
  const record = await rankingRecord(ctx.db, ctx.now);
  const period = periodNamed(record, body.period);
  const date = body.date ?? localDay(ctx.now);
  const official = oneOf(suggestionsOf(record, period, body.basis, date), period, body.award);
  // The schema's optional fields may be undefined in type only: JSON has no undefined.
  const result = whatIf(official, body.changes as WhatIfChanges);
  return {
    period: period.id,
    award: official.rules.award,
    rulesVersion: official.rules.version,
    provisional: official.provisional,
    date,
    computedAt: record.computedAt,
    counts: official.counts,
    after: result.suggestions.counts,
    quotas: result.suggestions.quotas,
    enters: result.enters,
    leaves: result.leaves,
    changed: result.changed.slice(0, MOST_CHANGED),
  };
}
