/**
 * All checks of one sheet, in the order in which a person should hear of them: whose sheet it is,
 * whether it is the form, then its people, its figures, its sums.
 */
import type { SheetReading } from '../sheet/reading.ts';
import { parseCellName } from '../sheet/snapshot.ts';
import type { SheetCheck } from './check.ts';
import { Collector } from './collector.ts';
import { checkColumns } from './columns.ts';
import { checkCriteriaPresent } from './criteria-present.ts';
import { checkExtras } from './extras.ts';
import type { Finding, Severity } from './finding.ts';
import { checkGap } from './gap.ts';
import { checkHeading } from './heading.ts';
import { checkHidden } from './hidden.ts';
import { checkIgnored } from './ignored.ts';
import { checkLeaderCriteria } from './leader-criteria.ts';
import { checkMaxima } from './maxima.ts';
import { checkMergedScores } from './merged-scores.ts';
import { checkPeople } from './people.ts';
import { checkBlankScores } from './score-blank.ts';
import { checkScoreKind } from './score-kind.ts';
import { checkScoreRange } from './score-range.ts';
import { checkStaleScores } from './score-stale.ts';
import { checkSubtotals } from './subtotals.ts';
import { checkText } from './text.ts';
import { checkTotals } from './totals.ts';

export const SHEET_CHECKS: readonly SheetCheck[] = [
  checkHeading,
  checkColumns,
  checkCriteriaPresent,
  checkMaxima,
  checkPeople,
  checkLeaderCriteria,
  checkMergedScores,
  checkBlankScores,
  checkScoreKind,
  checkScoreRange,
  checkStaleScores,
  checkExtras,
  checkSubtotals,
  checkTotals,
  checkGap,
  checkText,
  checkHidden,
  checkIgnored,
];

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Every finding of a sheet: errors first, then in the order of the checks and of the cells. */
export function checkSheet(reading: SheetReading): Finding[] {
  const out = new Collector();
  for (const check of SHEET_CHECKS) check(reading, out);
  return sortFindings(out.findings);
}

/** Errors first; within a severity by the checks' order (causes before effects), then by cell. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const order = new Map<string, number>();
  for (const { code } of findings) if (!order.has(code)) order.set(code, order.size);
  return findings
    .map((finding) => ({ finding, place: parseCellName(finding.cell) }))
    .sort(
      (a, b) =>
        RANK[a.finding.severity] - RANK[b.finding.severity] ||
        order.get(a.finding.code)! - order.get(b.finding.code)! ||
        (a.place?.row ?? -1) - (b.place?.row ?? -1) ||
        (a.place?.column ?? -1) - (b.place?.column ?? -1),
    )
    .map(({ finding }) => finding);
}
