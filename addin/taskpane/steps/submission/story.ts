/** What a submission's history says beyond its sentences: reasons, explanations, notes. Pure. */
import type { HistoryItem } from '../../../../shared/api/submissions.ts';

/** A remark on the form, a row of it, or one cell. */
export interface Remark {
  readonly subject: string | null;
  readonly criterion: string | null;
  readonly cell: string;
  readonly text: string;
}

/** Details may be of an older shape, or erased: what cannot be read is left out. */
export function remarksOf({ details }: HistoryItem): Remark[] {
  const { items } = details;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: Record<string, unknown>) => {
    const text = textOf(item?.text);
    if (text === '') return [];
    return [
      {
        subject: textOf(item.subject) || null,
        criterion: textOf(item.criterion) || null,
        cell: textOf(item.cell),
        text,
      },
    ];
  });
}

/** What somebody wrote in their own words: the unit's explanation, the office's note. */
export function wordsOf({ details }: HistoryItem): string {
  return textOf(details.text) || textOf(details.note);
}

/** The last line of an action, where nothing has overtaken it. */
export function lastOf(history: readonly HistoryItem[], action: string): HistoryItem | null {
  return history.findLast((line) => line.action === `submission.${action}`) ?? null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
