import { describe, expect, it } from 'vitest';
import { COMMANDS, commandOf } from '../app/commands.ts';
import { readParams } from '../app/params.ts';
import { EN } from '../words/en.ts';
import { VI } from '../words/vi.ts';
import { filled, wordsFor } from '../words/words.ts';

const ORIGIN = 'https://localhost:8787';

describe('the page’s address', () => {
  it('says nothing: the pane of the site, Vietnamese, all that is emulated', () => {
    expect(readParams('', ORIGIN)).toMatchObject({
      open: null,
      pane: '/taskpane.html',
      locale: 'vi-VN',
      paneOpen: true,
      requirements: { excelapi: '1.17' },
    });
  });

  it('names a sample, a level, a language, another pane', () => {
    const query = '?open=b%E1%BA%A3ng.xlsx&excelapi=1.14&locale=en-US&pane=/p/x.html?a=1&closed';
    expect(readParams(query, ORIGIN)).toMatchObject({
      open: 'bảng.xlsx',
      pane: '/p/x.html?a=1',
      locale: 'en-US',
      paneOpen: false,
      requirements: { excelapi: '1.14', settings: '1.1' },
    });
  });

  it.each([
    '?pane=https://example.com/',
    '?pane=//example.com/x',
    '?pane=javascript:alert(1)',
    '?excelapi=x',
  ])('is refused: %s', (query) => {
    expect(() => readParams(query, ORIGIN)).toThrow();
  });
});

describe('the ribbon', () => {
  it('has the manifest’s commands and no others', () => {
    expect(COMMANDS.map(({ id }) => id)).toEqual([
      'Thidua.OpenPane',
      'Thidua.Check',
      'Thidua.Summary',
    ]);
    expect(commandOf('Thidua.Check').start).toBe('?go=check');
    expect(() => commandOf('Thidua.Other')).toThrow();
  });
});

describe('the words', () => {
  const texts = (words: object, path = ''): [string, string][] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : texts(value as object, `${path}${key}.`),
    );
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

  it('have the same places in both languages', () => {
    const english = new Map(texts(EN));
    for (const [key, text] of texts(VI))
      expect([key, places(english.get(key)!)]).toEqual([key, places(text)]);
  });

  it('are Vietnamese for whoever is not English', () => {
    expect(wordsFor('en-GB')).toBe(EN);
    expect(wordsFor('fr-FR')).toBe(VI);
    expect(filled('{a} của {b} {c}', { a: 1, b: 'x' })).toBe('1 của x {c}');
  });
});
