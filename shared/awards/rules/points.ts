/** Rules on points: the mean, every year, the last years. */
import { fromHundredths } from '../../criteria/points.ts';
import type { PeriodTable } from '../../ranking/table.ts';
import { type Explanation, hundredths, MET, outcomeOf, type RuleKind } from './kit.ts';

/** Mean of the period's valid years (domain §7: 85 for the giấy khen, 90 for the bằng khen). */
export const meanRule: RuleKind<'mean'> = {
  scored: true,
  test(rule, { ranking }) {
    const failed = outcomeOf(rule.onFail);
    const least = hundredths(rule.atLeast);
    const { means } = ranking.table;
    return (i) => (means[i]! >= least ? MET : failed);
  },
  explain(rule, { ranking }, i) {
    const value = ranking.table.means[i]!;
    return figures(hundredths(rule.atLeast), value < 0 ? null : value);
  },
  change(rule, { ranking }, i, met) {
    const value = ranking.table.means[i]!;
    if (value < 0) return null;
    const points = fromHundredths(Math.abs(hundredths(rule.atLeast) - value) + (met ? 1 : 0));
    return { code: met ? 'mean-down' : 'mean-up', params: { points, threshold: rule.atLeast } };
  },
};

/** No valid year below (domain §7: 70). */
export const everyYear: RuleKind<'every-year'> = {
  scored: true,
  test(rule, { ranking: { table } }) {
    const failed = outcomeOf(rule.onFail);
    const least = hundredths(rule.atLeast);
    const width = table.years.length;
    const { totals } = table;
    return (i) => {
      for (let at = i * width; at < (i + 1) * width; at++) {
        if (totals[at]! >= 0 && totals[at]! < least) return failed;
      }
      return MET;
    };
  },
  explain(rule, { ranking: { table } }, i) {
    return lowest(table, i, table.years.length, rule.atLeast);
  },
  change(rule, { ranking: { table } }, i, met) {
    return yearChange(table, i, table.years.length, rule.atLeast, met);
  },
};

/** Each of the last valid years (domain §7: the last 3 at 85). Fewer valid years: all of them. */
export const recentYears: RuleKind<'recent-years'> = {
  scored: true,
  test(rule, { ranking: { table } }) {
    const failed = outcomeOf(rule.onFail);
    const least = hundredths(rule.atLeast);
    const width = table.years.length;
    const { totals } = table;
    return (i) => {
      let left = rule.count;
      for (let at = (i + 1) * width - 1; at >= i * width && left > 0; at--) {
        if (totals[at]! < 0) continue;
        if (totals[at]! < least) return failed;
        left--;
      }
      return MET;
    };
  },
  explain(rule, { ranking: { table } }, i) {
    const found = lowest(table, i, rule.count, rule.atLeast);
    return { ...found, params: { ...found.params, count: rule.count } };
  },
  change(rule, { ranking: { table } }, i, met) {
    return yearChange(table, i, rule.count, rule.atLeast, met);
  },
};

/** The last `count` valid years of a subject, newest first, in hundredths. */
export function lastYears(table: PeriodTable, i: number, count: number) {
  const width = table.years.length;
  const found: { year: number; total: number }[] = [];
  for (let c = width - 1; c >= 0 && found.length < count; c--) {
    const total = table.totals[i * width + c]!;
    if (total >= 0) found.push({ year: table.years[c]!, total });
  }
  return found;
}

/** The lowest of them against the threshold, and the years that are below it. */
function lowest(table: PeriodTable, i: number, count: number, atLeast: number): Explanation {
  const years = lastYears(table, i, count);
  const least = hundredths(atLeast);
  const low = years.reduce<number | null>(
    (m, y) => (m === null || y.total < m ? y.total : m),
    null,
  );
  const below = years.filter((y) => y.total < least).map((y) => y.year);
  return { ...figures(least, low), params: { below: below.sort().join(', ') } };
}

/** Not met: the years to raise and by how much. Met: the fall of the lowest year that would lose it. */
function yearChange(table: PeriodTable, i: number, count: number, atLeast: number, met: boolean) {
  const years = lastYears(table, i, count);
  const least = hundredths(atLeast);
  if (years.length === 0) return null;
  if (met) {
    const low = years.reduce((a, b) => (b.total < a.total ? b : a));
    const points = fromHundredths(low.total - least + 1);
    return { code: 'year-down', params: { year: low.year, points, threshold: atLeast } };
  }
  const below = years.filter((y) => y.total < least).sort((a, b) => a.year - b.year);
  return {
    code: below.length === 1 ? 'year-up' : 'years-up',
    params: {
      year: below[0]!.year,
      years: below.map((y) => y.year).join(', '),
      points: fromHundredths(Math.max(...below.map((y) => least - y.total))),
      threshold: atLeast,
    },
  };
}

function figures(least: number, value: number | null): Explanation {
  return {
    threshold: fromHundredths(least),
    actual: value === null ? null : fromHundredths(value),
    margin: value === null ? null : fromHundredths(value - least),
  };
}
