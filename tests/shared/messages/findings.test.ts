/** Every finding and every refusal of a file has its sentences, in both languages, with the same places. */
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { API_VI } from '../../../shared/messages/api.vi.ts';
import { FILES_EN } from '../../../shared/messages/files.en.ts';
import { FILES_VI } from '../../../shared/messages/files.vi.ts';
import { FINDINGS_EN } from '../../../shared/messages/findings.en.ts';
import { FINDINGS_VI } from '../../../shared/messages/findings.vi.ts';

const places = (template: string) =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each([
  ['findings', FINDINGS_VI, FINDINGS_EN],
  ['files', FILES_VI, FILES_EN],
])('the book of %s', (_, vi, en) => {
  it('is whole in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    for (const [code, template] of Object.entries(vi)) {
      expect.soft([code, new Set(places(en[code]!))]).toEqual([code, new Set(places(template))]);
      expect.soft(template.trim()).not.toBe('');
    }
  });
});

describe('findings', () => {
  it('each has a sentence and a title', () => {
    for (const code of Object.keys(FINDINGS_VI)) {
      if (code.startsWith('fix-') || code.endsWith('.title')) continue;
      expect.soft(FINDINGS_VI, code).toHaveProperty([`${code}.title`]);
    }
  });

  it('every code that a check names has its sentence', async () => {
    const folder = new URL('../../../shared/checks/', import.meta.url);
    const named = new Set<string>();
    for (const file of await readdir(folder)) {
      const source = await readFile(new URL(file, folder), 'utf8');
      // out.add('code', … , code: 'code', and the table of kinds of score cells.
      for (const [, code] of source.matchAll(/(?:add|warning)\(\s*'([a-z-]+)'/g)) named.add(code!);
      for (const [, code] of source.matchAll(
        /'((?:score|person|year|unit|row|column)-[a-z-]+)'/g,
      )) {
        named.add(code!);
      }
    }
    expect(named.size).toBeGreaterThan(40);
    for (const code of named) {
      // What only a submission can be guilty of stands in the book of the API.
      const known = code in FINDINGS_VI || `finding.${code}` in API_VI;
      expect.soft([code, known]).toEqual([code, true]);
    }
    for (const sum of ['total', 'subtotal']) {
      for (const fault of [
        'mismatch',
        'typed-over',
        'not-number',
        'error-value',
        'double-count',
        'range-short',
        'range-wide',
        'stale',
        'not-calculated',
      ]) {
        expect.soft(FINDINGS_VI).toHaveProperty([`${sum}-${fault}`]);
      }
    }
  });
});
