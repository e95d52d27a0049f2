/** `Workbook`, where every path begins, and `Application`. */

import { notImplemented } from '../api-object.ts';
import { ExcelObject, oneOf, textArgument } from './base.ts';
import { CommentCollection } from './comments.ts';
import { NamedItemCollection } from './names.ts';
import { Range } from './range.ts';
import {
  CustomPropertyCollection,
  CustomXmlPartCollection,
  SettingCollection,
} from './stored-values.ts';
import { WorksheetCollection } from './worksheet.ts';

export class Workbook extends ExcelObject {
  static readonly api = 'Workbook';
  static navs = [
    'Application',
    'Comments',
    'CustomXmlParts',
    'Names',
    'Properties',
    'Protection',
    'Settings',
    'Worksheets',
    '_Runtime',
  ];

  get Name() {
    return this.book.props.name;
  }
  get ReadOnly() {
    return false;
  }
  get IsDirty() {
    return this.book.history.undoLabel !== null;
  }
  get Application() {
    return new Application(this.host);
  }
  get Comments() {
    return new CommentCollection(this.host, null);
  }
  get CustomXmlParts() {
    return new CustomXmlPartCollection(this.host);
  }
  get Names() {
    return new NamedItemCollection(this.host, null);
  }
  get Properties() {
    return new DocumentProperties(this.host);
  }
  get Protection() {
    return new WorkbookProtection(this.host);
  }
  get Settings() {
    return new SettingCollection(this.host);
  }
  get Worksheets() {
    return new WorksheetCollection(this.host);
  }
  get _Runtime() {
    return new Runtime(this.host);
  }

  GetSelectedRange(): Range {
    const { selection, active } = this.book.props;
    const sheet = selection?.sheet ?? active;
    if (!sheet) return this.fail('ItemNotFound', 'getSelectedRange');
    const area = selection?.area ?? { row: 0, column: 0, rows: 1, columns: 1 };
    return new Range(this.host, sheet, area);
  }
  GetActiveCell(): Range {
    return this.GetSelectedRange().GetCell(0, 0);
  }
  _GetRangeForEventByReferenceId(id: unknown): Range {
    const found = this._GetRangeOrNullObjectForEventByReferenceId(id);
    return found ?? this.fail('ItemNotFound', '_GetRangeForEventByReferenceId');
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Range | null {
    const found = this.host.eventRange(String(id));
    return found?.sheet.alive ? new Range(this.host, found.sheet, found.area) : null;
  }
}

class Application extends ExcelObject {
  static readonly api = 'Application';
  static navs = ['CultureInfo'];
  get CalculationMode() {
    return this.book.props.calculation;
  }
  set CalculationMode(value: unknown) {
    const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
    this.book.set('calculation', oneOf(value, modes, 'Application.calculationMode'));
  }
  get CalculationState() {
    return 'Done';
  }
  get DecimalSeparator() {
    return this.host.region === 'vi' ? ',' : '.';
  }
  get ThousandsSeparator() {
    return this.host.region === 'vi' ? '.' : ',';
  }
  get UseSystemSeparators() {
    return true;
  }
  get CultureInfo() {
    return new CultureInfo(this.host);
  }
  /** "Recalculate" is what changed, "Full" everything that was marked, "FullRebuild" all. */
  Calculate(type: unknown): void {
    const kind = oneOf(
      type,
      ['Recalculate', 'Full', 'FullRebuild'] as const,
      'Application.calculate',
    );
    if (kind === 'Recalculate') this.host.settle();
    else this.book.calculateAll();
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.host.suspendCalculation();
  }
  /** Nothing is drawn in the middle of a batch here. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}

class CultureInfo extends ExcelObject {
  static readonly api = 'CultureInfo';
  static navs = ['NumberFormat'];
  get Name() {
    return this.host.region === 'vi' ? 'vi-VN' : 'en-US';
  }
  get NumberFormat() {
    return new NumberFormatInfo(this.host);
  }
}

class NumberFormatInfo extends ExcelObject {
  static readonly api = 'NumberFormatInfo';
  get NumberDecimalSeparator() {
    return this.host.region === 'vi' ? ',' : '.';
  }
  get NumberGroupSeparator() {
    return this.host.region === 'vi' ? '.' : ',';
  }
}

class Runtime extends ExcelObject {
  static readonly api = 'Runtime';
  get EnableEvents() {
    return this.host.eventsEnabled;
  }
  set EnableEvents(value: unknown) {
    this.host.eventsEnabled = value === true;
  }
}

class WorkbookProtection extends ExcelObject {
  static readonly api = 'WorkbookProtection';
  get Protected() {
    return this.book.props.structureProtected;
  }
  Protect(password?: unknown): void {
    if (password) notImplemented('WorkbookProtection.protect with a password');
    this.book.set('structureProtected', true);
    this.host.cannotUndo();
  }
  Unprotect(): void {
    this.book.set('structureProtected', false);
    this.host.cannotUndo();
  }
}

class DocumentProperties extends ExcelObject {
  static readonly api = 'DocumentProperties';
  static navs = ['Custom'];
  get Title() {
    return this.read('title');
  }
  set Title(value: unknown) {
    this.write('title', value);
  }
  get Subject() {
    return this.read('subject');
  }
  set Subject(value: unknown) {
    this.write('subject', value);
  }
  get Author() {
    return this.read('creator');
  }
  set Author(value: unknown) {
    this.write('creator', value);
  }
  get Keywords() {
    return this.read('keywords');
  }
  set Keywords(value: unknown) {
    this.write('keywords', value);
  }
  get Company() {
    return this.read('company');
  }
  set Company(value: unknown) {
    this.write('company', value);
  }
  get Custom() {
    return new CustomPropertyCollection(this.host);
  }

  private read(key: string): string {
    return this.book.props.properties[key] ?? '';
  }
  /** Excel on the web cannot undo these. */
  private write(key: string, value: unknown): void {
    const text = textArgument(value, `DocumentProperties.${key}`);
    this.book.set('properties', { ...this.book.props.properties, [key]: text });
    this.host.cannotUndo();
  }
}
