import { expect, it } from 'vitest';
import { COUNCIL_EN } from '../../../shared/messages/pane-council.en.ts';
import { COUNCIL_VI } from '../../../shared/messages/pane-council.vi.ts';

const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

it('rankings, awards and the summary say everything in both languages, with the same figures', () => {
  expect(Object.keys(COUNCIL_EN)).toEqual(Object.keys(COUNCIL_VI));
  for (const [key, sentence] of Object.entries(COUNCIL_VI)) {
    expect(places(COUNCIL_EN[key]!).sort(), key).toEqual(places(sentence).sort());
  }
});
