/**
 * Fills a new local database through the real API: people, seven years of forms, appraisals, locks.
 * The last year is left as years are in November: some in, some appraised, one returned, two
 * missing.
 */
import { randomUUID } from 'node:crypto';
import { type Client, createClient, read } from '../../addin/api/client.ts';
import type { SubmissionBody } from '../../shared/api/submissions.ts';
import { BUILT_IN_SETS, setInForce } from '../../shared/criteria/sets.ts';
import type { CriteriaSet } from '../../shared/criteria/types.ts';
import { DEFAULT_UNITS } from '../../shared/registry/default-units.ts';
import { nameInYear } from '../../shared/registry/types.ts';
import { localFetch } from '../local/https.ts';
import { DEMO_PEOPLE, type DemoPerson } from './people.ts';
import { makeScores, type ScorePair } from './scores.ts';

export interface DemoKeys {
  readonly office: string;
  readonly council: string;
  readonly units: Readonly<Record<string, string>>;
}

const FIRST_YEAR = 2019;
const LAST_YEAR = 2025;

/** What the last year still lacks: `${unit} ${kind}`. */
const MISSING = new Set(['khoi-van-phong collective', 'van-phong individual']);
const RETURNED = new Set(['thanh-tra individual']);
const ONLY_SUBMITTED = new Set(['quan-ly-khoa-hoc individual']);

/** Share of the points that a collective reaches, and its change a year. */
const COLLECTIVES: Readonly<Record<string, readonly [level: number, trend: number]>> = {
  'khoi-van-phong': [0.89, 0.008],
  'trung-tam-ung-dung': [0.91, 0.005],
};

export function clientFor(origin: string, key: string): Client {
  return createClient(
    { key: () => key, language: () => 'vi', say: (code) => code, fetch: localFetch },
    origin,
  );
}

/** The last year's forms are due this many days from now. */
const DEADLINE_DAYS = 12;

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const once = () => ({ 'idempotency-key': randomUUID() });

/** @param say tells the person how far it is */
export async function seedDemo(
  origin: string,
  officeKey: string,
  say: (text: string) => void,
): Promise<DemoKeys> {
  const office = clientFor(origin, officeKey);
  const keys = await makeKeys(office, officeKey);
  await addPeople(office);
  for (const kind of ['collective', 'individual'] as const) {
    const day = dayIn(DEADLINE_DAYS);
    await office.deadlines.$post({ header: once(), json: { year: LAST_YEAR, kind, day } });
  }
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    await Promise.all(
      DEFAULT_UNITS.flatMap((unit) =>
        unit.forms.map((kind) => handIn(origin, office, keys.units[unit.id]!, unit.id, kind, year)),
      ),
    );
    if (year < LAST_YEAR)
      await office.years[':year'].lock.$post({
        header: once(),
        param: { year: String(year) },
        json: { reason: 'Dữ liệu trình diễn' },
      });
    say(`  năm ${year}`);
  }
  return keys;
}

async function makeKeys(office: Client, officeKey: string): Promise<DemoKeys> {
  const make = async (role: 'council' | 'unit', unit: string | null, label: string) => {
    const made = await office.keys.$post({ json: { role, unit, label } }).then(read);
    return made.key;
  };
  const units: Record<string, string> = {};
  for (const { id, names } of DEFAULT_UNITS) {
    units[id] = await make('unit', id, `Trình diễn: ${names.at(-1)!.short}`);
  }
  return { office: officeKey, council: await make('council', null, 'Trình diễn: Hội đồng'), units };
}

async function addPeople(office: Client): Promise<void> {
  await office.people.$post({
    header: once(),
    json: {
      people: DEMO_PEOPLE.map((person) => ({
        name: person.name,
        sex: person.sex,
        birthDate: person.birthDate,
        posts: person.posts.map((post) => ({ ...post, directWorker: !post.leader })),
        leaves: [...(person.leaves ?? [])],
        blocks: [...(person.blocks ?? [])],
      })),
    },
  });
}

/** Hands in one form, and appraises it where the year is that far. */
async function handIn(
  origin: string,
  office: Client,
  unitKey: string,
  unit: string,
  kind: 'collective' | 'individual',
  year: number,
): Promise<void> {
  const duty = `${unit} ${kind}`;
  const last = year === LAST_YEAR;
  if (last && MISSING.has(duty)) return;
  const set = setInForce(BUILT_IN_SETS, kind, year)!;
  const { body, pairs } = formOf(set, unit, kind, year);
  if (body.subjects.length === 0) return;
  const client = clientFor(origin, unitKey);
  const sent = await client.submissions.$post({ header: once(), json: body });
  const receipt = await sent.json();
  if (!('id' in receipt)) throw new Error('a dry run was not asked for');
  const { id, revision } = receipt;
  if (last && RETURNED.has(duty)) {
    await office.submissions[':id'].return.$post({
      header: once(),
      param: { id },
      json: { revision, reason: 'Thiếu minh chứng mục b1; đề nghị bổ sung và nộp lại.' },
    });
    return;
  }
  if (last && ONLY_SUBMITTED.has(duty)) return;
  const detail = await office.submissions[':id'].$get({ param: { id } }).then(read);
  await office.submissions[':id'].appraise.$post({
    header: once(),
    param: { id },
    json: {
      revision,
      subjects: detail.entries.map((entry) => {
        const pair = pairs.get(entry.name)!;
        return { subject: entry.subject, scores: pair.appraised, notes: pair.reasons };
      }),
    },
  });
}

function formOf(
  set: CriteriaSet,
  unit: string,
  kind: 'collective' | 'individual',
  year: number,
): { body: SubmissionBody; pairs: Map<string, ScorePair> } {
  const pairs = new Map<string, ScorePair>();
  const record = DEFAULT_UNITS.find(({ id }) => id === unit)!;
  const passed = year - FIRST_YEAR;
  const subject = (
    row: number,
    name: string,
    position: string,
    leader: boolean,
    pair: ScorePair,
    birthDate: string | null,
  ) => {
    pairs.set(name, pair);
    return {
      row,
      name,
      position,
      leader,
      staffCode: null,
      birthDate,
      self: pair.self,
      appraised: null,
      selfBonus: 0,
      selfDeduction: 0,
      appraisedBonus: 0,
      appraisedDeduction: 0,
    };
  };
  const subjects =
    kind === 'collective'
      ? [collectiveSubject()]
      : peopleIn(unit, year).map(({ person, position, leader }, i) => {
          const like = DEMO_PEOPLE.find(({ name }) => name === person.equals) ?? person;
          const level = like.level + like.trend * passed;
          const pair = makeScores(set, leader, level, `${like.name} ${year}`);
          return subject(11 + i, person.name, position, leader, pair, person.birthDate);
        });
  return {
    body: {
      unit,
      year,
      form: kind === 'collective' ? 'collective' : 'individual-matrix',
      criteriaSet: set.version,
      basedOn: null,
      dryRun: false,
      keepOthers: false,
      source: { file: `${record.names[0]!.short} ${year}.xlsx`, sheet: 'Sheet1' },
      subjects,
    },
    pairs,
  };

  function collectiveSubject() {
    const [level, trend] = COLLECTIVES[unit]!;
    const pair = makeScores(set, false, level + trend * passed, `${unit} ${year}`);
    return subject(2, nameInYear(record, year).name, '', false, pair, null);
  }
}

/** Who stands on a unit's sheet of a year: those in a post there at its end, or until mid-year. */
function peopleIn(
  unit: string,
  year: number,
): { person: DemoPerson; position: string; leader: boolean }[] {
  return DEMO_PEOPLE.flatMap((person) => {
    const post = person.posts.findLast(
      ({ from, to }) => from <= `${year}-12-31` && (to === null || to >= `${year}-06-30`),
    );
    return post?.unit === unit ? [{ person, position: post.position, leader: post.leader }] : [];
  });
}
