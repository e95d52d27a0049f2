/** Who of the council has a vote, who came, who did not: counted from the names that the office keeps. */
import type { CouncilFacts, CouncilMember } from './summary/data.ts';

export interface Attendance {
  /** All who have a vote, and how many of them came. */
  readonly members: number;
  readonly present: number;
  /** Everybody who did not come, without a vote too, in the order of the list. */
  readonly absent: readonly CouncilMember[];
}

/**
 * Counts a meeting. Somebody who is listed twice (a secretary who is a member too) counts once.
 * @returns null while the members are not on the list: chair and secretary alone are no council
 */
export function attendance({ chair, secretary, members }: CouncilFacts): Attendance | null {
  if (members.length === 0) return null;
  const named = [chair, ...members, secretary].filter((one) => one !== null);
  const all = [...new Map(named.toReversed().map((one) => [one.name.trim(), one])).values()];
  const voting = all.filter((one) => !one.nonVoting);
  return {
    members: voting.length,
    present: voting.filter((one) => !one.absent).length,
    absent: all.toReversed().filter((one) => one.absent),
  };
}
