/** Items of GET /api/awards: only those asked for are made. */
import type { Kind } from '../criteria/types.ts';
import { rankingItem } from '../ranking/item.ts';
import { indexOf } from '../ranking/rank.ts';
import { STATES } from '../ranking/table.ts';
import { OVER_UNIT } from './allocate.ts';
import { flipOf } from './flip.ts';
import { reasonsOf, tiedWith } from './reasons.ts';
import { STATUSES } from './rules/kit.ts';
import type { KindSuggestions, Suggestions } from './suggest.ts';
import type { Change, Decision, Status, SuggestionItem } from './types.ts';

/**
 * Items of one kind, in the order of places, the unranked last.
 * @param status only these
 */
export function suggestionItems(
  suggestions: Suggestions,
  kind: Kind,
  status?: Status,
): SuggestionItem[] {
  return itemsAt(suggestions, kind, suggestionOrder(suggestions, kind, status));
}

/** Indices in the ranking's table, in the order of `suggestionItems`. */
export function suggestionOrder({ kinds }: Suggestions, kind: Kind, status?: Status): Int32Array {
  const judged = kinds[kind];
  if (judged === undefined) return new Int32Array();
  return status === undefined ? judged.ranking.order : ofStatus(judged, status);
}

/** The items at some indices: only these are made. */
export function itemsAt(
  suggestions: Suggestions,
  kind: Kind,
  indices: Int32Array,
): SuggestionItem[] {
  const judged = suggestions.kinds[kind];
  if (judged === undefined) return [];
  return Array.from(indices, (i) => itemAt(suggestions, judged, i));
}

/** Everybody: collectives, then people. */
export function allSuggestionItems(suggestions: Suggestions): SuggestionItem[] {
  return [
    ...suggestionItems(suggestions, 'collective'),
    ...suggestionItems(suggestions, 'individual'),
  ];
}

/** One subject's item; null where it is not among those ranked. */
export function suggestionItem(
  suggestions: Suggestions,
  kind: Kind,
  subject: string,
): SuggestionItem | null {
  const judged = suggestions.kinds[kind];
  const i = judged ? indexOf(judged.ranking, subject) : -1;
  return judged && i >= 0 ? itemAt(suggestions, judged, i) : null;
}

const lists = new WeakMap<KindSuggestions, Map<Status, Int32Array>>();

/** Indices with a status, in the order of places; found once per kind. */
function ofStatus(kind: KindSuggestions, status: Status): Int32Array {
  let known = lists.get(kind);
  if (known === undefined) {
    known = new Map();
    lists.set(kind, known);
  }
  let list = known.get(status);
  if (list === undefined) {
    list = kind.ranking.order.filter((i) => STATUSES[kind.status[i]!] === status);
    known.set(status, list);
  }
  return list;
}

function itemAt(suggestions: Suggestions, kind: KindSuggestions, i: number): SuggestionItem {
  const row = rankingItem(kind.ranking, i);
  const decision = suggestions.decisions.get(row.subject.id) ?? null;
  return {
    subject: row.subject,
    rank: row.rank,
    place: row.place,
    mean: row.mean,
    status: STATUSES[kind.status[i]!]!,
    reasons: reasonsOf(suggestions, kind, i, row.unranked),
    missing: missingOf(kind, i, decision),
    flip: flipOf(kind, i),
    overQuota: kind.seat[i]! >= OVER_UNIT,
    tiedWith: tiedWith(suggestions, kind, i),
    decision,
  };
}

/** Years without a score that the period does not leave open, and the vote where one is required. */
function missingOf({ ranking, context }: KindSuggestions, i: number, decision: Decision | null) {
  const { table } = ranking;
  const { period, years } = table;
  const missing: Change[] = [];
  for (const state of ['missing', 'unscored', 'conflict'] as const) {
    const found = years.filter((year, c) => {
      const open = period.optionalYears.includes(year) && state === 'missing';
      return !open && STATES[table.states[i * years.length + c]!] === state;
    });
    if (found.length > 0)
      missing.push({ code: `years-${state}`, params: { years: found.join(', ') } });
  }
  if (context.rules.vote !== null && !decision?.votes) missing.push({ code: 'vote', params: {} });
  return missing;
}
