/** Whether what is stored of revisions is still what was received. */
import type { D1Database } from '@cloudflare/workers-types';
import { canonicalContent } from '../../../shared/api/canonical.ts';
import type { AuditLine } from '../../audit/chain.ts';
import { sha256 } from '../../crypto.ts';
import { type EntryRow, entriesOfAll } from '../../db/entries.ts';
import {
  type ReceivedContent,
  type RevisionRef,
  receivedContents,
  refKey,
} from '../../db/revisions.ts';

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

function receivedIn({ action, detail, entityId, seq }: AuditLine): Received[] {
  if (action !== 'submission.submit' || detail === null) return [];
  const said = JSON.parse(detail) as Pick<Received, 'revision' | 'contentHash' | 'subjects'>;
  const { revision, contentHash, subjects } = said;
  return [{ seq, submission: entityId, revision, contentHash, subjects }];
}

function* portions(all: readonly Received[]): Generator<Received[]> {
  let some: Received[] = [];
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
