/**
 * How alike two texts are, by the runs of three letters that they share. Blind to case, tones,
 * spaces and punctuation; survives lost letters, false spaces, retyping and truncation.
 */
import { fold } from './fold.ts';

/** Sorted, distinct hashes of a text's letter runs. */
export interface Profile {
  readonly runs: Int32Array;
}

/** Abbreviations that officers write for the plan's words, in folded form. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  cntt: 'cong nghe thong tin',
  tthc: 'thu tuc hanh chinh',
  cchc: 'cai cach hanh chinh',
  dvc: 'dich vu cong',
  dvctt: 'dich vu cong truc tuyen',
  cqdt: 'chinh quyen dien tu',
  vhcs: 'van hoa cong so',
  cb: 'can bo',
  cbcc: 'can bo cong chuc',
  cbccvc: 'can bo cong chuc vien chuc',
  ccvc: 'cong chuc vien chuc',
  nld: 'nguoi lao dong',
  hcm: 'ho chi minh',
  qd: 'quyet dinh',
  ct: 'chi thi',
  nsnn: 'ngan sach nha nuoc',
  nn: 'nha nuoc',
  cq: 'co quan',
  dv: 'don vi',
  ttdt: 'thong tin dien tu',
  khcn: 'khoa hoc va cong nghe',
  khkt: 'khoa hoc ky thuat',
};

/** Spells out known abbreviations of a folded text. */
export function expand(folded: string): string {
  return folded.replace(/[a-z]+/g, (word) => ABBREVIATIONS[word] ?? word);
}

export function profileOf(text: string): Profile {
  return profileOfFolded(expand(fold(text)));
}

/** @param folded the result of `fold`, spaces allowed */
export function profileOfFolded(folded: string): Profile {
  const letters = folded.replaceAll(' ', '');
  const count = Math.max(0, letters.length - 2);
  const runs = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    runs[i] =
      (letters.charCodeAt(i) << 16) ^ (letters.charCodeAt(i + 1) << 8) ^ letters.charCodeAt(i + 2);
  }
  runs.sort();
  let distinct = 0;
  for (let i = 0; i < count; i++) {
    if (i === 0 || runs[i] !== runs[i - 1]) runs[distinct++] = runs[i]!;
  }
  return { runs: runs.subarray(0, distinct) };
}

function shared(a: Int32Array, b: Int32Array): number {
  let i = 0;
  let j = 0;
  let count = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) {
      count++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return count;
}

/** Dice coefficient: 1 for the same text, 0 for nothing in common. */
export function likeness(a: Profile, b: Profile): number {
  const total = a.runs.length + b.runs.length;
  return total === 0 ? 0 : (2 * shared(a.runs, b.runs)) / total;
}

/** Which share of `part` stands in `whole`: 1 for an excerpt. 0 for texts too short to say. */
export function containment(part: Profile, whole: Profile): number {
  return part.runs.length < 6 ? 0 : shared(part.runs, whole.runs) / part.runs.length;
}
