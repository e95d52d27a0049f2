/** A name of its own for a write, so that sending it again after a lost answer does it once. */
export function once(): { 'idempotency-key': string } {
  return { 'idempotency-key': crypto.randomUUID() };
}
