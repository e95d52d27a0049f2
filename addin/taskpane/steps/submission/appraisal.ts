/**
 * From the appraisal column of the open workbook to what would be recorded: who is who, which
 * differences need a note, what is still missing. Pure; the Worker judges by the same rules.
 */
import type {
  AppraiseBody,
  EntryView,
  SubmittedSubject,
} from '../../../../shared/api/submissions.ts';
import { checkAppraisal } from '../../../../shared/checks/appraisal.ts';
import { gapsOf, type SubmissionFinding } from '../../../../shared/checks/submission.ts';
import type { Hundredths } from '../../../../shared/criteria/points.ts';
import { audienceOf } from '../../../../shared/criteria/sets.ts';
import type { CriteriaSet, Kind } from '../../../../shared/criteria/types.ts';
import { matchPeople } from '../../../../shared/registry/match-person.ts';
import { appraisedTotal, selfTotal, totalOf } from './figures.ts';

type Given = AppraiseBody['subjects'][number];

/** A difference above the limit, with the note that explains it. */
export interface GapNote {
  /** Names it among the typed notes. */
  readonly key: string;
  readonly entry: EntryView;
  readonly criterion: string;
  readonly self: number;
  readonly appraised: number;
  readonly limit: number;
  /** As typed here, else as the sheet has it. */
  readonly note: string;
  /** A note of the sheet's row that is about all of its criteria. */
  readonly rowNote: string;
}

export interface Proposal {
  readonly subjects: readonly Given[];
  readonly gaps: readonly GapNote[];
  /** What forbids recording it, but for notes and for people: those stand in the lists beside. */
  readonly faults: readonly SubmissionFinding[];
  /** On the sheet, not in the record. */
  readonly strangers: readonly string[];
  /** In the record, not on the sheet. */
  readonly absent: readonly string[];
  /** Of each of `subjects`: self and proposed, in hundredths. */
  readonly totals: readonly { entry: EntryView; self: Hundredths; given: Hundredths }[];
  /** Scores that differ from the appraisal in force; null where there is none. */
  readonly revised: number | null;
}

export interface ProposalInput {
  readonly entries: readonly EntryView[];
  readonly kind: Kind;
  readonly set: CriteriaSet;
  readonly sheet: readonly SubmittedSubject[];
  /** Notes typed in the pane, by `GapNote.key`. */
  readonly typed: Readonly<Record<string, string>>;
}

export function proposeAppraisal(input: ProposalInput): Proposal {
  const { entries, kind, set, sheet, typed } = input;
  const pairs = pairUp(kind, entries, sheet);
  const subjects: Given[] = [];
  const gaps: GapNote[] = [];
  const totals: Proposal['totals'][number][] = [];
  sheet.forEach((row, at) => {
    const entry = pairs[at];
    if (!entry) return;
    const scores = row.appraised ?? {};
    const { '*': rowNote = '', ...sheetNotes } = row.notes ?? {};
    const notes: Record<string, string> = { ...sheetNotes };
    const audience = audienceOf(kind, entry.leader);
    for (const gap of gapsOf(set, audience, entry.self, { scores })) {
      const key = `${entry.subject} ${gap.criterion}`;
      const note = typed[key] ?? notes[gap.criterion] ?? '';
      gaps.push({ key, entry, ...gap, note, rowNote });
      if (note.trim() === '') delete notes[gap.criterion];
      else notes[gap.criterion] = note.trim();
    }
    if (rowNote !== '') notes['*'] = rowNote;
    subjects.push({
      subject: entry.subject,
      scores,
      bonus: row.appraisedBonus,
      deduction: row.appraisedDeduction,
      ...(Object.keys(notes).length > 0 ? { notes } : {}),
      ...notApplicableOf(entry, scores),
    });
    const given = totalOf(scores, row.appraisedBonus, row.appraisedDeduction);
    totals.push({ entry, self: selfTotal(entry), given });
  });
  const faults = checkAppraisal(set, kind, entries, subjects).filter(
    ({ code }) => code !== 'gap-needs-note' && code !== 'subject-missing',
  );
  // A score that has to be mended first needs no reason yet.
  const faulty = new Set(
    faults.map(({ subject, criterion }) => `${subjects[subject]?.subject} ${criterion}`),
  );
  const present = new Set(subjects.map(({ subject }) => subject));
  return {
    subjects,
    gaps: gaps.filter(({ key }) => !faulty.has(key)),
    faults,
    strangers: sheet.flatMap(({ name }, at) => (pairs[at] ? [] : [name])),
    absent: entries.flatMap(({ subject, name }) => (present.has(subject) ? [] : [name])),
    totals,
    revised: revisedScores(entries, subjects),
  };
}

/** A difference whose reason nobody has given yet. */
export function lacksNote({ note, rowNote }: GapNote): boolean {
  return note.trim() === '' && rowNote === '';
}

/** Who of the record each row of the sheet is; a collective's sheet has one subject. */
function pairUp(
  kind: Kind,
  entries: readonly EntryView[],
  sheet: readonly SubmittedSubject[],
): (EntryView | null)[] {
  if (kind === 'collective') return sheet.map((_, at) => (at === 0 ? (entries[0] ?? null) : null));
  const known = entries.map(({ subject, name, staffCode, birthDate }) => ({
    id: subject,
    name,
    staffCode,
    birthDate,
    inUnit: true,
  }));
  const byId = new Map(entries.map((entry) => [entry.subject, entry]));
  return matchPeople(sheet, known).map((match) =>
    match.kind === 'known' ? (byId.get(match.id) ?? null) : null,
  );
}

/** What the unit has asked to leave out stays left out where the office gives no score either. */
function notApplicableOf(entry: EntryView, scores: Given['scores']): Pick<Given, 'notApplicable'> {
  const kept = Object.entries(entry.notApplicable).filter(([code]) => scores[code] === undefined);
  return kept.length > 0 ? { notApplicable: Object.fromEntries(kept) } : {};
}

function revisedScores(entries: readonly EntryView[], subjects: readonly Given[]): number | null {
  if (!entries.some((entry) => appraisedTotal(entry) !== null)) return null;
  const old = new Map(entries.map(({ subject, appraised }) => [subject, appraised?.scores ?? {}]));
  let count = 0;
  for (const { subject, scores } of subjects) {
    const was = old.get(subject) ?? {};
    for (const code in { ...was, ...scores }) if (was[code] !== scores[code]) count++;
  }
  return count;
}
