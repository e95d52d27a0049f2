/**
 * The files that were dropped on the pane: each is read and checked in turn on a thread of its own,
 * then what only shows between them is added. The list lives as long as the pane is open, also
 * while another screen is shown.
 */
import type { SheetDigest } from '../../../../shared/checks/digest.ts';
import { currentLocale } from '../../state/language.ts';
import { type Problem, problemOf } from '../../state/problem.ts';
import { people, registry } from '../../state/registry.ts';
import { session } from '../../state/session.ts';
import { createStore } from '../../state/store.ts';
import type { FileForm, ReadingContext } from './reading.ts';
import { ask, stopReading } from './thread.ts';

export interface BatchForm extends FileForm {
  /** The file that holds the same form, where there is one. */
  readonly twin: string | null;
  /** What came of submitting it. */
  readonly result: FormResult | null;
}

/** `said` is a key of the screen's book, or what the Worker said. */
export type FormResult =
  | { readonly kind: 'sent'; readonly revision: number }
  | { readonly kind: 'queued' | 'same' | 'closed' | 'not-yours' }
  | { readonly kind: 'refused'; readonly problem: Problem };

export interface BatchFile {
  readonly id: number;
  readonly file: File;
  readonly phase: 'waiting' | 'reading' | 'read' | 'unread';
  /** Why it is unread: a code of messages/files. */
  readonly code: string | null;
  /** A defect of ours met in it. */
  readonly problem: Problem | null;
  readonly sheets: readonly SheetDigest[];
  readonly forms: readonly BatchForm[];
}

export interface Batch {
  readonly files: readonly BatchFile[];
  readonly running: boolean;
}

export const batch = createStore<Batch>({ files: [], running: false });

let nextId = 1;
/** As the files were read, before they were compared with each other. */
const alone = new Map<number, readonly SheetDigest[]>();

/** Adds files to the list and reads them. A file that is on it already is read anew. */
export function addFiles(files: readonly File[]): void {
  const isSame = (a: File, b: File) =>
    a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
  const kept = batch.get().files.filter(({ file }) => !files.some((other) => isSame(file, other)));
  const added = files.map(
    (file): BatchFile => ({
      id: nextId++,
      file,
      phase: 'waiting',
      code: null,
      problem: null,
      sheets: [],
      forms: [],
    }),
  );
  batch.update({ files: [...kept, ...added] });
  compare();
  void readWaiting();
}

export function removeFile(id: number): void {
  alone.delete(id);
  batch.update({ files: batch.get().files.filter((file) => file.id !== id) });
  compare();
}

export function clearFiles(): void {
  stop();
  alone.clear();
  batch.set({ files: [], running: false });
}

/** Stops reading; what is read already stays. */
export function stop(): void {
  batch.update({ running: false });
  stopReading();
}

/** Reads what waits, in turn. */
export async function readWaiting(): Promise<void> {
  if (batch.get().running) return;
  batch.update({ running: true });
  const context = await contextNow();
  for (;;) {
    const next = batch.get().files.find(({ phase }) => phase === 'waiting');
    if (!next || !batch.get().running) break;
    change(next.id, { phase: 'reading' });
    const answer = await ask({ kind: 'read', file: next.file, context });
    if (answer === null) {
      change(next.id, { phase: 'waiting' });
      break;
    }
    if (answer.kind === 'read') {
      alone.set(next.id, answer.sheets);
      const forms = answer.forms.map((form) => ({ ...form, twin: null, result: null }));
      change(next.id, { phase: 'read', sheets: answer.sheets, forms });
    } else if (answer.kind === 'unreadable') {
      change(next.id, { phase: 'unread', code: answer.code });
    } else if (answer.kind === 'defect') {
      change(next.id, { phase: 'unread', problem: problemOf(new Error(answer.message)) });
    }
    await compareAll();
  }
  batch.update({ running: false });
}

async function contextNow(): Promise<ReadingContext> {
  // Without a connection the files are checked all the same, with what is known.
  await people().catch(() => []);
  const { sets, units, people: known, events } = await registry();
  const { me } = session.get();
  return { sets, units, people: known, events, seesEverybody: me?.role !== 'unit' };
}

/** Changes one file of the list. */
export function change(id: number, to: Partial<BatchFile>): void {
  const files = batch.get().files.map((file) => (file.id === id ? { ...file, ...to } : file));
  batch.update({ files });
}

function compare(): void {
  void compareAll();
}

/** What only shows between files: a form twice, a person in two units, a year copied. */
async function compareAll(): Promise<void> {
  const { inspectAcross } = await import('../../engine.ts');
  const { files } = batch.get();
  const read = files.filter(({ id }) => alone.has(id));
  const across = inspectAcross(
    read.map(({ id, file }) => ({ file: file.name, sheets: alone.get(id)! })),
  );
  const found = new Map(read.map(({ id }, i) => [id, across[i]!.sheets]));
  const owners = Map.groupBy(
    files.flatMap(({ id, file, forms }) => forms.map((form) => ({ id, name: file.name, form }))),
    ({ form }) => keyOf(form),
  );
  batch.update({
    files: batch.get().files.map((file) => {
      const sheets = found.get(file.id);
      if (!sheets) return file;
      const forms = file.forms.map((form) => counted(form, sheets, file, owners));
      return { ...file, sheets, forms };
    }),
  });
}

type Owner = { readonly id: number; readonly name: string; readonly form: BatchForm };

function counted(
  form: BatchForm,
  sheets: readonly SheetDigest[],
  file: BatchFile,
  owners: ReadonlyMap<string, readonly Owner[]>,
): BatchForm {
  const findings = sheets
    .filter(({ sheet }) => form.sheets.includes(sheet))
    .flatMap((sheet) => sheet.findings);
  const count = (severity: string) =>
    findings.filter((finding) => finding.severity === severity).length;
  const key = keyOf(form);
  // A faulty copy stands in nobody's way: it is not submitted.
  const twin = owners
    .get(key)
    ?.find(
      (other) =>
        key !== '' &&
        other.form.errors === 0 &&
        (other.id !== file.id || other.form.sheets !== form.sheets),
    );
  return { ...form, errors: count('error'), warnings: count('warning'), twin: twin?.name ?? null };
}

/** What the record would hold it under; "" where that is not known. */
function keyOf({ form, unitId, year }: FileForm): string {
  return unitId === null || year === null ? '' : `${form} ${unitId} ${year}`;
}

/** A copy of a file with its findings marked. @throws FileError, or Error for a defect of ours */
export async function annotated({ file, sheets }: BatchFile): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await ask({ kind: 'annotate', file, sheets, locale: currentLocale() });
  if (answer?.kind === 'annotated') return answer.bytes;
  throw new Error(answer === null || answer.kind === 'read' ? 'stopped' : JSON.stringify(answer));
}
