/**
 * The real browser of the end-to-end tests. Without one a test that needs it fails where tests must
 * be complete (CI is set), and is skipped elsewhere, with one loud line.
 */

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';

/** Debian's package "chromium" puts it here; another Chromium or Chrome can be named. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The servers' certificates are made here. Ignored as a whole: ignoring them request by request
  // restarts each request, and now and then one gives up (net::ERR_TOO_MANY_RETRIES).
  '--ignore-certificate-errors',
];

const missing = !existsSync(CHROMIUM);
if (missing && !process.env.CI) {
  console.warn(
    `\n*** NO BROWSER at ${CHROMIUM}: end-to-end tests are SKIPPED. Install Chromium (Debian: ` +
      'apt-get install chromium) or set CHROMIUM to the path of one. ***\n',
  );
}

/** `describe` for tests in the browser. */
export const describeInBrowser = describe.skipIf(missing && !process.env.CI);

/** @throws where there is no browser */
export async function launchBrowser(): Promise<Browser> {
  if (missing) throw new Error(`no browser at ${CHROMIUM}; set CHROMIUM or install chromium`);
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

export interface Tab {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests that left the origin: there must be none. */
  readonly outside: readonly string[];
  /** Errors of the page and its frames, and what they wrote as errors to the console. */
  readonly errors: readonly string[];
}

export interface TabOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
}

/** Opens an empty tab that watches for requests to elsewhere. */
export async function openTab(
  browser: Browser,
  origin: string,
  { width = 1366, height = 768, locale = 'vi-VN' }: TabOptions = {},
): Promise<Tab> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:blob|data|about):/.test(url)) outside.push(url);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  return { page, context, outside, errors };
}
