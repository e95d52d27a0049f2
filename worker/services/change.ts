/**
 * How everything is changed. A change reads the log's head first, then what it needs, decides, and
 * commits all it writes with its log lines in one D1 batch, which rolls back whole. A batch goes
 * through only if the log still stands at that head, so whatever was decided upon still holds:
 * the head is the one optimistic lock of the record. Where it has moved, all is read and decided
 * again.
 */
import type { D1PreparedStatement } from '@cloudflare/workers-types';
import { type AuditDraft, chain, type Head } from '../audit/chain.ts';
import { answerTo, insertAnswer } from '../db/answers.ts';
import { hashAt, insertAudit, isHeadMoved, readHead } from '../db/audit.ts';
import { isTransient } from '../db/transient.ts';
import { ApiError } from '../errors.ts';
import type { ServiceContext } from './context.ts';

/** What an attempt came to. Without statements nothing is written and the answer stands. */
export type Attempt<T> =
  | { readonly answer: T }
  | {
      readonly answer: T;
      /** Read before everything else that the attempt rests on. */
      readonly head: Head;
      readonly statements: readonly D1PreparedStatement[];
      readonly audit: readonly AuditDraft[];
    };

/** Attempts before a writer is told to come back later. */
const MOST_ATTEMPTS = 8;

/**
 * Runs a change to its end.
 * @param attempt reads and decides; called again whenever somebody else was faster
 * @throws ApiError `busy` after too many attempts, and whatever the attempt throws
 */
export async function change<T>(
  ctx: ServiceContext,
  attempt: () => Promise<Attempt<T>>,
): Promise<T> {
  const unknown: { readonly seq: number; readonly hash: string; readonly answer: T }[] = [];
  for (let n = 1; ; n++) {
    const step = await attempt();
    if (!('head' in step)) return step.answer;
    const lines = await chain(step.head, ctx, step.audit);
    try {
      // The log first: where the head has moved, nothing else is tried.
      await ctx.db.batch([insertAudit(ctx.db, lines), ...step.statements]);
      return step.answer;
    } catch (thrown) {
      const moved = isHeadMoved(thrown);
      if (!moved && !isTransient(thrown)) throw thrown;
      // After a lost connection the batch may have been committed: its log line tells, then or
      // when a later attempt runs into it.
      if (!moved) unknown.push({ ...lines.at(-1)!, answer: step.answer });
      for (const { seq, hash, answer } of unknown) {
        if ((await hashAt(ctx.db, seq)) === hash) return answer;
      }
      if (n === MOST_ATTEMPTS)
        throw new ApiError(moved ? 'busy' : 'unavailable', { cause: thrown });
      await pause(n);
    }
  }
}

/** A request that may be sent again without being done again. */
export interface Once {
  /** The caller's key; null where it sent none. */
  readonly key: string | null;
  readonly requestHash: string;
  readonly status: number;
}

/** As `change`, beginning at the head, and answered from the record where it was done before. */
export async function changeOnce<T>(
  ctx: ServiceContext,
  once: Once,
  attempt: (head: Head) => Promise<Attempt<T>>,
): Promise<T> {
  return change(ctx, async () => {
    const head = await readHead(ctx.db);
    const { key } = once;
    if (key === null) return attempt(head);
    const stored = await answerTo(ctx.db, ctx.actor.id, key);
    if (stored !== null) {
      if (stored.requestHash !== once.requestHash) throw new ApiError('idempotency-key-reused');
      return { answer: JSON.parse(stored.body) as T };
    }
    const step = await attempt(head);
    if (!('head' in step)) return step;
    const body = JSON.stringify(step.answer);
    const row = { ...once, key, actor: ctx.actor.id, body, at: ctx.now };
    return { ...step, statements: [...step.statements, insertAnswer(ctx.db, row)] };
  });
}

/** Longer with every attempt, and never the same for two writers. */
function pause(attempt: number): Promise<void> {
  const ms = Math.random() * 15 * 2 ** Math.min(attempt, 6);
  return new Promise((resolve) => setTimeout(resolve, ms));
}
