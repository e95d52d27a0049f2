import type { z } from 'zod';
import type { RankingAnswer, rankingQuery } from '../../../shared/api/rankings.ts';
import { RankingInputError } from '../../../shared/ranking/errors.ts';
import type { Ranking } from '../../../shared/ranking/rank.ts';
import type { Scope } from '../../../shared/ranking/types.ts';
import { ApiError } from '../../errors.ts';
import type { ServiceContext } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { finder } from './find.ts';
import { comparedRanking, rankedItem, rankingHead } from './head.ts';
import { rankingInput } from './input.ts';
import { periodNamed } from './rankings.ts';
import { type RankingRecord, rankingRecord } from './record.ts';

const PAGE = 100;

/**
 * A page of a ranking. A unit's key is shown its own rows, with the places they have among all.
 * @throws RankingInputError for a period or unit that is not there; ApiError `changed` where the
 * record has moved on between two pages, so that nobody puts two rankings together
 */
export async function rankingPage(
  ctx: ServiceContext,
  query: z.output<typeof rankingQuery>,
): Promise<RankingAnswer> {
  const record = await rankingRecord(ctx.db, ctx.now);
  const { kind, basis, limit = PAGE } = query;
  const period = periodNamed(record, query.period);
  const { unit } = query;
  if (unit !== undefined && !record.units.some(({ id }) => id === unit)) {
    throw new RankingInputError('unknown-unit', { unit });
  }
  const scope: Scope = {
    ...(unit === undefined ? {} : { unit }),
    ...(query.post === undefined ? {} : { post: query.post }),
  };
  const compared = comparedRanking(record, kind, period, basis, scope);
  const { ranking } = compared;
  const all = visible(ctx, ranking);
  const order = query.find ? all.filter(finder(ranking, query.find)) : all;
  const from = startOf(query.cursor, record);
  const end = Math.min(order.length, from + limit);
  const items = Array.from(order.subarray(from, end), (i) => rankedItem(compared, i));
  const { doubled } = rankingInput(record, kind, period);
  return {
    ...rankingHead(ctx, record, compared),
    total: ranking.order.length,
    ranked: ranking.ranked,
    found: order.length,
    items,
    next: end < order.length ? writeCursor([end, record.head.hash]) : null,
    doubled:
      ctx.actor.role === 'unit' ? [] : doubled.filter(({ year }) => period.years.includes(year)),
  };
}

/** @throws ApiError `changed` where the cursor is of another state of the record */
export function startOf(cursor: string | undefined, record: RankingRecord): number {
  if (cursor === undefined) return 0;
  const [from, hash] = readCursor(cursor, 2);
  if (hash !== record.head.hash) throw new ApiError('changed');
  return Math.max(0, Math.trunc(Number(from)) || 0);
}

/** Indices in the order of places, those that the caller may see. */
function visible({ actor }: ServiceContext, { table, order }: Ranking): Int32Array {
  if (actor.role !== 'unit') return order;
  return order.filter((i) => table.units[table.unit[i]!]!.id === actor.unit);
}
