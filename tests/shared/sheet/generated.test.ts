/**
 * Workbooks made from seeds with random layouts, encodings and planted faults: every sheet read,
 * every fault found at its cell, no false error. `npm run torture` runs many more.
 */
import { expect, it } from 'vitest';
import { tortureSeed } from '../../fixtures/generate/torture-seed.ts';

/** The seeds differ from those that `npm run torture` begins with. */
const FIRST = 9001;
const COUNT = 40;

it(`reads and checks ${COUNT} generated workbooks right`, async () => {
  let sheets = 0;
  let faults = 0;
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const { generated, mismatches } = await tortureSeed(seed);
    expect.soft({ seed, mismatches }).toEqual({ seed, mismatches: [] });
    sheets += generated.truth.sheets.filter(({ form }) => form !== null).length;
    faults += generated.truth.sheets.reduce((sum, sheet) => sum + sheet.faults.length, 0);
  }
  // The test is worth something only where there was something to find.
  expect(sheets).toBeGreaterThan(COUNT);
  expect(faults).toBeGreaterThan(COUNT);
});
