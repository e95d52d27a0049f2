import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { annotate } from '../../addin/files/annotate.ts';
import { FileError, readWorkbookFile } from '../../addin/files/read-workbook.ts';
import { digestOf, type SheetDigest } from '../../shared/checks/digest.ts';
import { inspectWorkbook } from '../../shared/checks/workbook.ts';
import { BUILT_IN_SETS } from '../../shared/criteria/sets.ts';
import { DEFAULT_UNITS } from '../../shared/registry/default-units.ts';

/** What came of one file. `error` is a code of messages/files. */
export type FileResult =
  | { readonly error: string; readonly sheets: readonly [] }
  | { readonly error: null; readonly sheets: readonly SheetDigest[] };

/** Reads and checks one file; never throws for what is wrong with the file. */
export async function inspectFile(path: string): Promise<FileResult> {
  try {
    const workbook = await readWorkbookFile(await bytesOf(path), basename(path));
    const context = { sets: BUILT_IN_SETS, units: DEFAULT_UNITS };
    return { error: null, sheets: inspectWorkbook(workbook, context).map(digestOf) };
  } catch (error) {
    if (error instanceof FileError || error instanceof UnreadableFile) {
      return { error: error.code, sheets: [] };
    }
    throw error;
  }
}

/** A marked copy of a file that was read before. @returns the bytes of an .xlsx */
export async function annotateFile(
  path: string,
  sheets: readonly SheetDigest[],
): Promise<Uint8Array> {
  const bytes = await bytesOf(path);
  return annotate(bytes, await readWorkbookFile(bytes, basename(path)), sheets, 'vi');
}

export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UnreadableFile(missing ? 'file-missing' : 'file-unreadable', { cause: error });
  }
}

/** The file system would not give the file. */
export class UnreadableFile extends Error {
  readonly code: string;
  constructor(code: string, options: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
