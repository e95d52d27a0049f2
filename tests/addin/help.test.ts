/** The help: static pages that stand on their own, and that the pane leads to. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { helpOf } from '../../addin/taskpane/frame/help.ts';
import { SCREENS } from '../../addin/taskpane/frame/screens.ts';

const HELP = new URL('../../addin/public/help/', import.meta.url);
const names = readdirSync(HELP).filter((name) => name.endsWith('.html'));
const pages = names.map((name) => ({ name, html: readFileSync(new URL(name, HELP), 'utf8') }));
const images = new Set(readdirSync(new URL('images/', HELP)));

describe('the help', () => {
  test.each(pages)('$name is whole: language, title, one heading, its style', ({ html }) => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(html).toMatch(/<title>[^<]+ – Thi đua văn hóa công sở<\/title>/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<link rel="stylesheet" href="help.css" />');
  });

  test.each(pages)(
    '$name keeps to the headers of its folder: no script, no inline style',
    ({ html }) => {
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|<iframe|<form/);
      expect(html.match(/(?:src|href)="(?:https?:|\/\/)/g)).toBeNull();
    },
  );

  test.each(pages)('every picture and page that $name leads to is there', ({ html }) => {
    for (const [, target] of html.matchAll(/href="([^"#]+)"/g)) {
      expect(target === 'help.css' || names.includes(target!), target).toBe(true);
    }
    for (const [, image, alt] of html.matchAll(/<img src="images\/([^"]+)" alt="([^"]*)"/g)) {
      expect(images.has(image!), image).toBe(true);
      expect(alt!.length).toBeGreaterThan(10);
    }
  });

  test('every page is reached from the first, and every picture is shown and small', () => {
    const first = pages.find(({ name }) => name === 'index.html')!.html;
    for (const name of names) {
      if (name !== 'index.html') expect(first, name).toContain(`href="${name}"`);
    }
    const all = pages.map(({ html }) => html).join('');
    for (const image of images) {
      expect(all, image).toContain(`images/${image}`);
      expect(statSync(new URL(`images/${image}`, HELP)).size, image).toBeLessThan(60_000);
    }
  });

  test('every screen leads to a page', () => {
    for (const { id } of SCREENS) expect(names, id).toContain(helpOf(id).replace('/help/', ''));
    expect(helpOf(null)).toBe('/help/index.html');
  });
});
