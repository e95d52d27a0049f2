/**
 * Every error the API can answer with: a closed list of codes with their HTTP status. Sentences
 * stand in messages/api.*.ts as `error.<code>`. No zod here: the pane imports this at run time.
 */
export const API_ERRORS = {
  'body-not-json': 400,
  invalid: 400,
  'idempotency-key-missing': 400,
  unauthenticated: 401,
  'key-expired': 401,
  'key-revoked': 401,
  forbidden: 403,
  'not-your-unit': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  stale: 409,
  changed: 409,
  'wrong-state': 409,
  'year-locked': 409,
  'year-not-ready': 409,
  'set-frozen': 409,
  'rules-frozen': 409,
  exists: 409,
  'unit-closed': 409,
  'unit-in-use': 409,
  'person-overlap': 409,
  'last-office-key': 409,
  'key-ended': 409,
  'body-too-large': 413,
  'media-type': 415,
  findings: 422,
  'idempotency-key-reused': 422,
  'cannot-rank': 422,
  'decisions-refused': 422,
  'rate-limited': 429,
  internal: 500,
  busy: 503,
  unavailable: 503,
} as const;

export type ApiErrorCode = keyof typeof API_ERRORS;

/** One fault of a request's body, query or header. */
export interface ApiIssue {
  /** Where: `["subjects", 3, "self"]`. */
  readonly path: readonly (string | number)[];
  /** zod's issue code, e.g. "invalid_type". */
  readonly code: string;
  readonly message: string;
}

/** The one shape of every error. Some codes stand with more fields beside these. */
export interface ApiErrorBody {
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly issues?: readonly ApiIssue[];
  readonly requestId: string;
}
