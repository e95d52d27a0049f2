import type { z } from 'zod';
import { personId } from '../../../shared/api/fields.ts';
import type {
  RankedSubjectAnswer,
  rankedSubjectQuery,
  YearSheet,
} from '../../../shared/api/rankings.ts';
import { fromHundredths } from '../../../shared/criteria/points.ts';
import { gapOfSheets } from '../../../shared/ranking/gap.ts';
import { groupAverages, groupMeans } from '../../../shared/ranking/groups.ts';
import { subjectRef } from '../../../shared/ranking/item.ts';
import { indexOf, type Ranking } from '../../../shared/ranking/rank.ts';
import { rankingTotal } from '../../../shared/ranking/scores.ts';
import { entryAt, STATES } from '../../../shared/ranking/table.ts';
import type { SubjectRef, YearInput } from '../../../shared/ranking/types.ts';
import { nameInYear } from '../../../shared/registry/types.ts';
import type { ScoredSheet } from '../../db/scored.ts';
import { ApiError } from '../../errors.ts';
import type { ServiceContext } from '../context.ts';
import { comparedRanking, rankedItem, rankingHead } from './head.ts';
import { periodNamed } from './rankings.ts';
import { computedOnce, type RankingRecord, rankingRecord } from './record.ts';

/** Of those who share a rank, this many are named. */
const NAMED = 50;

/**
 * One place in a ranking, and all that it comes from: years with their forms, groups of criteria,
 * how ties were told apart. A unit's key sees its own only, and nothing of the others.
 * @throws ApiError `not-found`; RankingInputError for a period that is not there
 */
export async function rankedSubject(
  ctx: ServiceContext,
  subject: string,
  { period: id, basis }: z.output<typeof rankedSubjectQuery>,
): Promise<RankedSubjectAnswer> {
  const record = await rankingRecord(ctx.db, ctx.now);
  const period = periodNamed(record, id);
  const kind = personId.safeParse(subject).success ? 'individual' : 'collective';
  const compared = comparedRanking(record, kind, period, basis);
  const { ranking } = compared;
  const { table } = ranking;
  const i = indexOf(ranking, subject);
  const own = ctx.actor.role === 'unit' ? ctx.actor.unit : null;
  if (i < 0 || (own !== null && table.units[table.unit[i]!]!.id !== own)) {
    throw new ApiError('not-found');
  }
  const width = table.years.length;
  const entries = table.years.map((_, c) => entryAt(table, i * width + c));
  const averages = computedOnce(record, `groups ${kind} ${period.id} ${basis}`, () =>
    groupAverages(ranking),
  );
  return {
    ...rankingHead(ctx, record, compared),
    total: ranking.order.length,
    ranked: ranking.ranked,
    item: rankedItem(compared, i),
    sheets: sheetsOf(record, ranking, i, entries, own),
    groups: groupMeans(ranking, i, averages).map((group) =>
      own === null ? group : { ...group, average: null },
    ),
    ties: [...ranking.ties],
    tiedWith: own === null ? tiedWith(ranking, i) : [],
    gap: gapOfSheets(entries),
  };
}

function sheetsOf(
  record: RankingRecord,
  { table, input }: Ranking,
  i: number,
  entries: readonly (YearInput | null)[],
  own: string | null,
): YearSheet[] {
  const people = new Map(record.people.map((person) => [person.id, person.mergedInto]));
  const { id } = table.subjects[i]!;
  const isOf = (sheet: ScoredSheet) =>
    input.kind === 'collective' || (people.get(sheet.subject) ?? sheet.subject) === id;
  return table.years.map((year, c) => {
    const state = STATES[table.states[i * table.years.length + c]!]!;
    const entry = entries[c] ?? null;
    if (entry === null) {
      return {
        year,
        state,
        unit: null,
        submission: null,
        leader: null,
        self: null,
        appraised: null,
      };
    }
    const sheet = record.sheets[input.kind].find(
      (one) => one.year === year && one.unit === entry.unit && isOf(one),
    );
    const unit = record.units.find((one) => one.id === entry.unit)!;
    const seen = own === null || own === entry.unit;
    return {
      year,
      state,
      unit: { id: unit.id, name: nameInYear(unit, year).name },
      submission: seen && sheet ? sheet.submission : null,
      leader: entry.leader,
      self: entry.self && fromHundredths(rankingTotal(entry.self)),
      appraised: entry.appraised && fromHundredths(rankingTotal(entry.appraised)),
    };
  });
}

function tiedWith(ranking: Ranking, i: number): SubjectRef[] {
  const rank = ranking.rank[i]!;
  if (rank === 0) return [];
  const from = rank - 1;
  const end = from + ranking.rankSize[rank]!;
  return Array.from(ranking.order.subarray(from, end))
    .filter((other) => other !== i)
    .slice(0, NAMED)
    .map((other) => subjectRef(ranking, other));
}
