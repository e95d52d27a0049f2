/**
 * What stands in a score cell. A plain number is a score; everything else is named for what it is,
 * with the value it probably stands for. Nothing is read as something else in silence (docs/contracts.md).
 */
import { fold } from '../text/fold.ts';
import { decodeLegacy } from '../text/legacy.ts';
import { type CellValue, DateCell, ErrorCell, NOT_CALCULATED } from './snapshot.ts';

export type ScoreCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  /** "9,5", " 9.5 ", "９．５": a number typed as text. */
  | { readonly kind: 'text-number'; readonly proposal: number }
  /** "9,5đ", "9,5 điểm". */
  | { readonly kind: 'text-unit'; readonly proposal: number }
  /** "9,5/10", "7/7". `of` is the number behind the stroke. */
  | { readonly kind: 'text-fraction'; readonly proposal: number; readonly of: number }
  /** "1.500": thousands or decimals. */
  | { readonly kind: 'ambiguous-number'; readonly proposal: number }
  /** 9.5 that Excel made 9 May of; `proposal` is day.month. */
  | { readonly kind: 'date'; readonly proposal: number; readonly shown: string }
  /** 95 % of the maximum; `share` is 0.95. */
  | { readonly kind: 'percent'; readonly share: number }
  /** "x", "✓". */
  | { readonly kind: 'mark' }
  /** "Đạt", "Tốt". */
  | { readonly kind: 'word' }
  /** "Không áp dụng", "KAD". */
  | { readonly kind: 'not-applicable' }
  /** "-", "…". */
  | { readonly kind: 'dash' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'error'; readonly code: string }
  /** A formula whose value is not in the file. */
  | { readonly kind: 'not-calculated' }
  | { readonly kind: 'text' };

const NOT_APPLICABLE =
  /^(kad|k ap dung|khong ap dung|k a d|ka|n a|na|khong thuc hien|khong co|khong phat sinh|kps|k co|ko)$/;
const WORD =
  /^(chua |khong )?(dat|tot|kha|trung binh|yeu|kem|xuat sac|gioi|hoan thanh( .*)?|co|khong|k)$/;

/**
 * Reads one score cell.
 * @param percent whether the cell is formatted as a percentage
 */
export function readScoreCell(value: CellValue, percent: boolean): ScoreCell {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'number') {
    return percent ? { kind: 'percent', share: value } : { kind: 'number', value };
  }
  if (typeof value === 'boolean') return { kind: 'boolean' };
  if (value === NOT_CALCULATED) return { kind: 'not-calculated' };
  if (value instanceof ErrorCell) return { kind: 'error', code: value.code };
  if (value instanceof DateCell) return readDate(value);
  return readScoreText(value);
}

function readDate(cell: DateCell): ScoreCell {
  // A serial below 61 comes from a small number under a date format: 9.5 shown as a date of 1900.
  if (cell.serial < 61) return { kind: 'date', proposal: cell.serial, shown: String(cell.serial) };
  const date = new Date(Math.round((Math.floor(cell.serial) - 25569) * 86_400_000));
  const day = date.getUTCDate();
  const month = date.getUTCMonth() + 1;
  const proposal = Number(`${day}.${month}`);
  const two = (n: number) => String(n).padStart(2, '0');
  return { kind: 'date', proposal, shown: `${two(day)}/${two(month)}/${date.getUTCFullYear()}` };
}

const NUMBER = String.raw`[+-]?\d{1,3}(?:\s?[.,]\s?\d{1,2})?`;
const PLAIN_NUMBER = new RegExp(`^${NUMBER}$`);
const WITH_UNIT = new RegExp(`^(${NUMBER})\\s*(?:đ|d|đ\\.|điểm|diem|điểm\\.|pt|pts)\\s*$`, 'i');
const FRACTION = new RegExp(`^(${NUMBER})\\s*(?:đ|điểm)?\\s*/\\s*(${NUMBER})\\s*(?:đ|điểm)?$`, 'i');
const PERCENT = new RegExp(`^(${NUMBER})\\s*%$`);
const THOUSANDS = /^\d{1,3}[.,]\d{3}$/;

function toNumber(text: string): number {
  return Number(text.replace(/\s/g, '').replace(',', '.'));
}

/** Đ as the old encodings write it behind a number. */
const LEGACY_D = /(?<=\d\s*)[®ñ]/g;

function readScoreText(raw: string): ScoreCell {
  const text = (decodeLegacy(raw)?.text ?? raw.replace(LEGACY_D, 'đ'))
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/^['"`’‘“”\s]+|['"`’‘“”\s]+$/g, '');
  if (text === '') return { kind: 'blank' };
  if (PLAIN_NUMBER.test(text)) return { kind: 'text-number', proposal: toNumber(text) };
  if (THOUSANDS.test(text)) return { kind: 'ambiguous-number', proposal: toNumber(text) };
  let match = WITH_UNIT.exec(text);
  if (match) return { kind: 'text-unit', proposal: toNumber(match[1]!) };
  match = FRACTION.exec(text);
  if (match) {
    return { kind: 'text-fraction', proposal: toNumber(match[1]!), of: toNumber(match[2]!) };
  }
  match = PERCENT.exec(text);
  if (match) return { kind: 'percent', share: toNumber(match[1]!) / 100 };
  if (/^[-–—_.…/\\*~]+$/.test(text)) return { kind: 'dash' };
  if (/^[xXvV×✓✔☑√]$/.test(text)) return { kind: 'mark' };
  const words = fold(text);
  if (NOT_APPLICABLE.test(words)) return { kind: 'not-applicable' };
  if (WORD.test(words)) return { kind: 'word' };
  return { kind: 'text' };
}
