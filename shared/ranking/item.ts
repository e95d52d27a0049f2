/** Rows of a ranking as they are shown: the fixed fields of docs/contracts.md, and what explains them. */
import { fromHundredths, type Hundredths } from '../criteria/points.ts';
import { setInForce } from '../criteria/sets.ts';
import { decidingStep } from './order.ts';
import type { Ranking } from './rank.ts';
import { FULL, rawTotal } from './scores.ts';
import { CAPPED_BAND } from './service.ts';
import { mean, median, standardDeviation } from './stats.ts';
import { CLOSED, entryAt, LEADER, STATES, standsAt } from './table.ts';
import type { RankingItem, Reward, SubjectRef, TieInfo, Unranked, YearState } from './types.ts';

/** Rows in the order of places; only the rows asked for are made. */
export function rankingItems(ranking: Ranking, from = 0, count = ranking.listed): RankingItem[] {
  const items: RankingItem[] = [];
  const end = Math.min(ranking.order.length, from + count);
  for (let p = Math.max(0, from); p < end; p++) items.push(rankingItem(ranking, ranking.order[p]!));
  return items;
}

/** One subject's row. @param i its index in the table */
export function rankingItem(ranking: Ranking, i: number): RankingItem {
  const { table } = ranking;
  const width = table.years.length;
  const ranked = ranking.rank[i]! > 0;
  const years: Record<string, number> = {};
  const states: Record<string, YearState> = {};
  const raw: Record<string, number> = {};
  const totals: Hundredths[] = [];
  table.years.forEach((year, c) => {
    const at = i * width + c;
    const state = STATES[table.states[at]!]!;
    if (state !== 'valid') states[year] = state;
    const total = table.totals[at]!;
    if (total < 0) return;
    years[year] = fromHundredths(total);
    totals.push(total);
    const score = scoreBehind(ranking, at);
    const exact = score === null ? total : rawTotal(score);
    if (exact > FULL || exact < 0) raw[year] = fromHundredths(exact);
  });
  return {
    rank: ranked ? ranking.rank[i]! : null,
    tied: ranked && ranking.rankSize[ranking.rank[i]!]! > 1,
    subject: subjectRef(ranking, i),
    years,
    validYears: table.counts[i]!,
    mean: points(table.means[i]! < 0 ? null : table.means[i]!),
    median: points(median(totals)),
    band: ranked ? bandAt(ranking, i) : null,
    place: ranked ? ranking.place[i]! : null,
    tie: ranked ? tieInfo(ranking, i) : null,
    unranked: ranked ? null : whyUnranked(ranking, i),
    states,
    raw,
    spread:
      totals.length < 2
        ? null
        : {
            sd: fromHundredths(standardDeviation(totals)),
            min: fromHundredths(Math.min(...totals)),
            max: fromHundredths(Math.max(...totals)),
          },
    sinceReward: sinceReward(ranking, i),
  };
}

/** Who a row is about, by the names of the cut-off. */
export function subjectRef(ranking: Ranking, i: number): SubjectRef {
  const { table, input } = ranking;
  const subject = table.subjects[i]!;
  const unit = table.units[table.unit[i]!]!;
  return {
    id: subject.id,
    name: input.kind === 'collective' ? unit.name : subject.name,
    kind: input.kind,
    unit: { id: unit.id, name: unit.name },
    leader: (table.flags[i]! & LEADER) !== 0,
  };
}

/**
 * Band of the mean by the set in force at the period's end. A single year that long leave caps is
 * "Đạt" at most; the mean of a phase is not capped.
 */
function bandAt(ranking: Ranking, i: number): string | null {
  const { table, input } = ranking;
  const set = setInForce(input.sets, input.kind, table.years.at(-1)!);
  if (set === null) return null;
  const mean = table.means[i]!;
  const bands = set.bands;
  const band = bands.findIndex((b) => mean >= Math.round(b.min * 100));
  const cap = bands.findIndex((b) => b.id === CAPPED_BAND);
  const capped = table.years.length === 1 && STATES[table.states[i]!] === 'capped';
  return bands[capped && cap > band ? cap : band]?.id ?? null;
}

function whyUnranked(ranking: Ranking, i: number): Unranked {
  if ((ranking.table.flags[i]! & CLOSED) !== 0) return 'closed';
  return ranking.table.counts[i] === 0 ? 'no-score' : 'too-few-years';
}

function tieInfo(ranking: Ranking, i: number): TieInfo | null {
  const size = ranking.rankSize[ranking.rank[i]!]!;
  if (size < 2) return null;
  const place = ranking.place[i]!;
  const equal = ranking.placeSize[place]!;
  const before = place > ranking.rank[i]! ? ranking.order[place - 2]! : -1;
  const next = place - 1 + equal;
  const after = next < ranking.rank[i]! - 1 + size ? ranking.order[next]! : -1;
  const neighbour = before >= 0 ? before : after;
  const step = neighbour < 0 ? null : decidingStep(ranking.table, i, neighbour, ranking.ties);
  return { size, step, equal };
}

/** Of the rewards of this movement that stand on a day, the one that reaches furthest. */
export function lastReward(
  { table: { period, subjects } }: Ranking,
  i: number,
  day = period.cutOff,
): Reward | null {
  let last: Reward | null = null;
  for (const reward of subjects[i]!.rewards) {
    if (!standsAt(reward, period, day)) continue;
    if (last === null || reward.toYear > last.toYear) last = reward;
  }
  return last;
}

function sinceReward(ranking: Ranking, i: number): RankingItem['sinceReward'] {
  const reward = lastReward(ranking, i);
  if (reward === null) return null;
  const { years, totals } = ranking.table;
  const since = years.flatMap((year, c) => {
    const total = totals[i * years.length + c]!;
    return year > reward.toYear && total >= 0 ? [total] : [];
  });
  return {
    award: reward.award,
    toYear: reward.toYear,
    validYears: since.length,
    mean: points(mean(since)),
  };
}

function scoreBehind(ranking: Ranking, at: number) {
  const entry = entryAt(ranking.table, at);
  return entry ? (ranking.options.basis === 'appraised' ? entry.appraised : entry.self) : null;
}

function points(value: Hundredths | null): number | null {
  return value === null ? null : fromHundredths(value);
}
