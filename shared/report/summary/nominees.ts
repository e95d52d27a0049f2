/**
 * Who goes on the papers. Before the council has met these are the suggestions; once it has decided
 * on anybody for an award, only what it accepted is proposed further, and what it has left open is
 * listed apart.
 */
import type { Kind } from '../../criteria/types.ts';
import type { SummaryAward, SummaryData, SummaryItem, SummarySubject } from './data.ts';

/**
 * accepted, declined, postponed, revoked: the council's decision. proposed, council, deferred,
 * not-eligible: a suggestion that nobody has decided on.
 */
export type Outcome =
  | 'accepted'
  | 'declined'
  | 'postponed'
  | 'revoked'
  | 'proposed'
  | 'council'
  | 'deferred'
  | 'not-eligible';

const DECIDED = {
  accept: 'accepted',
  decline: 'declined',
  defer: 'postponed',
  revoke: 'revoked',
} as const;

/** How an item stands: the decision goes before the suggestion. */
export function outcomeOf(item: Pick<SummaryItem, 'decision' | 'status'>): Outcome {
  if (item.decision) return DECIDED[item.decision.action];
  return item.status === 'propose' ? 'proposed' : item.status;
}

/** On the list that is submitted. */
export function isNominee(award: Pick<SummaryAward, 'decided'>, item: SummaryItem): boolean {
  const outcome = outcomeOf(item);
  return award.decided ? outcome === 'accepted' : outcome === 'proposed';
}

/** Nobody has decided on it, and somebody has to. */
export function isOpen(award: Pick<SummaryAward, 'decided'>, item: SummaryItem): boolean {
  const outcome = outcomeOf(item);
  return outcome === 'council' || (award.decided && outcome === 'proposed');
}

export interface Nominee {
  readonly award: SummaryAward;
  readonly subject: SummarySubject;
  readonly item: SummaryItem;
}

const lists = new WeakMap<SummaryAward, readonly SummaryItem[]>();

/** Nominees of an award, of one kind where it is given, in the order of places. */
export function nomineesOf(data: SummaryData, award: SummaryAward, kind?: Kind): Nominee[] {
  let list = lists.get(award);
  if (!list) {
    list = award.items.filter((item) => isNominee(award, item));
    lists.set(award, list);
  }
  return list
    .map((item) => ({ award, item, subject: data.subjects[item.subject]! }))
    .filter(({ subject }) => kind === undefined || subject.kind === kind);
}

/** All nominees, highest award first, collectives before people. */
export function allNominees(data: SummaryData): Nominee[] {
  return data.awards.flatMap((award) => nomineesOf(data, award));
}

const names = new WeakMap<SummaryData, ReadonlyMap<string, string>>();

/** A unit's name at the cut-off. */
export function unitName(data: SummaryData, id: string): string {
  let known = names.get(data);
  if (!known) {
    known = new Map(data.units.map((unit) => [unit.id, unit.name]));
    names.set(data, known);
  }
  return known.get(id) ?? id;
}
