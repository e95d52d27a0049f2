import type { Finding } from '../../../../shared/checks/finding.ts';
import { tidy } from '../../../../shared/messages/format.ts';
import { say } from '../../state/language.ts';

/** A finding in words. */
export function sentenceOf({ code, params }: Pick<Finding, 'code' | 'params'>): string {
  return tidy(say(code, params));
}
