/** Whose sheet of which year: by the sheet, by its name and the file's, by the workbook. */
import type { CriteriaSet } from '../criteria/types.ts';
import { unitIndex } from '../registry/match-unit.ts';
import type { Unit } from '../registry/types.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import type { LayoutHint } from './layout-hint.ts';
import type { fromNames } from './names-around.ts';
import { readTitleBlock, type TitleBlock } from './title-block.ts';
import type { Found } from './title-lines.ts';
import type { UnitMention } from './title-unit.ts';

export interface ReadContext {
  readonly sets: readonly CriteriaSet[];
  readonly units: readonly Unit[];
  /** File name, for unit and year where the sheet does not say. */
  readonly file: string;
  /** What the officer said of this sheet's layout, where it could not be recognised. */
  readonly hint?: LayoutHint | null;
  /** Unit and year that other sheets of the workbook agree on. */
  readonly workbook?: {
    readonly unit: UnitMention | null;
    readonly year: number | null;
  };
}

/** With what the names of sheet and file say. */
export type NamedContext = ReadContext & { readonly names: ReturnType<typeof fromNames> };

export interface Heading {
  readonly title: TitleBlock;
  readonly unit: Found<UnitMention> | null;
  readonly year: Found<number> | null;
}

/** Unit and year from the sheet, else from its name and the file's, else from the workbook. */
export function readHeading(
  grid: Grid,
  header: Header,
  bottom: number,
  context: NamedContext,
): Heading {
  const { names } = context;
  const title = readTitleBlock(grid, header.top, bottom, unitIndex(context.units));
  // A unit that the registry does not know is believed where it is labelled as the unit; else the
  // name of sheet or file may know better.
  const stated = title.unit && (title.unit.value.unit || title.unit.origin === 'label');
  const shared = context.workbook;
  const workbookUnit: Found<UnitMention> | null = shared?.unit
    ? { value: shared.unit, origin: 'workbook', row: -1, column: -1 }
    : null;
  const workbookYear: Found<number> | null =
    shared?.year != null ? { value: shared.year, origin: 'workbook', row: -1, column: -1 } : null;
  return {
    title,
    unit: stated ? title.unit : (names.unit ?? title.unit ?? workbookUnit),
    year: title.year ?? names.year ?? workbookYear,
  };
}
