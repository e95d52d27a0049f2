/** The pane's sentences: both languages whole, and no key that two books fill with other words. */
import { describe, expect, it } from 'vitest';
import * as books from '../../addin/taskpane/state/books.ts';
import type { MessageBook } from '../../shared/messages/format.ts';
import { PANE_EN } from '../../shared/messages/pane.en.ts';
import { PANE_VI } from '../../shared/messages/pane.vi.ts';

const FIRST = { vi: async () => PANE_VI, en: async () => PANE_EN };
const all = Object.entries({ PANE: FIRST, ...books });

const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

describe('the books of the pane', () => {
  it.each(all)('%s says the same things in both languages', async (_, book) => {
    const [vi, en] = await Promise.all([book.vi(), book.en()]);
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    for (const key of Object.keys(vi)) {
      expect([key, new Set(places(en[key]!))]).toEqual([key, new Set(places(vi[key]!))]);
    }
  });

  it('never give one key two meanings: they are all one book once they are loaded', async () => {
    const seen = new Map<string, readonly [book: string, sentence: string]>();
    const clashes: string[] = [];
    for (const [name, book] of all) {
      const vi: MessageBook = await book.vi();
      for (const [key, sentence] of Object.entries(vi)) {
        const other = seen.get(key);
        if (other && other[1] !== sentence) clashes.push(`${key}: ${other[0]}, ${name}`);
        seen.set(key, [name, sentence]);
      }
    }
    expect(clashes).toEqual([]);
  });
});
