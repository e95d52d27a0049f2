/** `WorksheetCollection` and `Worksheet`. */

import { parseAddress, type Rect, SHEET_RECT } from '../a1.ts';
import { ApiError } from '../api-object.ts';
import { referencesToDeleted, referencesToRenamed } from '../formulas/rename.ts';
import { type SheetModel, STANDARD_HEIGHT, sheetNameFault } from '../model.ts';
import {
  colorArgument,
  ExcelCollection,
  ExcelObject,
  type HostScope,
  numberArgument,
  oneOf,
  textArgument,
} from './base.ts';
import { ChartCollection } from './charts.ts';
import { CommentCollection } from './comments.ts';
import { NamedItemCollection } from './names.ts';
import { NoteCollection } from './notes.ts';
import { PageLayout } from './page-layout.ts';
import { Range } from './range.ts';
import { RangeAreas } from './range-areas.ts';
import { WorksheetCustomPropertyCollection } from './stored-values.ts';
import { WorksheetFreezePanes, WorksheetProtection } from './worksheet-parts.ts';

/** "The address has a limit of 8192 characters", for `getRange`; `getRanges` is taken to share it. */
const ADDRESS_LIMIT = 8192;

export class WorksheetCollection extends ExcelCollection<Worksheet> {
  static readonly api = 'WorksheetCollection';
  items(): Worksheet[] {
    return this.book.sheets.map((sheet) => new Worksheet(this.host, sheet));
  }
  protected override keysOf(worksheet: Worksheet): readonly string[] {
    return [worksheet.Id, worksheet.sheet.name];
  }
  private visible(visibleOnly: unknown): Worksheet[] {
    const all = this.items();
    if (visibleOnly !== true) return all;
    return all.filter(({ sheet }) => sheet.props.visibility === 'Visible');
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.visible(visibleOnly).length;
  }
  GetFirst(visibleOnly?: unknown): Worksheet {
    return this.visible(visibleOnly)[0] ?? this.fail('ItemNotFound', 'getFirst');
  }
  GetLast(visibleOnly?: unknown): Worksheet {
    return this.visible(visibleOnly).at(-1) ?? this.fail('ItemNotFound', 'getLast');
  }
  GetActiveWorksheet(): Worksheet {
    const { active } = this.book.props;
    if (!active) return this.fail('ItemNotFound', 'getActiveWorksheet');
    return new Worksheet(this.host, active);
  }

  /** "Adds a new worksheet … at the end of existing worksheets"; it is not activated. */
  Add(name?: unknown): Worksheet {
    if (this.book.props.structureProtected) this.fail('AccessDenied', 'add');
    const wanted =
      name === undefined || name === null ? this.freeName() : textArgument(name, 'add');
    const fault = sheetNameFault(this.book, wanted);
    if (fault) this.fail(fault, 'add');
    const sheet = this.book.addSheet(wanted);
    this.host.sheetEvent('Added', sheet);
    return new Worksheet(this.host, sheet);
  }

  private freeName(): string {
    for (let n = this.book.sheets.length + 1; ; n++) {
      if (!this.book.sheet(`Sheet${n}`)) return `Sheet${n}`;
    }
  }
}

export class Worksheet extends ExcelObject {
  static readonly api = 'Worksheet';
  static navs = [
    'Charts',
    'Comments',
    'CustomProperties',
    'FreezePanes',
    'Names',
    'Notes',
    'PageLayout',
    'Protection',
  ];
  readonly sheet: SheetModel;
  constructor(host: HostScope, sheet: SheetModel) {
    super(host);
    this.sheet = sheet;
  }

  get Id() {
    return this.sheet.id;
  }
  get Name() {
    return this.live('name').name;
  }
  set Name(value: unknown) {
    const name = textArgument(value, 'Worksheet.name');
    const fault = sheetNameFault(this.book, name, this.sheet);
    if (fault) this.fail(fault, 'name');
    const nameBefore = this.sheet.name;
    if (nameBefore === name) return;
    this.sheet.set('name', name);
    referencesToRenamed(this.book, nameBefore, name);
    this.host.sheetEvent('NameChanged', this.sheet, { nameBefore, nameAfter: name });
  }
  get Position() {
    return this.book.sheets.indexOf(this.sheet);
  }
  set Position(value: unknown) {
    const position = numberArgument(value, 'Worksheet.position');
    const others = this.book.sheets.filter((sheet) => sheet !== this.sheet);
    if (position < 0 || position > others.length) this.fail('InvalidArgument', 'position');
    this.book.set('sheets', others.toSpliced(position, 0, this.sheet));
  }
  get Visibility() {
    return this.sheet.props.visibility;
  }
  set Visibility(value: unknown) {
    const allowed = ['Visible', 'Hidden', 'VeryHidden'] as const;
    const visibility = oneOf(value, allowed, 'Worksheet.visibility');
    if (visibility !== 'Visible' && this.isLastVisible())
      this.fail('InvalidOperation', 'visibility');
    this.sheet.set('visibility', visibility);
    if (visibility !== 'Visible' && this.book.props.active === this.sheet) {
      const next = this.book.sheets.find((sheet) => sheet.props.visibility === 'Visible');
      if (next) this.host.activate(next);
    }
  }
  get TabColor() {
    return this.sheet.props.tabColor;
  }
  set TabColor(value: unknown) {
    this.sheet.set('tabColor', value === '' ? '' : colorArgument(value, 'Worksheet.tabColor'));
  }
  get ShowGridlines() {
    return this.sheet.props.showGridlines;
  }
  /** The client writes `showGridlines` under this name. */
  set Gridlines(value: unknown) {
    this.sheet.set('showGridlines', value === true);
  }
  /** In characters of the default font. */
  get StandardWidth() {
    return 8.43;
  }
  get StandardHeight() {
    return STANDARD_HEIGHT;
  }

  get Charts() {
    return new ChartCollection(this.host, this.sheet);
  }
  get Comments() {
    return new CommentCollection(this.host, this.sheet);
  }
  get CustomProperties() {
    return new WorksheetCustomPropertyCollection(this.host, this.sheet);
  }
  get FreezePanes() {
    return new WorksheetFreezePanes(this.host, this.sheet);
  }
  get Names() {
    return new NamedItemCollection(this.host, this.sheet);
  }
  get Notes() {
    return new NoteCollection(this.host, this.sheet);
  }
  get PageLayout() {
    return new PageLayout(this.host, this.sheet);
  }
  get Protection() {
    return new WorksheetProtection(this.host, this.sheet);
  }

  Activate(): void {
    if (this.live('activate').props.visibility !== 'Visible') {
      this.fail('InvalidOperation', 'activate');
    }
    this.host.activate(this.sheet);
  }

  /** Excel on the web cannot undo this, and forgets what it could undo before. */
  Delete(): void {
    const { visibility } = this.live('delete').props;
    if (visibility === 'VeryHidden' || this.isLastVisible())
      this.fail('InvalidOperation', 'delete');
    if (this.book.props.structureProtected) this.fail('AccessDenied', 'delete');
    referencesToDeleted(this.book, this.sheet);
    this.book.removeSheet(this.sheet);
    this.host.cannotUndo();
    this.host.sheetEvent('Deleted', this.sheet);
  }

  GetRange(address?: unknown): Range {
    if (address === undefined || address === null) return this.range(SHEET_RECT);
    return this.range(this.rectOf(textArgument(address, 'Worksheet.getRange'), 'getRange'));
  }
  GetRanges(addresses?: unknown): RangeAreas {
    if (addresses === undefined || addresses === null) {
      return new RangeAreas(this.host, this.sheet, [SHEET_RECT]);
    }
    const text = textArgument(addresses, 'Worksheet.getRanges');
    if (text.length > ADDRESS_LIMIT) this.fail('InvalidArgument', 'getRanges');
    const areas = text.split(/[,;]/).map((address) => this.rectOf(address.trim(), 'getRanges'));
    return new RangeAreas(this.host, this.sheet, areas);
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const location = 'Worksheet.getRangeByIndexes';
    return this.range({
      row: numberArgument(row, location),
      column: numberArgument(column, location),
      rows: numberArgument(rows, location),
      columns: numberArgument(columns, location),
    });
  }
  GetCell(row: unknown, column: unknown): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(valuesOnly?: unknown): Range {
    const first: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
    return this.range(this.live('getUsedRange').usedRange(valuesOnly === true) ?? first);
  }
  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const used = this.live('getUsedRangeOrNullObject').usedRange(valuesOnly === true);
    return used && this.range(used);
  }

  private range(area: Rect): Range {
    return new Range(this.host, this.live('getRange'), area);
  }

  /** The model's sheet, or Excel's error for a sheet that is gone. */
  private live(member: string): SheetModel {
    return this.sheet.alive ? this.sheet : this.fail('ItemNotFound', member);
  }

  private rectOf(address: string, member: string): Rect {
    if (address.length > ADDRESS_LIMIT) this.fail('InvalidArgument', member);
    const found = parseAddress(address);
    if (found && (found.sheet === null || this.book.sheet(found.sheet) === this.sheet)) {
      return found.rect;
    }
    const name = new NamedItemCollection(this.host, this.sheet).areaOf(address);
    if (name?.sheet === this.sheet) return name.area;
    throw new ApiError('InvalidArgument', `Worksheet.${member}`);
  }

  private isLastVisible(): boolean {
    const visible = this.book.sheets.filter((sheet) => sheet.props.visibility === 'Visible');
    return visible.length === 1 && visible[0] === this.sheet;
  }
}
