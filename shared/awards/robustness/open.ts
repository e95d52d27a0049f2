/**
 * What no weighting within the spread can change is settled once: rules that do not look at points,
 * years and means too far from a threshold, candidates too far below their unit's quota. What is
 * left is open, and usually little.
 */

import { kindOfRule } from '../rules/index.ts';
import { COUNCIL, hundredths, MET, outcomeOf } from '../rules/kit.ts';
import type { KindSuggestions } from '../suggest.ts';
import type { ScoreMatrix, Sheet } from './matrix.ts';
import { mostReach } from './reach.ts';

/** A year that some weighting may move across a threshold. */
export interface OpenYear {
  readonly sheet: Sheet;
  readonly least: number;
  readonly outcome: number;
}

/** A rule on the mean, in hundredths. */
export interface MeanRule {
  readonly least: number;
  readonly outcome: number;
}

export interface OpenSubject {
  readonly i: number;
  /** Outcome of all that weights cannot change. */
  readonly base: number;
  readonly years: readonly OpenYear[];
  /** Bounds of the mean under all weightings. */
  readonly low: number;
  readonly high: number;
}

export function meanRulesOf({ context }: KindSuggestions): MeanRule[] {
  return context.rules.rules.flatMap((rule) =>
    rule.type === 'mean'
      ? [{ least: hundredths(rule.atLeast), outcome: outcomeOf(rule.onFail) }]
      : [],
  );
}

/** Subjects whose status some weighting may change, or that stand in the way of others. */
export function openSubjects(
  kind: KindSuggestions,
  matrix: ScoreMatrix,
  spread: number,
): OpenSubject[] {
  const fixed = fixedOutcomes(kind);
  const rules = meanRulesOf(kind);
  const lost = (high: number) =>
    rules.reduce(
      (most, rule) => (high < rule.least ? Math.max(most, rule.outcome) : most),
      MET as number,
    );
  const open: OpenSubject[] = [];
  const { order, ranked, table } = kind.ranking;
  for (const i of order.subarray(0, ranked)) {
    // A cheap bound first, which needs no scores.
    if (fixed[i]! > COUNCIL || lost(table.means[i]! + widestReach(kind, i, spread)) > COUNCIL)
      continue;
    const reach = meanReach(kind, matrix, i, spread);
    const high = table.means[i]! + reach;
    const years = openYears(kind, matrix, i, spread);
    const base = Math.max(fixed[i]!, years.fixed, lost(high));
    if (base <= COUNCIL)
      open.push({ i, base, years: years.open, low: table.means[i]! - reach, high });
  }
  return withinReach(kind, open, rules);
}

/** Leaves out whom always as many firm candidates stand before as the unit has seats. */
function withinReach(
  { ranking, seats }: KindSuggestions,
  open: readonly OpenSubject[],
  rules: readonly MeanRule[],
): OpenSubject[] {
  const { unit } = ranking.table;
  const firm = new Map<number, number[]>();
  for (const { i, base, years, low } of open) {
    if (base !== MET || years.length > 0 || rules.some((rule) => low < rule.least)) continue;
    const lows = firm.get(unit[i]!) ?? [];
    firm.set(unit[i]!, lows);
    lows.push(low);
  }
  for (const lows of firm.values()) lows.sort((a, b) => b - a);
  return open.filter(({ i, high }) => {
    const limit = seats.unit[unit[i]!]!;
    if (limit < 0) return true;
    return limit > 0 && high >= (firm.get(unit[i]!)?.[limit - 1] ?? -1);
  });
}

/** Outcomes of the rules that do not look at points. */
function fixedOutcomes({ context, ranking }: KindSuggestions): Uint8Array {
  const { n } = ranking.table;
  const outcomes = new Uint8Array(n);
  for (const rule of context.rules.rules) {
    if (kindOfRule(rule).scored) continue;
    const test = kindOfRule(rule).test(rule, context);
    for (let i = 0; i < n; i++) outcomes[i] = Math.max(outcomes[i]!, test(i));
  }
  return outcomes;
}

/** Years that a rule on years looks at: those that may cross its threshold, and what is settled. */
function openYears(
  { context, ranking: { table } }: KindSuggestions,
  matrix: ScoreMatrix,
  i: number,
  spread: number,
) {
  const width = table.years.length;
  const open: OpenYear[] = [];
  let fixed = MET as number;
  for (const rule of context.rules.rules) {
    if (rule.type !== 'every-year' && rule.type !== 'recent-years') continue;
    const least = hundredths(rule.atLeast);
    const outcome = outcomeOf(rule.onFail);
    let left = rule.type === 'every-year' ? width : rule.count;
    for (let at = (i + 1) * width - 1; at >= i * width && left > 0; at--) {
      const total = table.totals[at]!;
      if (total < 0) continue;
      left--;
      const most = mostReach(total, spread);
      if (total - most >= least) continue;
      const sheet = matrix.sheet(at);
      const reach = Math.min(most, matrix.sheetReach(sheet, spread));
      if (total - reach >= least) continue;
      if (total + reach < least) fixed = Math.max(fixed, outcome);
      else open.push({ sheet, least, outcome });
    }
  }
  return { open, fixed };
}

/** The furthest that any of the years can move bounds their mean; one more for rounding. */
function widestReach({ ranking: { table } }: KindSuggestions, i: number, spread: number): number {
  const width = table.years.length;
  let most = 0;
  for (let at = i * width; at < (i + 1) * width; at++) {
    if (table.totals[at]! >= 0) most = Math.max(most, mostReach(table.totals[at]!, spread));
  }
  return most + 1;
}

function meanReach(
  { ranking: { table } }: KindSuggestions,
  matrix: ScoreMatrix,
  i: number,
  spread: number,
): number {
  const width = table.years.length;
  let sum = 0;
  for (let at = i * width; at < (i + 1) * width; at++) {
    if (table.totals[at]! >= 0) sum += matrix.sheetReach(matrix.sheet(at), spread);
  }
  return Math.ceil(sum / table.counts[i]!) + 1;
}
