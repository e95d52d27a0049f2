/**
 * The canonical content of a submission: the text whose SHA-256 stands on the receipt. The same
 * sheet gives the same text whatever its rows' order, its file's name or the way its accents are
 * encoded; a score, name, note or piece of evidence that differs gives another. The pane and the
 * command line use it to tell whether a workbook is what was received.
 */
import { toHundredths } from '../criteria/points.ts';

type Points = Readonly<Record<string, number>>;
type Texts = Readonly<Record<string, string>>;

/** A subject as it is sent; what is left out counts as its default. */
export interface CanonicalSubject {
  readonly name: string;
  readonly position?: string | undefined;
  readonly leader: boolean;
  readonly staffCode?: string | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly self: Points;
  readonly appraised?: Points | null | undefined;
  readonly selfBonus?: number | undefined;
  readonly selfDeduction?: number | undefined;
  readonly appraisedBonus?: number | undefined;
  readonly appraisedDeduction?: number | undefined;
  readonly notApplicable?: Texts | undefined;
  readonly evidence?: Texts | undefined;
  readonly notes?: Texts | undefined;
}

export interface CanonicalBody {
  readonly unit: string;
  readonly year: number;
  readonly form: string;
  readonly criteriaSet: string;
  readonly subjects: readonly CanonicalSubject[];
}

/** Changes whenever the text below would differ for the same content. */
const FORMAT = 'submission-1';

/**
 * @returns one line of JSON for the form, then one per subject, in the order of the lines
 * themselves; Unicode NFC. Source, rows, `basedOn` and `dryRun` are no content.
 */
export function canonicalContent(body: CanonicalBody): string {
  const head = JSON.stringify([FORMAT, body.unit, body.year, body.form, body.criteriaSet]);
  return [head, ...body.subjects.map(lineOf).sort()].join('\n');
}

function lineOf(subject: CanonicalSubject): string {
  const { appraised, selfBonus, selfDeduction, appraisedBonus, appraisedDeduction } = subject;
  return JSON.stringify([
    oneLine(subject.name),
    oneLine(subject.position ?? ''),
    subject.leader,
    subject.staffCode?.trim() ?? null,
    subject.birthDate ?? null,
    pointsOf(subject.self),
    appraised ? pointsOf(appraised) : null,
    [selfBonus, selfDeduction, appraisedBonus, appraisedDeduction].map((p) => exact(p ?? 0)),
    textsOf(subject.notApplicable),
    textsOf(subject.evidence),
    textsOf(subject.notes),
  ]).normalize('NFC');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Hundredths; a figure with more decimals as it is (it is refused anyway, never rounded here). */
function exact(points: number): number {
  return toHundredths(points) ?? points * 100;
}

function keysOf(record: object): string[] {
  return Object.keys(record).sort();
}

function pointsOf(scores: Points): string {
  let out = '';
  for (const code of keysOf(scores)) out += `${code}:${exact(scores[code]!)};`;
  return out;
}

/** Flat pairs of code and text; blank texts are no content. */
function textsOf(texts: Texts | undefined): string[] {
  const out: string[] = [];
  if (texts === undefined) return out;
  for (const code of keysOf(texts)) {
    const text = texts[code]!.trim();
    if (text !== '') out.push(code, text);
  }
  return out;
}
