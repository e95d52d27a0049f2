/** From a body's subjects to the rows that are kept, and back to what can be compared. */
import type { Comparable } from '../../../shared/api/diff.ts';
import type { SubmissionBody, SubmittedSubject } from '../../../shared/api/submissions.ts';
import type { AppraisedExtra, AppraisedRow } from '../../db/appraised.ts';
import type { EntryRow } from '../../db/entries.ts';

type Texts = Readonly<Record<string, string>>;

export function toEntry(subject: SubmittedSubject, id: string, ordinal: number): EntryRow {
  return {
    ordinal,
    subject: id,
    row: subject.row,
    name: subject.name,
    position: subject.position,
    leader: subject.leader,
    staffCode: subject.staffCode,
    birthDate: subject.birthDate,
    self: subject.self,
    claimed: subject.appraised,
    extra: compact({
      selfBonus: subject.selfBonus,
      selfDeduction: subject.selfDeduction,
      claimedBonus: subject.appraisedBonus,
      claimedDeduction: subject.appraisedDeduction,
      notApplicable: subject.notApplicable,
    }),
    texts: compact({ evidence: subject.evidence, notes: subject.notes }),
    carriedFrom: null,
  };
}

/** The sheet's appraisal column as an official one: only for the office, and only when complete. */
export function toAppraised(subject: SubmittedSubject, id: string, ordinal: number): AppraisedRow {
  const extra: AppraisedExtra = compact({
    bonus: subject.appraisedBonus,
    deduction: subject.appraisedDeduction,
    notApplicable: subject.notApplicable,
    notes: subject.notes,
  });
  return { ordinal, subject: id, scores: subject.appraised ?? {}, extra };
}

/** Leaves out 0, what is undefined, and texts that are blank. */
export function compact<T extends Record<string, number | Texts | undefined>>(
  given: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Record<string, number | Texts> = {};
  for (const key in given) {
    const value = given[key];
    if (value === undefined || value === 0) continue;
    if (typeof value === 'number') kept[key] = value;
    else {
      const texts = withoutBlanks(value);
      if (texts !== null) kept[key] = texts;
    }
  }
  return kept as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function withoutBlanks(texts: Texts): Texts | null {
  let some = false;
  let blanks = false;
  for (const key in texts) {
    if (texts[key]!.trim() === '') blanks = true;
    else some = true;
  }
  if (!some) return null;
  if (!blanks) return texts;
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

/** An entry as `diffOf` compares it. */
export function comparable(entry: EntryRow): Comparable {
  const { extra, texts } = entry;
  return {
    subject: entry.subject,
    row: entry.row,
    name: entry.name,
    position: entry.position,
    leader: entry.leader,
    staffCode: entry.staffCode,
    birthDate: entry.birthDate,
    self: entry.self,
    claimed: entry.claimed,
    selfBonus: extra.selfBonus ?? 0,
    selfDeduction: extra.selfDeduction ?? 0,
    notApplicable: extra.notApplicable ?? {},
    evidence: texts.evidence ?? {},
    notes: texts.notes ?? {},
  };
}

/** Scores given, on both columns. */
export function countScores(subjects: readonly EntryRow[]): number {
  let count = 0;
  for (const { self, claimed } of subjects) {
    for (const _ in self) count++;
    for (const _ in claimed) count++;
  }
  return count;
}

/**
 * Whether a body's appraisal column can be official: it has a score of every criterion for
 * everybody, and a note where it is far from the self score. The checks have said both.
 */
export function appraisalIsComplete(
  body: SubmissionBody,
  findings: readonly { readonly code: string }[],
): boolean {
  return (
    body.subjects.every((subject) => subject.appraised !== null) &&
    !findings.some(({ code }) => code === 'appraisal-missing' || code === 'gap-needs-note')
  );
}
