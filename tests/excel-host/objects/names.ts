/** Defined names of the workbook or of one sheet. */

import { formatRect, parseAddress, quoteSheet, type Rect } from '../a1.ts';
import type { DefinedName, SheetModel } from '../model.ts';
import { ExcelCollection, ExcelObject, type HostScope, textArgument } from './base.ts';
import { Range } from './range.ts';

export class NamedItemCollection extends ExcelCollection<NamedItem> {
  static readonly api = 'NamedItemCollection';
  private readonly sheet: SheetModel | null;
  constructor(host: HostScope, sheet: SheetModel | null) {
    super(host);
    this.sheet = sheet;
  }
  items(): NamedItem[] {
    return this.own().map((name) => new NamedItem(this.host, name));
  }
  protected override keysOf(item: NamedItem): readonly string[] {
    return [item.Name];
  }
  private own(): DefinedName[] {
    const sheetId = this.sheet?.id ?? null;
    return this.book.props.names.filter((name) => name.sheetId === sheetId);
  }

  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const text = textArgument(name, 'NamedItemCollection.add');
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) || parseAddress(text)) {
      this.fail('InvalidArgument', 'add');
    }
    if (this.find(text)) this.fail('ItemAlreadyExists', 'add');
    const formula =
      reference instanceof Range
        ? `=${quoteSheet(reference.sheet.name)}!${absolute(reference.area)}`
        : textArgument(reference, 'NamedItemCollection.add');
    const item: DefinedName = {
      name: text,
      sheetId: this.sheet?.id ?? null,
      formula,
      comment: typeof comment === 'string' ? comment : '',
      visible: true,
    };
    this.book.set('names', [...this.book.props.names, item]);
    return new NamedItem(this.host, item);
  }

  /** The block that a name of this sheet or of the workbook stands for. */
  areaOf(name: string): { sheet: SheetModel; area: Rect } | null {
    const wanted = name.toLowerCase();
    const candidates = this.book.props.names.filter((item) => item.name.toLowerCase() === wanted);
    const found =
      candidates.find((item) => item.sheetId === this.sheet?.id) ??
      candidates.find((item) => item.sheetId === null);
    return found ? namedArea(this.host, found) : null;
  }
}

function absolute(area: Rect): string {
  return formatRect(area).replace(/([A-Z]+)(\d*)/g, (_, column: string, row: string) =>
    row ? `$${column}$${row}` : `$${column}`,
  );
}

function namedArea(host: HostScope, name: DefinedName): { sheet: SheetModel; area: Rect } | null {
  const address = parseAddress(name.formula.replace(/^=/, ''));
  const sheet = address?.sheet == null ? null : host.workbook.sheet(address.sheet);
  return address && sheet ? { sheet, area: address.rect } : null;
}

class NamedItem extends ExcelObject {
  static readonly api = 'NamedItem';
  private readonly name: string;
  private readonly sheetId: string | null;
  constructor(host: HostScope, { name, sheetId }: DefinedName) {
    super(host);
    this.name = name;
    this.sheetId = sheetId;
  }
  private get record(): DefinedName {
    const found = this.book.props.names.find(
      (item) => item.name === this.name && item.sheetId === this.sheetId,
    );
    return found ?? this.fail('ItemNotFound', 'name');
  }
  private alter(patch: Partial<DefinedName>): void {
    const { record } = this;
    const { names } = this.book.props;
    this.book.set(
      'names',
      names.map((item) => (item === record ? { ...record, ...patch } : item)),
    );
  }

  get _Id() {
    return this.name;
  }
  get Name() {
    return this.name;
  }
  get Type() {
    return namedArea(this.host, this.record) ? 'Range' : 'String';
  }
  get Value() {
    return this.record.formula.replace(/^=/, '').replaceAll('$', '');
  }
  get Formula() {
    return this.record.formula;
  }
  set Formula(value: unknown) {
    this.alter({ formula: textArgument(value, 'NamedItem.formula') });
  }
  get Scope() {
    return this.sheetId === null ? 'Workbook' : 'Worksheet';
  }
  get Visible() {
    return this.record.visible;
  }
  set Visible(value: unknown) {
    this.alter({ visible: value === true });
  }
  get Comment() {
    return this.record.comment;
  }
  set Comment(value: unknown) {
    this.alter({ comment: textArgument(value, 'NamedItem.comment') });
    this.host.cannotUndo();
  }
  GetRange(): Range {
    return this.GetRangeOrNullObject() ?? this.fail('InvalidReference', 'getRange');
  }
  GetRangeOrNullObject(): Range | null {
    const found = namedArea(this.host, this.record);
    return found && new Range(this.host, found.sheet, found.area);
  }
  Delete(): void {
    const { record } = this;
    const { names } = this.book.props;
    this.book.set(
      'names',
      names.filter((item) => item !== record),
    );
  }
}
