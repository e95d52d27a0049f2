/** Whether what is stored of revisions is still what was received. */
import type { D1Database } from '@cloudflare/workers-types';
import { canonicalContent } from '../../../shared/api/canonical.ts';
import { hashOfAppraisal } from '../../audit/appraisal-hash.ts';
import type { AuditLine } from '../../audit/chain.ts';
import { sha256 } from '../../crypto.ts';
import { type AppraisalRef, appraisalKey, appraisedOfAll } from '../../db/appraised.ts';
import { type EntryRow, entriesOfAll } from '../../db/entries.ts';
import {
  type ReceivedContent,
  type RevisionRef,
  receivedContents,
  refKey,
} from '../../db/revisions.ts';
import { allStandings } from '../../db/submissions.ts';

/** What the log says of a revision that came in. */
interface Received extends RevisionRef {
  readonly seq: number;
  readonly contentHash: string;
  readonly subjects: number;
}

/** `redactedAt`: personal data was taken out then, so that the hash cannot be made again. */
export type ContentState = 'good' | 'fault' | { readonly redactedAt: string };

/** Subjects read at once: some megabytes, however many revisions they stand in. */
const AT_ONCE = 2000;

/**
 * @param lines of the log
 * @returns for each line about a revision that came in, how its content stands
 */
export async function contentStates(
  db: D1Database,
  lines: readonly AuditLine[],
): Promise<{ readonly seq: number; readonly state: ContentState }[]> {
  const states: { seq: number; state: ContentState }[] = [];
  for (const some of portions(lines.flatMap(receivedIn))) {
    const [stored, entries] = await Promise.all([
      receivedContents(db, some),
      entriesOfAll(db, some),
    ]);
    for (const received of some) {
      const key = refKey(received);
      const state = await stateOf(received, stored.get(key), entries.get(key) ?? []);
      states.push({ seq: received.seq, state });
    }
  }
  return states;
}

/** What the log says of an appraisal: where it stands and the hash of its figures. */
interface Appraised extends AppraisalRef {
  readonly seq: number;
  readonly revision: number;
  readonly scoresHash: string;
  readonly subjects: number;
}

/**
 * @param lines of the log
 * @returns for each line about an appraisal, whether the scores in the table are still its own
 */
export async function appraisalStates(
  db: D1Database,
  lines: readonly AuditLine[],
): Promise<{ readonly seq: number; readonly good: boolean }[]> {
  const states: { seq: number; good: boolean }[] = [];
  for (const some of portions(lines.flatMap(appraisedIn))) {
    const rows = await appraisedOfAll(db, some);
    for (const said of some) {
      const hash = await hashOfAppraisal(said, rows.get(appraisalKey(said)) ?? []);
      states.push({ seq: said.seq, good: hash === said.scoresHash });
    }
  }
  return states;
}

function appraisedIn({ action, detail, entityId, seq }: AuditLine): Appraised[] {
  if (!['submission.appraise', 'submission.submit'].includes(action) || detail === null) return [];
  const said = JSON.parse(detail) as Partial<Omit<Appraised, 'seq' | 'submission'>>;
  const { revision, appraisal, scoresHash, subjects } = said;
  // A form without an appraisal has none, nor have lines from before figures were hashed.
  if (scoresHash === undefined || revision === undefined) return [];
  if (appraisal === undefined || subjects === undefined) return [];
  return [{ seq, submission: entityId, revision, appraisal, scoresHash, subjects }];
}

/** Where a submission stands: its current revision, and the appraisal in force (0: none). */
export interface Standing {
  readonly seq: number;
  readonly revision: number;
  readonly appraisal: number;
}

/** By submission; null where a line that would tell was erased. */
export type Standings = Map<string, Standing | null>;

/** Follows what lines of the log make of each submission. */
export function follow(standings: Standings, lines: readonly AuditLine[]): void {
  for (const line of lines) {
    if (line.entity !== 'submission') continue;
    standings.set(line.entityId, after(standings.get(line.entityId) ?? null, line));
  }
}

function after(before: Standing | null, { action, detail, seq }: AuditLine): Standing | null {
  if (detail === null) return null;
  const said = JSON.parse(detail) as { revision?: number; appraisal?: number };
  const revision = said.revision ?? before?.revision;
  const appraisal = action === 'submission.return' ? 0 : (said.appraisal ?? before?.appraisal);
  return revision === undefined || appraisal === undefined ? null : { seq, revision, appraisal };
}

/** @returns the first line whose submission does not stand where the log has brought it; null: none */
export async function strayed(
  db: D1Database,
  standings: ReadonlyMap<string, Standing | null>,
): Promise<number | null> {
  const known = new Map((await allStandings(db)).map((row) => [row.id, row]));
  for (const [id, standing] of standings) {
    if (standing === null) continue;
    const row = known.get(id);
    if (row?.revision !== standing.revision || row.appraisal !== standing.appraisal) {
      return standing.seq;
    }
  }
  return null;
}

function receivedIn({ action, detail, entityId, seq }: AuditLine): Received[] {
  if (action !== 'submission.submit' || detail === null) return [];
  const said = JSON.parse(detail) as Pick<Received, 'revision' | 'contentHash' | 'subjects'>;
  const { revision, contentHash, subjects } = said;
  return [{ seq, submission: entityId, revision, contentHash, subjects }];
}

function* portions<T extends { readonly subjects: number }>(all: readonly T[]): Generator<T[]> {
  let some: T[] = [];
  let subjects = 0;
  for (const one of all) {
    if (some.length > 0 && subjects + one.subjects > AT_ONCE) {
      yield some;
      some = [];
      subjects = 0;
    }
    some.push(one);
    subjects += one.subjects;
  }
  if (some.length > 0) yield some;
}

async function stateOf(
  { contentHash }: Received,
  stored: ReceivedContent | undefined,
  entries: readonly EntryRow[],
): Promise<ContentState> {
  if (stored === undefined || stored.contentHash !== contentHash) return 'fault';
  if (stored.redactedAt !== null) return { redactedAt: stored.redactedAt };
  // What was carried over from an earlier revision was not sent with this one.
  const sent = entries.filter((entry) => entry.carriedFrom === null).map(asSent);
  const { unit, year, form, criteriaSet } = stored;
  const text = canonicalContent({ unit, year, form, criteriaSet, subjects: sent });
  return (await sha256(text)) === contentHash ? 'good' : 'fault';
}

function asSent(entry: EntryRow) {
  const { extra, texts } = entry;
  return {
    name: entry.name,
    position: entry.position,
    leader: entry.leader,
    staffCode: entry.staffCode,
    birthDate: entry.birthDate,
    self: entry.self,
    appraised: entry.claimed,
    selfBonus: extra.selfBonus,
    selfDeduction: extra.selfDeduction,
    appraisedBonus: extra.claimedBonus,
    appraisedDeduction: extra.claimedDeduction,
    notApplicable: extra.notApplicable,
    evidence: texts.evidence,
    notes: texts.notes,
  };
}
