import type { TieStep } from './types.ts';

/** Direct worker → women → not yet rewarded → newest year (docs/rules.md). */
export const DEFAULT_TIES: readonly TieStep[] = [
  'direct-worker',
  'women',
  'not-yet-rewarded',
  'newest-year',
];
