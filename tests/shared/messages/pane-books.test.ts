/** The pane's books: both languages complete, with the same places, and no key said twice. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { MessageBook } from '../../../shared/messages/format.ts';

const FOLDER = new URL('../../../shared/messages/', import.meta.url);
const NAMES = readdirSync(FOLDER)
  .map((file) => /^(pane(?:-[a-z-]+)?|findings)\.vi\.ts$/.exec(file)?.[1])
  .filter((name) => name !== undefined);

async function bookOf(name: string, language: 'vi' | 'en'): Promise<MessageBook> {
  const [book] = Object.values(await import(`${FOLDER}${name}.${language}.ts`));
  return book as MessageBook;
}

const placesOf = (template: string) => (template.match(/\{\w+\}/g) ?? []).sort();

it.each(NAMES)('%s says everything in both languages, with the same places', async (name) => {
  const [vi, en] = [await bookOf(name, 'vi'), await bookOf(name, 'en')];
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  for (const [key, template] of Object.entries(vi)) {
    expect(placesOf(en[key]!), key).toEqual(placesOf(template));
  }
});

it('no key stands in two books: one would silently take the place of the other', async () => {
  const books = await Promise.all(NAMES.map((name) => bookOf(name, 'vi')));
  const seen = new Map<string, string>();
  const twice: string[] = [];
  books.forEach((book, i) => {
    for (const key of Object.keys(book)) {
      const before = seen.get(key);
      if (before !== undefined) twice.push(`${key}: ${before}, ${NAMES[i]}`);
      seen.set(key, NAMES[i]!);
    }
  });
  expect(twice).toEqual([]);
});
