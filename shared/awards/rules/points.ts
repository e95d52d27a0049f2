/** Figures of rules on points, in hundredths inside and decimal outside. */
import { fromHundredths } from '../../criteria/points.ts';
import type { PeriodTable } from '../../ranking/table.ts';
import { type Explanation, hundredths } from './kit.ts';

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
export function lowestYear(
  table: PeriodTable,
  i: number,
  count: number,
  atLeast: number,
): Explanation {
  const years = lastYears(table, i, count);
  const least = hundredths(atLeast);
  const low = years.reduce<number | null>(
    (m, y) => (m === null || y.total < m ? y.total : m),
    null,
  );
  const below = years.filter((y) => y.total < least).map((y) => y.year);
  return { ...pointFigures(least, low), params: { below: below.sort().join(', ') } };
}

/** Not met: the years to raise and by how much. Met: the fall of the lowest year that would lose it. */
export function yearChange(
  table: PeriodTable,
  i: number,
  count: number,
  atLeast: number,
  met: boolean,
) {
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

export function pointFigures(least: number, value: number | null): Explanation {
  return {
    threshold: fromHundredths(least),
    actual: value === null ? null : fromHundredths(value),
    margin: value === null ? null : fromHundredths(value - least),
  };
}
