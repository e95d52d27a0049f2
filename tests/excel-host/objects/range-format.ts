/** `RangeFormat` and what hangs on it, for one block or several. */

import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../a1.ts';
import { displayText } from '../model/number-text.ts';
import {
  type CellStyle,
  type Horizontal,
  type SheetModel,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  type Vertical,
} from '../model.ts';
import { colorArgument, ExcelObject, type HostScope, numberArgument, oneOf } from './base.ts';
import { RangeBorderCollection } from './range-borders.ts';
import { checkFormattable } from './range-values.ts';

/** Reads and changes the looks of a set of blocks. */
export abstract class StyledObject extends ExcelObject {
  readonly sheet: SheetModel;
  readonly areas: readonly Rect[];
  constructor(host: HostScope, sheet: SheetModel, areas: readonly Rect[]) {
    super(host);
    this.sheet = sheet;
    this.areas = areas;
  }

  /** A property that all cells share; null where they differ. */
  protected uniform<T>(read: (style: CellStyle) => T): T | null {
    let shared: T | undefined;
    for (const area of this.areas) {
      // Whole rows and columns are judged by the part that was ever touched and one cell beyond.
      const used = this.sheet.usedRange(false, area);
      const rows = area.rows === MAX_ROWS ? (used ? used.row + used.rows : 0) + 1 : area.rows;
      const columns =
        area.columns === MAX_COLUMNS ? (used ? used.column + used.columns : 0) + 1 : area.columns;
      for (let row = area.row; row < Math.min(area.row + rows, MAX_ROWS); row++) {
        for (let column = area.column; column < area.column + columns; column++) {
          const value = read(this.sheet.styleAt(row, column));
          if (shared === undefined) shared = value;
          else if (shared !== value) return null;
        }
      }
    }
    return shared ?? null;
  }

  protected change(patch: Partial<CellStyle>, member: string): void {
    checkFormattable(this.sheet, 'allowFormatCells', `${this.apiName}.${member}`);
    for (const area of this.areas) {
      this.sheet.restyle(area, (style) => ({ ...style, ...patch }));
      this.host.formatChanged(this.sheet, area);
    }
  }

  protected at(member: string): string {
    return `${this.apiName}.${member}`;
  }
}

const HORIZONTAL: readonly Horizontal[] = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const VERTICAL: readonly Vertical[] = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

export class RangeFormat extends StyledObject {
  static readonly api = 'RangeFormat';
  static navs = ['Fill', 'Font', 'Borders', 'Protection'];

  get Fill() {
    return new RangeFill(this.host, this.sheet, this.areas);
  }
  get Font() {
    return new RangeFont(this.host, this.sheet, this.areas);
  }
  get Borders() {
    return new RangeBorderCollection(this.host, this.sheet, this.areas);
  }
  get Protection() {
    return new FormatProtection(this.host, this.sheet, this.areas);
  }

  get WrapText() {
    return this.uniform((style) => style.wrap);
  }
  set WrapText(value: unknown) {
    this.change({ wrap: value === true }, 'wrapText');
  }
  get ShrinkToFit() {
    return this.uniform((style) => style.shrink);
  }
  set ShrinkToFit(value: unknown) {
    this.change({ shrink: value === true }, 'shrinkToFit');
  }
  get HorizontalAlignment() {
    return this.uniform((style) => style.horizontal);
  }
  set HorizontalAlignment(value: unknown) {
    const horizontal = oneOf(value, HORIZONTAL, this.at('horizontalAlignment'));
    this.change({ horizontal }, 'horizontalAlignment');
  }
  get VerticalAlignment() {
    return this.uniform((style) => style.vertical);
  }
  set VerticalAlignment(value: unknown) {
    const vertical = oneOf(value, VERTICAL, this.at('verticalAlignment'));
    this.change({ vertical }, 'verticalAlignment');
  }
  get IndentLevel() {
    return this.uniform((style) => style.indent);
  }
  set IndentLevel(value: unknown) {
    this.change({ indent: numberArgument(value, this.at('indentLevel')) }, 'indentLevel');
  }
  get TextOrientation() {
    return this.uniform((style) => style.rotation);
  }
  set TextOrientation(value: unknown) {
    const rotation = numberArgument(value, this.at('textOrientation'));
    this.change({ rotation }, 'textOrientation');
  }

  /** Points, said Microsoft in answer to office-js issue 187. */
  get ColumnWidth() {
    return this.shared(
      (area) => [area.column, area.columns],
      (at) => this.sheet.columnWidth(at),
    );
  }
  set ColumnWidth(value: unknown) {
    const width = numberArgument(value, this.at('columnWidth'));
    this.resizeColumns(() => width);
  }
  get RowHeight() {
    return this.shared(
      (area) => [area.row, area.rows],
      (at) => this.sheet.rowHeight(at),
    );
  }
  set RowHeight(value: unknown) {
    const height = numberArgument(value, this.at('rowHeight'));
    this.resizeRows(() => height);
  }

  /** An estimate: the emulation has no fonts to measure with. */
  AutofitColumns(): void {
    this.resizeColumns((column) => {
      let longest = 0;
      for (const area of this.areas) {
        const used = this.sheet.usedRange(true, { ...area, column, columns: 1 });
        for (let row = used?.row ?? 0; used && row < used.row + used.rows; row++) {
          longest = Math.max(longest, this.textAt(row, column).length);
        }
      }
      return longest === 0 ? STANDARD_WIDTH : Math.min(255, longest + 1) * 5.25 + 3.75;
    });
  }

  /** An estimate: one line per line break. Wrapped text is not measured. */
  AutofitRows(): void {
    this.resizeRows((row) => {
      const used = this.sheet.usedRange(true, { row, column: 0, rows: 1, columns: MAX_COLUMNS });
      let lines = 1;
      for (let at = used?.column ?? 0; used && at < used.column + used.columns; at++) {
        lines = Math.max(lines, this.textAt(row, at).split('\n').length);
      }
      return lines * STANDARD_HEIGHT;
    });
  }

  private textAt(row: number, column: number): string {
    const { numberFormat } = this.sheet.styleAt(row, column);
    return displayText(this.sheet.content(row, column), numberFormat, this.host.region);
  }

  private shared(
    span: (area: Rect) => [first: number, count: number],
    read: (at: number) => number,
  ): number | null {
    let shared: number | null = null;
    for (const area of this.areas) {
      const [first, count] = span(area);
      for (let at = first; at < first + Math.min(count, 20_000); at++) {
        const value = read(at);
        if (shared === null) shared = value;
        else if (shared !== value) return null;
      }
    }
    return shared;
  }

  private resizeColumns(width: (column: number) => number): void {
    checkFormattable(this.sheet, 'allowFormatColumns', this.at('columnWidth'));
    const widths = new Map(this.sheet.props.columnWidths);
    for (const area of this.areas) {
      for (let at = area.column; at < area.column + area.columns; at++) widths.set(at, width(at));
    }
    this.sheet.set('columnWidths', widths);
  }

  private resizeRows(height: (row: number) => number): void {
    checkFormattable(this.sheet, 'allowFormatRows', this.at('rowHeight'));
    const heights = new Map(this.sheet.props.rowHeights);
    for (const area of this.areas) {
      // Whole columns: only rows in use get a height of their own.
      const used = area.rows === MAX_ROWS ? this.sheet.usedRange(false, area) : area;
      const rows = area.rows === MAX_ROWS ? (used ? used.row + used.rows : 0) : area.rows;
      for (let at = area.row; at < area.row + rows; at++) heights.set(at, height(at));
    }
    this.sheet.set('rowHeights', heights);
  }
}

class RangeFill extends StyledObject {
  static readonly api = 'RangeFill';
  /** Excel answers white for a cell without a fill. */
  get Color() {
    return this.uniform((style) => style.fill ?? '#FFFFFF');
  }
  set Color(value: unknown) {
    this.change({ fill: value === '' ? null : colorArgument(value, this.at('color')) }, 'color');
  }
  get Pattern() {
    return this.uniform((style) => (style.fill === null ? 'None' : 'Solid'));
  }
  Clear(): void {
    this.change({ fill: null }, 'clear');
  }
}

class RangeFont extends StyledObject {
  static readonly api = 'RangeFont';
  get Name() {
    return this.uniform((style) => style.fontName);
  }
  set Name(value: unknown) {
    this.change({ fontName: String(value) }, 'name');
  }
  get Size() {
    return this.uniform((style) => style.fontSize);
  }
  set Size(value: unknown) {
    this.change({ fontSize: numberArgument(value, this.at('size')) }, 'size');
  }
  get Color() {
    return this.uniform((style) => style.fontColor);
  }
  set Color(value: unknown) {
    this.change({ fontColor: colorArgument(value, this.at('color')) }, 'color');
  }
  get Bold() {
    return this.uniform((style) => style.bold);
  }
  set Bold(value: unknown) {
    this.change({ bold: value === true }, 'bold');
  }
  get Italic() {
    return this.uniform((style) => style.italic);
  }
  set Italic(value: unknown) {
    this.change({ italic: value === true }, 'italic');
  }
  get Strikethrough() {
    return this.uniform((style) => style.strikethrough);
  }
  set Strikethrough(value: unknown) {
    this.change({ strikethrough: value === true }, 'strikethrough');
  }
  get Underline() {
    return this.uniform((style) => style.underline);
  }
  set Underline(value: unknown) {
    const allowed = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
    this.change({ underline: oneOf(value, allowed, this.at('underline')) }, 'underline');
  }
}

class FormatProtection extends StyledObject {
  static readonly api = 'FormatProtection';
  get Locked() {
    return this.uniform((style) => style.locked);
  }
  set Locked(value: unknown) {
    this.change({ locked: value === true }, 'locked');
  }
  get FormulaHidden() {
    return this.uniform((style) => style.formulaHidden);
  }
  set FormulaHidden(value: unknown) {
    this.change({ formulaHidden: value === true }, 'formulaHidden');
  }
}
