/**
 * Looks at a ZIP's directory before anything is unpacked: how large it says it will be, and
 * whether it could be larger than it says. Keeps a zip bomb from being opened at all.
 */

/** Most bytes that a workbook may unpack to: a sheet of 5,000 people needs about 10 MB. */
export const MOST_UNPACKED = 300 * 1024 * 1024;
/** Deflate cannot make more than this many bytes of one. */
const DEFLATE_LIMIT = 1032;
const MOST_ENTRIES = 5000;

export type ZipVerdict = 'ok' | 'bomb' | 'corrupt';

/** Whether the bytes begin like a ZIP archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Judges an archive by its directory; entries that could hide more than they say are counted out. */
export async function inspectZip(bytes: Uint8Array): Promise<ZipVerdict> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return 'corrupt';
  const entries = view.getUint16(end + 10, true);
  if (entries > MOST_ENTRIES) return 'bomb';
  let at = view.getUint32(end + 16, true);
  let stated = 0;
  for (let i = 0; i < entries; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return 'corrupt';
    const compressed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    stated += unpacked;
    if (stated > MOST_UNPACKED) return 'bomb';
    if (compressed * DEFLATE_LIMIT > MOST_UNPACKED) {
      const real = await unpackedSize(bytes, view, view.getUint32(at + 42, true), compressed);
      if (real > MOST_UNPACKED) return 'bomb';
    }
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return 'ok';
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/** Unpacks one large entry and counts, keeping nothing; stops at the limit. */
async function unpackedSize(
  bytes: Uint8Array,
  view: DataView,
  header: number,
  compressed: number,
): Promise<number> {
  if (header + 30 > view.byteLength) return 0;
  if (view.getUint16(header + 8, true) !== 8) return compressed;
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const body = new Blob([bytes.slice(from, from + compressed)]);
  const reader = body.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return size;
      size += value.byteLength;
      if (size > MOST_UNPACKED) {
        await reader.cancel();
        return size;
      }
    }
  } catch {
    // Not a deflate stream: the reader of the workbook will say what is wrong with it.
    return size;
  }
}
