import type { Band } from '../../../../shared/criteria/types.ts';
import { say } from '../../state/language.ts';

export function bandLabel(bands: readonly Band[], id: string): string {
  return bands.find((band) => band.id === id)?.label ?? id;
}

/** The period before, as it is named inside a sentence: "năm 2023", "đợt sơ kết". */
export function comparedLabel(period: string | null): string {
  if (period === null) return '';
  if (/^\d{4}$/.test(period)) return say('year', { year: period });
  return say('the-review-before');
}
