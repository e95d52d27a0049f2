/**
 * Style sheets of screens are loaded with the first screen that needs them, and stay: what one says
 * must not reach into another. So a class stands for one thing, and a sheet that is loaded later
 * speaks only of what is its own, or of the common classes where one of its own is beside them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const PANE = new URL('../../addin/taskpane/', import.meta.url);
/** In the page from the start (main.tsx). */
const COMMON = [
  ...readFileSync(new URL('main.tsx', PANE), 'utf8').matchAll(/'\.\/(.+\.css)'/g),
].map(([, file]) => file!);

const sheets = readdirSync(PANE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, selectors: selectorsOf(readFileSync(new URL(file, PANE), 'utf8')) }));

function selectorsOf(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{};]+)\{/g)]
    .map(([, selector]) => selector!.trim())
    .filter((selector) => !selector.startsWith('@'))
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());
}

function classesOf(selector: string): Set<string> {
  return new Set([...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!));
}

/** Sheets that say how a class looks by itself. */
const owners = new Map<string, Set<string>>();
/** Sheets that name a class at all. */
const users = new Map<string, Set<string>>();
for (const { file, selectors } of sheets) {
  for (const selector of selectors) {
    const classes = classesOf(selector);
    for (const name of classes) {
      users.set(name, (users.get(name) ?? new Set()).add(file));
      if (classes.size === 1) owners.set(name, (owners.get(name) ?? new Set()).add(file));
    }
  }
}

describe('style sheets of the pane', () => {
  test('are found, the common ones among them', () => {
    expect(sheets.length).toBeGreaterThan(8);
    expect(COMMON.length).toBeGreaterThan(3);
    for (const file of COMMON) expect(sheets.map((sheet) => sheet.file)).toContain(file);
  });

  test('never say of one class what another says', () => {
    const common = (file: string) => COMMON.includes(file);
    const shared = [...owners].filter(
      ([, files]) => files.size > 1 && ![...files].every((file) => common(file)),
    );
    expect(shared).toEqual([]);
  });

  test('that are loaded later speak of what is theirs', () => {
    const isOwn = (name: string, file: string) =>
      owners.get(name)?.has(file) || users.get(name)!.size === 1;
    const reaching = sheets
      .filter(({ file }) => !COMMON.includes(file))
      .flatMap(({ file, selectors }) =>
        selectors
          .filter((selector) => {
            const classes = [...classesOf(selector)];
            return !classes.some((name) => isOwn(name, file));
          })
          .map((selector) => `${file}: ${selector}`),
      );
    expect(reaching).toEqual([]);
  });
});
