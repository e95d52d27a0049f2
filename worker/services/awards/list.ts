import type { z } from 'zod';
import type { AwardsAnswer, awardsQuery } from '../../../shared/api/awards.ts';
import { itemsAt, suggestionOrder } from '../../../shared/awards/item.ts';
import { awardAnswer, warningSentence } from '../../../shared/awards/sentences.ts';
import type { Suggestions } from '../../../shared/awards/suggest.ts';
import type { SuggestionItem } from '../../../shared/awards/types.ts';
import type { Kind } from '../../../shared/criteria/types.ts';
import { indexOf } from '../../../shared/ranking/rank.ts';
import { localDay, type ServiceContext } from '../context.ts';
import { writeCursor } from '../cursor.ts';
import { finder } from '../ranking/find.ts';
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
  const lists = kinds.map((one) => {
    const list = suggestionOrder(suggestions, one, status);
    return { kind: one, list: narrowed(suggestions, one, list, query) };
  });
  const found = lists.reduce((sum, { list }) => sum + list.length, 0);
  // One page over both kinds in turn: only those rows are made.
  const from = startOf(query.cursor, record);
  const items: SuggestionItem[] = [];
  let skip = from;
  for (const { kind: one, list } of lists) {
    const part = list.subarray(skip, skip + limit - items.length);
    items.push(...itemsAt(suggestions, one, part));
    skip = Math.max(0, skip - list.length);
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
    found,
    items: items.map((item) => awardAnswer(item, ctx.locale)),
    next: from + limit < found ? writeCursor([from + limit, record.head.hash]) : null,
  };
}

/** Those that are searched for. */
function narrowed(
  { kinds }: Suggestions,
  kind: Kind,
  list: Int32Array,
  { find, subject }: z.output<typeof awardsQuery>,
): Int32Array {
  const ranking = kinds[kind]?.ranking;
  if (ranking === undefined || (!find && subject === undefined)) return list;
  const named = find ? finder(ranking, find) : () => true;
  const only = subject === undefined ? null : indexOf(ranking, subject);
  return list.filter((i) => (only === null || i === only) && named(i));
}
