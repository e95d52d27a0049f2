/** Rules that count years: enough of them, the required ones, none capped, none before discipline. */

import type { PeriodTable } from '../../ranking/table.ts';
import { HAS_BLOCKS, STATES } from '../../ranking/table.ts';
import { type Explanation, MET, outcomeOf, type RuleContext, type RuleKind } from './kit.ts';

/** At least so many valid years (domain §7: 3 for the interim review, 5 for the final one). */
export const validYears: RuleKind<'valid-years'> = {
  scored: false,
  test(rule, { ranking }) {
    const failed = outcomeOf(rule.onFail);
    const least = rule.atLeast ?? ranking.table.period.minValidYears;
    return (i) => (ranking.table.counts[i]! >= least ? MET : failed);
  },
  explain(rule, { ranking }, i) {
    const least = rule.atLeast ?? ranking.table.period.minValidYears;
    return count(least, ranking.table.counts[i]!);
  },
  change(rule, { ranking }, i, met) {
    const least = rule.atLeast ?? ranking.table.period.minValidYears;
    return met ? null : { code: 'more-years', params: { years: least - ranking.table.counts[i]! } };
  },
};

/** Years that must be among the valid ones (domain §7: 2024 for the final review). */
export const requiredYears: RuleKind<'required-years'> = {
  scored: false,
  test(rule, { ranking: { table } }) {
    const failed = outcomeOf(rule.onFail);
    const columns = (rule.years ?? table.period.requiredYears).map((y) => table.years.indexOf(y));
    const width = table.years.length;
    return (i) =>
      columns.every((c) => c >= 0 && table.totals[i * width + c]! >= 0) ? MET : failed;
  },
  explain(rule, context, i) {
    const required = rule.years ?? context.ranking.table.period.requiredYears;
    const lacking = lackingYears(required, context, i);
    return {
      threshold: required.length,
      actual: required.length - lacking.length,
      margin: -lacking.length,
      params: { years: required.join(', '), lacking: lacking.join(', ') },
    };
  },
  change(rule, context, i, met) {
    if (met) return null;
    const required = rule.years ?? context.ranking.table.period.requiredYears;
    return {
      code: 'score-years',
      params: { years: lackingYears(required, context, i).join(', ') },
    };
  },
};

function lackingYears(required: readonly number[], { ranking: { table } }: RuleContext, i: number) {
  return required.filter((year) => {
    const c = table.years.indexOf(year);
    return c < 0 || table.totals[i * table.years.length + c]! < 0;
  });
}

/** No valid year that long leave caps at "Đạt" (domain §7 "Year"). */
export const noCappedYear: RuleKind<'no-capped-year'> = {
  scored: false,
  test(rule, context) {
    const failed = outcomeOf(rule.onFail);
    const { table } = context.ranking;
    const width = table.years.length;
    return (i) => {
      for (let at = i * width; at < (i + 1) * width; at++) if (isCapped(table, at)) return failed;
      return MET;
    };
  },
  explain(_rule, context, i) {
    const years = cappedYears(context, i);
    return {
      ...count(0, years.length),
      margin: -years.length,
      params: { years: years.join(', ') },
    };
  },
  change: () => null,
};

function cappedYears({ ranking: { table } }: RuleContext, i: number): number[] {
  return table.years.filter((_, c) => isCapped(table, i * table.years.length + c));
}

function isCapped({ states }: PeriodTable, at: number): boolean {
  return STATES[states[at]!] === 'capped';
}

/**
 * After discipline, achievement counts only from its completion (ND 152/2025; domain §1): the years
 * since then must reach the minimum by themselves. The year of completion counts where it ended by
 * 30 June, as half a year of service is enough for a year.
 */
export const afterDiscipline: RuleKind<'after-discipline'> = {
  scored: false,
  test(rule, context) {
    const failed = outcomeOf(rule.onFail);
    const { flags, period } = context.ranking.table;
    return (i) =>
      (flags[i]! & HAS_BLOCKS) === 0 || yearsSince(context, i).count >= period.minValidYears
        ? MET
        : failed;
  },
  explain(_rule, context, i) {
    const { completed, count: since } = yearsSince(context, i);
    if (completed === null) return { threshold: null, actual: null, margin: null };
    return {
      ...count(context.ranking.table.period.minValidYears, since),
      params: { completed },
    };
  },
  change(_rule, context, i, met) {
    if (met) return null;
    const lacking = context.ranking.table.period.minValidYears - yearsSince(context, i).count;
    return { code: 'more-years', params: { years: lacking } };
  },
};

/** Valid years from the completion of the last discipline by the day on; all, where there is none. */
function yearsSince(context: RuleContext, i: number): { completed: string | null; count: number } {
  const { table } = context.ranking;
  let completed: string | null = null;
  for (const { type, to } of table.subjects[i]!.blocks) {
    if (type !== 'discipline' || to === null || to >= context.date) continue;
    if (completed === null || to > completed) completed = to;
  }
  if (completed === null) return { completed, count: Number.POSITIVE_INFINITY };
  const year = Number(completed.slice(0, 4));
  const first = completed.slice(5) <= '06-30' ? year : year + 1;
  const width = table.years.length;
  let found = 0;
  for (let c = 0; c < width; c++) {
    if (table.years[c]! >= first && table.totals[i * width + c]! >= 0) found++;
  }
  return { completed, count: found };
}

function count(threshold: number, actual: number): Explanation {
  return { threshold, actual, margin: actual - threshold };
}
