/**
 * Submissions on their way: each has its idempotency key from the first press on, is kept on this
 * computer until the Worker has answered, and is sent again when the connection is back, also after
 * the pane was closed. The key makes a second sending harmless. Panes of several open workbooks
 * share what is kept: each changes it as it stands there, never from its own memory of it.
 */
import type { Receipt, SubmissionBody } from '../../../shared/api/submissions.ts';
import { ApiError } from '../../api/errors.ts';
import { keep, onKept, recall } from './keep.ts';
import { type Problem, problemOf } from './problem.ts';
import { api, session } from './session.ts';
import { createStore } from './store.ts';

export interface OutgoingForm {
  /** Idempotency key. */
  readonly key: string;
  readonly at: string;
  /** Id of the access key that it was submitted with; another person's pane does not send it. */
  readonly by: string | null;
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
  /** This computer keeps nothing: what waits is lost when the pane is closed. */
  readonly fleeting: boolean;
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
  fleeting: false,
});

/** Sends what is waiting, now and whenever the connection may be back. */
export function startOutbox(): void {
  const flush = () => {
    const { phase, me } = session.get();
    if (phase !== 'in') return;
    for (const form of outbox.get().forms) {
      // What was refused has had its answer; the banner shows it.
      const mine = form.by === null || form.by === me?.id;
      if (mine && !form.refused) send(form).catch(() => {});
    }
  };
  onKept(FORMS, () => outbox.update({ forms: recall<OutgoingForm[]>(FORMS) ?? [] }));
  onKept(RECEIPTS, () => outbox.update({ receipts: recall<KeptReceipt[]>(RECEIPTS) ?? [] }));
  addEventListener('online', flush);
  setInterval(flush, RETRY_MS);
  flush();
}

/**
 * Puts a form into the outbox and sends it.
 * @returns the receipt, null where it has to wait
 * @throws ApiError where it is refused
 */
export async function submitForm(
  body: SubmissionBody,
  unitName: string,
): Promise<KeptReceipt | null> {
  const form: OutgoingForm = {
    key: crypto.randomUUID(),
    at: new Date().toISOString(),
    by: session.get().me?.id ?? null,
    unitName,
    body,
    problem: null,
    refused: false,
  };
  changeForms((forms) => [...forms, form]);
  try {
    return await send(form);
  } catch (error) {
    // Refused before the person's eyes, with the workbook still open: nothing has to be kept.
    dropForm(form.key);
    throw error;
  }
}

export function dropForm(key: string): void {
  changeForms((forms) => forms.filter((form) => form.key !== key));
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
    changeReceipts((receipts) => [kept, ...receipts].slice(0, MOST_RECEIPTS));
    return kept;
  } catch (error) {
    const refused = !(error instanceof ApiError && PASSING.has(error.code));
    const problem = problemOf(error);
    changeForms((forms) =>
      forms.map((other) => (other.key === form.key ? { ...other, problem, refused } : other)),
    );
    if (refused) throw error;
    return null;
  } finally {
    sending.delete(form.key);
  }
}

type Change<T> = (kept: readonly T[]) => readonly T[];

function changeForms(change: Change<OutgoingForm>): void {
  const { forms: shown, fleeting } = outbox.get();
  const forms = change(fleeting ? shown : (recall<OutgoingForm[]>(FORMS) ?? []));
  const kept = keep(FORMS, forms.length === 0 ? null : forms);
  outbox.update({ forms, fleeting: !kept });
}

function changeReceipts(change: Change<KeptReceipt>): void {
  const { receipts: shown, fleeting } = outbox.get();
  const receipts = change(fleeting ? shown : (recall<KeptReceipt[]>(RECEIPTS) ?? []));
  keep(RECEIPTS, receipts);
  outbox.update({ receipts });
}
