/** From Excel's error codes to ours. Excel's sentences are localised and not for people. */

import { ExcelError, type ExcelErrorCode } from './port.ts';

/** Codes of Microsoft's "Error handling with the application-specific JavaScript APIs". */
const CODES: Readonly<Record<string, ExcelErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'access-denied',
  Unauthenticated: 'access-denied',
  ItemNotFound: 'sheet-missing',
  InvalidReference: 'sheet-missing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  ActivityLimitReached: 'busy',
  ServiceNotAvailable: 'busy',
  RequestAborted: 'busy',
  Conflict: 'busy',
  InvalidOrTimedOutSession: 'session-lost',
  InactiveWorkbook: 'session-lost',
  HostRestartNeeded: 'session-lost',
  ConnectionFailure: 'session-lost',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  UnsupportedSheet: 'not-supported',
};

/** What an error of the library looks like; classes differ between frames, so the shape counts. */
interface LibraryError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: unknown };
}

function isLibraryError(error: unknown): error is LibraryError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'debugInfo' in error
  );
}

/**
 * @returns an `ExcelError` for what Excel answered; anything else (a defect of ours) as it is
 */
export function toExcelError(error: unknown): unknown {
  if (error instanceof ExcelError || !isLibraryError(error)) return error;
  const location = error.debugInfo?.errorLocation;
  const place = typeof location === 'string' && location !== '' ? location : null;
  const detail = place === null ? error.code : `${error.code} @ ${place}`;
  return new ExcelError(codeOf(error.code, place), detail, { cause: error });
}

function codeOf(code: string, place: string | null): ExcelErrorCode {
  // Refused at a member: the sheet is protected. Refused as a whole: the add-in has no rights.
  if (code === 'AccessDenied' && place !== null) return 'sheet-protected';
  return CODES[code] ?? 'unknown';
}
