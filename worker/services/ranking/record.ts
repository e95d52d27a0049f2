/**
 * All that rankings and suggestions are made from, read once for each state of the record: the
 * head of the log names the state, and every change moves it. What is computed from it is kept
 * beside it, so that a page of a ranking costs one question for the head.
 */
import type { D1Database } from '@cloudflare/workers-types';
import type { LineageEvent } from '../../../shared/api/registry.ts';
import { DEFAULT_RULES } from '../../../shared/awards/default-rules.ts';
import type { AwardRules } from '../../../shared/awards/types.ts';
import type { CriteriaSet, Kind } from '../../../shared/criteria/types.ts';
import type { Succession } from '../../../shared/ranking/types.ts';
import { EMPTY_LOG, type Head } from '../../audit/chain.ts';
import { readHead, timeAt } from '../../db/audit.ts';
import { allDecisions, type DecisionRow } from '../../db/decisions.ts';
import { allEvents } from '../../db/lineage.ts';
import { allPeople, type PersonRow } from '../../db/people.ts';
import { type ScoredSheet, scoredSheets, scoredYears } from '../../db/scored.ts';
import { addedRules } from '../../db/settings.ts';
import { allUnits, type UnitRow } from '../../db/units.ts';
import { ApiError } from '../../errors.ts';
import { allSets } from '../criteria/sets.ts';
import { readSettings, type Settings } from '../settings/settings.ts';

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

export async function rankingRecord(db: D1Database, now: string): Promise<RankingRecord> {
  for (let read = 1; read <= MOST_READS; read++) {
    const head = await readHead(db);
    // An empty log names no state: tables may have been filled without it.
    if (latest !== null && latest.head.hash === head.hash && head.hash !== EMPTY_LOG.hash) {
      return latest;
    }
    const record = await load(db, head, now);
    const after = await readHead(db);
    if (after.hash === head.hash) {
      latest = record;
      return record;
    }
  }
  throw new ApiError('busy');
}

async function load(db: D1Database, head: Head, now: string): Promise<RankingRecord> {
  const [units, events, people, sets, added, settings, decisions, years] = await Promise.all([
    allUnits(db),
    allEvents(db),
    allPeople(db),
    allSets({ db }),
    addedRules(db),
    readSettings(db),
    allDecisions(db),
    scoredYears(db),
  ]);
  const sheets: Record<Kind, ScoredSheet[]> = { collective: [], individual: [] };
  for (const year of years) {
    for (const kind of ['collective', 'individual'] as const) {
      for (const sheet of await scoredSheets(db, kind, year)) sheets[kind].push(sheet);
    }
  }
  return {
    head,
    computedAt: (await timeAt(db, head.seq)) ?? now,
    units,
    successions: events.flatMap(successionsOf),
    people,
    sheets,
    sets,
    rules: [...DEFAULT_RULES, ...added],
    settings,
    decisions,
    computed: new Map(),
  };
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
