/** A host with the unmodified client library, for tests of the emulation itself. */

import { vi } from 'vitest';
import { ExcelHost, type HostOptions } from '../host.ts';
import { WorkbookModel } from '../model.ts';
import { type NodeHostOptions, openNodeHost } from '../node-host.ts';
import { Person } from '../person.ts';

// A guard against hanging, not a measure: two cores may be shared by many.
vi.setConfig({ testTimeout: 60_000 });

export function open(options: NodeHostOptions & HostOptions & { sheets?: string[] } = {}) {
  const book = new WorkbookModel('Sổ.xlsx');
  for (const name of options.sheets ?? ['Sheet1']) book.addSheet(name);
  const host = new ExcelHost(book, { year: 2026, ...options });
  const { Excel } = openNodeHost(host, { excelApi: '1.15', ...options });
  return { book, host, sheet: book.sheets[0]!, Excel, person: new Person(host) };
}

/** The code that a rejected call carries, and where it happened. */
export async function errorOf(work: Promise<unknown>): Promise<{ code: string; place: string }> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  const { code, debugInfo } = error as { code: string; debugInfo?: { errorLocation?: string } };
  return { code, place: debugInfo?.errorLocation ?? '' };
}
