import type { CreatePerson, CreateUnit, PersonView } from '../../api/registry.ts';
import { nameKey } from '../../text/fold.ts';
import { matchPeople } from '../match-person.ts';
import { readBirth } from '../written-day.ts';
import { type FindUnit, Issues } from './cells.ts';
import { changed, type Known, type PersonChange, type Preview, pick } from './changes.ts';
import { keyOfWord, SEX_WORDS } from './layout.ts';
import { planPosts, readPost } from './plan-posts.ts';
import { planList, readBlock, readLeave, readReward } from './plan-spans.ts';
import { findUnit } from './plan-units.ts';
import type { ImportIssue, ImportRow, ImportRows } from './read.ts';

export interface PeoplePlan {
  readonly create: CreatePerson[];
  readonly update: PersonChange[];
  readonly preview: Preview[];
  readonly issues: readonly ImportIssue[];
  readonly unchanged: number;
}

/** What the sheets about people would change. */
export function planPeople(
  rows: ImportRows,
  known: Known,
  newUnits: readonly CreateUnit[],
): PeoplePlan {
  const issues = new Issues();
  const memo = new Map<string, string | null>();
  const unitOf: FindUnit = (text) => {
    if (!memo.has(text)) memo.set(text, findUnit(text, known.units, newUnits));
    return memo.get(text)!;
  };
  const matched = matchRows(rows.people, known.people, unitOf, issues);
  const posts = bySubject(rows.posts, rows.people, matched, issues);
  const listsOf = spanLists(
    rows,
    (lines) => bySubject(lines, rows.people, matched, issues),
    issues,
  );
  const create: CreatePerson[] = [];
  const update: PersonChange[] = [];
  const preview: Preview[] = [];
  let unchanged = 0;
  const codes = codesOf(known.people);
  rows.people.forEach((row, at) => {
    const match = matched[at]!;
    if (match === 'faulty') return;
    const before = issues.list.length;
    const who = readWho(row, match, codes, issues);
    const cell = row.cell('name');
    if (match === 'new') {
      const post = readPost(row, unitOf, issues);
      const all = planPosts(null, post, posts.get(at) ?? [], row, unitOf, issues);
      const { leaves = [], blocks = [], rewards = [] } = listsOf(at);
      if (issues.list.some((issue, n) => n >= before && issue.severity === 'error')) return;
      const person = {
        name: row.text('name'),
        staffCode: null,
        birthDate: null,
        sex: null,
        ...who,
        posts: all!,
        leaves,
        blocks,
        rewards,
      };
      create.push(person);
      const { name, ...shown } = person;
      preview.push({ kind: 'person', name, cell, old: null, new: shown });
      return;
    }
    const post = readPost(row, unitOf, issues);
    const all = planPosts(match, post, posts.get(at) ?? [], row, unitOf, issues);
    const lists = listsOf(at);
    if (issues.list.some((issue, n) => n >= before && issue.severity === 'error')) return;
    const change = changed<Said>(match, { ...who, ...(all ? { posts: all } : {}), ...lists });
    if (!change) {
      unchanged++;
      return;
    }
    const confirmed = match.provisional && change.posts ? ({ provisional: false } as const) : {};
    update.push({ id: match.id, version: match.version, ...change, ...confirmed });
    const old = pick(match, change);
    preview.push({ kind: 'person', name: match.name, cell, old, new: change });
  });
  return { create, update, preview, issues: issues.list, unchanged };
}

/** What lines can say of somebody. */
type Said = Pick<
  PersonView,
  'name' | 'staffCode' | 'birthDate' | 'sex' | 'posts' | 'leaves' | 'blocks' | 'rewards'
>;

type Lists = Partial<Pick<PersonView, 'leaves' | 'blocks' | 'rewards'>>;

/** What the sheets beside "Người" say of a line of it; a list that they do not speak of is left out. */
function spanLists(
  rows: ImportRows,
  bySubject: (lines: readonly ImportRow[]) => ReadonlyMap<number, readonly ImportRow[]>,
  issues: Issues,
): (at: number) => Lists {
  const leaves = bySubject(rows.leaves);
  const blocks = bySubject(rows.blocks);
  const rewards = bySubject(rows.rewards);
  return (at) => {
    const lists = {
      leaves: planList(leaves.get(at), issues, readLeave),
      blocks: planList(blocks.get(at), issues, readBlock),
      rewards: planList(rewards.get(at), issues, readReward),
    };
    return {
      ...(lists.leaves && { leaves: lists.leaves }),
      ...(lists.blocks && { blocks: lists.blocks }),
      ...(lists.rewards && { rewards: lists.rewards }),
    };
  };
}

type Match = PersonView | 'new' | 'faulty';

/** Whom each line means: by the system's id, by staff code, by name within the unit. */
function matchRows(
  rows: readonly ImportRow[],
  people: readonly PersonView[],
  unitOf: FindUnit,
  issues: Issues,
): Match[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const standing = people.filter((person) => person.mergedInto === null);
  const matches: Match[] = rows.map(() => 'new');
  const open: number[] = [];
  rows.forEach((row, at) => {
    if (row.text('name') === '') {
      issues.error(row, 'name', 'missing');
      matches[at] = 'faulty';
      return;
    }
    const id = row.text('id');
    if (id === '') {
      open.push(at);
      return;
    }
    const person = byId.get(id);
    if (person && person.mergedInto === null) matches[at] = person;
    else {
      issues.error(row, 'id', 'person-unknown');
      matches[at] = 'faulty';
    }
  });
  const units = new Map<string | null, number[]>();
  for (const at of open) {
    const unit = unitOf(rows[at]!.text('unit'));
    units.set(unit, [...(units.get(unit) ?? []), at]);
  }
  for (const [unit, lines] of units) {
    const mentions = lines.map((at) => ({
      name: rows[at]!.text('name'),
      staffCode: rows[at]!.text('staffCode') || null,
      birthDate: readBirth(rows[at]!.text('birthDate')),
    }));
    const candidates = standing.map((person) => ({
      ...person,
      inUnit: person.unit === unit || person.posts.some((post) => post.unit === unit),
    }));
    matchPeople(mentions, candidates).forEach((match, n) => {
      const at = lines[n]!;
      const row = rows[at]!;
      if (match.kind === 'known') matches[at] = byId.get(match.id)!;
      else if (match.kind === 'ambiguous') {
        issues.error(row, 'name', 'person-ambiguous', { count: String(match.ids.length) });
        matches[at] = 'faulty';
      } else if (standing.some((one) => nameKey(one.name) === nameKey(row.text('name')))) {
        issues.warning(row, 'name', 'person-elsewhere');
      }
    });
  }
  const seen = new Map<PersonView, number>();
  matches.forEach((match, at) => {
    if (typeof match === 'string') return;
    if (seen.has(match)) {
      issues.error(rows[at]!, 'name', 'person-twice', {
        cell: rows[seen.get(match)!]!.cell('name'),
      });
      matches[at] = 'faulty';
    } else seen.set(match, at);
  });
  return matches;
}

/** Lines of another sheet by the line of "Người" that they belong to. */
function bySubject(
  lines: readonly ImportRow[],
  people: readonly ImportRow[],
  matched: readonly Match[],
  issues: Issues,
): ReadonlyMap<number, readonly ImportRow[]> {
  const found = new Map<number, ImportRow[]>();
  for (const line of lines) {
    const at = people.findIndex((row, n) => {
      const match = matched[n]!;
      const id = line.text('id');
      if (id !== '') return typeof match !== 'string' && match.id === id;
      const code = line.text('staffCode').toUpperCase();
      if (code !== '') return row.text('staffCode').toUpperCase() === code;
      return nameKey(row.text('name')) === nameKey(line.text('name'));
    });
    const others = people.filter((row) => nameKey(row.text('name')) === nameKey(line.text('name')));
    const vague = line.text('id') === '' && line.text('staffCode') === '' && others.length > 1;
    if (at < 0 || vague)
      issues.error(line, 'name', vague ? 'person-ambiguous' : 'person-not-listed', {
        count: String(others.length),
      });
    else found.set(at, [...(found.get(at) ?? []), line]);
  }
  return found;
}

/** Owner of each staff code: an id, or the cell of a new line. */
function codesOf(people: readonly PersonView[]): Map<string, string> {
  return new Map(
    people.flatMap(({ staffCode, id }) => (staffCode === null ? [] : [[staffCode, id] as const])),
  );
}

/** Who it is; what the line leaves blank is left out. */
function readWho(
  row: ImportRow,
  match: PersonView | 'new',
  codes: Map<string, string>,
  issues: Issues,
): Partial<Pick<PersonView, 'name' | 'staffCode' | 'birthDate' | 'sex'>> {
  const owner = match === 'new' ? row.cell('name') : match.id;
  const who: Partial<Pick<PersonView, 'name' | 'staffCode' | 'birthDate' | 'sex'>> = {
    name: row.text('name'),
  };
  const code = row.text('staffCode').toUpperCase();
  if (code.length > 40) issues.error(row, 'staffCode', 'too-long');
  else if (code !== '') {
    const holder = codes.get(code);
    if (holder !== undefined && holder !== owner) issues.error(row, 'staffCode', 'code-taken');
    codes.set(code, owner);
    who.staffCode = code;
  }
  const birth = row.text('birthDate');
  if (birth !== '') {
    const read = readBirth(birth);
    if (read === null) issues.error(row, 'birthDate', 'not-a-day');
    // A year alone says nothing against the day that is known.
    else if (match === 'new' || !match.birthDate?.startsWith(read)) who.birthDate = read;
  }
  const sex = row.text('sex');
  if (sex !== '') {
    const read = keyOfWord(SEX_WORDS, sex);
    if (read === null) issues.error(row, 'sex', 'not-a-sex');
    else who.sex = read;
  }
  return who;
}
