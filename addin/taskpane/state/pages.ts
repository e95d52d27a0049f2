/** Lists that come in pages, the next when somebody asks for it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../api/errors.ts';
import { type Problem, problemOf } from './problem.ts';
import { session } from './session.ts';

interface Page {
  readonly items: readonly unknown[];
  readonly next: string | null;
  /** Which state of the record it shows; pages of two states are never put together. */
  readonly computedAt: string;
}

export interface Paged<A extends Page> {
  /** The newest page, for what is said of the whole list; null before the first has come. */
  readonly head: A | null;
  readonly items: readonly A['items'][number][];
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly reload: () => void;
}

/** What was shown last, so that coming back finds the same rows at the same height. */
const seen = new Map<string, readonly Page[]>();

let owner: string | null = null;

// What somebody else has seen is not for the next person.
session.subscribe(() => {
  const id = session.get().me?.id ?? null;
  if (id !== owner) seen.clear();
  owner = id;
});

/**
 * @param key names the list in the whole pane; another key loads another list, and the rows of the
 * one before stay until it has come
 * @param load a page, from where the last one ended
 */
export function usePages<A extends Page>(
  key: string,
  load: (cursor: string | undefined) => Promise<A>,
): Paged<A> {
  const known = () => seen.get(key) as readonly A[] | undefined;
  const [state, setState] = useState<{
    readonly pages: readonly A[];
    readonly busy: boolean;
    readonly problem: Problem | null;
  }>(() => ({ pages: known() ?? [], busy: true, problem: null }));
  const [turn, setTurn] = useState(0);
  const current = useRef('');
  const run = `${key} ${turn}`;
  current.current = run;
  const show = (pages: readonly A[]) => {
    seen.set(key, pages);
    if (current.current === run) setState({ pages, busy: false, problem: null });
  };
  const fail = (error: unknown) => {
    if (current.current !== run) return;
    setState(({ pages }) => ({ pages, busy: false, problem: problemOf(error) }));
  };
  useEffect(() => {
    setState(({ pages }) => ({ pages: known() ?? pages, busy: true, problem: null }));
    load(undefined).then((first) => {
      const before = known();
      const same = turn === 0 && before?.[0]?.computedAt === first.computedAt;
      show(same ? before! : [first]);
    }, fail);
  }, [run]);
  const reload = () => setTurn((n) => n + 1);
  const last = state.pages.at(-1);
  const more = () => {
    if (state.busy || !last?.next) return;
    setState(({ pages }) => ({ pages, busy: true, problem: null }));
    load(last.next).then(
      (page) => show([...state.pages, page]),
      (error) => {
        // The record has moved on in between: the list is begun anew.
        if (error instanceof ApiError && error.code === 'changed') reload();
        else fail(error);
      },
    );
  };
  return {
    head: last ?? null,
    items: state.pages.flatMap((page) => page.items) as A['items'][number][],
    busy: state.busy,
    problem: state.problem,
    hasMore: last !== undefined && last.next !== null,
    more,
    reload,
  };
}
