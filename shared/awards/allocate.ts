/**
 * Who fits into the quotas. Candidates are filled in by place; whoever is in for certain is within,
 * whoever cannot get in is over, and where a tie, or a candidate whom the council has yet to judge,
 * stands across the line, all concerned go to the council. Chance decides nothing.
 */

/** What became of a candidate; 0 for those who are none. */
export const NO_CANDIDATE = 0;
export const WITHIN = 1;
/** The unit's last seat is between equals, or depends on the council. */
export const CONTESTED_UNIT = 2;
/** The unit may propose a collective or a person, and has both. */
export const CONTESTED_KIND = 3;
export const CONTESTED_WHOLE = 4;
/** Beyond the leaders' share, where that is a limit. */
export const LEADER_SHARE = 5;
export const OVER_UNIT = 6;
export const OVER_WHOLE = 7;

export interface Seats {
  /** Most per unit (by the table's unit index); −1: no limit. */
  readonly unit: Int32Array;
  /** 1 where the unit may propose only one kind and the other has candidates too. */
  readonly either: Uint8Array;
  /** Most for the whole Sở; −1: no limit. */
  readonly whole: number;
}

export interface Allocation {
  /** Candidates by unit, in the order of places: members[start[u]] … members[start[u + 1] − 1]. */
  readonly start: Int32Array;
  readonly members: Int32Array;
  /** Candidates that their units let through, in the order of places. */
  readonly pool: Int32Array;
}

/**
 * Fills the seats.
 * @param sorted candidates by place
 * @param place by subject; equal only where the tie chain cannot tell two apart
 * @param firm by subject: 1 where no rule leaves the candidate to the council
 * @param result by subject; written for the candidates only
 */
export function allocate(
  sorted: Int32Array,
  place: ArrayLike<number>,
  unitOf: ArrayLike<number>,
  firm: ArrayLike<number>,
  seats: Seats,
  result: Uint8Array,
): Allocation {
  const { start, members } = byUnit(sorted, unitOf, seats.unit.length);
  for (let u = 0; u < seats.unit.length; u++) {
    const limit = seats.unit[u]!;
    const contested = seats.either[u] ? CONTESTED_KIND : WITHIN;
    let firmAhead = 0;
    for (let at = start[u]!; at < start[u + 1]!; ) {
      const end = groupEnd(members, at, start[u + 1]!, place);
      const worst = end - start[u]!;
      const outcome =
        limit < 0 || worst <= limit ? contested : firmAhead < limit ? CONTESTED_UNIT : OVER_UNIT;
      for (; at < end; at++) {
        result[members[at]!] = outcome;
        firmAhead += firm[members[at]!]!;
      }
    }
  }
  const pool = pick(sorted, result, OVER_UNIT - 1);
  if (seats.whole >= 0) allocateWhole(pool, place, unitOf, firm, seats, result);
  return { start, members, pool };
}

function allocateWhole(
  pool: Int32Array,
  place: ArrayLike<number>,
  unitOf: ArrayLike<number>,
  firm: ArrayLike<number>,
  { unit, whole }: Seats,
  result: Uint8Array,
): void {
  const taken = new Int32Array(unit.length);
  let seats = 0;
  let firmAhead = 0;
  for (let at = 0; at < pool.length; ) {
    const end = groupEnd(pool, at, pool.length, place);
    let firmHere = 0;
    for (let p = at; p < end; p++) {
      const i = pool[p]!;
      const u = unitOf[i]!;
      // A unit that several contest takes no more seats than it has.
      if (unit[u]! < 0 || taken[u]! < unit[u]!) seats++;
      taken[u]!++;
      if (result[i] === WITHIN) firmHere += firm[i]!;
    }
    const outcome = seats <= whole ? WITHIN : firmAhead < whole ? CONTESTED_WHOLE : OVER_WHOLE;
    if (outcome !== WITHIN) {
      for (let p = at; p < end; p++) result[pool[p]!] = outcome;
    }
    firmAhead += firmHere;
    at = end;
  }
}

/**
 * Where the leaders' share is a limit: of the people within, leaders may be so many in a hundred;
 * the lowest-placed ones beyond that, with all who are tied with them, go to the council.
 */
export function limitLeaders(
  pool: Int32Array,
  place: ArrayLike<number>,
  isLeader: (i: number) => boolean,
  percent: number,
  result: Uint8Array,
): void {
  const within = pool.filter((i) => result[i] === WITHIN);
  const leaders = within.filter(isLeader);
  const allowed = Math.floor((within.length * percent) / 100);
  if (leaders.length <= allowed) return;
  const line = place[leaders[allowed]!]!;
  for (const i of leaders) if (place[i]! >= line) result[i] = LEADER_SHARE;
}

/** Those of a list with at most so great a value, in its order. */
export function pick(list: Int32Array, values: Uint8Array, most: number): Int32Array {
  const found = new Int32Array(list.length);
  let count = 0;
  for (let p = 0; p < list.length; p++) if (values[list[p]!]! <= most) found[count++] = list[p]!;
  return found.slice(0, count);
}

/** First position after the run of equal places that begins at `from`. */
export function groupEnd(
  list: Int32Array,
  from: number,
  end: number,
  place: ArrayLike<number>,
): number {
  let at = from + 1;
  while (at < end && place[list[at]!] === place[list[from]!]) at++;
  return at;
}

function byUnit(sorted: Int32Array, unitOf: ArrayLike<number>, units: number) {
  const start = new Int32Array(units + 1);
  for (let p = 0; p < sorted.length; p++) start[unitOf[sorted[p]!]! + 1]!++;
  for (let u = 0; u < units; u++) start[u + 1]! += start[u]!;
  const next = start.slice();
  const members = new Int32Array(sorted.length);
  for (let p = 0; p < sorted.length; p++) {
    const i = sorted[p]!;
    members[next[unitOf[i]!]!++] = i;
  }
  return { start, members };
}
