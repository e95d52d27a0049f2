/** Values kept in the workbook for this add-in: they travel with the file. */

import { run, type Session } from './session.ts';

const PREFIX = 'tdvhcs.value.';

/** 1 round trip. @returns null where nothing is kept */
export async function recall(session: Session, key: string): Promise<unknown> {
  return run(session, {}, async (context) => {
    const setting = settingOf(context, key);
    await context.sync();
    return keptIn(setting);
  });
}

/** Asks for a value; it is there after the next sync. */
export function settingOf(context: Excel.RequestContext, key: string): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
  setting.load('value');
  return setting;
}

export function keptIn(setting: Excel.Setting): unknown {
  return setting.isNullObject ? null : (setting.value as unknown);
}

/** 1 round trip. null removes the value. */
export async function remember(session: Session, key: string, value: unknown): Promise<void> {
  await run(session, { write: true }, async (context) => {
    const setting = context.workbook.settings.add(PREFIX + key, value ?? '');
    // Set first: deleting a setting that is not there is an error.
    if (value === null) setting.delete();
    await context.sync();
  });
}
