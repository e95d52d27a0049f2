/** What is shown, and what the file is called. */

import { parseCellName } from '../../shared/sheet/snapshot.ts';
import { run, type Session } from './session.ts';

/** 1 round trip. */
export async function select(session: Session, sheet: string, cell: string): Promise<void> {
  if (!parseCellName(cell)) throw new Error(`${cell} is no cell`);
  await run(session, {}, async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(cell).select();
    await context.sync();
  });
}

/** The file's name as Excel knows it, "" where it has none yet. */
export function workbookName({ office }: Session): string {
  const url = office.context.document?.url ?? '';
  // Excel on the web may show its own page, with the file as a parameter.
  const file = /[?&]file=([^&#]+)/i.exec(url)?.[1];
  const path = file ?? url.replace(/[?#].*$/, '');
  const last = path.split(/[\\/]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    // A name with a bare "%" is no encoded name.
    return last;
  }
}
