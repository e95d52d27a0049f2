/** `Range`: one block of cells on one sheet. */

import {
  bounding,
  formatRect,
  insideSheet,
  intersect,
  isUnbounded,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheet,
  type Rect,
} from '../a1.ts';
import { ApiError, type ApiObject, describe, notImplemented } from '../api-object.ts';
import { subtractAreas } from '../areas.ts';
import { type SheetModel, STANDARD_HEIGHT, STANDARD_WIDTH } from '../model.ts';
import { ExcelObject, type HostScope, numberArgument, textArgument } from './base.ts';
import { ConditionalFormatCollection } from './conditional-formats.ts';
import { DataValidation } from './data-validation.ts';
import { RangeAreas } from './range-areas.ts';
import { RangeFormat } from './range-format.ts';
import {
  checkFormattable,
  checkUnlocked,
  contentOf,
  formulaOf,
  readGrid,
  textReader,
  valueTypeOf,
  writeContents,
  writtenMatrix,
} from './range-values.ts';
import { Worksheet } from './worksheet.ts';

/** Beyond this the documentation says that `getMergedAreasOrNullObject` fails. */
const MERGES_LIMIT = 512;

export class Range extends ExcelObject {
  static readonly api = 'Range';
  static navs = ['Format', 'Worksheet', 'ConditionalFormats', 'DataValidation'];
  readonly sheet: SheetModel;
  readonly area: Rect;

  constructor(host: HostScope, sheet: SheetModel, area: Rect) {
    super(host);
    if (!insideSheet(area)) throw new ApiError('InvalidArgument', 'Range');
    this.sheet = sheet;
    this.area = area;
  }

  /** A range is found again by a reference only; it has no id. */
  override identity(): Record<string, unknown> {
    return this.referenceId ? { _ReferenceId: this.referenceId } : {};
  }

  get Address() {
    return `${quoteSheet(this.sheet.name)}!${formatRect(this.area)}`;
  }
  get AddressLocal() {
    return this.Address;
  }
  get RowIndex() {
    return this.area.row;
  }
  get ColumnIndex() {
    return this.area.column;
  }
  get RowCount() {
    return this.area.rows;
  }
  get ColumnCount() {
    return this.area.columns;
  }
  get CellCount() {
    const count = this.area.rows * this.area.columns;
    return count > 2_147_483_647 ? -1 : count;
  }
  get IsEntireRow() {
    return this.area.columns === MAX_COLUMNS;
  }
  get IsEntireColumn() {
    return this.area.rows === MAX_ROWS;
  }

  get Values() {
    return readGrid(this.host, this.sheet, this.area, contentOf);
  }
  set Values(value: unknown) {
    writeContents(this.host, this.sheet, this.area, value, 'Range.values');
  }
  get Formulas() {
    return readGrid(this.host, this.sheet, this.area, formulaOf);
  }
  set Formulas(value: unknown) {
    writeContents(this.host, this.sheet, this.area, value, 'Range.formulas');
  }
  get Text() {
    return readGrid(this.host, this.sheet, this.area, textReader(this.host, this.sheet));
  }
  get ValueTypes() {
    return readGrid(this.host, this.sheet, this.area, valueTypeOf);
  }
  get NumberFormat() {
    return readGrid(
      this.host,
      this.sheet,
      this.area,
      (_, row, column) => this.sheet.styleAt(row, column).numberFormat,
    );
  }
  set NumberFormat(value: unknown) {
    const at = writtenMatrix(this.area, value, 'Range.numberFormat');
    checkFormattable(this.sheet, 'allowFormatCells', 'Range.numberFormat');
    this.sheet.editCells(this.area, (cell, row, column) => {
      const written = at(row, column);
      if (written === null || written === undefined) return cell;
      const numberFormat = textArgument(written, 'Range.numberFormat') || 'General';
      const style = this.sheet.styleAt(row, column);
      return { ...cell, style: this.book.styles.intern({ ...style, numberFormat }) };
    });
    this.host.formatChanged(this.sheet, this.area);
  }

  get RowHidden() {
    return allOrNone(this.sheet.props.hiddenRows, this.area.row, this.area.rows);
  }
  set RowHidden(value: unknown) {
    checkFormattable(this.sheet, 'allowFormatRows', 'Range.rowHidden');
    const { hiddenRows } = this.sheet.props;
    this.sheet.set('hiddenRows', hide(hiddenRows, this.area.row, this.area.rows, value === true));
  }
  get ColumnHidden() {
    return allOrNone(this.sheet.props.hiddenColumns, this.area.column, this.area.columns);
  }
  set ColumnHidden(value: unknown) {
    checkFormattable(this.sheet, 'allowFormatColumns', 'Range.columnHidden');
    const { hiddenColumns } = this.sheet.props;
    const { column, columns } = this.area;
    this.sheet.set('hiddenColumns', hide(hiddenColumns, column, columns, value === true));
  }
  get Hidden() {
    const rows = this.RowHidden;
    const columns = this.ColumnHidden;
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }

  get Left() {
    return extent(0, this.area.column, (at) => this.columnPoints(at));
  }
  get Top() {
    return extent(0, this.area.row, (at) => this.rowPoints(at));
  }
  get Width() {
    return extent(this.area.column, this.area.columns, (at) => this.columnPoints(at));
  }
  get Height() {
    if (this.area.rows === MAX_ROWS) return MAX_ROWS * STANDARD_HEIGHT;
    return extent(this.area.row, this.area.rows, (at) => this.rowPoints(at));
  }

  get Worksheet() {
    return new Worksheet(this.host, this.sheet);
  }
  get Format() {
    return new RangeFormat(this.host, this.sheet, [this.area]);
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollection(this.host, this.sheet, [this.area]);
  }
  get DataValidation() {
    return new DataValidation(this.host, this.sheet, [this.area]);
  }

  GetCell(row: unknown, column: unknown): Range {
    return this.part(
      numberArgument(row, 'Range.getCell'),
      numberArgument(column, 'Range.getCell'),
      1,
      1,
    );
  }
  GetRow(row: unknown): Range {
    return this.part(numberArgument(row, 'Range.getRow'), 0, 1, this.area.columns);
  }
  GetColumn(column: unknown): Range {
    return this.part(0, numberArgument(column, 'Range.getColumn'), this.area.rows, 1);
  }
  GetLastRow(): Range {
    return this.part(this.area.rows - 1, 0, 1, this.area.columns);
  }
  GetLastColumn(): Range {
    return this.part(0, this.area.columns - 1, this.area.rows, 1);
  }
  GetLastCell(): Range {
    return this.part(this.area.rows - 1, this.area.columns - 1, 1, 1);
  }
  GetEntireRow(): Range {
    return this.with({ column: 0, columns: MAX_COLUMNS });
  }
  GetEntireColumn(): Range {
    return this.with({ row: 0, rows: MAX_ROWS });
  }
  GetOffsetRange(rows: unknown, columns: unknown): Range {
    const down = numberArgument(rows, 'Range.getOffsetRange');
    const right = numberArgument(columns, 'Range.getOffsetRange');
    return this.part(down, right, this.area.rows, this.area.columns);
  }
  GetResizedRange(rows: unknown, columns: unknown): Range {
    const down = numberArgument(rows, 'Range.getResizedRange');
    const right = numberArgument(columns, 'Range.getResizedRange');
    return this.part(0, 0, this.area.rows + down, this.area.columns + right);
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    const location = 'Range.getAbsoluteResizedRange';
    return this.part(0, 0, numberArgument(rows, location), numberArgument(columns, location));
  }
  GetBoundingRect(other: unknown): Range {
    const rect = this.otherArea(other, 'Range.getBoundingRect');
    if (!rect) throw new ApiError('InvalidArgument', 'Range.getBoundingRect');
    return this.with(bounding(this.area, rect));
  }
  GetIntersectionOrNullObject(other: unknown): Range | null {
    const rect = this.otherArea(other, 'Range.getIntersectionOrNullObject');
    const cut = rect && intersect(this.area, rect);
    return cut && this.with(cut);
  }
  GetIntersection(other: unknown): Range {
    return this.GetIntersectionOrNullObject(other) ?? this.fail('ItemNotFound', 'getIntersection');
  }
  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const used = this.sheet.usedRange(valuesOnly === true, this.area);
    return used && this.with(used);
  }
  /** "If there are no used cells within the range, this function will throw an ItemNotFound error." */
  GetUsedRange(valuesOnly?: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.fail('ItemNotFound', 'getUsedRange');
  }

  /** Keeps the first cell's content; the others lose theirs, as in Excel. */
  Merge(across?: unknown): void {
    checkUnlocked(this.sheet, this.area, 'Range.merge');
    const { row, rows } = this.area;
    const blocks: Rect[] =
      across === true
        ? Array.from({ length: rows }, (_, i) => ({ ...this.area, row: row + i, rows: 1 }))
        : [this.area];
    for (const block of blocks) this.mergeBlock(block);
  }

  private mergeBlock(block: Rect): void {
    const touched = this.sheet.mergesIn(block);
    // What Excel does where merged areas overlap in part is not documented; refusing is a guess.
    if (touched.some((merge) => subtractAreas([merge], [block]).length > 0)) {
      this.fail('InvalidArgument', 'merge');
    }
    if (block.rows === 1 && block.columns === 1) return;
    const others = this.sheet.props.merges.filter((merge) => !touched.includes(merge));
    this.sheet.set('merges', [...others, block]);
    this.sheet.editCells(block, (cell, row, column) =>
      row === block.row && column === block.column
        ? cell
        : { ...cell, content: null, formula: null, quoted: false },
    );
  }

  Unmerge(): void {
    checkUnlocked(this.sheet, this.area, 'Range.unmerge');
    const touched = this.sheet.mergesIn(this.area);
    const { merges } = this.sheet.props;
    this.sheet.set(
      'merges',
      merges.filter((merge) => !touched.includes(merge)),
    );
  }

  /** The code of the failure beyond 512 areas is not documented. */
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.sheet.mergesIn(this.area);
    if (merges.length > MERGES_LIMIT) this.fail('GeneralException', 'getMergedAreasOrNullObject');
    return merges.length > 0 ? new RangeAreas(this.host, this.sheet, merges) : null;
  }

  Clear(applyTo?: unknown): void {
    const what = applyTo ?? 'All';
    if (what !== 'All' && what !== 'Contents' && what !== 'Formats') {
      notImplemented(`Range.clear(${String(what)})`);
    }
    checkUnlocked(this.sheet, this.area, 'Range.clear');
    const used = this.sheet.usedRange(false, this.area);
    if (used) {
      this.sheet.editCells(used, (cell) => ({
        ...(what === 'Formats' ? cell : { content: null, formula: null, quoted: false }),
        style: what === 'Contents' ? cell.style : null,
      }));
    }
    if (what !== 'Contents') this.clearLooks();
    if (what !== 'Formats') this.host.cellsChanged(this.sheet, this.area, null);
  }

  private clearLooks(): void {
    new ConditionalFormatCollection(this.host, this.sheet, [this.area]).ClearAll();
    this.Unmerge();
    const { props } = this.sheet;
    const outside = (first: number, count: number) => (at: number) =>
      at < first || at >= first + count;
    if (this.area.rows === MAX_ROWS) {
      const keep = outside(this.area.column, this.area.columns);
      this.sheet.set('columnStyles', new Map([...props.columnStyles].filter(([at]) => keep(at))));
      if (this.area.columns === MAX_COLUMNS) this.sheet.set('sheetStyle', null);
    }
    if (this.area.columns === MAX_COLUMNS) {
      const keep = outside(this.area.row, this.area.rows);
      this.sheet.set('rowStyles', new Map([...props.rowStyles].filter(([at]) => keep(at))));
    }
  }

  Select(): void {
    // Selecting on a hidden sheet: Excel has no place to show it. The code is a guess.
    if (this.sheet.props.visibility !== 'Visible') this.fail('InvalidOperation', 'select');
    this.host.select(this.sheet, this.area);
  }

  /** One object per row, of the properties asked for. */
  GetRowProperties(options: unknown): unknown[] {
    const { row, rows } = this.area;
    return Array.from({ length: rows }, (_, i) =>
      pick(this.with({ row: row + i, rows: 1 }), options),
    );
  }

  GetColumnProperties(options: unknown): unknown[] {
    const { column, columns } = this.area;
    return Array.from({ length: columns }, (_, i) =>
      pick(this.with({ column: column + i, columns: 1 }), options),
    );
  }

  GetCellProperties(options: unknown): unknown[][] {
    if (isUnbounded(this.area)) this.fail('InvalidArgument', 'getCellProperties');
    return Array.from({ length: this.area.rows }, (_, i) =>
      Array.from({ length: this.area.columns }, (_, j) => pick(this.part(i, j, 1, 1), options)),
    );
  }

  /** Sent by the client before it writes a big matrix in row chunks. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) {
      this.fail('InvalidArgument', 'values');
    }
  }

  private with(change: Partial<Rect>): Range {
    return new Range(this.host, this.sheet, { ...this.area, ...change });
  }

  private part(row: number, column: number, rows: number, columns: number): Range {
    const { area } = this;
    return this.with({ row: area.row + row, column: area.column + column, rows, columns });
  }

  /** @returns null where the other range lies on another sheet */
  private otherArea(other: unknown, location: string): Rect | null {
    if (other instanceof Range) return other.sheet === this.sheet ? other.area : null;
    const address = parseAddress(textArgument(other, location));
    if (!address) throw new ApiError('InvalidArgument', location);
    const sheet = address.sheet === null ? this.sheet : this.book.sheet(address.sheet);
    return sheet === this.sheet ? address.rect : null;
  }

  private columnPoints(column: number): number {
    if (this.sheet.props.hiddenColumns.has(column)) return 0;
    return this.sheet.props.columnWidths.get(column) ?? STANDARD_WIDTH;
  }

  private rowPoints(row: number): number {
    return this.sheet.props.hiddenRows.has(row) ? 0 : this.sheet.rowHeight(row);
  }
}

function extent(first: number, count: number, size: (at: number) => number): number {
  let sum = 0;
  for (let at = first; at < first + count; at++) sum += size(at);
  return sum;
}

function allOrNone(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  let within = 0;
  for (const at of hidden) if (at >= first && at < first + count) within++;
  return within === 0 ? false : within === count ? true : null;
}

function hide(hidden: ReadonlySet<number>, first: number, count: number, value: boolean) {
  const next = new Set(hidden);
  for (let at = first; at < first + count; at++) {
    if (value) next.add(at);
    else next.delete(at);
  }
  return next;
}

/** Load options as a tree, `{ rowHidden: true, format: { fill: { color: true } } }`. */
function pick(object: ApiObject, options: unknown): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const { byLower, navs } = describe(object);
  for (const [key, wanted] of Object.entries(options ?? {})) {
    if (wanted === false || wanted === undefined) continue;
    const name = byLower.get(key.toLowerCase());
    if (!name) notImplemented(`${object.apiName}.${key} in load options`);
    const value: unknown = Reflect.get(object, name);
    answer[key] = navs.has(name) ? pick(value as ApiObject, wanted) : value;
  }
  return answer;
}
