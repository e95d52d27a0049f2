/** What the calls of one port share: the library, what this Excel can do, what was learnt. */

import { toExcelError } from './errors.ts';

/** As much of the global `Office` as is used here. */
export interface OfficeGlobal {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, minVersion?: string): boolean };
    readonly document?: { readonly url?: string | null } | undefined;
  };
}

/** Ids of the conditional formats that are ours, by worksheet id. */
export type MarkIds = ReadonlyMap<string, readonly string[]>;

export interface Session {
  readonly excel: typeof Excel;
  readonly office: OfficeGlobal;
  /** Worksheet names by id, as last read: events give ids only. */
  readonly names: Map<string, string>;
  /**
   * Our marks: null where the workbook has none, ids where this session made them, "elsewhere"
   * where an earlier session did, undefined while nobody has looked.
   */
  marks: MarkIds | 'elsewhere' | null | undefined;
}

export function supports(session: Session, version: string): boolean {
  return session.office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Notes came with 1.18; a library that was built before has no member for them. */
export function hasNotes(session: Session): boolean {
  return supports(session, '1.18') && 'notes' in session.excel.Worksheet.prototype;
}

export interface RunKind {
  /** The person asked for this write: it waits while a cell is being typed into. */
  readonly write?: boolean;
  /** All syncs are one undo step, where Excel knows how and can undo all the calls in it. */
  readonly oneUndoStep?: boolean;
}

/** @throws ExcelError */
export async function run<T>(
  session: Session,
  kind: RunKind,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const options: Excel.RunOptions = {
    delayForCellEdit: kind.write === true,
    ...(kind.oneUndoStep && supports(session, '1.20') && { mergeUndoGroup: true }),
  };
  try {
    return await session.excel.run(options, work);
  } catch (error) {
    throw toExcelError(error);
  }
}
