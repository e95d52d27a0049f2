/**
 * Walks the whole log and recomputes it: every line's hash, that it follows the one before, that
 * its detail is the one it was made of, and that what was taken out was taken out by a line that
 * says so.
 */
import type { VerifyAnswer } from '../../../shared/api/audit.ts';
import {
  type AuditLine,
  EMPTY_LOG,
  hashOfDetail,
  hashOfLine,
  TAKING_OUT,
} from '../../audit/chain.ts';
import { auditAfter } from '../../db/audit.ts';
import type { ServiceContext } from '../context.ts';
import {
  appraisalStates,
  contentStates,
  follow,
  type Standings,
  strayed,
} from './verify-content.ts';

/** Lines read at once; memory stays the same however long the log is. */
const PAGE = 1000;

type Fault = NonNullable<VerifyAnswer['fault']>;

/**
 * @param content also hold every stored revision against the hash on its receipt, every appraisal
 * against that of its line, and where each submission stands against what the log made of it
 */
export async function verifyAudit(
  { db }: Pick<ServiceContext, 'db'>,
  content: boolean,
): Promise<VerifyAnswer> {
  let head = EMPTY_LOG;
  let lines = 0;
  let revisions = 0;
  let appraisals = 0;
  const standings: Standings = new Map();
  const erased = new Set<number>();
  const allowed = new Set<number>();
  const redacted: { readonly seq: number; readonly at: string }[] = [];
  const redactions = new Set<string>();
  const answer = (fault: Fault | null): VerifyAnswer => ({
    ok: fault === null,
    lines,
    erased: erased.size,
    revisions,
    appraisals,
    head,
    fault,
  });
  for (;;) {
    const page = await auditAfter(db, head.seq, PAGE);
    for (const line of page) {
      const kind = await lineFault(line, head);
      if (kind !== null) return answer({ seq: line.seq, kind });
      if (line.detail === null) erased.add(line.seq);
      else if (TAKING_OUT.includes(line.action)) {
        namedIn(line.detail, allowed);
        redactions.add(line.at);
      }
      lines++;
      head = { seq: line.seq, hash: line.hash };
    }
    for (const { seq, state } of content ? await contentStates(db, page) : []) {
      if (state === 'fault') return answer({ seq, kind: 'content' });
      if (state === 'good') revisions++;
      else redacted.push({ seq, at: state.redactedAt });
    }
    for (const { seq, good } of content ? await appraisalStates(db, page) : []) {
      if (!good) return answer({ seq, kind: 'content' });
      appraisals++;
    }
    follow(standings, page);
    if (page.length < PAGE) break;
  }
  for (const seq of erased) if (!allowed.has(seq)) return answer({ seq, kind: 'erased' });
  for (const { seq, at } of redacted) {
    if (!redactions.has(at)) return answer({ seq, kind: 'erased' });
  }
  const stray = content ? await strayed(db, standings) : null;
  return answer(stray === null ? null : { seq: stray, kind: 'content' });
}

async function lineFault(
  line: AuditLine,
  before: { readonly seq: number; readonly hash: string },
): Promise<Fault['kind'] | null> {
  if (line.seq !== before.seq + 1 || line.prevHash !== before.hash) return 'chain';
  if ((await hashOfLine(line)) !== line.hash) return 'line';
  if (line.detail === null) return null;
  const hash = await hashOfDetail(line.salt ?? '', line.detail);
  return hash === line.detailHash ? null : 'detail';
}

/** An erasure names the lines whose details it took out. */
function namedIn(detail: string, into: Set<number>): void {
  const { lines } = JSON.parse(detail) as { lines?: unknown };
  if (!Array.isArray(lines)) return;
  for (const seq of lines) if (typeof seq === 'number') into.add(seq);
}
