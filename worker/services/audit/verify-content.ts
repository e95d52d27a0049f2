import type { D1Database } from '@cloudflare/workers-types';
import { canonicalContent } from '../../../shared/api/canonical.ts';
import { sha256 } from '../../crypto.ts';
import { type EntryRow, entriesOf } from '../../db/entries.ts';
import { receivedContent } from '../../db/revisions.ts';

/**
 * Whether what is stored of a revision is still what was received.
 * @param detail of the log's line about it
 * @returns where personal data was taken out, so that the hash cannot be made again: when
 */
export async function contentFault(
  db: D1Database,
  submission: string,
  detail: string,
): Promise<'good' | 'fault' | { readonly redactedAt: string }> {
  const { revision, contentHash } = JSON.parse(detail) as { revision: number; contentHash: string };
  const stored = await receivedContent(db, submission, revision);
  if (stored === null || stored.contentHash !== contentHash) return 'fault';
  if (stored.redactedAt !== null) return { redactedAt: stored.redactedAt };
  const entries = await entriesOf(db, submission, revision);
  // What was carried over from an earlier revision was not sent with this one.
  const sent = entries.filter((entry) => entry.carriedFrom === null).map(asSent);
  const { unit, year, form, criteriaSet } = stored;
  const text = canonicalContent({ unit, year, form, criteriaSet, subjects: sent });
  return (await sha256(text)) === contentHash ? 'good' : 'fault';
}

function asSent(entry: EntryRow) {
  const { extra } = entry;
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
    evidence: extra.evidence,
    notes: extra.notes,
  };
}
