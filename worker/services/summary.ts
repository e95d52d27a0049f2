import type { z } from 'zod';
import type { SummaryAnswer, summaryQuery } from '../../shared/api/summary.ts';
import type { Kind } from '../../shared/criteria/types.ts';
import type { Ranking } from '../../shared/ranking/rank.ts';
import type { Basis, PeriodDefinition } from '../../shared/ranking/types.ts';
import { summaryData } from '../../shared/report/summary/build.ts';
import type { SubjectFacts } from '../../shared/report/summary/data.ts';
import { suggestionsOf } from './awards/suggestions.ts';
import { localDay, type ServiceContext } from './context.ts';
import { progressOf } from './progress/progress.ts';
import { periodBefore } from './ranking/before.ts';
import { postsOf } from './ranking/input.ts';
import { periodNamed, rankingOf } from './ranking/rankings.ts';
import { computedOnce, type RankingRecord, rankingRecord } from './ranking/record.ts';

/**
 * The data of the summary workbook, the letters and the hand-over: from the same ranking and the
 * same suggestions that the screens show, with the head of the log that they stand for.
 * @throws RankingInputError `unknown-period`
 */
export async function summary(
  ctx: ServiceContext,
  query: z.output<typeof summaryQuery>,
): Promise<SummaryAnswer> {
  const record = await rankingRecord(ctx.db, ctx.now);
  const period = periodNamed(record, query.period);
  const { basis, date = localDay(ctx.now) } = query;
  const years = await progressOf(ctx, period.years);
  const before = periodBefore(record, period);
  return summaryData({
    rankings: both(record, period, basis),
    awards: suggestionsOf(record, period, basis, date),
    ...(before ? { before: both(record, before, basis) } : {}),
    facts: factsOn(record, period.cutOff),
    progress: years,
    legal: record.settings.legal,
    council: record.settings.council,
    agencies: record.settings.agencies,
    audit: record.head.seq === 0 ? null : { sequence: record.head.seq, hash: record.head.hash },
    date,
    computedAt: record.computedAt,
  });
}

function both(
  record: RankingRecord,
  period: PeriodDefinition,
  basis: Basis,
): Record<Kind, Ranking> {
  return {
    collective: rankingOf(record, 'collective', period, basis),
    individual: rankingOf(record, 'individual', period, basis),
  };
}

/** Position, sex and birth date of everybody, as of a day. */
function factsOn(record: RankingRecord, day: string): ReadonlyMap<string, SubjectFacts> {
  return computedOnce(record, `facts ${day}`, () => {
    const sheets = Map.groupBy(record.sheets.individual, (sheet) => sheet.subject);
    return new Map(
      record.people.map((person) => {
        const posts = postsOf(person, sheets.get(person.id) ?? []);
        const post = posts.findLast(({ from }) => from <= day) ?? posts[0];
        const { sex, birthDate } = person;
        return [person.id, { position: post?.position || null, sex, birthDate }];
      }),
    );
  });
}
