import type { BatchFile, BatchForm } from './batch.ts';

export type Verdict = 'waiting' | 'reading' | 'unread' | 'no-form' | 'faults' | 'twice' | 'clean';

/** Those that are counted and can be listed alone. */
export const COUNTED: readonly Verdict[] = ['clean', 'faults', 'twice', 'unread', 'no-form'];

/** What is to be said of a file in a word. */
export function verdictOf(file: BatchFile): Verdict {
  if (file.phase !== 'read') return file.phase;
  if (file.forms.length === 0) return 'no-form';
  if (file.forms.some((form) => form.errors > 0 || form.body === null)) return 'faults';
  return file.forms.some(({ twin }) => twin !== null) ? 'twice' : 'clean';
}

/** A form that "Nộp" may send: no error, unit and year known, in no other file, not sent yet. */
export function isSendable(form: BatchForm): boolean {
  const done = form.result?.kind === 'sent' || form.result?.kind === 'queued';
  return form.errors === 0 && form.body !== null && form.twin === null && !done;
}
