/**
 * All that the pane asks of Excel. One implementation talks Office.js (office.ts), and nothing
 * else in the add-in touches it. Each call costs a constant number of round trips, whatever the
 * size of the sheet; what a call costs is said here and checked in tests/addin/excel.
 */
import type { ReportWorkbook } from '../../shared/report/model.ts';
import type { Area, SheetSnapshot } from '../../shared/sheet/snapshot.ts';
import type { ReportProgress, Watch } from '../watch.ts';

/** What went wrong, as a code the messages know; never Excel's own text (it is localised). */
export type ExcelErrorCode =
  | 'cell-edit-mode'
  | 'access-denied'
  | 'sheet-protected'
  | 'sheet-missing'
  | 'sheet-unbounded'
  | 'too-large'
  | 'busy'
  | 'session-lost'
  | 'not-supported'
  | 'drafts-left'
  | 'unknown';

export class ExcelError extends Error {
  readonly code: ExcelErrorCode;
  /** Excel's own code and place, for support: "InvalidArgument @ Range.values". */
  readonly detail: string;
  /** With `drafts-left`: names of the hidden sheets of ours that could not be taken away. */
  readonly sheets: readonly string[];
  constructor(
    code: ExcelErrorCode,
    detail: string,
    options?: ErrorOptions & { sheets?: readonly string[] },
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'ExcelError';
    this.code = code;
    this.detail = detail;
    this.sheets = options?.sheets ?? [];
  }
}

export interface WorkbookRead {
  /** The visible sheets, in the workbook's order. */
  readonly sheets: readonly SheetSnapshot[];
  /** Name of the sheet that is shown. */
  readonly active: string;
  /** The value that was asked for; null where there is none. */
  readonly kept: unknown;
}

/** One cell to be changed. A string that begins with "=" is a formula; others are text as is. */
export interface CellEdit {
  readonly cell: string;
  readonly value: string | number | null;
}

export type MarkLevel = 'error' | 'warning' | 'info';

export interface Mark {
  readonly cell: string;
  readonly level: MarkLevel;
}

export interface EditedEvent {
  readonly sheet: string;
  readonly area: Area;
}

/** Forgets a subscription. */
export type Unsubscribe = () => void;

/** What this Excel can do beyond the floor of ExcelApi 1.14. */
export interface ExcelAbilities {
  /** Notes on cells (1.18). Without them a report is written without its notes. */
  readonly notes: boolean;
  /** Several writes as one undo step (1.20). */
  readonly oneUndoStep: boolean;
}

export interface ExcelPort {
  /** No round trip. */
  abilities(): ExcelAbilities;
  /** File name as Excel knows it, "" where it has none yet. No round trip. */
  workbookName(): string;
  /**
   * Reads one sheet whole; the active one without a name. 1 round trip for up to 5,100 rows and 40
   * columns, 2 beyond; more only where the 5 MB of one answer force it.
   */
  readSheet(name?: string): Promise<SheetSnapshot>;
  /**
   * Reads every visible sheet. 2 round trips; more where the 5 MB of one answer force it.
   * @param key of a value that the workbook keeps, to be brought along
   */
  readWorkbook(key?: string): Promise<WorkbookRead>;
  /** Selects a cell and shows it. 1 round trip. */
  select(sheet: string, cell: string): Promise<void>;
  /** Writes only these cells, as one undo step where Excel can (1.20). 1 round trip. */
  write(sheet: string, edits: readonly CellEdit[]): Promise<void>;
  /**
   * Marks cells by conditional formats of our own, which leave the person's colours as they are.
   * Replaces the marks of an earlier call. 1 round trip after a read of any sheet; up to 3 more,
   * once, in a workbook that was saved with marks on.
   */
  mark(sheet: string, marks: readonly Mark[]): Promise<void>;
  /** Whether the workbook has marks of ours, as the last read found. No round trip. */
  hasMarks(): boolean;
  /**
   * Takes our marks off the whole workbook; leaves no trace. ≤ 2 round trips, 3 where sheets came
   * since the last read.
   */
  unmark(): Promise<void>;
  /**
   * Writes generated sheets into the open workbook. A sheet that an earlier call of ours made
   * under the same key is replaced; a person's sheet is never touched: where its name is taken,
   * ours gets " (2)". Returns the names given. 3 round trips; where the 5 MB of one request force
   * chunks, one more for each beyond two.
   *
   * Stopped or failed, it leaves the workbook as it was; where even that fails, the error is
   * `drafts-left` and names what remains, which the next report takes away.
   */
  writeReport(report: ReportWorkbook, watch?: Watch<ReportProgress>): Promise<readonly string[]>;
  /** Names of the generated sheets that the workbook has now, by key. 1 round trip. */
  reportSheets(): Promise<Readonly<Record<string, string>>>;
  /** A value kept in the workbook for this add-in, null where there is none. 1 round trip. */
  recall(key: string): Promise<unknown>;
  /** Keeps a JSON value in the workbook; null removes it. 1 round trip. */
  remember(key: string, value: unknown): Promise<void>;
  /** Calls back after the person (not this add-in) changed cells. 1 round trip. */
  onEdited(listener: (event: EditedEvent) => void): Promise<Unsubscribe>;
  /** Calls back after another sheet was made active. 1 round trip. */
  onSheetActivated(listener: (sheet: string) => void): Promise<Unsubscribe>;
}
