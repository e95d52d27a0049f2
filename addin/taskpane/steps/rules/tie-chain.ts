import type { TieStep } from '../../../../shared/ranking/types.ts';

/**
 * A tie chain with another step at a place. A step that stood elsewhere changes places with the one
 * before it there, or moves to the end; with none, the place is left out and the later ones move up.
 */
export function withStep(
  ties: readonly TieStep[],
  place: number,
  step: TieStep | null,
): readonly TieStep[] {
  const before = ties[place];
  if (step === null) return ties.filter((one) => one !== before);
  if (before === undefined) return [...ties.filter((one) => one !== step), step];
  return ties.map((one, at) => (at === place ? step : one === step ? before : one));
}
