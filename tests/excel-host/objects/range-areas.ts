/** `RangeAreas`: several blocks of one sheet, changed by one call. */

import { formatRect, isUnbounded, quoteSheet, type Rect } from '../a1.ts';
import { cellCount } from '../areas.ts';
import type { SheetModel } from '../model.ts';
import { ExcelCollection, ExcelObject, type HostScope } from './base.ts';
import { ConditionalFormatCollection } from './conditional-formats.ts';
import { DataValidation } from './data-validation.ts';
import { Range } from './range.ts';
import { RangeFormat } from './range-format.ts';
import { Worksheet } from './worksheet.ts';

export class RangeAreas extends ExcelObject {
  static readonly api = 'RangeAreas';
  static navs = ['Areas', 'Format', 'ConditionalFormats', 'DataValidation', 'Worksheet'];
  readonly sheet: SheetModel;
  readonly areas: readonly Rect[];

  constructor(host: HostScope, sheet: SheetModel, areas: readonly Rect[]) {
    super(host);
    this.sheet = sheet;
    this.areas = areas;
  }

  override identity(): Record<string, unknown> {
    return this.referenceId ? { _ReferenceId: this.referenceId } : {};
  }

  /** "Sheet1!F3:F5, Sheet1!H:H" */
  get Address() {
    const sheet = quoteSheet(this.sheet.name);
    return this.areas.map((area) => `${sheet}!${formatRect(area)}`).join(', ');
  }
  get AddressLocal() {
    return this.Address;
  }
  get AreaCount() {
    return this.areas.length;
  }
  get CellCount() {
    const count = cellCount(this.areas);
    return count > 2_147_483_647 ? -1 : count;
  }
  /** True only where every block is one: the documentation's rule for booleans. */
  get IsEntireColumn() {
    return this.areas.every((area) => isUnbounded(area) && area.row === 0);
  }
  get Areas() {
    return new RangeCollection(this.host, this.sheet, this.areas);
  }
  get Format() {
    return new RangeFormat(this.host, this.sheet, this.areas);
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollection(this.host, this.sheet, this.areas);
  }
  get DataValidation() {
    return new DataValidation(this.host, this.sheet, this.areas);
  }
  get Worksheet() {
    return new Worksheet(this.host, this.sheet);
  }

  Clear(applyTo?: unknown): void {
    for (const range of this.Areas.items()) range.Clear(applyTo);
  }
}

class RangeCollection extends ExcelCollection<Range> {
  static readonly api = 'RangeCollection';
  private readonly sheet: SheetModel;
  private readonly areas: readonly Rect[];
  constructor(host: HostScope, sheet: SheetModel, areas: readonly Rect[]) {
    super(host);
    this.sheet = sheet;
    this.areas = areas;
  }
  items(): Range[] {
    return this.areas.map((area) => new Range(this.host, this.sheet, area));
  }
}
