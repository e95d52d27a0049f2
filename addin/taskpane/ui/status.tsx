import { say } from '../state/language.ts';

const LEVELS: Readonly<Record<string, string>> = {
  missing: 'error',
  late: 'warning',
  returned: 'warning',
  submitted: 'info',
  appraised: 'success',
  locked: 'success',
};

/** A submission's state: a word, and a colour that says the same. */
export function StatusTag({ status }: { status: string }) {
  return <span class={`tag ${LEVELS[status] ?? ''}`}>{say(`status.${status}`)}</span>;
}
