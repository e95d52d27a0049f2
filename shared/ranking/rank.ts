/**
 * The one ranking function: screen, summary workbook, letters and API all show what comes from
 * here (docs/contracts.md). A ranking is computed once, kept, and cut into pages; a page costs the same
 * however many people there are.
 */
import { type Ordering, orderTable } from './order.ts';
import { buildTable, type PeriodTable } from './table.ts';
import { DEFAULT_TIES } from './ties.ts';
import type { RankingInput, RankOptions, TieStep } from './types.ts';

export interface Ranking extends Ordering {
  readonly input: RankingInput;
  readonly options: RankOptions;
  readonly table: PeriodTable;
  /** On self scores: said on every screen and print. */
  readonly provisional: boolean;
}

/**
 * Ranks the subjects of one kind over one period on one basis.
 * @throws RankingInputError for input that contradicts itself (unknown unit, a year twice …)
 */
export function rank(input: RankingInput, options: RankOptions): Ranking {
  return rankTable(input, options, buildTable(input, options), options.ties ?? DEFAULT_TIES);
}

/** Ranks a table that is there already: other weights, or another tie chain. */
export function rankTable(
  input: RankingInput,
  options: RankOptions,
  table: PeriodTable,
  ties: readonly TieStep[],
): Ranking {
  const provisional = options.basis === 'self';
  return { input, options, table, provisional, ...orderTable(table, ties) };
}

/** The same ranking with the places of another tie chain. */
export function withTies(ranking: Ranking, ties: readonly TieStep[]): Ranking {
  const same =
    ties.length === ranking.ties.length && ties.every((step, s) => step === ranking.ties[s]);
  return same ? ranking : rankTable(ranking.input, ranking.options, ranking.table, ties);
}

const indexes = new WeakMap<readonly object[], Map<string, number>>();

/** A subject's index in the ranking's table; −1 where it is not among those ranked. */
export function indexOf(ranking: Ranking, subject: string): number {
  const { subjects } = ranking.table;
  let index = indexes.get(subjects);
  if (index === undefined) {
    index = new Map(subjects.map((s, i) => [s.id, i]));
    indexes.set(subjects, index);
  }
  return index.get(subject) ?? -1;
}
