/**
 * Scores of invented people and collectives: what they give themselves, and what the Văn phòng
 * finds. The same seed makes the same years.
 */
import { audienceOf, criteriaOf } from '../../shared/criteria/sets.ts';
import type { CriteriaSet } from '../../shared/criteria/types.ts';

/** Numbers from 0 to 1 that depend only on the seed (mulberry32). */
export function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface ScorePair {
  readonly self: Record<string, number>;
  readonly appraised: Record<string, number>;
  /** A reason for every criterion where the two are further apart than the set allows. */
  readonly reasons: Record<string, string>;
}

const REASONS = [
  'Minh chứng chưa đầy đủ',
  'Chưa có văn bản triển khai',
  'Có phản ánh chưa xử lý xong',
  'Bổ sung theo kết quả kiểm tra',
];

/**
 * @param level share of the points reached in an ordinary year, 0 to 1
 * @param leader only for people
 */
export function makeScores(
  set: CriteriaSet,
  leader: boolean,
  level: number,
  seed: string,
): ScorePair {
  const random = randomFrom(seed);
  const pair: ScorePair = { self: {}, appraised: {}, reasons: {} };
  for (const criterion of criteriaOf(set)) {
    const max = criterion.max[audienceOf(set.kind, leader)];
    if (max == null) continue;
    const own = toStep(max * (level + 0.02 + (random() - 0.5) * 0.16), max, set.step);
    const given = toStep(own - (random() < 0.35 ? max * random() * 0.14 : 0), max, set.step);
    pair.self[criterion.code] = own;
    pair.appraised[criterion.code] = given;
    if (Math.abs(own - given) > max * set.noteGapRatio) {
      pair.reasons[criterion.code] = REASONS[Math.floor(random() * REASONS.length)]!;
    }
  }
  return pair;
}

function toStep(value: number, max: number, step: number): number {
  return Math.min(max, Math.max(0, Math.round(value / step) * step));
}
