/**
 * Failures of D1 that pass: the connection was lost, the database moved or is overloaded. After
 * one of these on a write nobody knows whether it was committed (see services/change.ts).
 */
const PASSING =
  /network connection lost|storage caused object to be reset|reset because its code was updated|overloaded|transient issue|D1_ERROR: internal error|D1.*timed? ?out/i;

export function isTransient(thrown: unknown): boolean {
  return thrown instanceof Error && PASSING.test(thrown.message);
}
