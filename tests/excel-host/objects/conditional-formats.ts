/** Conditional formats of a block or several; of the rule types, custom formulas and cell values. */

import type { Rect } from '../a1.ts';
import { ApiError, notImplemented } from '../api-object.ts';
import { overlap, subtractAreas } from '../areas.ts';
import {
  type ConditionalLook,
  type ConditionalOperator,
  type ConditionalTest,
  type ConditionalFormat as Format,
  NO_LOOK,
  type SheetModel,
} from '../model.ts';
import {
  colorArgument,
  ExcelCollection,
  ExcelObject,
  type HostScope,
  numberArgument,
  oneOf,
  textArgument,
} from './base.ts';
import { Range } from './range.ts';
import { RangeAreas } from './range-areas.ts';
import { checkFormattable } from './range-values.ts';

const OPERATORS: readonly ConditionalOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];

export class ConditionalFormatCollection extends ExcelCollection<ConditionalFormat> {
  static readonly api = 'ConditionalFormatCollection';
  private readonly sheet: SheetModel;
  private readonly areas: readonly Rect[];
  constructor(host: HostScope, sheet: SheetModel, areas: readonly Rect[]) {
    super(host);
    this.sheet = sheet;
    this.areas = areas;
  }

  items(): ConditionalFormat[] {
    return this.sheet.props.conditionalFormats
      .filter((format) => overlap(format.areas, this.areas))
      .map((format) => new ConditionalFormat(this.host, this.sheet, format.id));
  }
  protected override keysOf(format: ConditionalFormat): readonly string[] {
    return [format.Id];
  }

  /** "Adds a new conditional format to the collection at the first/top priority." */
  Add(type: unknown): ConditionalFormat {
    checkFormattable(this.sheet, 'allowFormatCells', 'ConditionalFormatCollection.add');
    const test = newTest(textArgument(type, 'ConditionalFormatCollection.add'));
    const id = this.book.newId();
    const format: Format = { id, areas: this.areas, test, look: NO_LOOK, stopIfTrue: false };
    this.sheet.set('conditionalFormats', [format, ...this.sheet.props.conditionalFormats]);
    return new ConditionalFormat(this.host, this.sheet, id);
  }

  /** Takes the formats off these cells only; elsewhere they stay. */
  ClearAll(): void {
    checkFormattable(this.sheet, 'allowFormatCells', 'ConditionalFormatCollection.clearAll');
    const formats = this.sheet.props.conditionalFormats;
    if (!formats.some((format) => overlap(format.areas, this.areas))) return;
    const rest = formats.flatMap((format) => {
      const areas = subtractAreas(format.areas, this.areas);
      return areas.length > 0 ? [{ ...format, areas }] : [];
    });
    this.sheet.set('conditionalFormats', rest);
  }
}

function newTest(type: string): ConditionalTest {
  if (type === 'Custom') return { kind: 'custom', formula: '' };
  if (type === 'CellValue') {
    return { kind: 'cellValue', operator: 'Between', formula1: '', formula2: null };
  }
  return notImplemented(`ConditionalFormatCollection.add(${type})`);
}

class ConditionalFormat extends ExcelObject {
  static readonly api = 'ConditionalFormat';
  static navs = ['Custom', 'CustomOrNullObject', 'CellValue', 'CellValueOrNullObject'];
  private readonly sheet: SheetModel;
  private readonly id: string;
  constructor(host: HostScope, sheet: SheetModel, id: string) {
    super(host);
    this.sheet = sheet;
    this.id = id;
  }

  get format(): Format {
    const found = this.sheet.props.conditionalFormats.find((format) => format.id === this.id);
    return found ?? this.fail('ItemNotFound', 'id');
  }
  change(patch: Partial<Format>): void {
    checkFormattable(this.sheet, 'allowFormatCells', 'ConditionalFormat');
    const next = { ...this.format, ...patch };
    const { conditionalFormats } = this.sheet.props;
    this.sheet.set(
      'conditionalFormats',
      conditionalFormats.map((format) => (format.id === this.id ? next : format)),
    );
  }

  get Id() {
    return this.id;
  }
  get Type() {
    const { test } = this.format;
    return test.kind === 'custom' ? 'Custom' : test.kind === 'cellValue' ? 'CellValue' : test.type;
  }
  get Priority() {
    return this.sheet.props.conditionalFormats.indexOf(this.format);
  }
  set Priority(value: unknown) {
    const { format } = this;
    const others = this.sheet.props.conditionalFormats.filter((other) => other !== format);
    others.splice(numberArgument(value, 'ConditionalFormat.priority'), 0, format);
    this.sheet.set('conditionalFormats', others);
  }
  get StopIfTrue() {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.change({ stopIfTrue: value === true });
  }
  get CustomOrNullObject() {
    return this.format.test.kind === 'custom' ? new CustomConditionalFormat(this.host, this) : null;
  }
  get Custom() {
    return this.CustomOrNullObject ?? this.fail('ItemNotFound', 'custom');
  }
  get CellValueOrNullObject() {
    if (this.format.test.kind !== 'cellValue') return null;
    return new CellValueConditionalFormat(this.host, this);
  }
  get CellValue() {
    return this.CellValueOrNullObject ?? this.fail('ItemNotFound', 'cellValue');
  }

  /** "Throws an error if the conditional format is applied to multiple ranges." */
  GetRange(): Range {
    return this.GetRangeOrNullObject() ?? this.fail('InvalidOperation', 'getRange');
  }
  GetRangeOrNullObject(): Range | null {
    const [area, ...more] = this.format.areas;
    return area && more.length === 0 ? new Range(this.host, this.sheet, area) : null;
  }
  GetRanges(): RangeAreas {
    return new RangeAreas(this.host, this.sheet, this.format.areas);
  }
  Delete(): void {
    checkFormattable(this.sheet, 'allowFormatCells', 'ConditionalFormat.delete');
    const { format } = this;
    this.sheet.set(
      'conditionalFormats',
      this.sheet.props.conditionalFormats.filter((other) => other !== format),
    );
  }
}

abstract class FormatPart extends ExcelObject {
  protected readonly owner: ConditionalFormat;
  constructor(host: HostScope, owner: ConditionalFormat) {
    super(host);
    this.owner = owner;
  }
}

class CustomConditionalFormat extends FormatPart {
  static readonly api = 'CustomConditionalFormat';
  static navs = ['Format', 'Rule'];
  get Format() {
    return new ConditionalRangeFormat(this.host, this.owner);
  }
  get Rule() {
    return new ConditionalFormatRule(this.host, this.owner);
  }
}

class CellValueConditionalFormat extends FormatPart {
  static readonly api = 'CellValueConditionalFormat';
  static navs = ['Format'];
  get Format() {
    return new ConditionalRangeFormat(this.host, this.owner);
  }
  get Rule() {
    const { test } = this.owner.format;
    if (test.kind !== 'cellValue') return this.fail('ItemNotFound', 'rule');
    const { operator, formula1, formula2 } = test;
    return formula2 === null ? { operator, formula1 } : { operator, formula1, formula2 };
  }
  set Rule(value: unknown) {
    const rule = value as { operator?: unknown; formula1?: unknown; formula2?: unknown } | null;
    const location = 'CellValueConditionalFormat.rule';
    if (!rule) throw new ApiError('InvalidArgument', location);
    const operator = oneOf(rule.operator, OPERATORS, location);
    const formula2 = rule.formula2 === undefined ? null : String(rule.formula2);
    if (operator.endsWith('etween') && formula2 === null) this.fail('InvalidArgument', 'rule');
    const formula1 = String(rule.formula1);
    this.owner.change({ test: { kind: 'cellValue', operator, formula1, formula2 } });
  }
}

class ConditionalFormatRule extends FormatPart {
  static readonly api = 'ConditionalFormatRule';
  get Formula() {
    const { test } = this.owner.format;
    return test.kind === 'custom' ? test.formula : '';
  }
  set Formula(value: unknown) {
    const formula = textArgument(value, 'ConditionalFormatRule.formula');
    this.owner.change({ test: { kind: 'custom', formula } });
  }
}

class ConditionalRangeFormat extends FormatPart {
  static readonly api = 'ConditionalRangeFormat';
  static navs = ['Fill', 'Font'];
  get Fill() {
    return new ConditionalRangeFill(this.host, this.owner);
  }
  get Font() {
    return new ConditionalRangeFont(this.host, this.owner);
  }
}

abstract class LookPart extends FormatPart {
  protected get look(): ConditionalLook {
    return this.owner.format.look;
  }
  protected alter(patch: Partial<ConditionalLook>): void {
    this.owner.change({ look: { ...this.look, ...patch } });
  }
}

class ConditionalRangeFill extends LookPart {
  static readonly api = 'ConditionalRangeFill';
  get Color() {
    return this.look.fill ?? '';
  }
  set Color(value: unknown) {
    this.alter({ fill: colorArgument(value, 'ConditionalRangeFill.color') });
  }
  Clear(): void {
    this.alter({ fill: null });
  }
}

class ConditionalRangeFont extends LookPart {
  static readonly api = 'ConditionalRangeFont';
  get Color() {
    return this.look.fontColor ?? '';
  }
  set Color(value: unknown) {
    this.alter({ fontColor: colorArgument(value, 'ConditionalRangeFont.color') });
  }
  get Bold() {
    return this.look.bold;
  }
  set Bold(value: unknown) {
    this.alter({ bold: value === true });
  }
  get Italic() {
    return this.look.italic;
  }
  set Italic(value: unknown) {
    this.alter({ italic: value === true });
  }
}
