/**
 * Writes a generated workbook (shared/report/model.ts) as .xlsx: the same that the pane writes into
 * an open workbook, in the paper format of Nghị định 30/2020 (A4, Times New Roman, margins).
 */
import {
  type Cell,
  type CellStyle,
  type DataValidation,
  type NamedRange,
  type SheetChart,
  type WriteSheet,
  writeXlsx,
} from 'hucre';
import type {
  ReportChart,
  ReportSheet,
  ReportStyle,
  ReportValidation,
  ReportWorkbook,
} from '../../shared/report/model.ts';
import { validationFormula } from '../../shared/report/validation-formula.ts';
import { cellName, parseCellName } from '../../shared/sheet/snapshot.ts';
import { looksLikeFormula } from './harmless.ts';

const FONT = 'Times New Roman';
const FONT_SIZE = 13;
const INCH = 25.4;
/** Margins of Nghị định 30/2020, phụ lục I, in inches: top and bottom 20 mm, left 30, right 15. */
const MARGINS = {
  top: 20 / INCH,
  bottom: 20 / INCH,
  left: 30 / INCH,
  right: 15 / INCH,
  header: 10 / INCH,
  footer: 10 / INCH,
};

/** @returns the bytes of an .xlsx */
export async function writeReport(report: ReportWorkbook): Promise<Uint8Array> {
  const styles = new Map(
    Object.entries(report.styles).map(([key, style]) => [key, toStyle(style)] as const),
  );
  return writeXlsx({
    sheets: report.sheets.map((sheet) => toSheet(sheet, styles)),
    namedRanges: report.sheets.flatMap(printTitles),
    properties: { title: report.title },
    defaultFont: { name: FONT, size: FONT_SIZE },
  });
}

/**
 * Rows repeated on every page. Named here, because the library's own setting leaves a sheet's name
 * without quotes: with a space in it, Excel calls the file damaged.
 */
function printTitles({ name, print }: ReportSheet): NamedRange[] {
  const rows = print.titleRows;
  if (!rows) return [];
  const range = `${quoted(name)}$${rows.first + 1}:$${rows.last + 1}`;
  return [{ name: '_xlnm.Print_Titles', scope: name, range }];
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

function toStyle(style: ReportStyle): CellStyle {
  const line = { style: 'thin', color: { rgb: '000000' } } as const;
  const valign = style.valign === 'middle' ? 'center' : style.valign;
  return {
    font: {
      name: FONT,
      size: style.size ?? FONT_SIZE,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.underline ? { underline: true } : {}),
      ...(style.color ? { color: { rgb: style.color.slice(1) } } : {}),
    },
    alignment: {
      vertical: valign ?? 'center',
      ...(style.align ? { horizontal: style.align } : {}),
      ...(style.wrap ? { wrapText: true } : {}),
    },
    ...(style.fill
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill.slice(1) } } }
      : {}),
    ...(style.border ? { border: { top: line, right: line, bottom: line, left: line } } : {}),
    ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
    protection: { locked: !style.unlocked },
  };
}

function toSheet(sheet: ReportSheet, styles: ReadonlyMap<string, CellStyle>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const merges: NonNullable<WriteSheet['merges']> = [];
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === null) return;
      const style = cell.style === undefined ? undefined : styles.get(cell.style);
      cells.set(`${r},${c}`, toCell(cell, style));
      const across = cell.across ?? 1;
      const down = cell.down ?? 1;
      if (across === 1 && down === 1) return;
      merges.push({ startRow: r, startCol: c, endRow: r + down - 1, endCol: c + across - 1 });
      // The borders of a merged area are those of its cells.
      for (let i = 0; style && i < down * across; i++) {
        const key = `${r + Math.floor(i / across)},${c + (i % across)}`;
        if (!cells.has(key)) cells.set(key, { value: null, type: 'empty', style });
      }
    });
  });
  addNotes(sheet, cells);
  const { print } = sheet;
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map((cell) => cell?.value ?? null)),
    cells,
    merges,
    columns: sheet.widths.map((width) => ({ width })),
    rowDefs: new Map(
      Object.entries(sheet.heights ?? {}).map(([row, height]) => [Number(row), { height }]),
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      horizontalCentered: true,
    },
    headerFooter: {
      differentFirst: true,
      oddHeader: '&C&"Times New Roman,Regular"&13&P',
      firstHeader: '',
      ...(print.footer
        ? {
            oddFooter: `&L&8${escapeFooter(print.footer)}`,
            firstFooter: `&L&8${escapeFooter(print.footer)}`,
          }
        : {}),
    },
    ...freezeOf(sheet),
    ...(sheet.validations ? { dataValidations: sheet.validations.map(toValidation) } : {}),
    ...(sheet.charts ? { charts: sheet.charts.map((chart) => toChart(chart, sheet.name)) } : {}),
    ...(sheet.protect
      ? { protection: { sheet: true, formatColumns: false, formatRows: false } }
      : {}),
    view: { showGridLines: false },
  };
}

function toCell(
  cell: NonNullable<ReportSheet['rows'][number][number]>,
  style: CellStyle | undefined,
): Partial<Cell> {
  const styled = style ? { style } : {};
  const value = cell.value ?? null;
  if (cell.formula !== undefined) {
    return {
      value,
      type: 'formula',
      formula: cell.formula.slice(1),
      formulaResult: value,
      ...styled,
    };
  }
  if (value === null) return { value, type: 'empty', ...styled };
  if (looksLikeFormula(value)) return { value, type: 'string', style: { ...style, numFmt: '@' } };
  return { value, type: typeof value === 'number' ? 'number' : 'string', ...styled };
}

function addNotes(sheet: ReportSheet, cells: Map<string, Partial<Cell>>): void {
  for (const [name, text] of Object.entries(sheet.notes ?? {})) {
    const place = parseCellName(name);
    if (!place) throw new Error(`a note at ${name}, which is no cell`);
    const key = `${place.row},${place.column}`;
    cells.set(key, { ...(cells.get(key) ?? { value: null, type: 'empty' }), comment: { text } });
  }
}

function freezeOf({ freezeRows, freezeColumns }: ReportSheet): Pick<WriteSheet, 'freezePane'> {
  if (!(freezeRows || freezeColumns)) return {};
  return {
    freezePane: {
      ...(freezeRows ? { rows: freezeRows } : {}),
      ...(freezeColumns ? { columns: freezeColumns } : {}),
    },
  };
}

/** "&" begins a code in a footer. */
function escapeFooter(text: string): string {
  return text.replaceAll('&', '&&');
}

function toValidation(validation: ReportValidation): DataValidation {
  return {
    type: 'custom',
    formula1: validationFormula(validation),
    range: validation.area,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: validation.title,
    errorMessage: validation.message,
    showInputMessage: true,
    inputTitle: validation.title,
    inputMessage: validation.message,
  };
}

function toChart(chart: ReportChart, sheet: string): SheetChart {
  return {
    type: chart.type,
    title: chart.title,
    showTitle: true,
    legend: chart.series.length > 1 ? 'bottom' : false,
    anchor: {
      from: { row: chart.at.row, col: chart.at.column },
      to: { row: chart.at.row + chart.size.rows, col: chart.at.column + chart.size.columns },
    },
    altText: chart.title,
    series: chart.series.map((series) => ({
      name: series.name,
      values: quoted(sheet) + absolute(series.values),
      categories: quoted(sheet) + absolute(chart.categories),
    })),
    ...axesOf(chart),
  };
}

function axesOf(chart: ReportChart): Pick<SheetChart, 'axes'> {
  return {
    axes: {
      ...(chart.categoryAxisTitle ? { x: { title: chart.categoryAxisTitle } } : {}),
      ...(chart.valueAxisTitle
        ? {
            y: {
              title: chart.valueAxisTitle,
              // Along the axis where it stands upright, as Excel itself writes it.
              ...(chart.type === 'bar' ? {} : { axisTitleRotation: -90 }),
            },
          }
        : {}),
    },
  };
}

/** "B2:B9" → "$B$2:$B$9". */
function absolute(area: string): string {
  return area
    .split(':')
    .map((name) => {
      const place = parseCellName(name);
      if (!place) throw new Error(`a chart refers to ${area}, which is no area`);
      return cellName(place.row, place.column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
    })
    .join(':');
}
