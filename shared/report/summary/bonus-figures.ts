/** What the proposals cost, by the day of each decision (docs/rules.md, Law). */
import { type BonusSettings, bonusBudget } from '../../awards/bonus.ts';
import { regimeOn } from '../../awards/regimes.ts';
import type { AwardId } from '../../awards/types.ts';
import type { Kind } from '../../criteria/types.ts';
import { RankingInputError } from '../../ranking/errors.ts';
import type { BonusFigures } from './data.ts';

export interface Proposal {
  readonly award: AwardId;
  readonly kind: Kind;
  /** Day of the signed decision; null where none is. */
  readonly decidedOn: string | null;
}

/**
 * One line per award, kind and day. Where a day has no regime, base salary or coefficient there is no
 * estimate at all: a sum of the rest would be taken for the whole.
 * @param date day of the papers, for what is not signed yet
 */
export function bonusFigures(
  proposals: readonly Proposal[],
  date: string,
  settings: BonusSettings,
): BonusFigures {
  const byDate = Map.groupBy(proposals, (proposal) => proposal.decidedOn ?? date);
  try {
    const budgets = [...byDate].map(([day, list]) => ({
      day,
      ...bonusBudget(list, day, settings),
    }));
    return {
      lines: budgets.flatMap(({ day, lines }) =>
        lines.map((line) => ({ date: day, basis: basisOf(line.award, day, settings), ...line })),
      ),
      total: budgets.reduce((sum, budget) => sum + budget.total, 0),
      confirm: budgets.some((budget) => budget.confirm),
      error: null,
    };
  } catch (error) {
    if (!(error instanceof RankingInputError)) throw error;
    const { code, params } = error;
    return { lines: [], total: null, confirm: false, error: { code, params } };
  }
}

function basisOf(award: AwardId, day: string, { regimes }: BonusSettings): string {
  const coefficients = regimeOn(day, regimes)?.coefficients ?? [];
  return coefficients.find((coefficient) => coefficient.award === award)?.source.text ?? '';
}
