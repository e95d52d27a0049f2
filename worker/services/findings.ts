/** Findings as the API shows them: their sentences in the caller's language. */
import type { FindingView } from '../../shared/api/submissions.ts';
import type { SubmissionFinding } from '../../shared/checks/submission.ts';
import { findingBook, findingJson } from '../../shared/messages/finding-text.ts';
import type { Locale } from '../../shared/messages/format.ts';
import { say } from '../messages.ts';

/** Most findings in one answer; counts beside them are always the true ones. */
export const MOST_FINDINGS = 500;

export function findingViews(
  findings: readonly SubmissionFinding[],
  locale: Locale,
): FindingView[] {
  return findings.slice(0, MOST_FINDINGS).map((finding) => findingView(finding, locale));
}

/** Codes that the sheet's checks have too are said in the same words. */
function findingView(finding: SubmissionFinding, locale: Locale): FindingView {
  const { subject, row, criterion } = finding;
  const known = finding.code in findingBook(locale);
  const view = known
    ? findingJson(finding, locale)
    : {
        code: finding.code,
        severity: finding.severity,
        cell: finding.cell,
        message: say(`finding.${finding.code}`, locale, finding.params),
        fix: null,
      };
  return { ...view, subject, row, criterion };
}
