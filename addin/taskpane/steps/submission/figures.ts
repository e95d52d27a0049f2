/** What the tables of a submission show of its subjects: totals, and whose scores differ. Pure. */
import type { EntryView } from '../../../../shared/api/submissions.ts';
import { type Hundredths, toHundredths } from '../../../../shared/criteria/points.ts';
import { audienceOf, criteriaOf } from '../../../../shared/criteria/sets.ts';
import type { CriteriaSet, Kind } from '../../../../shared/criteria/types.ts';
import { fold } from '../../../../shared/text/fold.ts';

type Points = Readonly<Record<string, number>>;

/** One criterion of one subject. */
export interface ScoreLine {
  readonly code: string;
  /** The set's wording; '' where the set is not known here. */
  readonly label: string;
  readonly max: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly evidence: string;
  readonly note: string;
  /** Why the office's score differs. */
  readonly officeNote: string;
  /** Reason for which the criterion does not apply; '' where it does. */
  readonly notApplicable: string;
}

/** The criteria that bind a subject, in the plan's order, and whatever else it has a score on. */
export function scoreLines(set: CriteriaSet | null, kind: Kind, entry: EntryView): ScoreLine[] {
  const audience = audienceOf(kind, entry.leader);
  const known = new Map(
    (set ? criteriaOf(set) : []).map((criterion) => [criterion.code, criterion]),
  );
  const codes = new Set([...known.keys(), ...Object.keys(entry.self)]);
  const scored = entry.appraised;
  return [...codes].flatMap((code) => {
    const criterion = known.get(code);
    const max = criterion?.max[audience] ?? null;
    const self = entry.self[code] ?? null;
    const appraised = scored?.scores[code] ?? null;
    if (max === null && self === null && appraised === null) return [];
    return [
      {
        code,
        label: criterion?.label ?? '',
        max,
        self,
        appraised,
        evidence: entry.evidence[code] ?? '',
        note: entry.notes[code] ?? '',
        officeNote: scored?.notes[code] ?? '',
        notApplicable: scored?.notApplicable[code] ?? entry.notApplicable[code] ?? '',
      },
    ];
  });
}

/** Scores with bonus and deduction, exactly. */
export function totalOf(scores: Points, bonus: number, deduction: number): Hundredths {
  let sum = (toHundredths(bonus) ?? 0) - (toHundredths(deduction) ?? 0);
  for (const code in scores) sum += toHundredths(scores[code]!) ?? 0;
  return sum;
}

export function selfTotal(entry: EntryView): Hundredths {
  return totalOf(entry.self, entry.selfBonus, entry.selfDeduction);
}

export function appraisedTotal({ appraised }: EntryView): Hundredths | null {
  return appraised && totalOf(appraised.scores, appraised.bonus, appraised.deduction);
}

/** The office has scored somebody otherwise than they did. */
export function differs(entry: EntryView): boolean {
  const { appraised, self } = entry;
  return (
    appraised !== null &&
    Object.keys({ ...self, ...appraised.scores }).some(
      (code) => self[code] !== appraised.scores[code],
    )
  );
}

/** Those whose name or position has the words, written with or without tones. */
export function matching(entries: readonly EntryView[], query: string): readonly EntryView[] {
  const wanted = fold(query).trim();
  if (wanted === '') return entries;
  return entries.filter(({ name, position }) => fold(`${name} ${position}`).includes(wanted));
}
