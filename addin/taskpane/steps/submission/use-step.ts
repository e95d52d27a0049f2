import { useState } from 'preact/hooks';
import type { StaleAnswer } from '../../../../shared/api/submissions.ts';
import { ApiError } from '../../../api/errors.ts';
import { type Action, useAction } from '../../state/action.ts';

/** The record is not where it was: what is shown has to be read again. */
const OVERTAKEN: ReadonlySet<string> = new Set(['stale', 'wrong-state', 'year-locked']);

export interface Step<A extends readonly unknown[]> extends Action<A> {
  /** Who has changed the record meanwhile, and how; null where nobody has. */
  readonly stale: StaleAnswer | null;
}

/**
 * A step in a submission's life. Where somebody else was faster the record is read anew, and what
 * they changed is told; what was written stays.
 */
export function useStep<A extends readonly unknown[]>(
  work: (...given: A) => Promise<unknown>,
  reload: () => void,
): Step<A> {
  const [stale, setStale] = useState<StaleAnswer | null>(null);
  const action = useAction(async (...given: A) => {
    setStale(null);
    try {
      await work(...given);
    } catch (error) {
      if (error instanceof ApiError && OVERTAKEN.has(error.code)) {
        if (error.code === 'stale') setStale(error.body as unknown as StaleAnswer);
        reload();
      }
      throw error;
    }
  });
  return { ...action, stale };
}
