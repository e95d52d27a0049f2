/**
 * The years of one period as columns of typed arrays: one row per subject, one column per year.
 * Everything that ranks, judges or varies weights works on this, so that 200,000 people cost a few
 * passes over flat memory.
 */
import { meanHalfUp } from '../criteria/points.ts';
import type { Kind } from '../criteria/types.ts';
import { RankingInputError } from './errors.ts';
import { type Inherited, inheritance, type UnitAt, type UnitsOn, unitsOn } from './lineage.ts';
import { rankingTotal } from './scores.ts';
import { gradeOfService, LEAST_MONTHS, serviceInYear } from './service.ts';
import type {
  Basis,
  PeriodDefinition,
  Post,
  RankingInput,
  RankOptions,
  Reward,
  Scope,
  SubjectInput,
  YearInput,
  YearState,
} from './types.ts';

/** Codes of `PeriodTable.states`. The first three count in the mean. */
export const STATES: readonly YearState[] = [
  'valid',
  'capped',
  'inherited',
  'missing',
  'unscored',
  'not-graded',
  'conflict',
  'after-cut-off',
];
const VALID = 0;
export const CAPPED = 1;
const INHERITED = 2;
const MISSING = 3;
const UNSCORED = 4;
const NOT_GRADED = 5;
const CONFLICT = 6;
const AFTER = 7;

/** Bits of `PeriodTable.flags`. */
export const LEADER = 1;
export const DIRECT_WORKER = 2;
/** A woman, or a collective of which at least 70 % are women (ND 91/2017 art. 3). */
export const WOMEN = 4;
/** Holds a standing reward of this movement at the cut-off, from another period. */
export const REWARDED = 8;
/** Its unit had gone into another at the cut-off. */
export const CLOSED = 16;
/** Has blocks, has rewards, of whatever days: without them rules need not look at the subject. */
export const HAS_BLOCKS = 32;
export const HAS_REWARDS = 64;

export interface PeriodTable {
  readonly period: PeriodDefinition;
  readonly basis: Basis;
  readonly n: number;
  readonly subjects: readonly SubjectInput[];
  readonly years: readonly number[];
  /** n × years: the total that counts, −1 where none does. */
  readonly totals: Int16Array;
  readonly states: Uint8Array;
  /** Sheets of the inherited years, by their index in `totals`; see `entryAt`. */
  readonly handedDown: ReadonlyMap<number, YearInput>;
  /** Valid years. */
  readonly counts: Uint8Array;
  /** Mean of the valid years, half up; −1 where there is none. */
  readonly means: Int32Array;
  readonly flags: Uint8Array;
  /** Of the ids, the greatest first: an order for equals that says nothing about them (order.ts). */
  readonly hashes: Uint32Array;
  /** Index into `units` of the unit at the cut-off. */
  readonly unit: Int32Array;
  readonly units: readonly UnitAt[];
  /** Column of the newest year that anybody has; −1 where nobody has any. */
  readonly newest: number;
}

/** The columns of years while they are filled. */
interface Columns {
  readonly totals: Int16Array;
  readonly states: Uint8Array;
  readonly handedDown: Map<number, YearInput>;
}

/** Reads something of the subjects [from, to). */
type ReadBlock = (from: number, to: number) => void;

/** So many subjects at a time: what one pass has fetched of them is still near for the next. */
const BLOCK = 256;

/**
 * Reads the period's years out of the input, on one basis only. A pass asks each subject one thing,
 * so that the processor fetches many at a time; block by block, so that it fetches each once.
 * @throws RankingInputError for unknown units, a subject without a post, a year twice
 */
export function buildTable(input: RankingInput, options: RankOptions): PeriodTable {
  const { period, basis } = options;
  const unitsAt = unitsOn(input, period.cutOff);
  const subjects = inScope(input.subjects, options.scope, period.cutOff, unitsAt);
  const { years } = period;
  const n = subjects.length;
  const cells = n * years.length;
  const columns: Columns = {
    totals: new Int16Array(cells).fill(-1),
    states: new Uint8Array(cells).fill(MISSING),
    handedDown: new Map(),
  };
  const standing = {
    flags: new Uint8Array(n),
    unit: new Int32Array(n),
    hashes: new Uint32Array(n),
  };
  const index = new UnitIndex(unitsAt);
  const readPosts = postsInto(standing, input.kind, subjects, period, index);
  const readYears = yearsInto(columns, subjects, period, basis);
  for (let from = 0; from < n; from += BLOCK) {
    const to = Math.min(n, from + BLOCK);
    readPosts(from, to);
    readYears(from, to);
  }
  const inherited = inheritanceOf(input, period.cutOff);
  if (inherited !== null) inheritYears(subjects, inherited, period, basis, columns);
  return {
    period,
    basis,
    n,
    subjects,
    years,
    ...columns,
    ...meansOf(columns.totals, n, years.length),
    ...standing,
    units: index.units,
    newest: newestColumn(columns.totals, years.length),
  };
}

/** Where everybody stands at the cut-off, and what rules and tie chain ask of them beside points. */
function postsInto(
  { flags, unit, hashes }: Pick<PeriodTable, 'flags' | 'unit' | 'hashes'>,
  kind: Kind,
  subjects: readonly SubjectInput[],
  period: PeriodDefinition,
  index: UnitIndex,
): ReadBlock {
  const collective = kind === 'collective';
  return (from, to) => {
    for (let i = from; i < to; i++) {
      const subject = subjects[i]!;
      const post = postOn(subject, period.cutOff);
      // A person follows the unit into its successor; a collective that was closed is no more.
      const place = collective ? index.own(post.unit) : index.standing(post.unit);
      unit[i] = place;
      flags[i] =
        (post.leader ? LEADER : 0) |
        (post.directWorker ? DIRECT_WORKER : 0) |
        (hasWomenPriority(subject) ? WOMEN : 0) |
        rewardFlags(subject, period) |
        (subject.blocks.length > 0 ? HAS_BLOCKS : 0) |
        (collective && index.units[place]!.closed ? CLOSED : 0);
    }
    for (let i = from; i < to; i++) hashes[i] = ~hash(subjects[i]!.id);
  };
}

/** Their own sheets of the period's years. */
function yearsInto(
  { totals, states }: Columns,
  subjects: readonly SubjectInput[],
  period: PeriodDefinition,
  basis: Basis,
): ReadBlock {
  const width = period.years.length;
  const first = period.years[0]!;
  const column = columnsOf(period.years);
  const after = Uint8Array.from(period.years, (year) =>
    isAfterCutOff(year, period.cutOff) ? 1 : 0,
  );
  const official = basis === 'appraised';
  return (from, to) => {
    for (let i = from; i < to; i++) {
      const sheets = subjects[i]!.years;
      for (let y = 0; y < sheets.length; y++) {
        const entry = sheets[y]!;
        const offset = entry.year - first;
        if (offset < 0 || offset >= column.length) continue;
        const c = column[offset]!;
        if (c < 0) continue;
        const at = i * width + c;
        if (states[at] !== MISSING)
          throw new RankingInputError('year-twice', { year: entry.year, unit: entry.unit });
        const score = official ? entry.appraised : entry.self;
        const state = after[c] ? AFTER : score === null ? UNSCORED : stateOf(entry);
        states[at] = state;
        if (state <= INHERITED) totals[at] = rankingTotal(score!);
      }
    }
  };
}

/** What service makes of a scored year. */
function stateOf({ service }: YearInput): number {
  if (service === undefined) return VALID;
  const grade = gradeOfService(service);
  return grade === 'capped' ? CAPPED : grade === 'not-graded' ? NOT_GRADED : VALID;
}

/** Sheets of units that went into others, for years in which these have none of their own. */
function inheritYears(
  subjects: readonly SubjectInput[],
  inherited: (unit: string, year: number) => Inherited,
  { years, cutOff }: PeriodDefinition,
  basis: Basis,
  { totals, states, handedDown }: Columns,
): void {
  subjects.forEach((subject, i) => {
    const { unit } = postOn(subject, cutOff);
    years.forEach((year, c) => {
      const at = i * years.length + c;
      if (states[at] !== MISSING) return;
      const found = inherited(unit, year);
      if (found === null) return;
      if (found === 'conflict') {
        states[at] = CONFLICT;
        return;
      }
      const score = found.entry[basis];
      handedDown.set(at, found.entry);
      states[at] = isAfterCutOff(year, cutOff) ? AFTER : score === null ? UNSCORED : INHERITED;
      if (states[at] === INHERITED) totals[at] = rankingTotal(score!);
    });
  });
}

/** How many valid years everybody has, and their mean. */
function meansOf(totals: Int16Array, n: number, width: number) {
  const counts = new Uint8Array(n);
  const means = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    let count = 0;
    for (let at = i * width; at < (i + 1) * width; at++) {
      const total = totals[at]!;
      if (total < 0) continue;
      sum += total;
      count++;
    }
    counts[i] = count;
    if (count > 0) means[i] = meanHalfUp(sum, count);
  }
  return { counts, means };
}

/**
 * The sheet behind a total, an inherited one included; null where there is none.
 * @param at index into `totals`
 */
export function entryAt(table: PeriodTable, at: number): YearInput | null {
  const width = table.years.length;
  const year = table.years[at % width]!;
  const own = table.subjects[Math.floor(at / width)]!.years.find((entry) => entry.year === year);
  return own ?? table.handedDown.get(at) ?? null;
}

/** The post held on a day; before the first, the first. */
export function postOn(subject: SubjectInput, day: string): Post {
  const posts = subject.posts;
  if (posts.length === 0) throw new RankingInputError('no-post', { subject: subject.id });
  for (let p = posts.length - 1; p > 0; p--) if (posts[p]!.from <= day) return posts[p]!;
  return posts[0]!;
}

/** A reward of this movement that stands on a day and was not given for the period itself. */
export function standsAt(reward: Reward, period: PeriodDefinition, day = period.cutOff): boolean {
  return (
    reward.movement &&
    reward.period !== period.id &&
    reward.decidedOn <= day &&
    (reward.revokedOn === null || reward.revokedOn > day)
  );
}

function rewardFlags({ rewards }: SubjectInput, period: PeriodDefinition): number {
  if (rewards.length === 0) return 0;
  return HAS_REWARDS | (rewards.some((reward) => standsAt(reward, period)) ? REWARDED : 0);
}

function hasWomenPriority(subject: SubjectInput): boolean {
  return (
    subject.women !== null && subject.members > 0 && subject.women * 100 >= subject.members * 70
  );
}

/** The last column in which any total counts; −1 where none does. */
export function newestColumn(totals: Int16Array, width: number): number {
  let newest = -1;
  for (let c = width - 1; c >= 0 && newest < 0; c--) {
    for (let at = c; at < totals.length; at += width) {
      if (totals[at]! >= 0) {
        newest = c;
        break;
      }
    }
  }
  return newest;
}

/** Column of each year from the first one on; −1 for years between that are not in the period. */
function columnsOf(years: readonly number[]): Int8Array {
  const first = years[0]!;
  const found = new Int8Array(years.at(-1)! - first + 1).fill(-1);
  years.forEach((year, c) => {
    found[year - first] = c;
  });
  return found;
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let c = 0; c < text.length; c++) h = Math.imul(h ^ text.charCodeAt(c), 0x01000193);
  return h >>> 0;
}

function isAfterCutOff(year: number, cutOff: string): boolean {
  if (cutOff >= `${year}-12-31`) return false;
  const before = serviceInYear(year, [{ from: `${year}-01-01`, to: cutOff }]);
  return before !== null && before.months < LEAST_MONTHS;
}

function inScope(
  subjects: readonly SubjectInput[],
  scope: Scope | undefined,
  day: string,
  units: UnitsOn,
): readonly SubjectInput[] {
  if (scope === undefined) return subjects;
  return subjects.filter((subject) => {
    const post = postOn(subject, day);
    if (scope.unit !== undefined) {
      const unit = units.standing(post.unit);
      if (unit.id !== scope.unit && unit.parent !== scope.unit) return false;
    }
    if (scope.post === 'leader') return post.leader;
    if (scope.post === 'staff') return !post.leader;
    return scope.post !== 'direct-worker' || post.directWorker;
  });
}

/** null where nothing is inherited at all, so that nobody pays for the look-up. */
function inheritanceOf(
  input: RankingInput,
  day: string,
): ((unit: string, year: number) => Inherited) | null {
  if (input.kind !== 'collective' || !input.successions.some((s) => s.inherit !== null))
    return null;
  const sheets = new Map<string, YearInput>();
  for (const subject of input.subjects) {
    const { unit } = postOn(subject, day);
    for (const entry of subject.years) sheets.set(`${unit} ${entry.year}`, entry);
  }
  return inheritance(input.successions, day, (unit, year) => sheets.get(`${unit} ${year}`));
}

/** Small integers for units, in the order they are met. */
class UnitIndex {
  readonly units: UnitAt[] = [];
  readonly #at: UnitsOn;
  readonly #own = new Map<string, number>();
  readonly #standing = new Map<string, number>();
  constructor(at: UnitsOn) {
    this.#at = at;
  }
  own(id: string): number {
    let found = this.#own.get(id);
    if (found === undefined) {
      found = this.units.push(this.#at.at(id)) - 1;
      this.#own.set(id, found);
    }
    return found;
  }
  standing(id: string): number {
    let found = this.#standing.get(id);
    if (found === undefined) {
      found = this.own(this.#at.standing(id).id);
      this.#standing.set(id, found);
    }
    return found;
  }
}
