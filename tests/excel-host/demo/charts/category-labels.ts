/** Names under the columns: broken into lines where they are long, left out where they are too many. */

export interface CategoryLabels {
  /** Each nth name is shown. */
  readonly every: number;
  /** Lines of each name; the longest that do not fit end in "…". */
  readonly lines: readonly (readonly string[])[];
}

export const PIXELS_PER_LETTER = 6.4;
const MOST_LINES = 3;
/** Below this there is no room for a word. */
const NARROWEST = 38;

/** @param band pixels for each category */
export function categoryLabels(names: readonly string[], band: number): CategoryLabels {
  const longest = Math.max(1, ...names.map((name) => name.length));
  const fitsWhole = longest * PIXELS_PER_LETTER + 4 <= band;
  if (fitsWhole) return { every: 1, lines: names.map((name) => [name]) };
  const every = Math.max(1, Math.ceil(Math.min(NARROWEST, longest * PIXELS_PER_LETTER) / band));
  const letters = Math.max(3, Math.floor((band * every - 4) / PIXELS_PER_LETTER));
  return { every, lines: names.map((name) => broken(name, letters)) };
}

function broken(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  const cut = (line: string) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line);
  if (lines.length <= MOST_LINES) return lines.map(cut);
  const kept = lines.slice(0, MOST_LINES);
  return [...kept.slice(0, -1), `${kept.at(-1)!.slice(0, letters - 1)}…`].map(cut);
}
