/** The pane's books: both languages complete, with the same places, and no two of one key. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { MessageBook } from '../../../shared/messages/format.ts';

const FOLDER = new URL('../../../shared/messages/', import.meta.url);
const NAMES = readdirSync(FOLDER)
  .map((file) => /^(pane(?:-[a-z-]+)?|findings|awards)\.vi\.ts$/.exec(file)?.[1])
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

it('a key in two books says the same in both: one takes the place of the other', async () => {
  const differing: string[] = [];
  for (const language of ['vi', 'en'] as const) {
    const seen = new Map<string, { name: string; template: string }>();
    for (const name of NAMES) {
      for (const [key, template] of Object.entries(await bookOf(name, language))) {
        const before = seen.get(key);
        if (before && before.template !== template) {
          differing.push(`${language} ${key}: ${before.name}, ${name}`);
        }
        seen.set(key, { name, template });
      }
    }
  }
  expect(differing).toEqual([]);
});
