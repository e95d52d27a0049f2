/**
 * Reads a workbook file (.xlsx, .xlsm, .xls, .xlsb, .ods) into snapshots. What cannot be read is
 * refused with a code that tells the person why; memory and time stay bounded.
 */
import {
  type CellValue as FileValue,
  type ReadOptions,
  read,
  type Sheet,
  type Workbook,
} from 'hucre';
import { shiftFormula } from '../../shared/sheet/formula-shift.ts';
import {
  type CellValue,
  cellKey,
  DateCell,
  ErrorCell,
  NOT_CALCULATED,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../shared/sheet/snapshot.ts';
import { mayShowPercent } from './percent-formats.ts';
import { isZip } from './zip-directory.ts';
import { inspectZip } from './zip-guard.ts';

export type FileErrorCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-encrypted'
  | 'file-corrupt'
  | 'file-not-workbook'
  | 'file-web-page'
  | 'file-text'
  | 'file-bomb'
  | 'file-no-sheet'
  | 'file-unreadable';

export class FileError extends Error {
  readonly code: FileErrorCode;
  constructor(code: FileErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'FileError';
    this.code = code;
  }
}

/** Largest file that is opened at all. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** Where a sheet claims to be larger than can be read, this much of it is. */
const WINDOW = 'A1:CV20000';

/**
 * @param bytes the file, whole
 * @param file its name, kept in the snapshot
 * @throws FileError
 */
export async function readWorkbookFile(bytes: Uint8Array, file: string): Promise<WorkbookSnapshot> {
  await refuse(bytes);
  const readStyles = isZip(bytes) && (await mayShowPercent(bytes));
  const workbook = await readBounded(bytes, { readStyles });
  if (workbook.sheets.length === 0) throw new FileError('file-no-sheet');
  // Formats of the other kinds of file are read where a number may be a share.
  const again = !isZip(bytes) && workbook.sheets.some(hasShares);
  const styled = again ? await readBounded(bytes, { readStyles: true }) : workbook;
  return { file, sheets: styled.sheets.map(toSnapshot) };
}

async function refuse(bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) throw new FileError('file-empty');
  if (bytes.length > MOST_BYTES) throw new FileError('file-too-large');
  if (isZip(bytes)) {
    const verdict = await inspectZip(bytes);
    if (verdict === 'bomb') throw new FileError('file-bomb');
    if (verdict === 'corrupt') throw new FileError('file-corrupt');
    return;
  }
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  if (isOle) {
    if (names(bytes, 'EncryptedPackage') || hasFilePass(bytes)) {
      throw new FileError('file-encrypted');
    }
    if (names(bytes, 'Workbook') || names(bytes, 'Book')) return;
    throw new FileError('file-not-workbook');
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).trimStart().toLowerCase();
  if (/^(\ufeff|ï»¿)?\s*(<!doctype html|<html|<table|<meta|<head)/.test(start)) {
    throw new FileError('file-web-page');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell text from data
  if (!/[\u0000-\u0008\u000e-\u001a]/.test(start)) throw new FileError('file-text');
  throw new FileError('file-not-workbook');
}

/**
 * Whether a compound file (.xls, .doc, an encrypted .xlsx) has a stream of this name: its directory
 * holds the names as UTF-16, each with a zero behind it.
 */
function names(bytes: Uint8Array, stream: string): boolean {
  const wanted = Array.from(`${stream}\0`, (letter) => letter.charCodeAt(0));
  const last = bytes.length - 2 * wanted.length;
  // Entries of a directory stand at multiples of 128 bytes.
  for (let at = 0; at <= last; at += 128) {
    if (wanted.every((unit, i) => bytes[at + 2 * i] === unit && bytes[at + 2 * i + 1] === 0)) {
      return true;
    }
  }
  return false;
}

/**
 * Whether an .xls is encrypted: a FILEPASS record (MS-XLS 2.4.117) follows the first record of its
 * workbook stream, which begins a sector, or follows the one that protects it against writing.
 */
function hasFilePass(bytes: Uint8Array): boolean {
  const word = (at: number) => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  const [BOF, WRITE_PROTECT, FILE_PASS] = [0x0809, 0x0086, 0x002f];
  for (let at = 512; at + 24 < bytes.length; at += 512) {
    if (word(at) !== BOF || word(at + 6) !== 0x0005) continue;
    let next = at + 4 + word(at + 2);
    if (word(next) === WRITE_PROTECT) next += 4 + word(next + 2);
    if (word(next) === FILE_PASS) return true;
  }
  return false;
}

async function readBounded(bytes: Uint8Array, options: ReadOptions): Promise<Workbook> {
  try {
    return await read(bytes, options);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    const message = error instanceof Error ? error.message : '';
    if (name === 'EncryptedFileError' || name === 'DecryptionError') {
      throw new FileError('file-encrypted', { cause: error });
    }
    if (/cells|dimension|grid/i.test(message) && options.range === undefined) {
      return readBounded(bytes, { ...options, range: WINDOW });
    }
    throw new FileError('file-corrupt', { cause: error });
  }
}

function hasShares(sheet: Sheet): boolean {
  return sheet.rows.some((row) =>
    row.some((value) => typeof value === 'number' && value > 0 && value <= 1),
  );
}

const ERROR_TEXT = /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

function toSnapshot(sheet: Sheet): SheetSnapshot {
  const formulas = new Map<number, string>();
  const percents = new Set<number>();
  const uncalculated: [number, number][] = [];
  readCells(sheet, formulas, percents, uncalculated);
  const { values, width } = toValues(sheet.rows);
  for (const [row, column] of uncalculated) {
    if (row < values.length && column < width) values[row]![column] = NOT_CALCULATED;
  }
  const hiddenRows = new Set<number>();
  for (const [row, definition] of sheet.rowDefs ?? []) {
    if (definition.hidden && row < values.length) hiddenRows.add(row);
  }
  const hiddenColumns = new Set<number>();
  sheet.columns?.forEach((column, i) => {
    if (column.hidden && i < width) hiddenColumns.add(i);
  });
  return {
    name: sheet.name,
    top: 0,
    left: 0,
    values,
    formulas,
    percents,
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: merge.endRow,
      right: merge.endCol,
    })),
    hiddenRows,
    hiddenColumns,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
  };
}

function readCells(
  sheet: Sheet,
  formulas: Map<number, string>,
  percents: Set<number>,
  uncalculated: [number, number][],
): void {
  const masters = new Map<number, { row: number; column: number; formula: string }>();
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(',');
    const row = Number(key.slice(0, comma));
    const column = Number(key.slice(comma + 1));
    const shared = cell.formulaSharedIndex;
    if (cell.formula !== undefined) {
      let formula = cell.formula;
      if (shared !== undefined && formula !== '') masters.set(shared, { row, column, formula });
      else if (shared !== undefined) {
        const master = masters.get(shared);
        formula = master
          ? shiftFormula(master.formula, row - master.row, column - master.column)
          : '';
      }
      formulas.set(cellKey(row, column), formula);
      const value = sheet.rows[row]?.[column];
      if (value === null || value === undefined) uncalculated.push([row, column]);
    }
    if (cell.style?.numFmt?.includes('%')) percents.add(cellKey(row, column));
  }
}

/** Dense rows without blank rows and columns at the end. */
function toValues(rows: readonly (readonly FileValue[])[]): {
  values: CellValue[][];
  width: number;
} {
  let width = 0;
  let height = 0;
  rows.forEach((row, r) => {
    for (let c = row.length - 1; c >= 0; c--) {
      const value = row[c];
      if (value !== null && value !== undefined && value !== '') {
        if (c + 1 > width) width = c + 1;
        height = r + 1;
        break;
      }
    }
  });
  const values: CellValue[][] = [];
  for (let r = 0; r < height; r++) {
    // Blank rows of an .xls are holes.
    const source = rows[r] ?? [];
    const row: CellValue[] = new Array(width);
    for (let c = 0; c < width; c++) row[c] = toValue(source[c]);
    values.push(row);
  }
  return { values, width };
}

function toValue(value: FileValue | undefined): CellValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') {
    return value.charCodeAt(0) === 35 && ERROR_TEXT.test(value) ? new ErrorCell(value) : value;
  }
  if (value instanceof Date) {
    return new DateCell(Math.round((value.getTime() / 86_400_000 + 25569) * 1e6) / 1e6);
  }
  return value;
}
