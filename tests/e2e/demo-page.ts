/** The demo page in a browser, driven as a person drives it. */

import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Demo } from '../excel-host/demo/app/demo.ts';
import { buildDemo } from '../excel-host/demo/vite.config.ts';
import { launchBrowser, openTab, type Tab, type TabOptions } from './browser.ts';
import { largeBook, scoringBook } from './demo-fixtures.ts';
import { type StaticServer, serveFolders } from './static-server.ts';

declare global {
  interface Window {
    demo: Demo;
    /** Of the test's pane: office.js is there and has met its host. */
    ready: Promise<{ host: string; platform: string }>;
  }
}

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** For what the page shows in its next frame, or after the pane's answer; a slow machine has time. */
export function eventually<T>(read: () => Promise<T>) {
  return expect.poll(read, { timeout: 20_000 });
}

/** What is served, and the browser. */
export interface Stage {
  readonly browser: Browser;
  readonly server: StaticServer;
  close(): Promise<void>;
}

/** Builds the page and serves it beside the unmodified office.js and a pane for tests. */
export async function openStage(): Promise<Stage> {
  const folder = `${await mkdtemp(join(tmpdir(), 'demo-'))}/`;
  await buildDemo(folder);
  await mkdir(`${folder}samples`);
  await writeFile(`${folder}samples/scoring.xlsx`, await scoringBook());
  await writeFile(`${folder}samples/large.xlsx`, await largeBook());
  await writeFile(`${folder}samples/damaged.xlsx`, (await scoringBook()).subarray(0, 3000));
  const list = [
    { file: 'scoring.xlsx', title: 'Bảng điểm' },
    { file: 'large.xlsx', title: 'Bảng lớn' },
    { file: 'damaged.xlsx', title: 'Tệp hỏng' },
  ];
  await writeFile(`${folder}samples/index.json`, JSON.stringify(list));
  const server = await serveFolders({
    '/demo/': folder,
    '/officejs/': root('../../node_modules/@microsoft/office-js/dist/'),
    '/pane/': root('./pane/'),
  });
  const browser = await launchBrowser();
  return {
    browser,
    server,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export class DemoPage {
  readonly tab: Tab;
  readonly page: Page;

  constructor(tab: Tab) {
    this.tab = tab;
    this.page = tab.page;
  }

  /** @param query of the page, e.g. "open=scoring.xlsx"; the test's pane is added */
  static async open(stage: Stage, query = '', options: TabOptions = {}): Promise<DemoPage> {
    const tab = await openTab(stage.browser, stage.server.origin, options);
    const demo = new DemoPage(tab);
    await tab.page.goto(`${stage.server.origin}/demo/?pane=/pane/pane.html&${query}`);
    await tab.page.waitForFunction(() => window.demo?.store.state.samples !== 'loading');
    return demo;
  }

  close(): Promise<void> {
    return this.tab.context.close();
  }

  /** The add-in's frame, once its office.js is ready. */
  async pane(): Promise<Frame> {
    const element = await this.page.waitForSelector('.pane-frame iframe');
    const frame = (await element.contentFrame())!;
    await frame.waitForFunction(() => window.ready);
    await frame.evaluate(() => window.ready);
    return frame;
  }

  /** Goes to a cell or block through the name box. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator('.name-box');
    await box.fill(address);
    await box.press('Enter');
  }

  /** Types into the active cell; keys such as "Enter" end it. */
  async type(text: string, end = 'Enter'): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(end);
    await this.page.waitForFunction(() => window.demo.store.state.editing === null);
  }

  async enter(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.type(text);
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce(
      (done, key) => done.then(() => this.page.keyboard.press(key)),
      Promise.resolve(),
    );
  }

  /** The element of a cell that shows something. */
  cell(address: string): Locator {
    const match = /^([A-Z])(\d+)$/.exec(address)!;
    const column = match[1]!.charCodeAt(0) - 65;
    return this.page.locator(`.cell[data-row="${Number(match[2]) - 1}"][data-column="${column}"]`);
  }

  /** Where the pointer must be to be on a cell that shows something. */
  async middleOf(address: string): Promise<[x: number, y: number]> {
    const { x, y, width, height } = (await this.cell(address).boundingBox())!;
    return [x + width / 2, y + height / 2];
  }

  /** What the model says a cell displays; the grid draws it in the next frame. */
  text(address: string): Promise<string> {
    return this.page.evaluate((at) => window.demo.text(at), address);
  }

  /** Address of the active cell. */
  active(): Promise<string> {
    return this.page.locator('.name-box').inputValue();
  }

  /** Address of the selected block. */
  async selected(): Promise<string> {
    return (await this.page.locator('.name-box').getAttribute('title'))!;
  }

  /** Title and text of the message box that is open. */
  async message(): Promise<{ readonly title: string; readonly text: string }> {
    const box = this.page.locator('.message-box');
    await box.waitFor();
    return {
      title: (await box.locator('h2').textContent())!,
      text: (await box.locator('p').textContent())!,
    };
  }

  async answer(button: string): Promise<void> {
    await this.page
      .locator('.message-box')
      .getByRole('button', { name: button, exact: true })
      .click();
  }
}
