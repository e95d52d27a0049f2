/**
 * npm run --silent validate -- [--json] [--annotate DIR] PATH…
 *
 * Checks scoring workbooks without server, Excel or network. Exit 0: no error; 1: there are
 * errors; 2: it could not run, or a file could not be read (docs/contracts.md).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { inspectAcross } from '../shared/checks/across.ts';
import { annotateFile } from './validate/inspect-file.ts';
import { type Inspected, toJson, toText } from './validate/output.ts';
import { expandPaths } from './validate/paths.ts';
import { BoundedReader } from './validate/reader.ts';

const USAGE =
  'Cách dùng: npm run --silent validate -- [--json] [--annotate THƯ-MỤC] TỆP-HOẶC-THƯ-MỤC…';

async function main(): Promise<number> {
  let options: { json: boolean; annotate: string | undefined };
  let paths: string[];
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false }, annotate: { type: 'string' } },
      allowPositionals: true,
    });
    options = { json: values.json, annotate: values.annotate };
    paths = positionals;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${USAGE}\n`);
    return 2;
  }
  if (paths.length === 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const files = await inspectAll(await expandPaths(paths));
  if (options.annotate !== undefined) await annotateAll(files, options.annotate);
  process.stdout.write(`${options.json ? toJson(files) : toText(files)}\n`);
  if (files.length === 0) {
    process.stderr.write('Không có sổ tính nào ở đường dẫn đã cho.\n');
    return 2;
  }
  return exitCode(files);
}

async function inspectAll(paths: readonly string[]): Promise<Inspected[]> {
  const reader = new BoundedReader();
  const files: Inspected[] = [];
  try {
    for (const path of paths) files.push({ file: path, ...(await reader.read(path)) });
  } finally {
    await reader.close();
  }
  const across = inspectAcross(files);
  return files.map((file, i) => ({ ...file, sheets: across[i]!.sheets }));
}

/** Marked copies go into a folder of their own; two files of one name do not overwrite each other. */
async function annotateAll(files: readonly Inspected[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const taken = new Set<string>();
  for (const { file, error, sheets } of files) {
    if (error !== null) continue;
    const stem = basename(file, extname(file));
    let name = `${stem}.xlsx`;
    for (let n = 2; taken.has(name); n++) name = `${stem} (${n}).xlsx`;
    taken.add(name);
    await writeFile(join(folder, name), await annotateFile(file, sheets));
  }
}

function exitCode(files: readonly Inspected[]): number {
  if (files.some(({ error }) => error !== null)) return 2;
  const errors = files.some(({ sheets }) =>
    sheets.some(({ findings }) => findings.some(({ severity }) => severity === 'error')),
  );
  return errors ? 1 : 0;
}

process.exitCode = await main();
