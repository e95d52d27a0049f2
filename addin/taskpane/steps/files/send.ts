/** Submits clean forms one by one; each gets its own result, and one refusal stops no other. */
import type { DryRunAnswer, SubmissionBody } from '../../../../shared/api/submissions.ts';
import { read } from '../../../api/client.ts';
import { ApiError } from '../../../api/errors.ts';
import { submitForm } from '../../state/outbox.ts';
import { problemOf } from '../../state/problem.ts';
import { api, session } from '../../state/session.ts';
import { type BatchFile, type BatchForm, batch, change, type FormResult } from './batch.ts';

export interface Sendable {
  readonly file: BatchFile;
  readonly form: BatchForm;
}

/**
 * @param onProgress before each form: how many are done, and which comes
 * @param goesOn asked before each: false stops, what is sent stays sent
 */
export async function sendAll(
  forms: readonly Sendable[],
  onProgress: (done: number, file: string) => void,
  goesOn: () => boolean,
): Promise<void> {
  for (const [i, { file, form }] of forms.entries()) {
    if (!goesOn()) return;
    onProgress(i, file.file.name);
    const result = await sendOne(form);
    const now = batch.get().files.find(({ id }) => id === file.id);
    if (!now) continue;
    change(file.id, {
      forms: now.forms.map((other) =>
        other.sheets === form.sheets ? { ...other, result } : other,
      ),
    });
  }
}

async function sendOne({ body, unitName }: BatchForm): Promise<FormResult> {
  const mine = session.get().me?.unit;
  if (mine && mine.id !== body!.unit) return { kind: 'not-yours' };
  try {
    const current = await currentOf(body!);
    if (current?.status === 'appraised' || current?.status === 'locked') return { kind: 'closed' };
    const ready = { ...body!, basedOn: current?.revision ?? null };
    if (current && (await changesNothing(ready))) return { kind: 'same' };
    return await submitted(ready, unitName);
  } catch (error) {
    // Without a connection nobody knows the revision in the record; the outbox asks when it sends.
    if (error instanceof ApiError && error.code === 'offline') return submitted(body!, unitName);
    return { kind: 'refused', problem: problemOf(error) };
  }
}

async function submitted(body: SubmissionBody, unitName: string): Promise<FormResult> {
  try {
    const receipt = await submitForm(body, unitName);
    return receipt ? { kind: 'sent', revision: receipt.revision } : { kind: 'queued' };
  } catch (error) {
    return { kind: 'refused', problem: problemOf(error) };
  }
}

async function currentOf({ unit, year, form }: SubmissionBody) {
  const query = { unit, year: String(year), form };
  return (await api.submissions.$get({ query }).then(read)).items[0] ?? null;
}

async function changesNothing(body: SubmissionBody): Promise<boolean> {
  const answer = await api.submissions.$post({
    header: { 'idempotency-key': crypto.randomUUID() },
    json: { ...body, dryRun: true },
  });
  return ((await answer.json()) as DryRunAnswer).changes.total === 0;
}
