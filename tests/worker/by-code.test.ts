import { describe, expect, it } from 'vitest';
import { codesOf, packed, unpacked } from '../../worker/db/by-code.ts';

const CODES = ['a1', 'a2', 'b1', 'c4'];

describe('scores by criterion, as a row keeps them', () => {
  it.each([
    ['a list where all are there', { a1: 5, a2: 0, b1: 4.5, c4: 1 }, [5, 0, 4.5, 1]],
    ['a list whatever their order', { c4: 1, b1: 4.5, a2: 0, a1: 5 }, [5, 0, 4.5, 1]],
    ['with a gap where one does not bind', { a1: 5, a2: 0, b1: 4.5 }, [5, 0, 4.5, null]],
    ['a map where most are missing', { b1: 4.5 }, { b1: 4.5 }],
    ['a map where one is not among the codes', { a1: 1, a2: 2, f9: 3 }, { a1: 1, a2: 2, f9: 3 }],
    ['a map where there is none', {}, {}],
  ])('are %s', (_, map, kept) => {
    expect(packed(map, CODES)).toEqual(kept);
    const again = JSON.parse(JSON.stringify(packed(map, CODES))) as typeof kept;
    expect(unpacked<number>(again as never, CODES)).toEqual(map);
  });

  it('a blank and a 0 stay two things', () => {
    const kept = packed({ a1: 0, b1: 1 }, CODES);
    expect(kept).toEqual([0, null, 1, null]);
    expect(unpacked(kept, CODES)).toEqual({ a1: 0, b1: 1 });
  });

  it('the codes are those that any row names, in the order they are met', () => {
    expect(codesOf([{ a1: 1, b1: 1 }, null, { c4: 1, a1: 1 }, undefined])).toEqual([
      'a1',
      'b1',
      'c4',
    ]);
  });
});
