/**
 * Submissions on their way: each has its idempotency key from the first press on, is kept on this
 * computer until the Worker has answered, and is sent again when the connection is back, also after
 * the pane was closed. The key makes a second sending harmless.
 */
import type { Receipt, SubmissionBody } from '../../../shared/api/submissions.ts';
import { ApiError } from '../../api/errors.ts';
import { keep, recall } from './keep.ts';
import { type Problem, problemOf } from './problem.ts';
import { api, session } from './session.ts';
import { createStore } from './store.ts';

export interface OutgoingForm {
  /** Idempotency key. */
  readonly key: string;
  readonly at: string;
  readonly unitName: string;
  readonly body: SubmissionBody;
  /** Why it is still here; null while it is being sent. */
  readonly problem: Problem | null;
  /** The Worker refused it: sending again would not help. */
  readonly refused: boolean;
}

/** A receipt as the pane keeps it, to check a workbook against it later. */
export interface KeptReceipt extends Receipt {
  readonly unit: string;
  readonly unitName: string;
  readonly year: number;
  readonly form: SubmissionBody['form'];
  readonly file: string;
}

interface Outbox {
  readonly forms: readonly OutgoingForm[];
  readonly receipts: readonly KeptReceipt[];
}

const FORMS = 'outbox';
const RECEIPTS = 'receipts';
const MOST_RECEIPTS = 50;
const RETRY_MS = 60_000;
const PASSING: ReadonlySet<string> = new Set([
  'offline',
  'timeout',
  'rate-limited',
  'busy',
  'unavailable',
  'not-json',
]);

export const outbox = createStore<Outbox>({
  forms: recall<OutgoingForm[]>(FORMS) ?? [],
  receipts: recall<KeptReceipt[]>(RECEIPTS) ?? [],
});

/** Sends what is waiting, now and whenever the connection may be back. */
export function startOutbox(): void {
  const flush = () => {
    if (session.get().phase !== 'in') return;
    for (const form of outbox.get().forms) if (!form.refused) void send(form);
  };
  addEventListener('online', flush);
  setInterval(flush, RETRY_MS);
  flush();
}

/** Puts a form into the outbox and sends it. @returns the receipt, null where it has to wait */
export async function submitForm(
  body: SubmissionBody,
  unitName: string,
): Promise<KeptReceipt | null> {
  const form: OutgoingForm = {
    key: crypto.randomUUID(),
    at: new Date().toISOString(),
    unitName,
    body,
    problem: null,
    refused: false,
  };
  setForms([...outbox.get().forms, form]);
  return send(form);
}

export function dropForm(key: string): void {
  setForms(outbox.get().forms.filter((form) => form.key !== key));
}

const sending = new Set<string>();

async function send(form: OutgoingForm): Promise<KeptReceipt | null> {
  if (sending.has(form.key)) return null;
  sending.add(form.key);
  try {
    const { body, unitName } = form;
    const answer = await api.submissions.$post({
      header: { 'idempotency-key': form.key },
      json: body,
    });
    const kept: KeptReceipt = {
      ...((await answer.json()) as Receipt),
      unit: body.unit,
      unitName,
      year: body.year,
      form: body.form,
      file: body.source.file,
    };
    dropForm(form.key);
    setReceipts([kept, ...outbox.get().receipts].slice(0, MOST_RECEIPTS));
    return kept;
  } catch (error) {
    const refused = !(error instanceof ApiError && PASSING.has(error.code));
    const problem = problemOf(error);
    setForms(
      outbox
        .get()
        .forms.map((other) => (other.key === form.key ? { ...other, problem, refused } : other)),
    );
    if (refused) throw error;
    return null;
  } finally {
    sending.delete(form.key);
  }
}

function setForms(forms: readonly OutgoingForm[]): void {
  keep(FORMS, forms.length === 0 ? null : forms);
  outbox.update({ forms });
}

function setReceipts(receipts: readonly KeptReceipt[]): void {
  keep(RECEIPTS, receipts);
  outbox.update({ receipts });
}
