/** The nearest change that would give a subject another status. */
import { fromHundredths } from '../criteria/points.ts';
import { chainKey } from '../ranking/order.ts';
import { FULL } from '../ranking/scores.ts';
import { CONTESTED_UNIT, CONTESTED_WHOLE, OVER_UNIT, OVER_WHOLE } from './allocate.ts';
import { kindOfRule } from './rules/index.ts';
import { COUNCIL, DEFERRED, hundredths, MET, NOT_ELIGIBLE, STATUSES } from './rules/kit.ts';
import type { KindSuggestions } from './suggest.ts';
import type { AwardRule, Change, Flip } from './types.ts';

/** null where no change of figures flips it: the council's judgement, or an award already had. */
export function flipOf(kind: KindSuggestions, i: number): Flip | null {
  const status = kind.status[i]!;
  if (status === MET) return losing(kind, i);
  if (status === DEFERRED) return unblocking(kind, i);
  if (status === COUNCIL) return breakingTie(kind, i);
  return gaining(kind, i);
}

/** Of all that would lose the award, the one that takes the fewest points. */
function losing(kind: KindSuggestions, i: number): Flip | null {
  const { context, ranking } = kind;
  const found: { change: Change; to: Flip['to'] }[] = [];
  for (const rule of context.rules.rules) {
    const change = kindOfRule(rule).change(rule, context, i, true);
    if (change) found.push({ change, to: rule.onFail });
  }
  const next = nextOutside(kind, i);
  if (next >= 0) {
    // Level with the next one, the tie chain decides; where it does not, the council does.
    const gap = ranking.table.means[i]! - ranking.table.means[next]!;
    const flags = compareFlags(kind, i, next);
    const ahead = gap === 0 || (flags === 0 && !levelMeansTied(kind)) ? 1 : flags;
    const fall = gap + (ahead > 0 ? 1 : 0);
    const change = { code: 'overtaken', params: { points: fromHundredths(fall) } };
    found.push({ change, to: ahead === 0 ? 'council' : 'not-eligible' });
  }
  const points = (change: Change) => Number(change.params.points ?? Number.POSITIVE_INFINITY);
  found.sort((a, b) => points(a.change) - points(b.change));
  const nearest = found[0];
  return nearest ? { to: nearest.to, changes: [nearest.change] } : null;
}

/** Every rule that keeps it out has to change; and the seat has to be there. */
function gaining(kind: KindSuggestions, i: number): Flip | null {
  const { context, ranking, seats } = kind;
  const outcomes = context.rules.rules.map((rule) => kindOfRule(rule).test(rule, context)(i));
  const failed = context.rules.rules.filter((_, r) => outcomes[r]! > COUNCIL);
  if (ranking.rank[i] === 0 && failed.length === 0) return null;
  const changes: (Change | null)[] = failed.map((rule) =>
    kindOfRule(rule).change(rule, context, i, false),
  );
  const seat = seatNeeds(kind, i, meanAfter(failed, ranking.table.means[i]!));
  if (seat === OUT_OF_REACH) return null;
  if (seat !== null) changes.push(seat);
  if (changes.length === 0 || !changes.every((change) => change !== null)) return null;
  const waits = outcomes.includes(COUNCIL) || seats.either[ranking.table.unit[i]!] === 1;
  // Overtaking asks for more than the threshold of the mean.
  const overtakes = seat !== null && seat.code !== 'no-seat';
  return {
    to: STATUSES[waits ? COUNCIL : MET]!,
    changes: overtakes ? changes.filter((change) => change.code !== 'mean-up') : changes,
  };
}

/** The block falls away; what the other rules then say decides where it goes. */
function unblocking(kind: KindSuggestions, i: number): Flip | null {
  const { context } = kind;
  const failing = context.rules.rules.filter(
    (rule) => kindOfRule(rule).test(rule, context)(i) !== MET,
  );
  const blocks = failing.filter((rule) => rule.onFail === 'deferred');
  const others = failing.filter((rule) => rule.onFail !== 'deferred');
  const changes = blocks.map((rule) => kindOfRule(rule).change(rule, context, i, false));
  if (changes.some((change) => change === null)) return null;
  const outcome = others.reduce(
    (most, rule) => Math.max(most, kindOfRule(rule).test(rule, context)(i)),
    kind.ranking.rank[i]! > 0 ? MET : NOT_ELIGIBLE,
  );
  const over = outcome <= COUNCIL && seatNeeds(kind, i, kind.ranking.table.means[i]!) !== null;
  return { to: STATUSES[over ? NOT_ELIGIBLE : outcome]!, changes: changes as Change[] };
}

/** More points settle a tie, or pass those who wait for the council; its own word they do not. */
function breakingTie(kind: KindSuggestions, i: number): Flip | null {
  const { ranking, seats } = kind;
  if (kind.byRules[i] !== MET || seats.either[ranking.table.unit[i]!] === 1) return null;
  const need = seatNeeds(kind, i, ranking.table.means[i]!);
  if (need === null || need === OUT_OF_REACH) return null;
  return { to: 'propose', changes: [need] };
}

/** Only a mean above 100 would do. */
const OUT_OF_REACH = 'out-of-reach';

/** Points that a mean of so much would still lack for a seat in the unit and in the whole. */
function seatNeeds(
  kind: KindSuggestions,
  i: number,
  mean: number,
): Change | typeof OUT_OF_REACH | null {
  const { allocation, ranking, seats } = kind;
  const { means, unit } = ranking.table;
  const u = unit[i]!;
  const limit = seats.unit[u]!;
  if (limit === 0 || seats.whole === 0) return { code: 'no-seat', params: {} };
  const inUnit = allocation.members
    .subarray(allocation.start[u], allocation.start[u + 1])
    .filter((j) => j !== i);
  const forUnit = limit < 0 ? undefined : inUnit[limit - 1];
  const forWhole = lastSeat(kind, i);
  // Level with the last one inside is enough where the tie chain prefers it.
  const needOf = (j: number | undefined) =>
    j === undefined ? 0 : means[j]! + (compareFlags(kind, i, j) > 0 ? 0 : 1);
  const need = Math.max(needOf(forUnit), needOf(forWhole));
  if (need <= mean) return null;
  if (need > FULL) return OUT_OF_REACH;
  return {
    code: needOf(forUnit) >= needOf(forWhole) ? 'overtake-unit' : 'overtake-whole',
    params: { points: fromHundredths(need - means[i]!), mean: fromHundredths(need) },
  };
}

/**
 * The candidate whom `i` must stand before to be within the whole's quota. A unit that several
 * contest counts with its seats only, and `i` takes one of its own unit's; undefined: seats are left.
 */
function lastSeat({ allocation, ranking, seats }: KindSuggestions, i: number): number | undefined {
  if (seats.whole < 0) return undefined;
  const { unit } = ranking.table;
  const taken = new Map<number, number>([[unit[i]!, 1]]);
  let left = seats.whole;
  for (const j of allocation.pool) {
    if (j === i) continue;
    const u = unit[j]!;
    const here = taken.get(u) ?? 0;
    if (seats.unit[u]! >= 0 && here >= seats.unit[u]!) continue;
    taken.set(u, here + 1);
    if (--left === 0) return j;
  }
  return undefined;
}

/** The mean once the rules on the mean are met. */
function meanAfter(failed: readonly AwardRule[], mean: number): number {
  return failed.reduce(
    (most, rule) => (rule.type === 'mean' ? Math.max(most, hundredths(rule.atLeast)) : most),
    mean,
  );
}

/** The highest-placed candidate who is not surely within, in the unit or in the whole; −1: none. */
function nextOutside(kind: KindSuggestions, i: number): number {
  const { allocation, ranking, seat } = kind;
  const u = ranking.table.unit[i]!;
  const unitList = allocation.members.subarray(allocation.start[u], allocation.start[u + 1]);
  const inUnit = unitList.find((j) => seat[j] === OVER_UNIT || seat[j] === CONTESTED_UNIT);
  const inWhole =
    kind.seats.whole < 0
      ? undefined
      : allocation.pool.find((j) => seat[j] === OVER_WHOLE || seat[j] === CONTESTED_WHOLE);
  if (inUnit === undefined || inWhole === undefined) return inUnit ?? inWhole ?? -1;
  return ranking.table.means[inUnit]! > ranking.table.means[inWhole]! ? inUnit : inWhole;
}

/** Who goes first at equal means, by the steps of the chain that points do not change. */
function compareFlags({ ranking, context }: KindSuggestions, a: number, b: number): number {
  const { ties } = context.rules;
  const newest = ties.indexOf('newest-year');
  const steps = newest < 0 ? ties : ties.slice(0, newest);
  const { flags } = ranking.table;
  return chainKey(flags[a]!, -1, steps) - chainKey(flags[b]!, -1, steps);
}

/** Two who are level in the mean and alike in the chain's other steps are tied for good. */
function levelMeansTied({ ranking, context }: KindSuggestions): boolean {
  const { ties } = context.rules;
  if (!ties.includes('newest-year')) return true;
  return ranking.table.years.length === 1 && ties.at(-1) === 'newest-year';
}
