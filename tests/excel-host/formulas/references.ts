/** Finds the references in a formula: the cells that it depends on. */

import { columnName } from '../../../shared/sheet/snapshot.ts';
import { isUnbounded, parseAddress, quoteSheet, type Rect } from '../a1.ts';

export interface Reference {
  /** null where the formula's own sheet is meant */
  readonly sheet: string | null;
  /** "$A$1:B2" as written, without the sheet */
  readonly text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
/** Texts first, so that nothing inside quotes is taken for a reference. */
const TOKENS = new RegExp(
  [
    '"(?:[^"]|"")*"',
    String.raw`(?<![\p{L}\p{N}_.$])(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(${AREA})(?![\p{L}\p{N}_(.!])`,
    String.raw`([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.(!])`,
  ].join('|'),
  'gu',
);

/** Rewrites every reference of a formula; what `map` returns takes its place. */
export function mapReferences(formula: string, map: (reference: Reference) => string): string {
  return formula.replace(TOKENS, (token, quoted?: string, plain?: string, area?: string) => {
    if (area === undefined) return token;
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
    return map({ sheet, text: area });
  });
}

/** Replaces words that are no functions: defined names, under which the engine knows others. */
export function mapWords(formula: string, map: (word: string) => string): string {
  return formula.replace(TOKENS, (token, _quoted, _plain, _area, word?: string) =>
    word === undefined ? token : map(word),
  );
}

export interface Precedents {
  readonly areas: readonly { readonly sheet: string | null; readonly rect: Rect }[];
  /** Words that may be defined names. */
  readonly words: readonly string[];
}

/** The blocks and the names that a formula reads from. */
export function precedentsOf(formula: string): Precedents {
  const areas: { sheet: string | null; rect: Rect }[] = [];
  const words: string[] = [];
  for (const [token, quoted, plain, area, word] of formula.matchAll(TOKENS)) {
    if (word !== undefined) words.push(word);
    if (area === undefined || token.startsWith('"')) continue;
    const address = parseAddress(area);
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
    if (address) areas.push({ sheet, rect: address.rect });
  }
  return { areas, words };
}

/** Names the sheet in every reference that does not, so that the formula can stand elsewhere. */
export function qualified(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) => withSheet(reference.sheet ?? sheet, reference.text));
}

export function withSheet(sheet: string | null, text: string): string {
  return sheet === null ? text : `${quoteSheet(sheet)}!${text}`;
}

/** Moves relative references, as when a formula is copied: what a conditional format does. */
export function shifted(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ sheet, text }) =>
    withSheet(
      sheet,
      text
        .split(':')
        .map((part) => shiftPart(part, rows, columns))
        .join(':'),
    ),
  );
}

function shiftPart(part: string, rows: number, columns: number): string {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(part);
  const address = parseAddress(part.includes('$') ? part.replaceAll('$', '') : part);
  if (!match || !address || isUnbounded(address.rect)) return part;
  const { row, column } = address.rect;
  const toColumn = match[1] ? column : column + columns;
  const toRow = match[3] ? row : row + rows;
  if (toColumn < 0 || toRow < 0) return '#REF!';
  return `${match[1]}${columnName(toColumn)}${match[3]}${toRow + 1}`;
}
