/**
 * Which screen is shown, as the address's hash: office.js takes history.pushState away, and a hash
 * lets ribbon commands open a screen. The last place is kept.
 */
import { keep, recall } from './keep.ts';
import { createStore, useStore } from './store.ts';

export interface Route {
  /** "check", "submit", "awards" … */
  readonly screen: string;
  /** What stands behind it, e.g. a subject's id. */
  readonly rest: readonly string[];
}

const route = createStore<Route>({ screen: '', rest: [] });

function parse(hash: string): Route {
  const [screen = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  return { screen, rest };
}

/** An address that somebody has damaged leads to the first screen, not to an error. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export function startRoute(): void {
  addEventListener('hashchange', read);
  // A ribbon command opens the pane with ?go=check: a query survives what Office adds to addresses.
  const wanted = new URLSearchParams(location.search).get('go');
  if (wanted) location.hash = hashOf(wanted);
  else if (location.hash.length < 3) location.hash = recall<string>('place') ?? hashOf('check');
  read();
}

function read(): void {
  route.set(parse(location.hash));
  keep('place', location.hash);
}

export function go(screen: string, ...rest: readonly string[]): void {
  location.hash = hashOf(screen, ...rest);
}

export function hashOf(screen: string, ...rest: readonly string[]): string {
  return `#/${[screen, ...rest].map(encodeURIComponent).join('/')}`;
}

export function useRoute(): Route {
  return useStore(route, (value) => value);
}
