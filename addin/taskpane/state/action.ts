import { useRef, useState } from 'preact/hooks';
import { type Problem, problemOf } from './problem.ts';

export interface Action<A extends readonly unknown[]> {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Runs the work once; a second call while it runs does nothing. True where it went well. */
  readonly run: (...given: A) => Promise<boolean>;
  readonly clear: () => void;
}

/** Work that a press starts: whether it is under way, and what went wrong with it. */
export function useAction<A extends readonly unknown[]>(
  work: (...given: A) => Promise<unknown>,
): Action<A> {
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null }>({
    busy: false,
    problem: null,
  });
  const running = useRef(false);
  const run = async (...given: A): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setState({ busy: true, problem: null });
    try {
      await work(...given);
      setState({ busy: false, problem: null });
      return true;
    } catch (error) {
      setState({ busy: false, problem: problemOf(error) });
      return false;
    } finally {
      running.current = false;
    }
  };
  return { ...state, run, clear: () => setState({ busy: false, problem: null }) };
}
