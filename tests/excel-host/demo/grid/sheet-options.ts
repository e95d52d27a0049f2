import type { SheetModel } from '../../model.ts';

/** Whether the sheet's protection forbids what an option (`allowFormatColumns` …) would allow. */
export function isLockedFor(sheet: SheetModel, option: string): boolean {
  const { protection } = sheet.props;
  return protection !== null && protection.options[option] !== true;
}
