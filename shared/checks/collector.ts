import { cellName } from '../sheet/snapshot.ts';
import type { Finding, FindingFix, FindingParams, Severity } from './finding.ts';

/** What a check says beside code, severity and place. */
export interface FindingParts {
  readonly params?: FindingParams;
  readonly fix?: FindingFix | null;
  readonly causedBy?: string;
}

/** Gathers findings; a check knows rows and columns, a finding names a cell. */
export class Collector {
  readonly findings: Finding[] = [];

  /** @param row @param column 0-based; -1 where no cell can be named */
  add(
    code: string,
    severity: Severity,
    row: number,
    column: number,
    parts: FindingParts = {},
  ): void {
    const finding: Finding = {
      code,
      severity,
      cell: row < 0 || column < 0 ? '' : cellName(row, column),
      params: parts.params ?? {},
      fix: parts.fix ?? null,
    };
    this.findings.push(
      parts.causedBy === undefined ? finding : { ...finding, causedBy: parts.causedBy },
    );
  }
}
