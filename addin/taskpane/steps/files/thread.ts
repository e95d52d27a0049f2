import type { Answer, Ask } from './reading.ts';

/** A file that takes longer is given up: the pane goes on with the next. */
const PATIENCE_MS = 60_000;

let worker: Worker | null = null;
let waiting: ((answer: Answer | null) => void) | null = null;

/**
 * Asks the reading thread; one question at a time.
 * @returns null where it was stopped
 */
export function ask(question: Ask): Promise<Answer | null> {
  worker ??= new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
  const thread = worker;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      end();
      resolve({ kind: 'unreadable', code: 'file-too-heavy' });
    }, PATIENCE_MS);
    waiting = (answer) => {
      clearTimeout(timer);
      waiting = null;
      resolve(answer);
    };
    thread.onmessage = ({ data }: MessageEvent<Answer>) => waiting?.(data);
    thread.onerror = (event) => {
      const answer = waiting;
      end();
      // A thread that dies without a word has run out of memory.
      answer?.(
        event.message
          ? { kind: 'defect', message: event.message }
          : { kind: 'unreadable', code: 'file-too-heavy' },
      );
    };
    thread.postMessage(question);
  });
}

/** Stops what is being read, at once. */
export function stopReading(): void {
  const answer = waiting;
  end();
  answer?.(null);
}

function end(): void {
  waiting = null;
  worker?.terminate();
  worker = null;
}
