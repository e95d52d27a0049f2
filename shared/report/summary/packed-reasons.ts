/** Reasons as rows: sources and names once per rule, figures per subject. Nothing is lost. */
import type { Reason, ReasonParams } from '../../awards/types.ts';
import type { PackedReason, ReasonRule, SummaryAward, SummaryItem } from './data.ts';

/** Collects the rules that reasons refer to while it packs them. */
export class ReasonPacker {
  readonly rules: ReasonRule[] = [];
  readonly #known = new Map<string, number[]>();

  pack(reason: Reason): PackedReason {
    const { pass, threshold, actual, margin, params } = reason;
    const at = this.#indexOf(reason);
    const names = this.rules[at]!.params;
    const figures = [threshold, actual, margin, ...names.map((name) => params[name] ?? null)];
    // JSON has no −0, which a margin of nothing may be.
    const row = [at, pass, ...figures.map((value) => (value === 0 ? 0 : value))];
    while (row.at(-1) === null) row.pop();
    return row;
  }

  #indexOf(reason: Reason): number {
    const known = this.#known.get(reason.rule) ?? [];
    const found = known.find((at) => isOf(reason, this.rules[at]!));
    if (found !== undefined) return found;
    const { rule, type, source, confirm, params } = reason;
    const at = this.rules.push({ rule, type, source, confirm, params: Object.keys(params) }) - 1;
    this.#known.set(rule, [...known, at]);
    return at;
  }
}

function isOf({ type, source, confirm, params }: Reason, rule: ReasonRule): boolean {
  const names = Object.keys(params);
  return (
    rule.type === type &&
    rule.source === source &&
    rule.confirm === confirm &&
    rule.params.length === names.length &&
    names.every((name, n) => rule.params[n] === name)
  );
}

/** The reasons of an item, as the suggestions had them. */
export function reasonsOf(award: Pick<SummaryAward, 'reasonRules'>, item: SummaryItem): Reason[] {
  return item.reasons.map((row) => {
    const { params: names, ...rule } = award.reasonRules[row[0] as number]!;
    const value = (at: number) => row[at] ?? null;
    const params: Record<string, ReasonParams[string]> = {};
    names.forEach((name, n) => {
      params[name] = value(n + 5);
    });
    return {
      ...rule,
      pass: value(1) as Reason['pass'],
      threshold: value(2) as Reason['threshold'],
      actual: value(3) as Reason['actual'],
      margin: value(4) as Reason['margin'],
      params,
    };
  });
}
