import type { ApiErrorCode } from '../shared/api/errors.ts';
import type { MessageParams } from '../shared/messages/format.ts';
import type { Issue } from './issues.ts';

export interface ApiErrorParts {
  /** Values for the sentence's places. */
  readonly params?: MessageParams;
  readonly issues?: readonly Issue[];
  /** Fields that stand beside the fixed ones: `current` of a stale submission, `findings` … */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** A refusal with a code of the closed list. Thrown anywhere, answered by `onError`. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly parts: ApiErrorParts;
  constructor(code: ApiErrorCode, parts: ApiErrorParts = {}) {
    super(code, { cause: parts.cause });
    this.name = 'ApiError';
    this.code = code;
    this.parts = parts;
  }
}
