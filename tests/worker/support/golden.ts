/**
 * A golden case entered as people would enter it: units, people with their posts, leaves, blocks
 * and rewards, the forms of each year, and what happened to units. Nothing is put into tables.
 */
import { expect } from 'vitest';
import type { PersonView } from '../../../shared/api/registry.ts';
import type { SubmissionBodyInput } from '../../../shared/api/submissions.ts';
import { audienceOf } from '../../../shared/criteria/sets.ts';
import type { YearService } from '../../../shared/ranking/types.ts';
import { dayBefore } from '../../../shared/registry/days.ts';
import { postIn, scoresFor, setOf } from '../../fixtures/golden/build.ts';
import type { GoldenCase, GoldenSubject, GoldenYear } from '../../fixtures/golden/types.ts';
import { once, type Subject } from './bodies.ts';
import { ask, type Keys } from './record.ts';

/** Which golden subject an id of the API stands for. */
export type Names = ReadonlyMap<string, string>;

export async function enter(golden: GoldenCase, keys: Keys): Promise<Names> {
  const send = async <T>(route: string, body: object, key = keys.office): Promise<T> => {
    const { status, json } = await ask<T>(route, { key, body, headers: once() });
    expect([200, 201], `${route} ${JSON.stringify(json)}`).toContain(status);
    return json;
  };
  await send('POST /api/units', {
    units: golden.units.map(({ closedOn: _, ...unit }) => unit),
  });
  const people = golden.subjects.filter(({ kind }) => kind === 'individual');
  const { items } = await send<{ items: PersonView[] }>('POST /api/people', {
    people: people.map(personBody),
  });
  for (const body of formsOf(golden)) await send('POST /api/submissions', body);
  for (const { from, to, on, inherit } of golden.successions ?? []) {
    const merge = { kind: 'merge', from: [from], into: to, on, reason: 'hợp nhất' };
    const { event } = await send<{ event: { id: string } }>('POST /api/units/events', merge);
    if (inherit === null) continue;
    const tick = { inherit: [{ from, to, ...inherit }], reason: inherit.reason };
    await send(`POST /api/units/events/${event.id}/inherit`, tick, keys.council);
  }
  const collectives = golden.subjects.filter(({ kind }) => kind === 'collective');
  return new Map([
    ...people.map((subject, i) => [items[i]!.id, subject.id] as const),
    ...collectives.map((subject) => [subject.posts[0]!.unit, subject.id] as const),
  ]);
}

const fullName = ({ name }: GoldenSubject) => `Nguyễn Văn ${name}`;
const staffCode = ({ id }: GoldenSubject) => `CB-${id.toUpperCase()}`;
const position = (leader: boolean) => (leader ? 'Trưởng phòng' : 'Chuyên viên');

function personBody(subject: GoldenSubject): object {
  const leaves: object[] = [];
  let posts: object[] = subject.posts.map((post) => ({ ...post, position: position(post.leader) }));
  for (const [year, value] of Object.entries(subject.years)) {
    if (typeof value === 'number' || value.service === undefined) continue;
    const { gap, leave } = lifeOf(Number(year), value.service);
    if (leave !== null) leaves.push(leave);
    // A gap is in front of the year's work: the one post that these cases have is cut there.
    if (gap !== null) {
      const [only] = posts as [{ from: string; to: string | null }];
      posts = [
        { ...only, to: dayBefore(gap.from) },
        { ...only, from: gap.back },
      ];
    }
  }
  const { women, rewards = [], blocks = [] } = subject;
  return {
    name: fullName(subject),
    staffCode: staffCode(subject),
    sex: women === undefined ? null : women === 1 ? 'F' : 'M',
    posts,
    leaves,
    rewards,
    blocks,
  };
}

/** Days that make a year of so many months of work and leave: first nothing, then leave, then work. */
function lifeOf(year: number, { months, leaveMonths, maternity }: YearService) {
  const first = (month: number) => `${year}-${String(month).padStart(2, '0')}-01`;
  const away = maternity ? 0 : 12 - months - leaveMonths;
  return {
    gap: away === 0 ? null : { from: first(1), back: first(away + 1) },
    leave:
      leaveMonths === 0
        ? null
        : {
            from: first(away + 1),
            to: dayBefore(first(away + leaveMonths + 1)),
            maternity,
          },
  };
}

/** One form for each unit, year and kind; those who were never appraised hand in a card. */
function formsOf({ subjects }: GoldenCase): SubmissionBodyInput[] {
  const forms = new Map<string, SubmissionBodyInput>();
  for (const subject of subjects) {
    for (const [text, value] of Object.entries(subject.years)) {
      const year = Number(text);
      const { unit } = postIn(subject, year);
      const given = typeof value === 'number' ? { appraised: value, self: value } : value;
      const form =
        subject.kind === 'collective'
          ? 'collective'
          : given.appraised === undefined
            ? 'individual-card'
            : 'individual-matrix';
      const key = `${unit} ${year} ${form}`;
      const body = forms.get(key) ?? {
        unit,
        year,
        form,
        criteriaSet: setOf(subject.kind).version,
        basedOn: null,
        subjects: [],
      };
      forms.set(key, {
        ...body,
        subjects: [...body.subjects, rowOf(subject, year, given, body.subjects.length)],
      });
    }
  }
  return [...forms.values()];
}

function rowOf(subject: GoldenSubject, year: number, given: GoldenYear, at: number): Subject {
  const set = setOf(subject.kind);
  const leader = given.leader ?? postIn(subject, year).leader;
  const points = (total: number | undefined) =>
    total === undefined ? null : scoresFor(set, audienceOf(subject.kind, leader), total);
  const self = points(given.self)!;
  const appraised = points(given.appraised);
  // Far from the self score, the office says why.
  const far = Object.keys(self).filter((code) => appraised && appraised[code] !== self[code]);
  const { bonus = 0, deduction = 0 } = given;
  return {
    row: 12 + at,
    name: subject.kind === 'collective' ? subject.name : fullName(subject),
    ...(subject.kind === 'collective'
      ? {}
      : { position: position(leader), staffCode: staffCode(subject) }),
    leader,
    self,
    appraised,
    selfBonus: bonus,
    selfDeduction: deduction,
    appraisedBonus: appraised ? bonus : 0,
    appraisedDeduction: appraised ? deduction : 0,
    notes: Object.fromEntries(far.map((code) => [code, 'Theo hồ sơ thẩm định'])),
  };
}
