import { say } from '../../state/language.ts';
import { ProblemBanner } from '../../ui/problem.tsx';
import type { FormResult } from './batch.ts';

/** What came of submitting a form. */
export function Result({ result }: { result: FormResult }) {
  if (result.kind === 'refused') return <ProblemBanner problem={result.problem} />;
  if (result.kind === 'sent') {
    return <p class="success-ink">{say('files.result.sent', { revision: result.revision })}</p>;
  }
  const ink = result.kind === 'same' || result.kind === 'queued' ? 'info-ink' : 'warning-ink';
  return <p class={ink}>{say(`files.result.${result.kind}`)}</p>;
}
