/** The directory of a ZIP archive, and single entries of it, without unpacking the whole. */

export interface ZipEntry {
  readonly name: string;
  /** Bytes in the archive, and bytes that the directory says it unpacks to. */
  readonly compressed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly header: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATE = 8;

/** Whether the bytes begin like a ZIP archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** @returns null where the directory is damaged or missing */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      compressed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/**
 * Unpacks one entry, giving its pieces as they come; stop iterating to stop unpacking. Ends early
 * where the entry is no deflate stream.
 */
export async function* unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array, void, void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, compressed } = entry;
  if (header + 30 > view.byteLength) return;
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.slice(from, from + compressed);
  if (view.getUint16(header + 8, true) !== DEFLATE) {
    yield packed;
    return;
  }
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  try {
    for (;;) {
      const piece = await reader.read().catch(() => null);
      if (piece === null || piece.done) return;
      yield piece.value;
    }
  } finally {
    // After an error there is nothing left to cancel.
    await reader.cancel().catch(() => undefined);
  }
}
