import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const WORKBOOK = /\.(xlsx|xlsm|xls|xlsb|ods)$/i;

/**
 * Files and folders to files: a folder gives the workbooks in it and below it, in name order;
 * Excel's lock files ("~$…") and hidden files are passed over. A path that does not exist is kept,
 * to be reported.
 */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info?.isDirectory()) files.push(...(await workbooksIn(path)));
    else files.push(path);
  }
  return files;
}

async function workbooksIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    if (/^[~.]/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await workbooksIn(path)));
    else if (WORKBOOK.test(entry.name)) files.push(path);
  }
  return files;
}
