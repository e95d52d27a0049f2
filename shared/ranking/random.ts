/**
 * A small repeatable source of numbers: xorshift32 (Marsaglia 2003, shifts 13, 17, 5), seeded
 * through a multiplicative mix so that near seeds start far apart. Good enough to vary weights,
 * and the same everywhere; not for secrets.
 * @param seed any integer
 * @returns numbers ≥ 0 and < 1
 */
export function random(seed: number): () => number {
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  for (let warm = 0; warm < 8; warm++) next();
  return next;
}
