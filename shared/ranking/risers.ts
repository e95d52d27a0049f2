/**
 * "Nhân tố mới" (plan I.2): the clearest risers from one scored year to the next, measured only on
 * criteria that can be compared across versions of the criteria set. A missing year is skipped over,
 * never counted as 0.
 */
import { fromHundredths, meanHalfUp } from '../criteria/points.ts';
import { criteriaOf } from '../criteria/sets.ts';
import type { Criterion } from '../criteria/types.ts';
import { subjectRef } from './item.ts';
import type { Ranking } from './rank.ts';
import { type ScoringClass, ScoringClasses } from './reweigh.ts';
import { FULL, maximaOf } from './scores.ts';
import { entryAt } from './table.ts';
import type { SubjectRef } from './types.ts';
import { MICRO } from './weights.ts';

/** The office's word that two differently coded or worded criteria are one and the same. */
export interface CriterionBridge {
  readonly from: { readonly set: string; readonly code: string };
  readonly to: { readonly set: string; readonly code: string };
}

export interface RiserOptions {
  readonly bridges?: readonly CriterionBridge[];
  /** Least rise worth naming, in points out of 100. */
  readonly least?: number;
  /** Least share of the newer sheet's points that must be comparable, in percent. */
  readonly comparable?: number;
}

export interface Riser {
  readonly subject: SubjectRef;
  readonly from: number;
  readonly to: number;
  /** Points out of 100 on the comparable criteria, half up. */
  readonly rise: number;
  /** Share of the newer sheet's points that was compared, in percent. */
  readonly comparable: number;
  /** 1, 1, 3: equal rises share it. */
  readonly rank: number;
}

/**
 * From the last but one valid year to the newest one of the period.
 * @returns those who rose by at least `least`, the steepest first
 * @throws RankingInputError where the scores were not loaded
 */
export function risers(ranking: Ranking, options: RiserOptions = {}): Riser[] {
  const { bridges = [], least = 2, comparable = 70 } = options;
  const { table, input } = ranking;
  const width = table.years.length;
  const classes = new ScoringClasses(input.sets, input.kind);
  const pairs = new Map<string, readonly Pair[]>();
  const found: { i: number; from: number; to: number; rise: number; share: number }[] = [];
  for (let p = 0; p < ranking.listed; p++) {
    const i = ranking.order[p]!;
    const valid: number[] = [];
    for (let c = width - 1; c >= 0 && valid.length < 2; c--) {
      if (table.totals[i * width + c]! >= 0) valid.push(c);
    }
    if (valid.length < 2 || table.years[valid[0]!]! !== table.years[table.newest]) continue;
    const newer = entryAt(table, i * width + valid[0]!)!;
    const older = entryAt(table, i * width + valid[1]!)!;
    const a = classes.of(older);
    const b = classes.of(newer);
    const key = `${a.index} ${b.index}`;
    const matched = pairs.get(key) ?? comparablePairs(a, b, bridges);
    pairs.set(key, matched);
    const compared = matched.reduce((sum, pair) => sum + pair.newMax, 0);
    if (compared < comparable * 100) continue;
    const then = classes.scores(older, ranking.options.basis).full;
    const now = classes.scores(newer, ranking.options.basis).full;
    // Each criterion's change of rate, weighted by what it is worth now; per 100 points compared.
    let rise = 0;
    for (const { old, oldMax, next, newMax } of matched)
      rise += now[next]! * MICRO - meanHalfUp(then[old]! * newMax * MICRO, oldMax);
    const perHundred = meanHalfUp(rise * FULL, compared * MICRO);
    if (perHundred < least * 100) continue;
    found.push({ i, from: older.year, to: newer.year, rise: perHundred, share: compared });
  }
  const idOf = (i: number) => table.subjects[i]!.id;
  found.sort((x, y) => y.rise - x.rise || (idOf(x.i) < idOf(y.i) ? -1 : 1));
  let rank = 0;
  return found.map(({ i, from, to, rise, share }, p) => {
    if (p === 0 || found[p - 1]!.rise !== rise) rank = p + 1;
    return {
      subject: subjectRef(ranking, i),
      from,
      to,
      rise: fromHundredths(rise),
      comparable: fromHundredths(share),
      rank,
    };
  });
}

/** Places and maxima (hundredths) of one criterion in an older and a newer sheet. */
interface Pair {
  readonly old: number;
  readonly oldMax: number;
  readonly next: number;
  readonly newMax: number;
}

/** Same code and same wording of the plan, or a bridge; and binding both audiences. */
function comparablePairs(
  older: ScoringClass,
  newer: ScoringClass,
  bridges: readonly CriterionBridge[],
): Pair[] {
  const oldMaxima = maximaOf(older.set, older.audience);
  const newMaxima = maximaOf(newer.set, newer.audience);
  const before = criteriaOf(older.set);
  const bridged = (a: Criterion, b: Criterion) =>
    bridges.some(
      ({ from, to }) =>
        from.set === older.set.version &&
        from.code === a.code &&
        to.set === newer.set.version &&
        to.code === b.code,
    );
  return criteriaOf(newer.set).flatMap((criterion, next) => {
    const old = before.findIndex(
      (other) =>
        bridged(other, criterion) ||
        (other.code === criterion.code && sameWording(other.fullText, criterion.fullText)),
    );
    if (old < 0) return [];
    const oldMax = oldMaxima[old]!;
    const newMax = newMaxima[next]!;
    return oldMax > 0 && newMax > 0 ? [{ old, oldMax, next, newMax }] : [];
  });
}

function sameWording(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}
