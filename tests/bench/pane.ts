/**
 * The pane before its first use against the same pane in React and Fluent UI v9: bytes that the
 * browser asks for until the first screen stands, and time on a processor four times as slow. Both
 * load the same unmodified office.js (its bytes are left out) and meet the same emulated Excel.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { LOCAL, ROOT } from '../../scripts/local/paths.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { serveFolders } from '../e2e/static-server.ts';
import { builtSite } from '../e2e/support/prepared.ts';
import { median } from './medians.ts';
import type { BenchRow } from './row.ts';

const ROUNDS = 9;
const SLOW_DOWN = 4;
const BENCH = `${LOCAL}bench/`;
const AGAINST = 'React 19 + Fluent UI v9, same screen';

interface Opening {
  /** ms from the frame's navigation. */
  readonly firstPaint: number;
  readonly firstScreen: number;
  /** The page, with scripts and styles of the pane's own, as paths. */
  readonly files: readonly string[];
}

declare global {
  interface Window {
    firstScreen: number;
  }
}

export async function paneBenches(): Promise<readonly BenchRow[]> {
  const site = await builtSite();
  const fluent = await buildFluent();
  const host = await buildHost();
  const server = await serveFolders({ '/fluent/': fluent, '/host/': host, '/': site });
  const browser = await launchBrowser();
  try {
    const ours: Opening[] = [];
    const theirs: Opening[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const a = await opening(browser, server.origin, '/taskpane.html');
      const b = await opening(browser, server.origin, '/fluent/taskpane.html');
      // The first round warms up.
      if (round > 0) {
        ours.push(a);
        theirs.push(b);
      }
    }
    const size = async (openings: readonly Opening[], folder: string, prefix: string) => {
      let bytes = 0;
      for (const path of openings[0]!.files) {
        bytes += gzipSync(await readFile(folder + path.slice(prefix.length))).length;
      }
      return bytes / 1000;
    };
    const times = (openings: readonly Opening[], figure: 'firstPaint' | 'firstScreen') =>
      median(openings.map((one) => one[figure]));
    return [
      row('page, JS and CSS before first use, gzipped', {
        ms: await size(ours, site, '/'),
        againstMs: await size(theirs, fluent, '/fluent/'),
        aim: 40 / 164,
        unit: 'kB',
      }),
      row(`first contentful paint, CPU ${SLOW_DOWN} × slower`, {
        ms: times(ours, 'firstPaint'),
        againstMs: times(theirs, 'firstPaint'),
        aim: 1 / 3,
      }),
      row(`first screen ready, CPU ${SLOW_DOWN} × slower, office.js included`, {
        ms: times(ours, 'firstScreen'),
        againstMs: times(theirs, 'firstScreen'),
        aim: null,
      }),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

function row(name: string, figures: Omit<BenchRow, 'name' | 'against' | 'ratio'>): BenchRow {
  return { name, against: AGAINST, ...figures, ratio: figures.ms / figures.againstMs };
}

/** Opens a pane in a browser that has nothing of it yet. */
async function opening(browser: Browser, origin: string, address: string): Promise<Opening> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    if (window === window.top) return;
    new MutationObserver((_, observer) => {
      if (!document.querySelector('input')) return;
      observer.disconnect();
      // Drawn with the next frame, and over when the one after begins.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          window.firstScreen = performance.now();
        }),
      );
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${origin}/host/index.html`);
  await page.waitForFunction(() => 'openPane' in window);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.evaluate((path) => window.openPane(path), address);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame!.waitForFunction(
    () =>
      window.firstScreen > 0 && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const seen = await frame!.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    firstScreen: window.firstScreen,
    files: [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ]
      .filter((entry) => entry.startTime < window.firstScreen)
      .map((entry) => new URL(entry.name).pathname)
      .filter((path) => /\.(?:html|js|css)$/.test(path) && !path.startsWith('/officejs/')),
  }));
  await context.close();
  return seen;
}

/** Installs (once) and builds the React pane, outside the project's own packages. */
async function buildFluent(): Promise<string> {
  const folder = `${BENCH}fluent-pane/`;
  await mkdir(folder, { recursive: true });
  await cp(`${ROOT}tests/bench/fluent-pane/`, folder, { recursive: true });
  if (!existsSync(`${folder}node_modules/react`)) {
    process.stderr.write('installing the React pane that ours is measured against…\n');
    await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
  }
  const outDir = `${BENCH}fluent/`;
  await build({
    root: folder,
    base: '/fluent/',
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: `${folder}taskpane.html` },
    },
  });
  return outDir;
}

async function buildHost(): Promise<string> {
  const outDir = `${BENCH}host/`;
  await build({
    root: `${ROOT}tests/bench/pane-host/`,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  });
  return outDir;
}
