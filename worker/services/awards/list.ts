import type { z } from 'zod';
import type { AwardsAnswer, awardsQuery } from '../../../shared/api/rankings.ts';
import { suggestionItems } from '../../../shared/awards/item.ts';
import { awardAnswer, warningSentence } from '../../../shared/awards/sentences.ts';
import { localDay, type ServiceContext } from '../context.ts';
import { writeCursor } from '../cursor.ts';
import { startOf } from '../ranking/page.ts';
import { periodNamed } from '../ranking/rankings.ts';
import { rankingRecord } from '../ranking/record.ts';
import { oneOf, suggestionsOf } from './suggestions.ts';

const PAGE = 100;

/**
 * Suggestions of one award with every reason: collectives, then people, by place.
 * @throws RankingInputError for a period that is not there, or an award that is not for it
 */
export async function listAwards(
  ctx: ServiceContext,
  query: z.output<typeof awardsQuery>,
): Promise<AwardsAnswer> {
  const record = await rankingRecord(ctx.db, ctx.now);
  const period = periodNamed(record, query.period);
  const { basis, kind, status, limit = PAGE, date = localDay(ctx.now) } = query;
  const all = suggestionsOf(record, period, basis, date);
  const suggestions = oneOf(all, period, query.award);
  const kinds = kind ? [kind] : (['collective', 'individual'] as const);
  const filter = status === undefined ? {} : { status };
  // One more than the page, from both kinds in turn: only those rows are made.
  const from = startOf(query.cursor, record);
  let skip = from;
  const items: ReturnType<typeof suggestionItems> = [];
  for (const one of kinds) {
    const count = countOf(suggestions, one, status);
    if (skip >= count) {
      skip -= count;
      continue;
    }
    const page = { ...filter, from: skip, count: limit + 1 - items.length };
    items.push(...suggestionItems(suggestions, one, page));
    skip = 0;
    if (items.length > limit) break;
  }
  const { rules, provisional, counts, quotas, warnings } = suggestions;
  return {
    period: period.id,
    award: rules.award,
    awards: all.map((one) => one.rules.award),
    rulesVersion: rules.version,
    title: rules.title,
    basis,
    provisional,
    date,
    computedAt: record.computedAt,
    counts,
    quotas,
    warnings: warnings.map((warning) => ({
      ...warning,
      message: warningSentence(warning, ctx.locale),
    })),
    items: items.slice(0, limit).map((item) => awardAnswer(item, ctx.locale)),
    next: items.length > limit ? writeCursor([from + limit, record.head.hash]) : null,
  };
}

function countOf(
  suggestions: Parameters<typeof suggestionItems>[0],
  kind: 'collective' | 'individual',
  status: keyof (typeof suggestions.counts)['individual'] | undefined,
): number {
  if (status !== undefined) return suggestions.counts[kind][status];
  return suggestions.kinds[kind]?.ranking.order.length ?? 0;
}
