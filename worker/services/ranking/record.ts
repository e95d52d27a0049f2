/**
 * All that rankings and suggestions are made from, read once for each state of the record: the
 * head of the log names the state, and every change moves it. What is computed from it is kept
 * beside it, so that a page of a ranking costs one question for the head.
 */
import type { D1Database } from '@cloudflare/workers-types';
import type { LineageEvent } from '../../../shared/api/registry.ts';
import { DEFAULT_RULES } from '../../../shared/awards/default-rules.ts';
import type { AwardRules } from '../../../shared/awards/types.ts';
import { BUILT_IN_SETS } from '../../../shared/criteria/sets.ts';
import type { CriteriaSet, Kind } from '../../../shared/criteria/types.ts';
import type { Succession } from '../../../shared/ranking/types.ts';
import { EMPTY_LOG, type Head } from '../../audit/chain.ts';
import { head, readHead } from '../../db/audit.ts';
import { everyAddedSet } from '../../db/criteria-sets.ts';
import { type DecisionRow, everyDecision } from '../../db/decisions.ts';
import { everyEvent } from '../../db/lineage.ts';
import { everyPerson, type PersonRow } from '../../db/people.ts';
import { Trip } from '../../db/question.ts';
import {
  everyScoredForm,
  type ScoredForm,
  type ScoredSheet,
  scoredSheets,
} from '../../db/scored.ts';
import { everyAddedRule, everySetting } from '../../db/settings.ts';
import { everyUnit, type UnitRow } from '../../db/units.ts';
import { ApiError } from '../../errors.ts';
import { type Settings, settingsOf } from '../settings/settings.ts';

export interface RankingRecord {
  readonly head: Head;
  /**
   * The moment of the record that everything is computed from: its last change, UTC. The same
   * record gives the same answer to the byte, after a restore too.
   */
  readonly computedAt: string;
  readonly units: readonly UnitRow[];
  readonly successions: readonly Succession[];
  readonly people: readonly PersonRow[];
  readonly sheets: Readonly<Record<Kind, readonly ScoredSheet[]>>;
  /** The same, by the state of their forms. */
  readonly forms: ReadonlyMap<string, readonly ScoredSheet[]>;
  readonly sets: readonly CriteriaSet[];
  /** Those that ship and those that the office has added. */
  readonly rules: readonly AwardRules[];
  readonly settings: Settings;
  readonly decisions: readonly DecisionRow[];
  /** What was computed from it, by name. */
  readonly computed: Map<string, unknown>;
}

/** The last state that was asked for; an isolate serves one database. */
let latest: RankingRecord | null = null;

/** Reads it anew until nothing has changed in between. */
const MOST_READS = 4;

/** Rows of forms in one answer of the database: some megabytes. */
const MOST_ROWS = 5000;

export async function rankingRecord(db: D1Database, now: string): Promise<RankingRecord> {
  const known = latest;
  // An empty log names no state: tables may have been filled without it.
  if (known !== null && known.head.hash !== EMPTY_LOG.hash) {
    const { hash } = await readHead(db);
    if (known.head.hash === hash) return known;
  }
  for (let read = 1; read <= MOST_READS; read++) {
    const record = await load(db, now, latest?.forms ?? new Map());
    if (record === null) continue;
    latest = record;
    return record;
  }
  throw new ApiError('busy');
}

/**
 * One trip, and one more for every `MOST_ROWS` people of forms that are not known as they stand.
 * @param known sheets by the state of their form: years that are over are not read again
 * @returns null where the record moved meanwhile
 */
async function load(
  db: D1Database,
  now: string,
  known: RankingRecord['forms'],
): Promise<RankingRecord | null> {
  const first = new Trip(db);
  const begun = first.add(head(db));
  const units = first.add(everyUnit(db));
  const events = first.add(everyEvent(db));
  const people = first.add(everyPerson(db));
  const sets = first.add(everyAddedSet(db));
  const rules = first.add(everyAddedRule(db));
  const settings = first.add(everySetting(db));
  const decisions = first.add(everyDecision(db));
  const forms = first.add(everyScoredForm(db));
  await first.go();
  const state = begun();
  const all = forms();
  const read = new Map<string, readonly ScoredSheet[]>();
  for (const some of portions(all.filter((form) => !known.has(form.state)))) {
    const further = new Trip(db);
    const ended = further.add(head(db));
    const rows = further.add(scoredSheets(db, some));
    await further.go();
    if (ended()?.hash !== state?.hash) return null;
    const byForm = Map.groupBy(rows(), (sheet) => sheet.submission);
    for (const form of some) read.set(form.state, byForm.get(form.id) ?? []);
  }
  const sheets: Record<Kind, ScoredSheet[]> = { collective: [], individual: [] };
  const current = new Map<string, readonly ScoredSheet[]>();
  for (const { state, kind } of all) {
    const ofForm = read.get(state) ?? known.get(state) ?? [];
    current.set(state, ofForm);
    for (const sheet of ofForm) sheets[kind].push(sheet);
  }
  return {
    head: state ?? EMPTY_LOG,
    computedAt: state?.at ?? now,
    units: units(),
    successions: events().flatMap(successionsOf),
    people: people(),
    sheets,
    forms: current,
    sets: [...BUILT_IN_SETS, ...sets()],
    rules: [...DEFAULT_RULES, ...rules()],
    settings: settingsOf(settings()),
    decisions: decisions(),
    computed: new Map(),
  };
}

function* portions(forms: readonly ScoredForm[]): Generator<ScoredForm[]> {
  let some: ScoredForm[] = [];
  let rows = 0;
  for (const form of forms) {
    if (some.length > 0 && rows + form.subjects > MOST_ROWS) {
      yield some;
      some = [];
      rows = 0;
    }
    some.push(form);
    rows += form.subjects;
  }
  if (some.length > 0) yield some;
}

/** Computed once for each state. */
export function computedOnce<T>(record: RankingRecord, name: string, make: () => T): T {
  const known = record.computed.get(name);
  if (known !== undefined) return known as T;
  const made = make();
  record.computed.set(name, made);
  return made;
}

/** Each unit that ended, into each that went on, with the council's tick where there is one. */
function successionsOf({ kind, from, to, on, inherit }: LineageEvent): Succession[] {
  if (kind !== 'merge' && kind !== 'split') return [];
  return from.flatMap((one) =>
    to.map((other) => {
      const tick = inherit.find((i) => i.from === one && i.to === other);
      return {
        from: one,
        to: other,
        on,
        inherit: tick ? { years: tick.years, reason: tick.reason } : null,
      };
    }),
  );
}
