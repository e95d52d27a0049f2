/**
 * The hash chain of the audit log. Each line's hash covers the line and the hash before it, so a
 * line that is changed, taken out or put in shows; the head's hash, printed on papers, shows a
 * truncated or rewritten log. A line covers its detail by a salted hash of its own: personal data
 * in it can be erased by law, and the chain still verifies.
 */
import { randomHex, sha256 } from '../crypto.ts';

/** The hash before the first line. */
export const GENESIS = '0'.repeat(64);

/** Changes that take personal data out of the record; their own lines keep their details for good. */
export const TAKING_OUT: readonly string[] = ['person.erase', 'setting.retention'];

/** What a change says about itself. Sentences are made from it later; it holds no sentence. */
export interface AuditDraft {
  /** "submission.submit", "person.update" … */
  readonly action: string;
  readonly entity:
    | 'submission'
    | 'unit'
    | 'person'
    | 'key'
    | 'criteria'
    | 'year'
    | 'award'
    | 'setting';
  readonly entityId: string;
  readonly unit: string | null;
  readonly year: number | null;
  /** Old and new values, the reason. */
  readonly detail: object;
}

/** Where the log stands. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_LOG: Head = { seq: 0, hash: GENESIS };

export interface AuditLine extends Omit<AuditDraft, 'detail'> {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  /** Null where it was erased. */
  readonly salt: string | null;
  readonly detail: string | null;
  readonly detailHash: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface Author {
  readonly actor: { readonly id: string; readonly role: string };
  readonly now: string;
}

/** Makes the lines that follow a head. */
export async function chain(
  head: Head,
  { actor, now }: Author,
  drafts: readonly AuditDraft[],
): Promise<AuditLine[]> {
  const lines: AuditLine[] = [];
  let { seq, hash: prevHash } = head;
  for (const { detail, ...draft } of drafts) {
    seq++;
    const salt = randomHex(16);
    const text = JSON.stringify(detail);
    const unsigned = {
      ...draft,
      seq,
      at: now,
      actor: actor.id,
      role: actor.role,
      salt,
      detail: text,
      detailHash: await hashOfDetail(salt, text),
      prevHash,
    };
    const hash = await hashOfLine(unsigned);
    lines.push({ ...unsigned, hash });
    prevHash = hash;
  }
  return lines;
}

export function hashOfDetail(salt: string, detail: string): Promise<string> {
  return sha256(`${salt}\n${detail}`);
}

export function hashOfLine(line: Omit<AuditLine, 'hash' | 'salt' | 'detail'>): Promise<string> {
  return sha256(
    JSON.stringify([
      'audit-1',
      line.seq,
      line.at,
      line.actor,
      line.role,
      line.action,
      line.entity,
      line.entityId,
      line.unit,
      line.year,
      line.detailHash,
      line.prevHash,
    ]),
  );
}
