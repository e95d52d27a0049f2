/** What the person does in the workbook while the pane is open. Handlers end with the pane. */

import { parseArea } from './addresses.ts';
import type { EditedEvent, Unsubscribe } from './port.ts';
import { run, type Session, supports } from './session.ts';

type Handler<T> = (event: T) => Promise<void>;

/** 1 round trip. Edits of this add-in are left out; those of co-authors count. */
export async function onEdited(
  session: Session,
  listener: (event: EditedEvent) => void,
): Promise<Unsubscribe> {
  return subscribe(session, (sheets) =>
    sheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
      if (triggerSource === 'ThisLocalAddin') return;
      const sheet = await nameOf(session, worksheetId);
      if (sheet === null) return;
      for (const part of address.split(',')) {
        const area = parseArea(part.trim());
        if (area) listener({ sheet, area });
      }
    }),
  );
}

/** 1 round trip. */
export async function onSheetActivated(
  session: Session,
  listener: (sheet: string) => void,
): Promise<Unsubscribe> {
  return subscribe(session, (sheets) =>
    sheets.onActivated.add(async ({ worksheetId }) => {
      const sheet = await nameOf(session, worksheetId);
      if (sheet !== null) listener(sheet);
    }),
  );
}

type Registration = { readonly context: OfficeExtension.ClientRequestContext; remove(): void };

/** Registers, and learns all sheet names in the same round trip: events bring ids only. */
async function subscribe(
  session: Session,
  add: (sheets: Excel.WorksheetCollection) => Registration,
): Promise<Unsubscribe> {
  const registrations = await run(session, {}, async (context) => {
    const { worksheets } = context.workbook;
    const added = [add(worksheets)];
    // Before 1.17 nobody tells of a new name; it is learnt at the next read.
    if (supports(session, '1.17')) added.push(keepNames(session, worksheets));
    worksheets.load('items/id,items/name');
    await context.sync();
    for (const { id, name } of worksheets.items) session.names.set(id, name);
    return added;
  });
  return () => {
    for (const registration of registrations) {
      // Nobody can wait for this; a failure shows as an unhandled rejection.
      void session.excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
    }
  };
}

function keepNames(session: Session, sheets: Excel.WorksheetCollection): Registration {
  const rename: Handler<Excel.WorksheetNameChangedEventArgs> = async (event) => {
    session.names.set(event.worksheetId, event.nameAfter);
  };
  return sheets.onNameChanged.add(rename);
}

/** @returns null for a sheet that is gone by now */
async function nameOf(session: Session, id: string): Promise<string | null> {
  const known = session.names.get(id);
  if (known !== undefined) return known;
  return run(session, {}, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return null;
    session.names.set(id, sheet.name);
    return sheet.name;
  });
}
