/** Text that is longer than its cell runs on over blank neighbours, until something stands there. */

export type Lean = 'left' | 'center' | 'right';

export interface Spill {
  /** Columns that the text runs over before and after its own. */
  readonly before: number;
  readonly after: number;
}

export const NO_SPILL: Spill = { before: 0, after: 0 };

/**
 * @param excess pixels of text that find no room in the cell
 * @param lean where the text stands in its cell; it runs out at the other side
 * @param room pixels of the nth column before (-1, -2 …) or after (1, 2 …), null where it must stop
 */
export function spillOf(excess: number, lean: Lean, room: (step: number) => number | null): Spill {
  if (excess <= 0) return NO_SPILL;
  const share = lean === 'center' ? excess / 2 : excess;
  return {
    before: lean === 'left' ? 0 : columnsFor(share, (n) => room(-n)),
    after: lean === 'right' ? 0 : columnsFor(share, room),
  };
}

function columnsFor(pixels: number, room: (step: number) => number | null): number {
  let rest = pixels;
  let columns = 0;
  while (rest > 0) {
    const next = room(columns + 1);
    if (next === null) break;
    rest -= next;
    columns++;
  }
  return columns;
}
