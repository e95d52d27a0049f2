/** Arrows point one way (docs/architecture.md): held against the imports themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)|^import\s+['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => {
    const target = match[2] ?? match[3] ?? match[4]!;
    const to = target.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), target)) : target;
    return { from: file, to, typeOnly: match[1] !== undefined };
  });
}

const all = ['shared', 'addin', 'worker', 'scripts'].flatMap(files).flatMap(importsOf);
const offending = (allowed: (one: Import) => boolean) =>
  all.filter((one) => !allowed(one)).map(({ from, to }) => `${from} → ${to}`);

describe('imports', () => {
  test('are found at all', () => {
    expect(all.length).toBeGreaterThan(500);
  });

  test('shared/ imports itself and zod, nothing else', () => {
    expect(
      offending(
        ({ from, to }) => !from.startsWith('shared/') || to.startsWith('shared/') || to === 'zod',
      ),
    ).toEqual([]);
  });

  test('worker/ never imports the pane; the pane knows only the types of worker/', () => {
    expect(
      offending(({ from, to }) => !(from.startsWith('worker/') && to.startsWith('addin/'))),
    ).toEqual([]);
    expect(
      offending(
        ({ from, to, typeOnly }) =>
          !(from.startsWith('addin/') && to.startsWith('worker/')) || typeOnly,
      ),
    ).toEqual([]);
  });

  test('nothing that is deployed imports tests or scripts', () => {
    expect(
      offending(
        ({ from, to }) => !(/^(shared|addin|worker)\//.test(from) && /^(tests|scripts)\//.test(to)),
      ),
    ).toEqual([]);
  });

  test('routes call services; only services and db touch tables', () => {
    expect(
      offending(
        ({ from, to }) => !(from.startsWith('worker/routes/') && to.startsWith('worker/db/')),
      ),
    ).toEqual([]);
    expect(
      offending(
        ({ from, to }) => !(from.startsWith('worker/db/') && to.startsWith('worker/services/')),
      ),
    ).toEqual([]);
  });

  test('only addin/excel touches Office.js', () => {
    const users = files('addin').filter(
      (file) =>
        !file.startsWith('addin/excel/') &&
        /\bExcel\.(run|RequestContext)\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(users).toEqual([]);
  });

  test('the pane does not load zod', () => {
    const reached = new Set<string>();
    const walk = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { from, to, typeOnly } of all) if (from === file && !typeOnly) walk(to);
    };
    walk('addin/taskpane/main.tsx');
    expect([...reached].filter((file) => file === 'zod')).toEqual([]);
    expect(reached.size).toBeGreaterThan(50);
  });
});
