/** Where a formula waits for a reference, a click on a cell writes its address. */

/** @param caret position of the cursor in the text */
export function awaitsReference(text: string, caret: number): boolean {
  if (!text.startsWith('=')) return false;
  const before = text.slice(0, caret);
  // Inside a text in quotes nothing is a reference.
  if ((before.match(/"/g)?.length ?? 0) % 2 === 1) return false;
  return /[=+\-*/^&<>(;,:{]\s*$/.test(before);
}

export interface Pointed {
  readonly text: string;
  /** Where the address stands, to be replaced while the drag goes on. */
  readonly start: number;
  readonly end: number;
}

export function withReference(text: string, start: number, end: number, address: string): Pointed {
  return {
    text: text.slice(0, start) + address + text.slice(end),
    start,
    end: start + address.length,
  };
}
