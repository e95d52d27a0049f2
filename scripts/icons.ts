/**
 * npm run icons: draws the add-in's icons from their SVGs with the machine's Chromium. The PNGs are
 * kept in the repository; run it again after changing an SVG.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 64, 80];
const source = new URL('../addin/icons/', import.meta.url);
const target = new URL('../addin/public/icons/', import.meta.url);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const name of ['icon', 'check', 'summary']) {
  const svg = await readFile(new URL(`${name}.svg`, source), 'utf8');
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${name}-${size}.png`, target), png);
  }
}
await browser.close();
