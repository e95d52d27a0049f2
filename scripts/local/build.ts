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

/** @param pane folder for the build, with a slash at its end; emptied first */
export async function buildPane(pane = PANE_BUILD): Promise<void> {
  await build({
    configFile: `${ROOT}addin/vite.config.ts`,
    logLevel: 'warn',
    build: { outDir: pane },
  });
}

/**
 * The site of a local run, made of the pane that was built last.
 * @param pane folder of that build
 * @param site folder for the site; emptied first
 */
export async function buildLocalSite(pane = PANE_BUILD, site = LOCAL_SITE): Promise<void> {
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  await cp(pane, site, { recursive: true });
  const page = await readFile(`${pane}taskpane.html`, 'utf8');
  if (!page.includes(CDN)) throw new Error('taskpane.html does not load office.js from the CDN');
  await writeFile(`${site}taskpane.html`, page.replace(CDN, '/officejs/office.js'));
  const headers = await readFile(`${pane}_headers`, 'utf8');
  await writeFile(`${site}_headers`, localHeaders(headers));
  await copyOfficeJs(site);
  await buildDemo(`${site}demo/`);
  await copySamples(site);
}

/**
 * The demo frames the pane, and needs WebAssembly for its formulas. HSTS stays out: a browser would
 * hold every other server on localhost to it.
 */
function localHeaders(headers: string): string {
  const own = headers
    .replace(/frame-ancestors [^;\n]*/g, "frame-ancestors 'self'")
    .replace(/^ *Strict-Transport-Security:.*\n/gm, '');
  return `${own}
/demo/*
  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'
`;
}

/** The files that office.js loads in Excel on the web, unmodified. */
async function copyOfficeJs(site: string): Promise<void> {
  const wanted = new Set([
    'office.js',
    'excel-web-16.00.js',
    'o15apptofilemappingtable.js',
    'vi-vn',
    'en-us',
  ]);
  for (const name of await readdir(OFFICE_JS)) {
    if (!wanted.has(name)) continue;
    await cp(OFFICE_JS + name, `${site}officejs/${name}`, { recursive: true });
  }
}

/** Workbooks that the demo offers: the project's own fixtures. */
async function copySamples(site: string): Promise<void> {
  const from = `${ROOT}tests/fixtures/samples/`;
  await cp(from, `${site}demo/samples/`, {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
}
