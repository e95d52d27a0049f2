/**
 * The rules of an appraisal: the office's scores of everybody on a form, complete, within their
 * limits, and with a note wherever one is far from the self score. Pure; the pane may run it before
 * it sends, the Worker always does.
 */
import { audienceOf, criteriaOf } from '../criteria/sets.ts';
import type { CriteriaSet, Kind } from '../criteria/types.ts';
import type { Severity } from './finding.ts';
import { checkScore } from './score.ts';
import { gapsOf, type SubmissionFinding } from './submission.ts';

type Points = Readonly<Record<string, number>>;
type Texts = Readonly<Record<string, string>>;

/** A subject of the revision that is appraised. */
export interface AppraisedEntry {
  readonly subject: string;
  readonly row: number;
  readonly name: string;
  readonly position: string;
  readonly leader: boolean;
  readonly self: Points;
}

/** What the office gives it. */
export interface GivenScores {
  readonly subject: string;
  readonly scores: Points;
  readonly bonus: number;
  readonly deduction: number;
  readonly notApplicable?: Texts | undefined;
  readonly notes?: Texts | undefined;
}

/** @returns findings in the order of `given`, then whoever was left out; `subject` indexes `given` */
export function checkAppraisal(
  set: CriteriaSet,
  kind: Kind,
  entries: readonly AppraisedEntry[],
  given: readonly GivenScores[],
): SubmissionFinding[] {
  const found: SubmissionFinding[] = [];
  const report = (
    code: string,
    at: number,
    entry: AppraisedEntry | null,
    criterion: string | null,
    params: SubmissionFinding['params'],
    severity: Severity = 'error',
  ) =>
    found.push({
      code,
      severity,
      cell: '',
      params,
      fix: null,
      subject: at,
      row: entry?.row ?? 0,
      criterion,
    });
  const left = new Map(entries.map((entry) => [entry.subject, entry]));
  const known = new Map(left);
  const codes = new Set(criteriaOf(set).map((criterion) => criterion.code));

  given.forEach((scored, at) => {
    const entry = known.get(scored.subject);
    if (entry === undefined) {
      report('subject-unknown', at, null, null, { subject: scored.subject });
      return;
    }
    if (!left.delete(scored.subject)) {
      report('subject-twice', at, entry, null, { name: entry.name });
      return;
    }
    const name = entries.length > 1 ? entry.name : '';
    const audience = audienceOf(kind, entry.leader);
    for (const code in { ...scored.scores, ...scored.notApplicable }) {
      if (!codes.has(code)) report('criterion-unknown', at, entry, code, { text: code });
    }
    for (const { code, max } of criteriaOf(set)) {
      const most = max[audience] ?? null;
      const value = scored.scores[code];
      if (value === undefined) {
        if (most === null || scored.notApplicable?.[code] !== undefined) continue;
        report('appraisal-missing', at, entry, code, { criterion: code, name });
      } else if (most === null) {
        const { position } = entry;
        const params = { criterion: code, name: entry.name, position };
        report('leader-criterion-misplaced', at, entry, code, params);
      } else {
        const fault = checkScore(value, most, set.step);
        const params = { criterion: code, name, value, max: most, step: set.step };
        if (fault !== null) report(fault, at, entry, code, params);
      }
    }
    const { bonus, deduction } = scored;
    if (bonus < 0 || bonus > set.bonusMax) {
      report('bonus-outside', at, entry, null, { value: bonus, max: set.bonusMax });
    }
    if (deduction < 0 || deduction > set.deductionMax) {
      report('deduction-outside', at, entry, null, { value: deduction, max: set.deductionMax });
    }
    for (const gap of gapsOf(set, audience, entry.self, scored)) {
      report('gap-needs-note', at, entry, gap.criterion, { ...gap, name });
    }
  });
  for (const entry of left.values()) {
    report('subject-missing', -1, entry, null, { name: entry.name });
  }
  return found;
}
