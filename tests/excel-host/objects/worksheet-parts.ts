/** Protection and frozen panes of a worksheet. */

import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../a1.ts';
import { ApiError } from '../api-object.ts';
import type { SheetModel } from '../model.ts';
import { ExcelObject, type HostScope, numberArgument, textArgument } from './base.ts';
import { Range } from './range.ts';

abstract class SheetPart extends ExcelObject {
  protected readonly sheet: SheetModel;
  constructor(host: HostScope, sheet: SheetModel) {
    super(host);
    this.sheet = sheet;
  }
}

export class WorksheetProtection extends SheetPart {
  static readonly api = 'WorksheetProtection';
  get Protected() {
    return this.sheet.props.protection !== null;
  }
  get Options() {
    return this.sheet.props.protection?.options ?? null;
  }

  /** "Fails if the worksheet has already been protected." Clears the undo stack. */
  Protect(options?: unknown, password?: unknown): void {
    if (this.sheet.props.protection) this.fail('AccessDenied', 'protect');
    this.sheet.set('protection', {
      options: (options ?? {}) as Record<string, unknown>,
      password: typeof password === 'string' && password !== '' ? password : null,
    });
    this.host.cannotUndo();
  }

  Unprotect(password?: unknown): void {
    const protection = this.sheet.props.protection;
    // The code for a wrong password is not documented for worksheets.
    if (protection?.password && protection.password !== password) {
      this.fail('InvalidArgument', 'unprotect');
    }
    this.sheet.set('protection', null);
    this.host.cannotUndo();
  }
}

export class WorksheetFreezePanes extends SheetPart {
  static readonly api = 'WorksheetFreezePanes';
  FreezeRows(count?: unknown): void {
    const rows = numberArgument(count ?? 1, 'WorksheetFreezePanes.freezeRows');
    this.sheet.set('frozen', { rows, columns: 0 });
  }
  FreezeColumns(count?: unknown): void {
    const columns = numberArgument(count ?? 1, 'WorksheetFreezePanes.freezeColumns');
    this.sheet.set('frozen', { rows: 0, columns });
  }
  /** What lies in the given block, its rows above and its columns left of it, stays in view. */
  FreezeAt(frozen: unknown): void {
    if (frozen === null) {
      this.Unfreeze();
      return;
    }
    const location = 'WorksheetFreezePanes.freezeAt';
    const area =
      frozen instanceof Range ? frozen.area : parseAddress(textArgument(frozen, location))?.rect;
    if (!area) throw new ApiError('InvalidArgument', location);
    const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
    const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
    this.sheet.set('frozen', rows || columns ? { rows, columns } : null);
  }
  Unfreeze(): void {
    this.sheet.set('frozen', null);
  }
  GetLocationOrNullObject(): Range | null {
    const { frozen } = this.sheet.props;
    if (!frozen) return null;
    const rows = frozen.rows || MAX_ROWS;
    const columns = frozen.columns || MAX_COLUMNS;
    return new Range(this.host, this.sheet, { row: 0, column: 0, rows, columns });
  }
  GetLocation(): Range {
    return this.GetLocationOrNullObject() ?? this.fail('ItemNotFound', 'getLocation');
  }
}
