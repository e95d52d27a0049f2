/** Long work as the one who started it sees it: how far it is, and whether it is to go on. */
export interface Watch<P> {
  /** Aborted where the person wants it to stop; the work then ends with the signal's reason. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: P) => void;
}

/** How far the writing of a generated workbook is. */
export interface ReportProgress {
  /** The sheet that is being written, counted from 1. */
  readonly sheet: { readonly name: string; readonly number: number; readonly of: number };
  /** Rows that are written, of those of all sheets. */
  readonly rows: number;
  readonly totalRows: number;
}

/** Lets the pane draw and take a press before the work goes on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
