import { HAS_BLOCKS } from '../../ranking/table.ts';
import type { Block } from '../../ranking/types.ts';
import { MET, outcomeOf, type RuleBase, type RuleContext, type RuleKind } from './kit.ts';

export interface NoBlockRule extends RuleBase {
  readonly type: 'no-block';
}

/**
 * Nothing is considered while discipline, an investigation, an inspection, a complaint or a
 * press report is open (ND 152/2025; docs/rules.md, Awards): "chưa xét", with its days.
 */
export const noBlock: RuleKind<NoBlockRule> = {
  shape: {},
  scored: false,
  test(rule, context) {
    const failed = outcomeOf(rule.onFail);
    const { flags } = context.ranking.table;
    return (i) => ((flags[i]! & HAS_BLOCKS) === 0 || openBlock(context, i) === null ? MET : failed);
  },
  explain(_rule, context, i) {
    const block = openBlock(context, i);
    return {
      threshold: null,
      actual: block?.type ?? null,
      margin: null,
      params: { from: block?.from ?? null, to: block?.to ?? null },
    };
  },
  change(_rule, context, i, met) {
    if (met) return null;
    const { type, to } = openBlock(context, i)!;
    return to === null
      ? { code: 'block-cleared', params: { type } }
      : { code: 'block-ends', params: { type, to } };
  },
};

/** The block that is open on the day; of several the one that stays longest. */
function openBlock({ ranking, date }: RuleContext, i: number): Block | null {
  const blocks = ranking.table.subjects[i]!.blocks;
  let open: Block | null = null;
  for (const block of blocks) {
    if (block.from > date || (block.to !== null && block.to < date)) continue;
    if (open === null || (open.to !== null && (block.to === null || block.to > open.to)))
      open = block;
  }
  return open;
}
