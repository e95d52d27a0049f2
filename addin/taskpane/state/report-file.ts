/** Workbook files, made on a thread of their own: many rows take seconds, and can be stopped. */
import type { ReportWorkbook } from '../../../shared/report/model.ts';
import { saveFile } from './download.ts';

export interface ReportQuestion {
  readonly report: ReportWorkbook;
}

export type ReportAnswer =
  | { readonly kind: 'made'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'defect'; readonly message: string };

/**
 * Makes the file and hands it to the person.
 * @throws the signal's reason where it was stopped; then no file is saved
 */
export async function saveReport(
  name: string,
  report: ReportWorkbook,
  signal?: AbortSignal,
): Promise<void> {
  saveFile(name, await madeApart({ report }, signal));
}

function madeApart(
  question: ReportQuestion,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  const made = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ReportAnswer>) => {
      if (data.kind === 'made') resolve(data.bytes);
      else reject(new Error(data.message));
    };
    worker.onerror = ({ message }) => reject(new Error(message || 'the thread died'));
    worker.postMessage(question);
  });
  return made.finally(() => worker.terminate());
}
