/** Which sheets of the workbook are ours: a setting of the workbook has their ids by key. */
import { run, type Session } from '../session.ts';

export const OWN_KEY = 'tdvhcs.sheets';

/** Ids of our sheets by key, out of the setting's value; whatever else stands there is nobody's. */
export function ownSheets(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** 1 round trip. @returns the names that our sheets have now, by key; those that are gone are not in it */
export async function reportSheets(session: Session): Promise<Readonly<Record<string, string>>> {
  return run(session, {}, async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load('items/id,items/name');
    const setting = settings.getItemOrNullObject(OWN_KEY);
    setting.load('value');
    await context.sync();
    if (setting.isNullObject) return {};
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    return Object.fromEntries(
      Object.entries(ownSheets(setting.value)).flatMap(([key, id]) => {
        const name = names.get(id);
        return name === undefined ? [] : [[key, name]];
      }),
    );
  });
}
