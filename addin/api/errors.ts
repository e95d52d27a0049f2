import type { ApiErrorBody, ApiErrorCode, ApiIssue } from '../../shared/api/errors.ts';

/** Codes of our own for what never reached the Worker. */
export type ClientErrorCode = 'offline' | 'timeout' | 'not-json';

/** What the Worker answered, or why there was no answer. Messages are in the person's language. */
export class ApiError extends Error {
  readonly code: ApiErrorCode | ClientErrorCode;
  readonly help: string;
  readonly requestId: string;
  readonly status: number;
  readonly issues: readonly ApiIssue[];
  /** The whole body, for codes that carry more (stale, findings). */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(
    code: ApiErrorCode | ClientErrorCode,
    message: string,
    parts: { help?: string; status?: number; body?: Partial<ApiErrorBody> & object } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.help = parts.help ?? '';
    this.status = parts.status ?? 0;
    this.body = { ...parts.body };
    this.requestId = parts.body?.requestId ?? '';
    this.issues = parts.body?.issues ?? [];
  }
}
