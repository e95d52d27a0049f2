import type { ComponentChildren } from 'preact';
import { say } from '../state/language.ts';
import type { Loaded } from '../state/load.ts';
import { ProblemBanner } from './problem.tsx';
import { Waiting } from './states.tsx';

/** What was loaded; before that the waiting, and beside it what went wrong. */
export function LoadView<T>(props: {
  loaded: Loaded<T>;
  waiting?: string;
  children: (value: T) => ComponentChildren;
}) {
  const { loaded, waiting, children } = props;
  const { value, busy, problem, reload } = loaded;
  return (
    <>
      <ProblemBanner problem={problem} onRetry={reload} />
      {value !== null ? children(value) : busy && <Waiting text={waiting ?? say('app.loading')} />}
    </>
  );
}
