import { toHundredths } from '../../shared/criteria/points.ts';
import { sha256 } from '../crypto.ts';
import type { AppraisedRow } from '../db/appraised.ts';

/**
 * SHA-256 over the figures of one appraisal, which its line in the log keeps: a score that is
 * changed in the table afterwards shows. Notes are left out, since they may be erased by law.
 */
export function hashOfAppraisal(
  at: { readonly submission: string; readonly revision: number; readonly appraisal: number },
  rows: readonly AppraisedRow[],
): Promise<string> {
  const lines = rows
    .map(({ subject, scores, extra }) =>
      JSON.stringify([
        subject,
        Object.keys(scores)
          .sort()
          .map((code) => [code, exact(scores[code]!)]),
        exact(extra.bonus ?? 0),
        exact(extra.deduction ?? 0),
        Object.keys(extra.notApplicable ?? {}).sort(),
      ]),
    )
    .sort();
  return sha256(['appraisal-1', at.submission, at.revision, at.appraisal, ...lines].join('\n'));
}

/** Hundredths; a figure that has more decimals than the checks let in stays what it is. */
function exact(points: number): number {
  return toHundredths(points) ?? points * 100;
}
