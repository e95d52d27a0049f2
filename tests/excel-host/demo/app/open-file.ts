/** A workbook from bytes, or why it cannot be opened. */

import { EncryptedFileError, UnsupportedFormatError } from 'hucre';
import type { WorkbookModel } from '../../model.ts';
import { openWorkbook } from '../../xlsx/read.ts';

export type FileFault = 'encrypted' | 'damaged' | 'other' | 'large' | 'missing';

export class FileRefused extends Error {
  readonly fault: FileFault;
  readonly file: string;
  constructor(fault: FileFault, file: string, options?: ErrorOptions) {
    super(`${fault}: ${file}`, options);
    this.fault = fault;
    this.file = file;
  }
}

export const MOST_MEGABYTES = 50;

/** @throws FileRefused */
export async function openFile(bytes: Uint8Array, name: string): Promise<WorkbookModel> {
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) throw new FileRefused('large', name);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (!isZip && !isOle) throw new FileRefused('other', name);
  try {
    const book = await openWorkbook(bytes, name);
    if (book.sheets.length === 0) throw new FileRefused('damaged', name);
    return book;
  } catch (error) {
    if (error instanceof EncryptedFileError)
      throw new FileRefused('encrypted', name, { cause: error });
    if (error instanceof UnsupportedFormatError)
      throw new FileRefused('other', name, { cause: error });
    if (error instanceof FileRefused) throw error;
    // What a damaged archive makes the browser's decompression throw has no class of its own.
    throw new FileRefused('damaged', name, { cause: error });
  }
}
