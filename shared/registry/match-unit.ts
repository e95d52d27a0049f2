/**
 * Which unit of the registry a text means: by its names of any day, its aliases and abbreviations,
 * with and without tones, spaces or the department's name behind it; damaged text by likeness.
 */
import { fold } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { containment, likeness, type Profile, profileOfFolded } from '../text/similarity.ts';
import type { Unit } from './types.ts';

interface Wording {
  readonly unit: Unit;
  readonly folded: string;
  readonly profile: Profile;
  /** Too general or too short to be found inside other text. */
  readonly wholeOnly: boolean;
}

export interface UnitIndex {
  readonly units: readonly Unit[];
  /** The unit that a text names as a whole; every sheet of a unit says the same lines again. */
  readonly whole: (text: string) => Unit | null;
  /** The unit that the name of a file or sheet means. */
  readonly named: (text: string) => Unit | null;
  readonly exact: ReadonlyMap<string, Unit>;
  readonly wordings: readonly Wording[];
}

const CACHE = new WeakMap<readonly Unit[], UnitIndex>();

/** Likeness from which a damaged name is believed, and its least lead over the next unit. */
export const NAME_LIKENESS = 0.78;
const NAME_LEAD = 0.05;

/** "…, Sở Khoa học và Công nghệ tỉnh Yên Bái" behind a unit's name says nothing about the unit. */
const DEPARTMENT =
  /\s*((thuoc )?so khoa hoc va cong nghe( tinh)?( (yen bai|lao cai))?|tinh (yen bai|lao cai))$/;

export function unitIndex(units: readonly Unit[]): UnitIndex {
  let index = CACHE.get(units);
  if (!index) {
    index = build(units);
    CACHE.set(units, index);
  }
  return index;
}

function build(units: readonly Unit[]): UnitIndex {
  const exact = new Map<string, Unit>();
  const wordings: Wording[] = [];
  for (const unit of units) {
    const texts = unit.names.flatMap((name) => [name.name, name.short]).concat(unit.aliases);
    for (const text of texts) {
      const folded = core(text);
      if (folded === '') continue;
      for (const key of [folded, folded.replaceAll(' ', '')]) {
        if (!exact.has(key)) exact.set(key, unit);
      }
      wordings.push({
        unit,
        folded,
        profile: profileOfFolded(folded),
        wholeOnly: folded.length < 3 || /^(trung tam|van phong|thanh tra|phong|khoi)$/.test(folded),
      });
    }
  }
  wordings.sort((a, b) => b.folded.length - a.folded.length);
  const index: UnitIndex = {
    units,
    exact,
    wordings,
    whole: remember((text) => unitOfWhole(exact, wordings, text)),
    named: remember(
      (text) => index.whole(text) ?? unitOfName(index, text) ?? unitByBeginning(index, text),
    ),
  };
  return index;
}

/** Abbreviations of whole words in units' names, folded; both sides are spelt out before comparing. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/^p /, 'phong '],
  [/^tt (?=ung dung|ud|khoa hoc|thong tin)/, 'trung tam '],
  [/^cc (?=tieu chuan|tdc|tc)/, 'chi cuc '],
  [/\bvp\b/g, 'van phong'],
  [/\bql(?= (khoa|cong|kh|cn))/g, 'quan ly'],
  [/\bke hoach (va )?tc\b/g, 'ke hoach tai chinh'],
  [/\bkh ?(va )?cn\b/g, 'khoa hoc va cong nghe'],
  [/\bkhoa hoc cong nghe\b/g, 'khoa hoc va cong nghe'],
  [/\bcntt\b/g, 'cong nghe thong tin'],
];

function core(text: string): string {
  let folded = fold(text);
  for (const [short, long] of ABBREVIATIONS) folded = folded.replace(short, long);
  const bare = folded.replace(DEPARTMENT, '');
  return bare === '' ? folded : bare;
}

/** The unit that a text names as a whole: "TTUD", "Văn phòng Sở KH&CN", "VAN PHONG SO". */
export function matchUnit(index: UnitIndex, text: string): Unit | null {
  return index.whole(text);
}

function unitOfWhole(
  known: ReadonlyMap<string, Unit>,
  wordings: readonly Wording[],
  text: string,
): Unit | null {
  const folded = core(text);
  if (folded === '') return null;
  const exact = known.get(folded) ?? known.get(folded.replaceAll(' ', ''));
  if (exact) return exact;
  if (folded.length < 8) return null;
  const profile = profileOfFolded(folded);
  let best: Unit | null = null;
  let bestScore = 0;
  let next = 0;
  for (const wording of wordings) {
    if (wording.wholeOnly || wording.folded.length < 8) continue;
    const score = likeness(profile, wording.profile);
    if (score > bestScore) {
      if (best !== wording.unit) next = bestScore;
      best = wording.unit;
      bestScore = score;
    } else if (wording.unit !== best) next = Math.max(next, score);
  }
  return bestScore >= NAME_LIKENESS && bestScore - next >= NAME_LEAD ? best : null;
}

/** Words of file and sheet names that say nothing about the unit, folded. */
const FILLERS =
  /\b(van hoa cong so|bao cao|thi dua|bang|bieu|mau|phieu|tu|cham|diem|tap the|ca nhan|tong hop|vhcs|nam|final|sua|lan|gui|lai|ban|cuoi|chinh|thuc|file|cbccvc|cbcc|copy|moi|nop|cua|don vi|book\d*|sheet\d*|\d+)\b/g;

/** What is left of the name of a file or sheet without the usual words. */
function unitOfName(index: UnitIndex, name: string): Unit | null {
  const rest = fold(name).replace(FILLERS, ' ').replace(/ +/g, ' ').trim();
  if (rest === '') return null;
  return matchUnit(index, rest) ?? findUnitIn(index, name) ?? unitOfWords(index, rest.split(' '));
}

/** The longest run of words that is a unit's name or abbreviation. */
function unitOfWords(index: UnitIndex, words: readonly string[]): Unit | null {
  for (let length = Math.min(6, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length).join(' ');
      const unit = index.exact.get(core(run));
      if (unit && run.length > 1) return unit;
    }
  }
  return null;
}

/** The unit whose longest wording stands, as whole words, inside a text; null where none does. */
export function findUnitIn(index: UnitIndex, text: string): Unit | null {
  const folded = ` ${fold(text)} `;
  for (const wording of index.wordings) {
    if (!wording.wholeOnly && folded.includes(` ${wording.folded} `)) return wording.unit;
  }
  return null;
}

/** How much of a unit's name stands in a text, for names cut at the 31 letters of a sheet tab. */
function unitByBeginning(index: UnitIndex, text: string): Unit | null {
  const folded = core(text);
  if (folded.length < 12) return null;
  const found = index.wordings.filter((wording) => wording.folded.startsWith(folded));
  const units = new Set(found.map((wording) => wording.unit));
  if (units.size === 1) return found[0]!.unit;
  const profile = profileOfFolded(folded);
  const contained = index.wordings.filter((w) => containment(profile, w.profile) > 0.9);
  const owners = new Set(contained.map((wording) => wording.unit));
  return owners.size === 1 ? contained[0]!.unit : null;
}
