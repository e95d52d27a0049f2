/**
 * A generated workbook as data: cells, styles, widths, print settings, charts. The pane writes it
 * into the open workbook through Office.js, and addin/files writes it as .xlsx; both show the same.
 */

/** A cell of a generated sheet. Strings are text always: a leading = + - @ is made harmless. */
export interface ReportCell {
  readonly value?: string | number | null;
  /** With leading "="; `value` is its result, for readers that do not calculate. */
  readonly formula?: string;
  /** Key of `ReportWorkbook.styles`. */
  readonly style?: string;
  /** Columns and rows that this cell spans, itself included. */
  readonly across?: number;
  readonly down?: number;
}

export interface ReportStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; 13 unless told. */
  readonly size?: number;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: boolean;
  readonly numberFormat?: string;
  /** Cells may be typed into on a protected sheet. */
  readonly unlocked?: boolean;
}

export interface ReportChart {
  readonly title: string;
  readonly type: 'column' | 'bar' | 'line';
  /** 0-based place of the top-left corner, and its size in columns and rows. */
  readonly at: { readonly row: number; readonly column: number };
  readonly size: { readonly columns: number; readonly rows: number };
  /** Blocks on the same sheet, as "A1" areas without a sheet name. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
}

/** Only numbers between these, in steps; what is typed otherwise is refused with the message. */
export interface ReportValidation {
  readonly area: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly title: string;
  readonly message: string;
}

export interface ReportPrint {
  readonly orientation: 'portrait' | 'landscape';
  /** Repeated header rows, 0-based inclusive. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Text at the left of the footer, e.g. the head of the audit chain. */
  readonly footer?: string;
}

export interface ReportSheet {
  /** Stable key: creating it again replaces the sheet of the same key. */
  readonly key: string;
  readonly name: string;
  /** Widths in characters of the default font. */
  readonly widths: readonly number[];
  /** A row is its cells, from column A on; null leaves a cell untouched. */
  readonly rows: readonly (readonly (ReportCell | null)[])[];
  /** Heights in points by 0-based row, where the text needs them. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  readonly print: ReportPrint;
  readonly charts?: readonly ReportChart[];
  readonly validations?: readonly ReportValidation[];
  /** Notes (comments) by cell name, e.g. a criterion's clause. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Only unlocked cells can be typed into (no password). */
  readonly protect?: boolean;
}

export interface ReportWorkbook {
  readonly title: string;
  readonly styles: Readonly<Record<string, ReportStyle>>;
  readonly sheets: readonly ReportSheet[];
}
