/**
 * Reads files in a thread of its own with a bound on memory and time, so that one bad file can
 * neither stop the others nor take the machine.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FileResult } from './inspect-file.ts';

const MOST_HEAP_MB = 1024;
const MOST_SECONDS = 90;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

export class BoundedReader {
  #worker: Worker | null = null;

  /** Reads and checks one file. A file that costs too much is `file-too-heavy`. */
  async read(path: string): Promise<FileResult> {
    const worker = this.#start();
    const patience = AbortSignal.timeout(MOST_SECONDS * 1000);
    try {
      worker.postMessage(path);
      const [result] = (await once(worker, 'message', { signal: patience })) as [FileResult];
      return result;
    } catch (error) {
      await this.close();
      const spent = error instanceof Error && 'code' in error && error.code === OUT_OF_MEMORY;
      if (spent || patience.aborted) return { error: 'file-too-heavy', sheets: [] };
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #start(): Worker {
    this.#worker ??= new Worker(new URL('./reader-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    return this.#worker;
  }
}
