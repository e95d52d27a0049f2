/** What the workbook remembers of our marks: on which sheets they are. */

import type { Session } from './session.ts';

export const MARKS_KEY = 'tdvhcs.marks';

/** The setting's value: ids of worksheets. */
export function markedSheets(setting: Excel.Setting): string[] {
  if (setting.isNullObject) return [];
  const value: unknown = setting.value;
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}

/** Takes note of a loaded setting, unless this session knows better. */
export function noteMarks(session: Session, setting: Excel.Setting): void {
  if (session.marks !== undefined) return;
  session.marks = markedSheets(setting).length > 0 ? 'elsewhere' : null;
}
