/**
 * "Thử phương án": other weights, thresholds, quotas or tie chain beside the official result. It
 * stores nothing and changes nothing; with no change it gives the official result itself.
 */

import { fromHundredths } from '../criteria/points.ts';
import type { Kind } from '../criteria/types.ts';
import { RankingInputError } from '../ranking/errors.ts';
import { subjectRef } from '../ranking/item.ts';
import { reweigh } from '../ranking/reweigh.ts';
import type { SubjectRef, TieStep } from '../ranking/types.ts';
import type { Weights } from '../ranking/weights.ts';
import type { UnitType } from '../registry/types.ts';
import { MET, STATUSES } from './rules/kit.ts';
import { type KindSuggestions, type Suggestions, suggest } from './suggest.ts';
import type { AwardRule, AwardRules, Status, UnitQuota } from './types.ts';

export interface WhatIfChanges {
  readonly weights?: Readonly<Partial<Record<Kind, Weights>>>;
  /** By rule id: points of mean, every-year and recent-years; years of valid-years. */
  readonly thresholds?: Readonly<Record<string, number>>;
  readonly quotas?: {
    readonly byType?: Readonly<Partial<Record<UnitType, UnitQuota>>>;
    readonly byUnit?: Readonly<Record<string, UnitQuota>>;
    readonly whole?: { readonly collective?: number | null; readonly individual?: number | null };
  };
  readonly ties?: readonly TieStep[];
}

export interface WhatIfRow {
  readonly subject: SubjectRef;
  readonly before: WhatIfSide;
  readonly after: WhatIfSide;
}

export interface WhatIfSide {
  readonly rank: number | null;
  readonly mean: number | null;
  readonly status: Status;
}

export interface WhatIf {
  /** Suggestions under the other settings; items as for the official ones. */
  readonly suggestions: Suggestions;
  /** Proposed now and not before; proposed before and no more. */
  readonly enters: readonly WhatIfRow[];
  readonly leaves: readonly WhatIfRow[];
  /** Whose rank, mean or status differs, in the new order. */
  readonly changed: readonly WhatIfRow[];
}

/**
 * @param official the result to compare with
 * @throws RankingInputError for a criterion, rule or weight that does not exist or fit
 */
export function whatIf(official: Suggestions, changes: WhatIfChanges): WhatIf {
  const rankings = Object.fromEntries(
    Object.entries(official.kinds).map(([kind, { ranking }]) => {
      const weights = changes.weights?.[kind as Kind];
      return [kind, weights ? reweigh(ranking, weights) : ranking];
    }),
  );
  const taken = Object.values(official.kinds)[0]?.context.taken ?? new Set<string>();
  const suggestions = suggest({
    rankings,
    rules: changedRules(official.rules, changes),
    date: official.date,
    decisions: [...official.decisions.values()],
    taken,
  });
  const changed = Object.entries(official.kinds).flatMap(([kind, before]) =>
    rowsOf(before, suggestions.kinds[kind as Kind]!),
  );
  const proposed = (side: WhatIfSide) => side.status === STATUSES[MET];
  return {
    suggestions,
    changed,
    enters: changed.filter((row) => proposed(row.after) && !proposed(row.before)),
    leaves: changed.filter((row) => proposed(row.before) && !proposed(row.after)),
  };
}

/** Side by side, for one subject. */
export function whatIfRow(before: KindSuggestions, after: KindSuggestions, i: number): WhatIfRow {
  return {
    subject: subjectRef(before.ranking, i),
    before: sideOf(before, i),
    after: sideOf(after, i),
  };
}

function rowsOf(before: KindSuggestions, after: KindSuggestions): WhatIfRow[] {
  const rows: WhatIfRow[] = [];
  for (const i of after.ranking.order) {
    const same =
      before.status[i] === after.status[i] &&
      before.ranking.rank[i] === after.ranking.rank[i] &&
      before.ranking.table.means[i] === after.ranking.table.means[i];
    if (!same) rows.push(whatIfRow(before, after, i));
  }
  return rows;
}

function sideOf({ ranking, status }: KindSuggestions, i: number): WhatIfSide {
  const mean = ranking.table.means[i]!;
  return {
    rank: ranking.rank[i]! || null,
    mean: mean < 0 ? null : fromHundredths(mean),
    status: STATUSES[status[i]!]!,
  };
}

/** The rules with the changes worked in. */
export function changedRules(rules: AwardRules, changes: WhatIfChanges): AwardRules {
  const { thresholds = {}, quotas = {}, ties = rules.ties } = changes;
  const unknown = Object.keys(thresholds).find((id) => !rules.rules.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new RankingInputError('unknown-rule', { rule: unknown });
  const withThreshold = (rule: AwardRule): AwardRule => {
    const atLeast = thresholds[rule.id];
    if (atLeast === undefined) return rule;
    if (!('atLeast' in rule)) throw new RankingInputError('no-threshold', { rule: rule.id });
    return { ...rule, atLeast };
  };
  return {
    ...rules,
    ties,
    rules: rules.rules.map(withThreshold),
    quota: {
      ...rules.quota,
      byType: { ...rules.quota.byType, ...quotas.byType },
      byUnit: { ...rules.quota.byUnit, ...quotas.byUnit },
      whole: { ...rules.quota.whole, ...quotas.whole },
    },
  };
}
