/**
 * The re-check of a submission: what the Worker holds every body against, whoever sent it. The
 * same rules as at the sheet, without the sheet: no header, no sums, no formulas. Pure; the pane
 * may run it before it sends.
 */
import { toHundredths } from '../criteria/points.ts';
import { audienceOf, criteriaOf, kindOf, setInForce } from '../criteria/sets.ts';
import type { CriteriaSet, Criterion, Form } from '../criteria/types.ts';
import { nameKey } from '../text/fold.ts';
import type { Finding, FindingParams, Severity } from './finding.ts';
import { samePerson } from './people.ts';
import { checkScore } from './score.ts';

type Points = Readonly<Record<string, number>>;
type Texts = Readonly<Record<string, string>>;

/** A body as `submissionBody` (api/submissions.ts) parses it, as far as the rules go. */
export interface CheckedBody {
  readonly unit: string;
  readonly year: number;
  readonly form: Form;
  readonly criteriaSet: string;
  readonly subjects: readonly CheckedSubject[];
}

export interface CheckedSubject {
  readonly row: number;
  readonly name: string;
  readonly position: string;
  readonly leader: boolean;
  readonly leaderBy?: 'position' | 'column' | 'heading' | 'scores' | 'none' | undefined;
  readonly staffCode: string | null;
  readonly birthDate: string | null;
  readonly self: Points;
  readonly appraised: Points | null;
  readonly selfBonus: number;
  readonly selfDeduction: number;
  readonly appraisedBonus: number;
  readonly appraisedDeduction: number;
  readonly notApplicable?: Texts | undefined;
  readonly notes?: Texts | undefined;
}

/** Which subject and criterion a finding is about, beside its code and values. */
export interface SubmissionFinding extends Finding {
  /** 0-based place in `subjects`; -1 where the whole form is meant. */
  readonly subject: number;
  /** 1-based row of the sheet, 0 where there is none. */
  readonly row: number;
  readonly criterion: string | null;
}

export interface CheckContext {
  readonly sets: readonly CriteriaSet[];
}

/** First and last year of the movement (plan, title and V). */
const FIRST_YEAR = 2019;
const LAST_YEAR = 2025;

/**
 * Checks a whole submission.
 * @returns findings in the order of the body; those of severity error forbid it
 */
export function checkSubmission(body: CheckedBody, context: CheckContext): SubmissionFinding[] {
  const out = new Findings();
  const set = setOf(body, context.sets, out);
  if (set === null) return out.list;
  const kind = kindOf(body.form);
  if (kind === 'collective' && body.subjects.length !== 1) {
    out.add('subject-count', 'error', -1, null, null, { count: body.subjects.length });
  }
  const rules = { set, criteria: criteriaOf(set), known: codesOf(set) };
  const many = body.subjects.length > 1;
  body.subjects.forEach((subject, at) => {
    const shown = many ? subject.name : '';
    checkScores(rules, kind, { subject, at, shown }, out);
  });
  if (kind === 'individual') checkPeople(body.subjects, out);
  return out.list;
}

class Findings {
  readonly list: SubmissionFinding[] = [];

  add(
    code: string,
    severity: Severity,
    at: number,
    subject: CheckedSubject | null,
    criterion: string | null,
    params: FindingParams,
  ): void {
    this.list.push({
      code,
      severity,
      cell: '',
      params,
      fix: null,
      subject: at,
      row: subject?.row ?? 0,
      criterion,
    });
  }
}

function setOf(body: CheckedBody, sets: readonly CriteriaSet[], out: Findings): CriteriaSet | null {
  const kind = kindOf(body.form);
  if (body.year < FIRST_YEAR || body.year > LAST_YEAR) {
    const params = { year: body.year, first: FIRST_YEAR, last: LAST_YEAR };
    out.add('year-outside', 'error', -1, null, null, params);
    return null;
  }
  const right = setInForce(sets, kind, body.year);
  if (right?.version !== body.criteriaSet) {
    out.add('criteria-set-wrong', 'error', -1, null, null, {
      given: body.criteriaSet,
      expected: right?.version ?? '',
      year: body.year,
    });
    return null;
  }
  return right;
}

function codesOf(set: CriteriaSet): ReadonlySet<string> {
  return new Set(criteriaOf(set).map((criterion) => criterion.code));
}

interface Rules {
  readonly set: CriteriaSet;
  readonly criteria: readonly Criterion[];
  readonly known: ReadonlySet<string>;
}

interface Row {
  readonly subject: CheckedSubject;
  readonly at: number;
  /** Name for sentences; '' where there is only one subject. */
  readonly shown: string;
}

function checkScores(
  rules: Rules,
  kind: 'collective' | 'individual',
  row: Row,
  out: Findings,
): void {
  const { subject, at, shown } = row;
  const audience = audienceOf(kind, subject.leader);
  for (const basis of ['self', 'appraised'] as const) {
    const scores = subject[basis];
    if (scores === null) continue;
    for (const code in scores) {
      if (!rules.known.has(code)) {
        out.add('criterion-unknown', 'error', at, subject, code, { text: code });
      }
    }
    let missing = 0;
    const begin = out.list.length;
    for (const { code, max } of rules.criteria) {
      const most = max[audience] ?? null;
      const value = scores[code];
      if (value === undefined) {
        if (most === null || subject.notApplicable?.[code] !== undefined) continue;
        missing++;
        // Blank is never 0 (docs/contracts.md). An appraisal that is half done may still be sent: it is
        // then no official appraisal.
        if (basis === 'self') {
          const params = { criterion: code, name: shown, max: most };
          out.add('score-missing', 'error', at, subject, code, params);
        } else {
          const params = { criterion: code, name: shown };
          out.add('appraisal-missing', 'warning', at, subject, code, params);
        }
      } else if (most === null) {
        const params = { criterion: code, name: subject.name, position: subject.position };
        out.add('leader-criterion-misplaced', 'error', at, subject, code, params);
      } else {
        const fault = checkScore(value, most, rules.set.step);
        if (fault !== null) {
          const params = { criterion: code, name: shown, value, max: most, step: rules.set.step };
          out.add(fault, 'error', at, subject, code, params);
        }
      }
    }
    if (basis === 'self' && missing > 0 && Object.keys(scores).length === 0) {
      // Nothing at all was scored: one finding, not one per criterion.
      out.list.length = begin;
      out.add('person-not-scored', 'error', at, subject, null, { name: subject.name });
    }
    checkExtras(rules.set, basis, row, out);
  }
  if (subject.appraised !== null) {
    const appraised = { scores: subject.appraised, notes: subject.notes };
    for (const gap of gapsOf(rules.set, audience, subject.self, appraised)) {
      out.add('gap-needs-note', 'warning', at, subject, gap.criterion, { ...gap, name: shown });
    }
  }
  for (const code in subject.notApplicable) {
    const params = { criterion: code, name: shown };
    if (!rules.known.has(code)) {
      out.add('criterion-unknown', 'error', at, subject, code, { text: code });
    } else out.add('not-applicable-claimed', 'warning', at, subject, code, params);
  }
}

function checkExtras(
  set: CriteriaSet,
  basis: 'self' | 'appraised',
  { subject, at }: Row,
  out: Findings,
): void {
  const figures = [
    ['bonus-outside', subject[`${basis}Bonus`], set.bonusMax],
    ['deduction-outside', subject[`${basis}Deduction`], set.deductionMax],
  ] as const;
  for (const [code, value, max] of figures) {
    if (value < 0 || value > max || toHundredths(value) === null) {
      out.add(code, 'error', at, subject, null, { value, max });
    }
  }
}

export interface Gap {
  readonly criterion: string;
  readonly self: number;
  readonly appraised: number;
  readonly limit: number;
}

/**
 * Criteria whose appraised score is further from the self score than the set allows without a
 * note, and that have none (docs/rules.md: a tenth of the maximum). A note "*" is about them all.
 */
export function gapsOf(
  set: CriteriaSet,
  audience: 'collective' | 'leader' | 'staff',
  self: Points,
  appraised: { readonly scores: Points; readonly notes?: Texts | undefined },
): Gap[] {
  const gaps: Gap[] = [];
  const notes = appraised.notes ?? {};
  if ((notes['*'] ?? '').trim() !== '') return gaps;
  for (const { code, max } of criteriaOf(set)) {
    const own = self[code];
    const given = appraised.scores[code];
    const most = max[audience] ?? null;
    if (own === undefined || given === undefined || most === null) continue;
    // In hundredths, so that a gap of exactly the limit never looks larger.
    const gap = Math.round(Math.abs(own - given) * 100);
    if (gap <= Math.round(most * 100 * set.noteGapRatio)) continue;
    if ((notes[code] ?? '').trim() !== '') continue;
    const limit = Math.round(most * 100 * set.noteGapRatio) / 100;
    gaps.push({ criterion: code, self: own, appraised: given, limit });
  }
  return gaps;
}

function checkPeople(subjects: readonly CheckedSubject[], out: Findings): void {
  // A sheet without any position column says so once, at the sheet; here too it is no error.
  const positions = subjects.some((subject) => subject.position !== '');
  const first = new Map<string, number[]>();
  const codes = new Map<string, number>();
  subjects.forEach((subject, at) => {
    const { name, staffCode } = subject;
    if (name === '') {
      out.add('person-name-missing', 'error', at, subject, null, {});
      return;
    }
    if (subject.position === '') {
      const told = subject.leaderBy === 'column' || subject.leaderBy === 'heading';
      const severity = positions && !told ? 'error' : 'warning';
      out.add('position-missing', severity, at, subject, null, { name });
    }
    // A staff code is one person's, whatever the names say.
    const code = staffCode?.trim().toUpperCase();
    const holder = code === undefined ? undefined : codes.get(code);
    if (holder !== undefined) {
      const { row } = subjects[holder]!;
      out.add('person-duplicate', 'error', at, subject, null, { name, row });
      return;
    }
    if (code !== undefined) codes.set(code, at);
    const key = nameKey(name);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, [at]);
      return;
    }
    const twin = earlier.find((other) => samePerson(subjects[other]!, subject));
    if (twin === undefined) earlier.push(at);
    else {
      const row = subjects[twin]!.row;
      out.add('person-duplicate', 'error', at, subject, null, { name, row });
    }
  });
}
