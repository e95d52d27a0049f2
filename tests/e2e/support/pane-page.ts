/** The pane inside the demo page, driven as a person drives it. */
import { mkdir } from 'node:fs/promises';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Demo } from '../../excel-host/demo/app/demo.ts';
import { openTab, type Tab, type TabOptions } from '../browser.ts';
import { axeFaults } from './axe.ts';

declare global {
  interface Window {
    demo: Demo;
  }
}

export type Theme = 'light' | 'dark' | 'forced';
export const THEMES: readonly Theme[] = ['light', 'dark', 'forced'];

export interface OpenOptions extends TabOptions {
  /** A sample of tests/fixtures/samples. */
  readonly sample?: string;
  /** A workbook of the test's own, in place of a sample. */
  readonly workbook?: { readonly name: string; readonly bytes: Uint8Array };
  /** Signs in with this key; null leaves the pane at its welcome. */
  readonly key: string | null;
  /** Goes here after signing in: "progress", "submission/s_…". */
  readonly at?: string;
  readonly theme?: Theme;
  readonly paneWidth?: number;
}

/** Folder for pictures of the screens; none are taken without it. */
const PICTURES = process.env.PICTURES;

export class PanePage {
  readonly tab: Tab;
  readonly page: Page;
  readonly frame: Frame;
  readonly #expected: RegExp[] = [];

  private constructor(tab: Tab, frame: Frame) {
    this.tab = tab;
    this.page = tab.page;
    this.frame = frame;
  }

  static async open(browser: Browser, origin: string, options: OpenOptions): Promise<PanePage> {
    const tab = await openTab(browser, origin, options);
    const { page } = tab;
    if (options.theme) await emulate(page, options.theme);
    const query = new URLSearchParams({ locale: options.locale ?? 'vi-VN' });
    if (options.sample) query.set('open', options.sample);
    await page.goto(`${origin}/demo/?${query}`);
    await page.waitForFunction(() => window.demo?.store.state.samples !== 'loading');
    if (options.workbook) {
      const { name, bytes } = options.workbook;
      const opened = await page.evaluate(
        ([text, file]) =>
          window.demo.files.open(
            Uint8Array.from(atob(text!), (letter) => letter.charCodeAt(0)),
            file!,
          ),
        [Buffer.from(bytes).toString('base64'), name],
      );
      if (!opened) throw new Error(`the demo did not open ${name}`);
    }
    if (options.paneWidth) {
      await page.evaluate((width) => window.demo.resizePane(width), options.paneWidth);
    }
    const element = await page.waitForSelector('.pane-frame iframe');
    const pane = new PanePage(tab, (await element.contentFrame())!);
    await pane.frame.waitForSelector('.app, .empty');
    if (options.key !== null) await pane.signIn(options.key);
    if (options.at) await pane.go(options.at);
    return pane;
  }

  async signIn(key: string): Promise<void> {
    await this.frame.locator('input[type=password]').fill(key);
    await this.frame.locator('button[type=submit]').click();
    await this.frame.locator('.app-nav').waitFor();
  }

  /** Goes to a screen by its address and waits until it has loaded. */
  async go(address: string): Promise<void> {
    await this.frame.evaluate((hash) => {
      location.hash = hash;
    }, `#/${address}`);
    await this.settled();
  }

  /** Loads the pane anew, as after closing and opening it, and goes to a screen. */
  async restart(address: string): Promise<void> {
    await this.frame.evaluate(() => {
      document.documentElement.dataset.leaving = '';
      location.reload();
    });
    await this.frame.waitForSelector('html:not([data-leaving]) .app-nav');
    await this.go(address);
  }

  /** Nothing is loading any more. */
  async settled(): Promise<void> {
    await this.frame.waitForFunction(
      () =>
        document.querySelector('.app-main') !== null &&
        document.querySelector('.waiting, [aria-busy="true"]') === null,
    );
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name, exact: typeof name === 'string' });
  }

  link(name: string | RegExp): Locator {
    return this.frame.getByRole('link', { name, exact: typeof name === 'string' });
  }

  field(label: string | RegExp): Locator {
    return this.frame.getByLabel(label, { exact: typeof label === 'string' });
  }

  text(text: string | RegExp): Locator {
    return this.frame.getByText(text);
  }

  dialog(): Locator {
    return this.frame.getByRole('dialog');
  }

  /** The alert or status that is shown. */
  banner(level: 'error' | 'warning' | 'info' | 'success'): Locator {
    return this.frame.locator(`.banner.${level}`);
  }

  async theme(theme: Theme): Promise<void> {
    await emulate(this.page, theme);
    // The pane reads Office's theme anew when it gets the focus.
    await this.frame.evaluate(() => dispatchEvent(new Event('focus')));
  }

  /** Nothing that axe finds, in each theme. */
  async expectAccessible(themes: readonly Theme[] = THEMES): Promise<void> {
    for (const theme of themes) {
      await this.theme(theme);
      expect(await axeFaults(this.frame), `axe, ${theme}`).toEqual([]);
    }
    await this.theme('light');
  }

  /** Nothing is wider than the pane: no line is cut off, nothing scrolls sideways by accident. */
  async expectNothingCut(): Promise<void> {
    const wide = await this.frame.evaluate(() => {
      const width = document.documentElement.clientWidth;
      return [...document.querySelectorAll('.app *')]
        .filter((element) => element.getBoundingClientRect().right > width + 1)
        .filter((element) => !element.closest('.visually-hidden'))
        .map((element) => `${element.tagName}.${element.className}: ${element.textContent}`)
        .slice(0, 5);
    });
    expect(wide).toEqual([]);
  }

  /** Still whole at 320 px, and with text of twice the size. */
  async expectRoomForLargeText(picture: string): Promise<void> {
    const width = await this.page.evaluate(() => window.demo.store.state.pane.width);
    await this.page.evaluate(() => window.demo.resizePane(320));
    await this.expectNothingCut();
    await this.#textSize('200%');
    await this.expectNothingCut();
    await this.picture(`${picture}-large`);
    await this.#textSize('');
    await this.page.evaluate((before) => window.demo.resizePane(before), width);
  }

  #textSize(size: string): Promise<void> {
    return this.frame.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, size);
  }

  /** Puts a picture of the pane into the folder that PICTURES names. */
  async picture(name: string): Promise<void> {
    if (!PICTURES) return;
    await mkdir(PICTURES, { recursive: true });
    await this.page.locator('.task-pane').screenshot({ path: `${PICTURES}/${name}.png` });
  }

  /** The test brings about answers of this kind; the browser's line about them is no fault. */
  expectFailures(...patterns: readonly RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** Closes the tab. Nothing may have left this machine, and nothing may have gone wrong unseen. */
  async close(): Promise<void> {
    const errors = this.tab.errors.filter(
      (error) => !this.#expected.some((pattern) => pattern.test(error)),
    );
    await this.tab.context.close();
    expect(this.tab.outside, 'requests to elsewhere').toEqual([]);
    expect(errors, 'errors of the page').toEqual([]);
  }
}

function emulate(page: Page, theme: Theme): Promise<void> {
  return page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}
