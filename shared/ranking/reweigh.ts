/** The same years under other weights. Nothing is stored; the official table is left as it is. */
import { audienceOf } from '../criteria/sets.ts';
import type { Audience, CriteriaSet, Kind } from '../criteria/types.ts';
import { RankingInputError } from './errors.ts';
import { type Ranking, rankTable } from './rank.ts';
import { FULL, fillNotApplicable } from './scores.ts';
import { entryAt, newestColumn } from './table.ts';
import type { Basis, YearInput, YearScore } from './types.ts';
import { checkWeights, factors, MICRO, meanOfMicro, thousandths, type Weights } from './weights.ts';

/**
 * Ranks again with other weights. A year is rounded half up for show; the mean is taken from the
 * exact years and rounded once. Criteria that do not apply keep the rate they were filled with.
 * @throws RankingInputError for weights that do not fit, or where the scores were not loaded
 */
export function reweigh(ranking: Ranking, weights: Weights): Ranking {
  const { table, input, options } = ranking;
  checkWeights(weights, input.sets);
  const width = table.years.length;
  const totals = new Int16Array(table.totals);
  const means = new Int32Array(table.means);
  const classes = new ScoringClasses(input.sets, input.kind);
  const factorsOf = new Map<ScoringClass, number[]>();
  for (let i = 0; i < table.n; i++) {
    let sum = 0;
    for (let c = 0; c < width; c++) {
      const at = i * width + c;
      if (table.totals[at]! < 0) continue;
      const entry = entryAt(table, at)!;
      const scoring = classes.of(entry);
      let factor = factorsOf.get(scoring);
      if (factor === undefined) {
        factor = factors(scoring.set, scoring.audience, thousandths(scoring.set, weights));
        factorsOf.set(scoring, factor);
      }
      const total = microTotal(classes.scores(entry, options.basis), factor);
      sum += total;
      totals[at] = meanOfMicro(total, 1);
    }
    if (table.counts[i]! > 0) means[i] = meanOfMicro(sum, table.counts[i]!);
  }
  const weighted = { ...table, totals, means, newest: newestColumn(totals, width) };
  return rankTable(input, options, weighted, ranking.ties);
}

/** A sheet's figures, ready to be weighted. */
export interface FilledScores {
  /** Hundredths per criterion, "not applicable" filled in. */
  readonly full: readonly number[];
  /** Bonus − deduction, in hundredths. */
  readonly adjustment: number;
}

/** The ranking total under given factors, in millionths of a hundredth, kept within 0 … 100. */
export function microTotal(scores: FilledScores, factor: ArrayLike<number>): number {
  let sum = scores.adjustment * MICRO;
  for (let k = 0; k < scores.full.length; k++) sum += scores.full[k]! * factor[k]!;
  return Math.min(FULL * MICRO, Math.max(0, sum));
}

/** A criteria set as it binds one audience: sheets of one class share their factors. */
export interface ScoringClass {
  readonly index: number;
  readonly set: CriteriaSet;
  readonly audience: Audience;
}

/** The classes met among the sheets of a ranking. */
export class ScoringClasses {
  readonly all: ScoringClass[] = [];
  readonly #sets: ReadonlyMap<string, CriteriaSet>;
  readonly #kind: Kind;
  /** By version; leaders' classes apart from the others'. */
  readonly #staff = new Map<string, ScoringClass>();
  readonly #leaders = new Map<string, ScoringClass>();

  constructor(sets: readonly CriteriaSet[], kind: Kind) {
    this.#sets = new Map(sets.map((set) => [set.version, set]));
    this.#kind = kind;
  }

  of(entry: YearInput): ScoringClass {
    const classes = entry.leader ? this.#leaders : this.#staff;
    let found = classes.get(entry.set);
    if (found === undefined) {
      const audience = audienceOf(this.#kind, entry.leader);
      const set = this.#sets.get(entry.set);
      if (set === undefined) throw new RankingInputError('unknown-set', { set: entry.set });
      found = { index: this.all.length, set, audience };
      this.all.push(found);
      classes.set(entry.set, found);
    }
    return found;
  }

  /** @throws RankingInputError `scores-not-loaded` */
  scores(entry: YearInput, basis: Basis): FilledScores {
    const score = scoreOf(entry, basis)!;
    const { set, audience } = this.of(entry);
    const full = score.scores && fillNotApplicable(set, audience, score.scores);
    if (!full) throw new RankingInputError('scores-not-loaded', { year: entry.year });
    return { full, adjustment: score.bonus - score.deduction };
  }
}

/** One basis of a sheet; the two are never mixed. */
export function scoreOf(entry: YearInput, basis: Basis): YearScore | null {
  return basis === 'appraised' ? entry.appraised : entry.self;
}
