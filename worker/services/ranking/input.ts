/** From the record to what the one ranking function takes: pure. */
import { audienceOf } from '../../../shared/criteria/sets.ts';
import type { CriteriaSet, Kind } from '../../../shared/criteria/types.ts';
import { yearScore } from '../../../shared/ranking/scores.ts';
import { serviceInYear } from '../../../shared/ranking/service.ts';
import type {
  PeriodDefinition,
  Post,
  RankingInput,
  SubjectInput,
  YearInput,
} from '../../../shared/ranking/types.ts';
import { postsFromSheets } from '../../../shared/registry/posts-from-sheets.ts';
import type { DecisionRow } from '../../db/decisions.ts';
import type { PersonRow } from '../../db/people.ts';
import type { ScoredSheet } from '../../db/scored.ts';
import type { UnitRow } from '../../db/units.ts';
import { computedOnce, type RankingRecord } from './record.ts';
import { rewardsOf } from './rewards.ts';

/** A year in which somebody stands on more than one form: one of them counts. */
export interface Doubled {
  readonly subject: string;
  readonly name: string;
  readonly year: number;
  /** Unit whose form counts. */
  readonly used: string;
  readonly left: string[];
}

export interface PreparedInput {
  readonly input: RankingInput;
  readonly doubled: readonly Doubled[];
}

/** @param period members of collectives are those of its cut-off */
export function rankingInput(
  record: RankingRecord,
  kind: Kind,
  period: PeriodDefinition,
): PreparedInput {
  return computedOnce(record, `input ${kind} ${period.id}`, () => {
    const { units, successions, sets } = record;
    const { subjects, doubled } =
      kind === 'collective' ? collectives(record, period) : people(record);
    return { input: { kind, sets, units, successions, subjects }, doubled };
  });
}

interface Subjects {
  readonly subjects: SubjectInput[];
  readonly doubled: readonly Doubled[];
}

function people(record: RankingRecord): Subjects {
  const standsFor = new Map(record.people.map((p) => [p.id, p.mergedInto ?? p.id]));
  const sheets = Map.groupBy(
    record.sheets.individual,
    (s) => standsFor.get(s.subject) ?? s.subject,
  );
  const decisions = Map.groupBy(record.decisions, (d) => standsFor.get(d.subject) ?? d.subject);
  const sets = setsByVersion(record);
  const doubled: Doubled[] = [];
  const subjects: SubjectInput[] = [];
  for (const person of record.people) {
    if (person.mergedInto !== null) continue;
    const own = sheets.get(person.id) ?? [];
    const posts = postsOf(person, own);
    if (posts.length === 0) continue;
    const confirmed = person.posts.length > 0;
    const years = [...Map.groupBy(own, (sheet) => sheet.year)].map(([year, list]) => {
      const [used, ...left] = inOrderOfClaim(list, posts);
      if (left.length > 0) {
        const units = left.map((sheet) => sheet.unit);
        doubled.push({
          subject: person.id,
          name: person.name,
          year,
          used: used!.unit,
          left: units,
        });
      }
      const service = confirmed ? serviceOf(year, person) : null;
      return { ...yearOf(used!, 'individual', sets), ...(service ? { service } : {}) };
    });
    subjects.push({
      id: person.id,
      name: person.name,
      posts,
      women: person.sex === null ? null : person.sex === 'F' ? 1 : 0,
      members: 1,
      years: years.sort((a, b) => a.year - b.year),
      rewards: rewardsOf(person.rewards, decisions.get(person.id) ?? [], record.settings.phases),
      blocks: person.blocks,
    });
  }
  return { subjects, doubled };
}

/** Posts of the registry; of somebody who is provisional, those that the sheets speak of. */
export function postsOf(
  person: PersonRow,
  sheets: readonly ScoredSheet[],
): (Post & { readonly position: string })[] {
  return person.posts.length > 0 ? [...person.posts] : postsFromSheets(onePerYear(sheets));
}

function onePerYear(sheets: readonly ScoredSheet[]): ScoredSheet[] {
  const latest = new Map<number, ScoredSheet>();
  for (const sheet of sheets) {
    const known = latest.get(sheet.year);
    if (!known || known.receivedAt < sheet.receivedAt) latest.set(sheet.year, sheet);
  }
  return [...latest.values()];
}

/**
 * Which of several sheets of a year counts: that of the unit that the person was in at the year's
 * end (the new unit reviews a mover), then one that is appraised, then the newest.
 */
function inOrderOfClaim(sheets: readonly ScoredSheet[], posts: readonly Post[]): ScoredSheet[] {
  if (sheets.length < 2) return [...sheets];
  const end = `${sheets[0]!.year}-12-31`;
  const unit = posts.findLast((post) => post.from <= end)?.unit;
  const claim = (sheet: ScoredSheet) =>
    (sheet.unit === unit ? 2 : 0) + (sheet.appraised === null ? 0 : 1);
  return [...sheets].sort((a, b) => claim(b) - claim(a) || (a.receivedAt < b.receivedAt ? 1 : -1));
}

/** null where the whole year was served, or the registry has no post of that year at all. */
function serviceOf(year: number, { posts, leaves }: PersonRow) {
  const known = posts.some(
    (post) => post.from <= `${year}-12-31` && (post.to === null || post.to >= `${year}-01-01`),
  );
  return known ? serviceInYear(year, posts, leaves) : null;
}

function collectives(record: RankingRecord, period: PeriodDefinition): Subjects {
  const sheets = Map.groupBy(record.sheets.collective, (sheet) => sheet.subject);
  const decisions = Map.groupBy(record.decisions, (decision) => decision.subject);
  const sets = setsByVersion(record);
  const staff = staffOn(record, period.cutOff);
  const subjects = record.units.flatMap((unit): SubjectInput[] => {
    const own = sheets.get(unit.id) ?? [];
    if (own.length === 0 && !unit.forms.includes('collective')) return [];
    return [
      {
        id: unit.id,
        name: unit.names.at(-1)!.name,
        posts: [
          {
            from: unit.names[0]!.from,
            to: unit.closedOn,
            unit: unit.id,
            leader: false,
            directWorker: false,
          },
        ],
        ...membersOf(unit, record.units, staff),
        years: own
          .map((sheet) => yearOf(sheet, 'collective', sets))
          .sort((a, b) => a.year - b.year),
        rewards: rewardsOf(unit.rewards, decisions.get(unit.id) ?? [], record.settings.phases),
        blocks: unit.blocks,
      },
    ];
  });
  return { subjects, doubled: [] };
}

/** Sex of everybody by unit on a day. */
function staffOn(record: RankingRecord, day: string): Map<string, ('F' | 'M' | null)[]> {
  const sheets = Map.groupBy(record.sheets.individual, (sheet) => sheet.subject);
  const staff = new Map<string, ('F' | 'M' | null)[]>();
  for (const person of record.people) {
    if (person.mergedInto !== null) continue;
    const post = postsOf(person, sheets.get(person.id) ?? []).findLast(({ from }) => from <= day);
    if (!post || (post.to !== null && post.to < day)) continue;
    const known = staff.get(post.unit);
    if (known) known.push(person.sex);
    else staff.set(post.unit, [person.sex]);
  }
  return staff;
}

/** Members of a unit and of those below it; women only where everybody's sex is known. */
function membersOf(
  unit: UnitRow,
  units: readonly UnitRow[],
  staff: ReadonlyMap<string, readonly ('F' | 'M' | null)[]>,
): { members: number; women: number | null } {
  const below = units.filter((other) => other.parent === unit.id).map((other) => other.id);
  const sexes = [unit.id, ...below].flatMap((id) => staff.get(id) ?? []);
  const known = sexes.length > 0 && sexes.every((sex) => sex !== null);
  return {
    members: sexes.length,
    women: known ? sexes.filter((sex) => sex === 'F').length : null,
  };
}

function setsByVersion({ sets }: RankingRecord): ReadonlyMap<string, CriteriaSet> {
  return new Map(sets.map((set) => [set.version, set]));
}

/** A sheet and the set that it was scored by are what they are: its totals are made once. */
const years = new WeakMap<ScoredSheet, YearInput>();

function yearOf(sheet: ScoredSheet, kind: Kind, sets: ReadonlyMap<string, CriteriaSet>): YearInput {
  let year = years.get(sheet);
  if (year === undefined) {
    year = computedYear(sheet, kind, sets.get(sheet.criteriaSet)!);
    years.set(sheet, year);
  }
  return year;
}

function computedYear(sheet: ScoredSheet, kind: Kind, set: CriteriaSet): YearInput {
  const audience = audienceOf(kind, sheet.leader);
  const { extra, appraised } = sheet;
  return {
    year: sheet.year,
    set: sheet.criteriaSet,
    leader: sheet.leader,
    unit: sheet.unit,
    self: yearScore(set, audience, {
      scores: sheet.self,
      notApplicable: Object.keys(extra.notApplicable ?? {}),
      bonus: extra.selfBonus ?? 0,
      deduction: extra.selfDeduction ?? 0,
    }),
    appraised:
      appraised &&
      yearScore(set, audience, {
        scores: appraised.scores,
        notApplicable: Object.keys(appraised.extra.notApplicable ?? {}),
        bonus: appraised.extra.bonus ?? 0,
        deduction: appraised.extra.deduction ?? 0,
      }),
  };
}

/** A subject's decisions on one award of one period, the newest last. */
export function decisionsOn(
  record: RankingRecord,
  period: string,
  award: string,
): readonly DecisionRow[] {
  return record.decisions.filter((d) => d.period === period && d.award === award);
}
