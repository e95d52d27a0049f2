/** The nearest change that would give a subject another status. */
import { fromHundredths } from '../criteria/points.ts';
import { CONTESTED_UNIT, CONTESTED_WHOLE, OVER_UNIT, OVER_WHOLE } from './allocate.ts';
import { firstAt } from './reasons.ts';
import { kindOfRule } from './rules/index.ts';
import { COUNCIL, DEFERRED, hundredths, MET, STATUSES } from './rules/kit.ts';
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
    const points = fromHundredths(ranking.table.means[i]! - ranking.table.means[next]! + 1);
    found.push({ change: { code: 'overtaken', params: { points } }, to: 'not-eligible' });
  }
  const points = (change: Change) => Number(change.params.points ?? Number.POSITIVE_INFINITY);
  found.sort((a, b) => points(a.change) - points(b.change));
  const nearest = found[0];
  return nearest ? { to: nearest.to, changes: [nearest.change] } : null;
}

/** Every rule that fails has to change; and the seat has to be there. */
function gaining(kind: KindSuggestions, i: number): Flip | null {
  const { context, ranking, seat } = kind;
  const failed = context.rules.rules.filter(
    (rule) => kindOfRule(rule).test(rule, context)(i) !== MET,
  );
  if (ranking.rank[i] === 0 && failed.length === 0) return null;
  const changes = failed.map((rule) => kindOfRule(rule).change(rule, context, i, false));
  if (changes.some((change) => change === null)) return null;
  const mean = meanAfter(failed, ranking.table.means[i]!);
  const seatChange =
    seat[i] === OVER_UNIT || seat[i] === OVER_WHOLE || failed.length > 0
      ? seatNeeds(kind, i, mean)
      : null;
  const all = [...(changes as Change[]), ...(seatChange ? [seatChange] : [])];
  return all.length === 0 ? null : { to: 'propose', changes: all };
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
    kind.ranking.rank[i]! > 0 ? MET : 2,
  );
  const over = outcome === MET && seatNeeds(kind, i, kind.ranking.table.means[i]!) !== null;
  return { to: STATUSES[over ? 2 : outcome]!, changes: changes as Change[] };
}

/** One hundredth more than the others decides a tie; what waits for the council's word does not. */
function breakingTie(kind: KindSuggestions, i: number): Flip | null {
  if (kind.byRules[i] !== MET) return null;
  const seat = kind.seat[i];
  if (seat !== CONTESTED_UNIT && seat !== CONTESTED_WHOLE) return null;
  const { allocation, ranking } = kind;
  const u = ranking.table.unit[i]!;
  const list =
    seat === CONTESTED_WHOLE
      ? allocation.pool
      : allocation.members.subarray(allocation.start[u], allocation.start[u + 1]);
  const ahead = firstAt(list, ranking.place, ranking.place[i]!);
  const limit = seat === CONTESTED_WHOLE ? kind.seats.whole : kind.seats.unit[u]!;
  // Someone ahead still waits for the council: more points alone may not settle it.
  const need = ahead < limit ? ranking.table.means[i]! : ranking.table.means[list[limit - 1]!]!;
  const points = fromHundredths(need - ranking.table.means[i]! + 1);
  return { to: 'propose', changes: [{ code: 'tie-broken', params: { points } }] };
}

/** Points that a mean of so much would still lack for a seat in the unit and in the whole. */
function seatNeeds(kind: KindSuggestions, i: number, mean: number): Change | null {
  const { allocation, ranking, seats } = kind;
  const { means, unit } = ranking.table;
  const u = unit[i]!;
  const limit = seats.unit[u]!;
  if (limit === 0 || seats.whole === 0) return { code: 'no-seat', params: {} };
  const inUnit = allocation.members
    .subarray(allocation.start[u], allocation.start[u + 1])
    .filter((j) => j !== i);
  // Whoever takes the unit's last seat puts another of the same unit out of the pool.
  let mates = 0;
  const inPool = allocation.pool.filter(
    (j) => j !== i && (unit[j] !== u || limit < 0 || ++mates < limit),
  );
  const forUnit = limit < 0 ? undefined : inUnit[limit - 1];
  const forWhole = seats.whole < 0 ? undefined : inPool[seats.whole - 1];
  const ahead = (j: number | undefined) => (j === undefined ? -1 : means[j]!);
  const need = Math.max(ahead(forUnit), ahead(forWhole)) + 1;
  if (need <= mean) return null;
  return {
    code: ahead(forUnit) >= ahead(forWhole) ? 'overtake-unit' : 'overtake-whole',
    params: { points: fromHundredths(need - means[i]!), mean: fromHundredths(need) },
  };
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
  const inWhole = allocation.pool.find(
    (j) => seat[j] === OVER_WHOLE || seat[j] === CONTESTED_WHOLE,
  );
  if (inUnit === undefined || inWhole === undefined) return inUnit ?? inWhole ?? -1;
  return ranking.table.means[inUnit]! > ranking.table.means[inWhole]! ? inUnit : inWhole;
}
