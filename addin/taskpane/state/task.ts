import type { Watch } from '../../watch.ts';
import { type Problem, problemOf } from './problem.ts';
import { createStore, useStore } from './store.ts';

export interface TaskState<P, R> {
  readonly busy: boolean;
  /** How far it is; null before the first word of it. */
  readonly progress: P | null;
  /** Asked to stop, and not yet at an end. */
  readonly stopping: boolean;
  /** The last run was stopped by the person. */
  readonly stopped: boolean;
  readonly problem: Problem | null;
  /** What came of the last run. */
  readonly result: R | null;
}

export interface Task<P, R, A extends readonly unknown[]> {
  /** The state, for a component that shows it. */
  use(): TaskState<P, R>;
  /** Runs the work once; a second call while it runs does nothing. */
  run(...given: A): Promise<void>;
  stop(): void;
  /** Forgets how the last run ended. */
  clear(): void;
}

/**
 * Long work that a press starts and another may stop. It belongs to no screen: it goes on while
 * another one is shown, and is there again when the person comes back.
 */
export function createTask<P, R, A extends readonly unknown[]>(
  work: (watch: Watch<P>, ...given: A) => Promise<R>,
): Task<P, R, A> {
  const idle: TaskState<P, R> = {
    busy: false,
    progress: null,
    stopping: false,
    stopped: false,
    problem: null,
    result: null,
  };
  const store = createStore<TaskState<P, R>>(idle);
  let control = new AbortController();
  return {
    use: () => useStore(store, (state) => state),
    run: async (...given) => {
      if (store.get().busy) return;
      control = new AbortController();
      const { signal } = control;
      store.set({ ...idle, busy: true });
      try {
        const onProgress = (progress: P) => store.update({ progress });
        const result = await work({ signal, onProgress }, ...given);
        store.set({ ...idle, result });
      } catch (error) {
        const stopped = signal.aborted && error === signal.reason;
        store.set({ ...idle, stopped, problem: stopped ? null : problemOf(error) });
      }
    },
    stop: () => {
      store.update({ stopping: true });
      control.abort();
    },
    clear: () => {
      if (!store.get().busy) store.set(idle);
    },
  };
}
