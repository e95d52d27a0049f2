/** What every emulated Excel object has at hand. */

import type { Rect } from '../a1.ts';
import { ApiCollection, ApiError, ApiObject } from '../api-object.ts';
import type { EntryOptions } from '../model/entry.ts';
import type { Region } from '../model/number-text.ts';
import type { Content, SheetModel, WorkbookModel } from '../model.ts';
import { CellError } from '../model.ts';

/** The host as its objects see it. */
export interface HostScope {
  readonly workbook: WorkbookModel;
  readonly region: Region;
  /** Who writes notes and comments. */
  readonly author: string;
  /** How texts that an add-in writes are read. */
  entryOptions(asText: boolean): EntryOptions;
  /** Formulas are brought up to date, unless the batch suspended calculation. */
  settle(): void;
  suspendCalculation(): void;
  /** Excel on the web clears the undo stack at some calls. */
  cannotUndo(): void;
  /** Cells were written by the add-in. */
  cellsChanged(sheet: SheetModel, area: Rect, before: Content): void;
  formatChanged(sheet: SheetModel, area: Rect): void;
  sheetEvent(
    event: 'Added' | 'Deleted' | 'NameChanged',
    sheet: SheetModel,
    more?: Readonly<Record<string, unknown>>,
  ): void;
  activate(sheet: SheetModel): void;
  select(sheet: SheetModel, area: Rect): void;
  eventsEnabled: boolean;
  /** The block that an event's arguments lead to. */
  eventRange(referenceId: string): { sheet: SheetModel; area: Rect } | null;
}

export abstract class ExcelObject extends ApiObject {
  protected readonly host: HostScope;
  constructor(host: HostScope) {
    super();
    this.host = host;
  }
  protected get book(): WorkbookModel {
    return this.host.workbook;
  }
}

export abstract class ExcelCollection<T extends ApiObject> extends ApiCollection<T> {
  protected readonly host: HostScope;
  constructor(host: HostScope) {
    super();
    this.host = host;
  }
  protected get book(): WorkbookModel {
    return this.host.workbook;
  }
}

/** A value as Office.js shows it: blanks are "", errors their code as a text. */
export function wireValue(content: Content): string | number | boolean {
  if (content === null) return '';
  return content instanceof CellError ? content.code : content;
}

/** An argument that must be text. */
export function textArgument(value: unknown, location: string): string {
  if (typeof value !== 'string') throw new ApiError('InvalidArgument', location);
  return value;
}

/** An argument or property that must be a finite number. */
export function numberArgument(value: unknown, location: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new ApiError('InvalidArgument', location);
  }
  return value;
}

/** One of Excel's names; letter case counts, as on the wire. */
export function oneOf<T extends string>(
  value: unknown,
  allowed: readonly T[],
  location: string,
): T {
  const found = allowed.find((name) => name === value);
  if (!found) throw new ApiError('InvalidArgument', location);
  return found;
}

/** "#RRGGBB", or one of the few names that add-ins use. */
export function colorArgument(value: unknown, location: string): string {
  const text = textArgument(value, location);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = COLOR_NAMES[text.toLowerCase()];
  if (!named) throw new ApiError('InvalidArgument', location);
  return named;
}

const COLOR_NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  pink: '#FFC0CB',
};
