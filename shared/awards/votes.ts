/** Quorum and majority, compared in whole numbers. */
import type { VoteRule, Votes } from './types.ts';

/** present / members ≥ the quorum. */
export function quorumMet({ quorum }: VoteRule, { present, members }: Votes): boolean {
  return present * quorum.denominator >= members * quorum.numerator;
}

/** Votes for / members (or those present) ≥ the share; nobody present is no majority. */
export function voteMet(rule: VoteRule, votes: Votes): boolean {
  const base = rule.of === 'members' ? votes.members : votes.present;
  return base > 0 && votes.for * 10_000 >= base * Math.round(rule.share * 100);
}
