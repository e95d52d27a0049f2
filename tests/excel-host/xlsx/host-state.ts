/**
 * What add-ins keep in a workbook. Excel has parts of the file format for it that hucre does not
 * write; here it goes into custom document properties, so that a file saved by the emulation and
 * opened in it again still has it. Excel itself would not find it there.
 */

import type { WorkbookModel } from '../model.ts';

const PREFIX = 'excelHost.';
/** Excel's limit for a text property. */
const PIECE = 255;

interface HostState {
  readonly settings: readonly (readonly [string, unknown])[];
  readonly documentSettings: readonly (readonly [string, string])[];
  readonly xmlParts: readonly string[];
  /** Ids by sheet name: settings may point to them. */
  readonly sheetIds: Readonly<Record<string, string>>;
}

type Properties = Readonly<Record<string, string | number | boolean | Date>>;

/** @returns properties to be written; none where no add-in kept anything */
export function stateTo(book: WorkbookModel): Record<string, string> {
  const { settings, documentSettings, xmlParts } = book.props;
  if (settings.size + documentSettings.size + xmlParts.length === 0) return {};
  const state: HostState = {
    settings: [...settings],
    documentSettings: [...documentSettings],
    xmlParts: xmlParts.map(({ xml }) => xml),
    sheetIds: Object.fromEntries(book.sheets.map(({ name, id }) => [name, id])),
  };
  const text = JSON.stringify(state);
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, i) => [
    PREFIX + i,
    text.slice(i * PIECE, (i + 1) * PIECE),
  ]);
  return Object.fromEntries(pieces);
}

/** @returns null where the file was not saved by the emulation, or no add-in kept anything */
export function stateFrom(properties: Properties | undefined): HostState | null {
  let text = '';
  for (let i = 0; typeof properties?.[PREFIX + i] === 'string'; i++) text += properties[PREFIX + i];
  return text === '' ? null : (JSON.parse(text) as HostState);
}

export function isHostState(key: string): boolean {
  return key.startsWith(PREFIX);
}
