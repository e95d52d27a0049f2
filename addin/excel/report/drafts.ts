/**
 * Sheets that are being written: hidden, under names that no person gives. Whatever happens while
 * they are written, they are taken away again, at once or before the next report.
 */

const DRAFT = /^tdvhcs-[0-9a-f]{8}-\d+$/;

/** @returns the names of so many drafts, like no others */
export function draftNames(count: number): string[] {
  const token = crypto.randomUUID().slice(0, 8);
  return Array.from({ length: count }, (_, at) => `tdvhcs-${token}-${at + 1}`);
}

interface Listed {
  readonly id: string;
  readonly name: string;
}

/** Ids of the drafts that a closed pane, or a failure, left in the workbook. */
export function leftDrafts(
  sheets: readonly Listed[],
  own: Readonly<Record<string, string>>,
): string[] {
  const published = new Set(Object.values(own));
  return sheets
    .filter(({ id, name }) => DRAFT.test(name) && !published.has(id))
    .map(({ id }) => id);
}
