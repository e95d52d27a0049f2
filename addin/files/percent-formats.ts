/**
 * Whether any cell of an .xlsx may show a percentage, by its styles part alone: only then is it
 * worth reading the styles of all cells.
 */
import { unpack, zipEntries } from './zip-directory.ts';

/** A styles part larger than this is not searched; then cells are read with their styles. */
const MOST_STYLES = 4 * 1024 * 1024;
/** Built-in formats "0%" and "0.00%". */
const BUILT_IN = ['9', '10'];

/** @returns true also where it cannot be told */
export async function mayShowPercent(bytes: Uint8Array): Promise<boolean> {
  const styles = zipEntries(bytes)?.find(({ name }) => /^\/?xl\/styles\.xml$/i.test(name));
  if (!styles) return true;
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of unpack(bytes, styles)) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > MOST_STYLES) return true;
  }
  return showsPercent(text);
}

function showsPercent(styles: string): boolean {
  const ids = new Set(BUILT_IN);
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const id = /numFmtId="(\d+)"/.exec(tag)?.[1];
    if (id !== undefined && /formatCode="[^"]*%/.test(tag)) ids.add(id);
  }
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? styles;
  return [...cells.matchAll(/numFmtId="(\d+)"/g)].some(([, id]) => ids.has(id!));
}
