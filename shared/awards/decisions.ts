/**
 * The council's decisions as data. These functions say whether a decision can stand; the Worker
 * stores it, with its history.
 */

import { indexOf } from '../ranking/rank.ts';
import { DEFERRED, MET, STATUSES } from './rules/kit.ts';
import type { Suggestions } from './suggest.ts';
import type { Decision, DecisionAction, ReasonParams, VoteRule, Votes } from './types.ts';
import { quorumMet, voteMet } from './votes.ts';

export interface DecisionInput {
  readonly subject: string;
  readonly action: DecisionAction;
  readonly reason: string | null;
  readonly votes: Votes | null;
  /** Number and day of the signed decision; both or neither. */
  readonly number: string | null;
  readonly date: string | null;
}

/**
 * Something about a decision. error: it cannot stand. warning: the council should see it before
 * it commits. Sentence: "decision.<code>" in messages/awards.*.ts.
 */
export interface DecisionIssue {
  readonly severity: 'error' | 'warning';
  readonly code: DecisionIssueCode;
  readonly subject: string;
  readonly params: ReasonParams;
}

export type DecisionIssueCode =
  | 'unknown-subject'
  | 'twice'
  | 'reason-needed'
  | 'reason-against-suggestion'
  | 'blocked'
  | 'votes-needed'
  | 'votes-impossible'
  | 'no-quorum'
  | 'no-majority'
  | 'nothing-to-revoke'
  | 'revoke-first'
  | 'number-and-date'
  | 'over-quota'
  | 'provisional';

/**
 * Checks a batch of decisions on one award of one period against the suggestions they were made
 * from. All or nothing is for the caller: commit only where no issue is an error.
 */
export function checkDecisions(
  suggestions: Suggestions,
  inputs: readonly DecisionInput[],
): DecisionIssue[] {
  const issues: DecisionIssue[] = [];
  const seen = new Set<string>();
  for (const input of inputs) {
    const report = reporter(issues, input.subject);
    if (seen.has(input.subject)) report('error', 'twice');
    seen.add(input.subject);
    checkOne(suggestions, input, report);
  }
  return [...issues, ...overQuota(suggestions, inputs)];
}

/** The decision as it then stands. */
export function decisionFrom(suggestions: Suggestions, input: DecisionInput): Decision {
  return {
    ...input,
    period: suggestions.period,
    award: suggestions.rules.award,
    rulesVersion: suggestions.rules.version,
  };
}

type Report = (
  severity: DecisionIssue['severity'],
  code: DecisionIssueCode,
  params?: ReasonParams,
) => void;

function reporter(issues: DecisionIssue[], subject: string): Report {
  return (severity, code, params = {}) => issues.push({ severity, code, subject, params });
}

function checkOne(suggestions: Suggestions, input: DecisionInput, report: Report): void {
  const status = statusOf(suggestions, input.subject);
  if (status === null) {
    report('error', 'unknown-subject');
    return;
  }
  const before = suggestions.decisions.get(input.subject)?.action ?? null;
  if ((input.number === null) !== (input.date === null)) report('error', 'number-and-date');
  if (input.action === 'revoke') {
    if (before !== 'accept') report('error', 'nothing-to-revoke');
  } else if (before === 'accept' && input.action !== 'accept') report('error', 'revoke-first');
  if (input.action !== 'accept') {
    if (input.reason === null) report('error', 'reason-needed', { action: input.action });
  } else checkAcceptance(suggestions, input, status, report);
  if (input.votes !== null) checkVotes(input.votes, suggestions.rules.vote, report);
}

function checkAcceptance(
  { rules, provisional }: Suggestions,
  input: DecisionInput,
  status: number,
  report: Report,
): void {
  if (provisional) report('error', 'provisional');
  if (status === DEFERRED) report('error', 'blocked');
  else if (status !== MET && input.reason === null)
    report('error', 'reason-against-suggestion', { status: STATUSES[status]! });
  const { vote } = rules;
  if (vote === null) return;
  if (input.votes === null) {
    report('error', 'votes-needed', { share: vote.share });
    return;
  }
  const { present, members } = input.votes;
  const quorum = `${vote.quorum.numerator}/${vote.quorum.denominator}`;
  if (!quorumMet(vote, input.votes)) report('error', 'no-quorum', { present, members, quorum });
  if (!voteMet(vote, input.votes)) {
    const of = vote.of === 'members' ? members : present;
    report('error', 'no-majority', { for: input.votes.for, of, share: vote.share });
  }
}

function checkVotes(votes: Votes, vote: VoteRule | null, report: Report): void {
  // Absent members may vote in writing, but only where all members are the base.
  const most = vote?.of === 'present' ? votes.present : votes.members;
  if (votes.present > votes.members || votes.for > most)
    report('error', 'votes-impossible', { ...votes });
}

/** Acceptances, those that stand and the new ones, beyond a quota. */
function overQuota(suggestions: Suggestions, inputs: readonly DecisionInput[]): DecisionIssue[] {
  const accepted = new Map<string, string>();
  for (const [subject, decision] of suggestions.decisions) accepted.set(subject, decision.action);
  for (const { subject, action } of inputs) accepted.set(subject, action);
  const issues: DecisionIssue[] = [];
  for (const kind of Object.values(suggestions.kinds)) {
    const { ranking, seats } = kind;
    const perUnit = new Map<number, string[]>();
    const all: string[] = [];
    for (const [subject, action] of accepted) {
      const i = action === 'accept' ? indexOf(ranking, subject) : -1;
      if (i < 0) continue;
      const u = ranking.table.unit[i]!;
      perUnit.set(u, [...(perUnit.get(u) ?? []), subject]);
      all.push(subject);
    }
    for (const [u, subjects] of perUnit) {
      const limit = seats.unit[u]!;
      if (limit < 0 || subjects.length <= limit) continue;
      const unit = ranking.table.units[u]!.name;
      const params = { unit, accepted: subjects.length, limit };
      issues.push({ severity: 'warning', code: 'over-quota', subject: subjects.at(-1)!, params });
    }
    if (seats.whole >= 0 && all.length > seats.whole) {
      const params = { unit: null, accepted: all.length, limit: seats.whole };
      issues.push({ severity: 'warning', code: 'over-quota', subject: all.at(-1)!, params });
    }
  }
  return issues;
}

function statusOf(suggestions: Suggestions, subject: string): number | null {
  for (const { ranking, status } of Object.values(suggestions.kinds)) {
    const i = indexOf(ranking, subject);
    if (i >= 0) return status[i]!;
  }
  return null;
}
