/**
 * Looks at a ZIP's directory before anything is unpacked: how large it says it will be, and
 * whether it could be larger than it says. Keeps a zip bomb from being opened at all.
 */
import { unpack, type ZipEntry, zipEntries } from './zip-directory.ts';

/** Most bytes that a workbook may unpack to: a sheet of 5,000 people needs about 10 MB. */
export const MOST_UNPACKED = 300 * 1024 * 1024;
/** Deflate cannot make more than this many bytes of one. */
const DEFLATE_LIMIT = 1032;
const MOST_ENTRIES = 5000;

export type ZipVerdict = 'ok' | 'bomb' | 'corrupt';

/** Judges an archive by its directory; entries that could hide more than they say are counted out. */
export async function inspectZip(bytes: Uint8Array): Promise<ZipVerdict> {
  const entries = zipEntries(bytes);
  if (entries === null) return 'corrupt';
  if (entries.length > MOST_ENTRIES) return 'bomb';
  let stated = 0;
  let possible = 0;
  for (const entry of entries) {
    stated += entry.unpacked;
    possible += entry.compressed * DEFLATE_LIMIT;
  }
  if (stated > MOST_UNPACKED) return 'bomb';
  return possible > MOST_UNPACKED && (await unpacksTooFar(bytes, entries)) ? 'bomb' : 'ok';
}

/** Unpacks and counts, keeping nothing; stops at the limit. Largest entries first. */
async function unpacksTooFar(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<boolean> {
  let size = 0;
  for (const entry of [...entries].sort((a, b) => b.compressed - a.compressed)) {
    for await (const piece of unpack(bytes, entry)) {
      size += piece.byteLength;
      if (size > MOST_UNPACKED) return true;
    }
  }
  return false;
}
