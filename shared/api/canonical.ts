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
 * Between lines, fields, and a code and its value: control characters, which no text of a
 * submission may hold (api/fields.ts), so that nothing needs escaping.
 */
const LINE = '\u001d';
const FIELD = '\u001e';
const PAIR = '\u001f';

/** What could change under NFC: everything but plain Latin, Vietnamese and punctuation. */
const MAY_COMPOSE = /[\u0300-\u1dff\u1f00-\u200f\u2060-\uffff]/;

/**
 * @returns the form in one line, then one line per subject, in the order of the lines themselves;
 * Unicode NFC. Source, rows, `basedOn` and `dryRun` are no content.
 */
export function canonicalContent(body: CanonicalBody): string {
  const head = [FORMAT, body.unit, body.year, body.form, body.criteriaSet].join(FIELD);
  return [head, ...body.subjects.map(lineOf).sort()].join(LINE);
}

function lineOf(subject: CanonicalSubject): string {
  const { appraised, selfBonus, selfDeduction, appraisedBonus, appraisedDeduction } = subject;
  const line =
    oneLine(subject.name) +
    FIELD +
    oneLine(subject.position ?? '') +
    FIELD +
    (subject.leader ? 'leader' : 'staff') +
    FIELD +
    (subject.staffCode?.trim() ?? '') +
    FIELD +
    (subject.birthDate ?? '') +
    FIELD +
    pointsOf(subject.self) +
    FIELD +
    (appraised ? pointsOf(appraised) : 'none') +
    FIELD +
    [selfBonus, selfDeduction, appraisedBonus, appraisedDeduction].map((p) => exact(p ?? 0)) +
    FIELD +
    textsOf(subject.notApplicable) +
    FIELD +
    textsOf(subject.evidence) +
    FIELD +
    textsOf(subject.notes);
  return MAY_COMPOSE.test(line) ? line.normalize('NFC') : line;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Hundredths; a figure with more decimals as it is: it is refused anyway, never rounded here. */
function exact(points: number): number {
  return toHundredths(points) ?? points * 100;
}

/** Keys in order; they mostly come so already. */
function keysOf(record: object): string[] {
  const keys = Object.keys(record);
  for (let i = 1; i < keys.length; i++) if (keys[i]! < keys[i - 1]!) return keys.sort();
  return keys;
}

function pointsOf(scores: Points): string {
  let out = '';
  for (const code of keysOf(scores)) out += code + PAIR + exact(scores[code]!) + PAIR;
  return out;
}

/** Codes and texts; blank texts are no content. */
function textsOf(texts: Texts | undefined): string {
  let out = '';
  if (texts === undefined) return out;
  for (const code of keysOf(texts)) {
    const text = texts[code]!.trim();
    if (text !== '') out += code + PAIR + text + PAIR;
  }
  return out;
}
