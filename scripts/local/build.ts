/**
 * Builds what is served. `dist/addin` is what is deployed: the pane with office.js from Microsoft's
 * CDN. `dist/local` is the same pane with office.js from node_modules, and the demo beside it; it
 * never leaves this machine.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { buildDemo } from '../../tests/excel-host/demo/vite.config.ts';
import { LOCAL_SITE, PANE_BUILD, ROOT } from './paths.ts';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OFFICE_JS = `${ROOT}node_modules/@microsoft/office-js/dist/`;

export async function buildPane(): Promise<void> {
  await build({ configFile: `${ROOT}addin/vite.config.ts`, logLevel: 'warn' });
}

/** The site of a local run, made of the pane that was built last. */
export async function buildLocalSite(): Promise<void> {
  await rm(LOCAL_SITE, { recursive: true, force: true });
  await mkdir(LOCAL_SITE, { recursive: true });
  await cp(PANE_BUILD, LOCAL_SITE, { recursive: true });
  const page = await readFile(`${PANE_BUILD}taskpane.html`, 'utf8');
  if (!page.includes(CDN)) throw new Error('taskpane.html does not load office.js from the CDN');
  await writeFile(`${LOCAL_SITE}taskpane.html`, page.replace(CDN, '/officejs/office.js'));
  const headers = await readFile(`${PANE_BUILD}_headers`, 'utf8');
  await writeFile(`${LOCAL_SITE}_headers`, localHeaders(headers));
  await copyOfficeJs();
  await buildDemo(`${LOCAL_SITE}demo/`);
  await copySamples();
}

/** The demo frames the pane, and needs WebAssembly for its formulas. */
function localHeaders(headers: string): string {
  const own = headers.replace(/frame-ancestors [^;\n]*/g, "frame-ancestors 'self'");
  return `${own}
/demo/*
  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'
`;
}

/** The files that office.js loads in Excel on the web, unmodified. */
async function copyOfficeJs(): Promise<void> {
  const wanted = new Set([
    'office.js',
    'excel-web-16.00.js',
    'o15apptofilemappingtable.js',
    'vi-vn',
    'en-us',
  ]);
  for (const name of await readdir(OFFICE_JS)) {
    if (!wanted.has(name)) continue;
    await cp(OFFICE_JS + name, `${LOCAL_SITE}officejs/${name}`, { recursive: true });
  }
}

/** Workbooks that the demo offers: the project's own fixtures. */
async function copySamples(): Promise<void> {
  const from = `${ROOT}tests/fixtures/samples/`;
  await cp(from, `${LOCAL_SITE}demo/samples/`, {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
}
