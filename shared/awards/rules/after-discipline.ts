import { HAS_BLOCKS } from '../../ranking/table.ts';
import { countOf, MET, outcomeOf, type RuleBase, type RuleContext, type RuleKind } from './kit.ts';

export interface AfterDisciplineRule extends RuleBase {
  readonly type: 'after-discipline';
}

/**
 * After discipline, achievement counts only from its completion (ND 152/2025; docs/rules.md, Law): the years
 * since then must reach the minimum by themselves. The year of completion counts where it ended by
 * 30 June, as half a year of service is enough for a year.
 */
export const afterDiscipline: RuleKind<AfterDisciplineRule> = {
  shape: {},
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
      ...countOf(context.ranking.table.period.minValidYears, since),
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
