/** Where a page ended, as an opaque text of letters that a query may hold. */
import { ApiError } from '../errors.ts';
import { issue } from '../issues.ts';

export function writeCursor(parts: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** @throws ApiError `invalid` for what we have not written ourselves */
export function readCursor(cursor: string, length: number): (string | number)[] {
  try {
    const bytes = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)),
    );
    const parts: unknown = JSON.parse(text);
    if (
      Array.isArray(parts) &&
      parts.length === length &&
      parts.every((part) => typeof part === 'string' || typeof part === 'number')
    ) {
      return parts;
    }
  } catch (cause) {
    throw invalid(cause);
  }
  throw invalid();
}

function invalid(cause?: unknown): ApiError {
  const issues = [issue(['cursor'], 'cursor')];
  return new ApiError('invalid', { issues, cause });
}
