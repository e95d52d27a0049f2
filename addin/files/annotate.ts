/**
 * Writes a copy of a workbook with its findings marked: a colour and a comment at each cell, and a
 * sheet that lists them all. The person's file is never changed.
 */
import { type Cell, openXlsx, type Sheet, saveXlsx, writeXlsx } from 'hucre';
import type { Finding, Severity } from '../../shared/checks/finding.ts';
import { findingText, fixText } from '../../shared/messages/finding-text.ts';
import type { Locale } from '../../shared/messages/format.ts';
import {
  DateCell,
  ErrorCell,
  parseCellName,
  type WorkbookSnapshot,
} from '../../shared/sheet/snapshot.ts';
import { looksLikeFormula } from './harmless.ts';

/** Fill per severity; the words say the same, for those who do not see the colour. */
const FILL: Readonly<Record<Severity, string>> = {
  error: 'FFC7CE',
  warning: 'FFEB9C',
  info: 'DDEBF7',
};

const WORDS: Readonly<
  Record<Locale, Readonly<Record<Severity | 'sheet' | 'cell' | 'what' | 'fix' | 'title', string>>>
> = {
  vi: {
    error: 'Lỗi',
    warning: 'Lưu ý',
    info: 'Thông tin',
    sheet: 'Trang tính',
    cell: 'Ô',
    what: 'Nội dung',
    fix: 'Cách sửa',
    title: 'Kết quả kiểm tra',
  },
  en: {
    error: 'Error',
    warning: 'Warning',
    info: 'Info',
    sheet: 'Sheet',
    cell: 'Cell',
    what: 'What',
    fix: 'Fix',
    title: 'Findings',
  },
};

export interface AnnotatedSheet {
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

/**
 * @param bytes the file, where it is .xlsx or .xlsm; of older formats a copy of values is made
 * @param workbook what was read from it
 * @returns a new .xlsx
 */
export async function annotate(
  bytes: Uint8Array,
  workbook: WorkbookSnapshot,
  sheets: readonly AnnotatedSheet[],
  locale: Locale,
): Promise<Uint8Array> {
  if (!/\.xls[xm]$/i.test(workbook.file)) {
    return writeXlsx({
      sheets: [
        ...workbook.sheets.map((sheet) => {
          const copy: Markable = {
            name: sheet.name,
            rows: sheet.values.map((row) => row.map(plainValue)),
            merges: sheet.merges.map((merge) => ({
              startRow: merge.top,
              startCol: merge.left,
              endRow: merge.bottom,
              endCol: merge.right,
            })),
          };
          mark(copy, findingsOf(sheets, sheet.name), locale);
          return copy;
        }),
        listSheet(sheets, locale),
      ],
    });
  }
  const copy = await openXlsx(bytes, { readStyles: true });
  for (const sheet of copy.sheets) mark(sheet, findingsOf(sheets, sheet.name), locale);
  const taken = new Set(copy.sheets.map((sheet) => sheet.name.toLowerCase()));
  const list = listSheet(sheets, locale);
  let name = list.name;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${list.name} (${n})`;
  copy.sheets.push({ ...list, name });
  return saveXlsx(copy);
}

function plainValue(value: WorkbookSnapshot['sheets'][number]['values'][number][number]) {
  if (value instanceof DateCell) return new Date(Math.round((value.serial - 25569) * 86_400_000));
  return value instanceof ErrorCell ? value.code : value;
}

function findingsOf(sheets: readonly AnnotatedSheet[], name: string): readonly Finding[] {
  return sheets.find((sheet) => sheet.sheet === name)?.findings ?? [];
}

/** The parts of a sheet that marking needs; what is read and what is written share them. */
type Markable = Pick<Sheet, 'name' | 'rows' | 'cells' | 'merges' | 'columns' | 'freezePane'>;

function mark(sheet: Markable, findings: readonly Finding[], locale: Locale): void {
  const byCell = Map.groupBy(findings, (finding) => finding.cell);
  sheet.cells ??= new Map();
  for (const [cell, all] of byCell) {
    const place = parseCellName(cell);
    if (!place) continue;
    const key = `${place.row},${place.column}`;
    const value = sheet.rows[place.row]?.[place.column] ?? null;
    const known = sheet.cells.get(key);
    const worst = (['error', 'warning', 'info'] as const).find((severity) =>
      all.some((finding) => finding.severity === severity),
    )!;
    const marked: Cell = {
      ...(known ?? { value, type: typeOf(value) }),
      style: {
        ...known?.style,
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILL[worst] } },
      },
      comment: {
        author: WORDS[locale].title,
        text: all.map((finding) => sentence(finding, locale)).join('\n'),
      },
    };
    sheet.cells.set(key, marked);
  }
}

function typeOf(value: Cell['value']): Cell['type'] {
  if (value === null) return 'empty';
  if (value instanceof Date) return 'date';
  return typeof value as 'string' | 'number' | 'boolean';
}

function sentence(finding: Finding, locale: Locale): string {
  const fix = fixText(finding, locale);
  const text = `${WORDS[locale][finding.severity]}: ${findingText(finding, locale)}`;
  return fix === '' ? text : `${text} → ${fix}`;
}

function listSheet(sheets: readonly AnnotatedSheet[], locale: Locale): Markable {
  const words = WORDS[locale];
  const rows: string[][] = [[words.sheet, words.cell, words.title, words.what, words.fix]];
  for (const { sheet, findings } of sheets) {
    for (const finding of findings) {
      rows.push([
        sheet,
        finding.cell,
        words[finding.severity],
        findingText(finding, locale),
        fixText(finding, locale),
      ]);
    }
  }
  return {
    name: words.title,
    rows,
    cells: new Map(
      rows.flatMap((row, r) =>
        row.flatMap((value, c): [string, Cell][] =>
          looksLikeFormula(value)
            ? [[`${r},${c}`, { value, type: 'string', style: { numFmt: '@' } }]]
            : [],
        ),
      ),
    ),
    columns: [{ width: 24 }, { width: 8 }, { width: 12 }, { width: 80 }, { width: 40 }],
    freezePane: { rows: 1 },
  };
}
