/**
 * Reads one sheet: recognises the form, finds unit and year, and reads every figure.
 */

import { toHundredths } from '../criteria/points.ts';
import { setInForce } from '../criteria/sets.ts';
import type { CriteriaSet, Form } from '../criteria/types.ts';
import { unitIndex } from '../registry/match-unit.ts';
import type { Unit } from '../registry/types.ts';
import type { Alignment } from './align.ts';
import { Grid } from './grid.ts';
import { findHeader, type Header } from './header.ts';
import { headerOfHint, type LayoutHint } from './layout-hint.ts';
import { leaderHeading, leadershipOf, looksScored } from './leaders.ts';
import { recogniseMatrix } from './matrix.ts';
import { readPeople } from './read-people.ts';
import { limitsOf, readOne, type ScoreSink } from './read-scores.ts';
import {
  type Basis,
  type Counts,
  type Layout,
  type MatrixLayout,
  NO_SCORE,
  type SheetReading,
  type Subject,
  type Suspect,
  type VerticalLayout,
} from './reading.ts';
import type { SheetSnapshot } from './snapshot.ts';
import {
  type Found,
  fromNames,
  readTitleBlock,
  type TitleBlock,
  type UnitMention,
} from './title-block.ts';
import { recogniseVertical } from './vertical.ts';

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

/** Tables of a sheet that are looked at, until one is scored. */
const MOST_HEADERS = 5;

/** @returns null for a sheet that is no scoring sheet */
export function readSheet(sheet: SheetSnapshot, context: ReadContext): SheetReading | null {
  const grid = new Grid(sheet);
  if (grid.bottom < grid.top) return null;
  if (context.hint) {
    const header = headerOfHint(grid, context.hint);
    return header && readTable(grid, header, context);
  }
  // Above the scores may stand a list of the people or of the criteria.
  let header = findHeader(grid);
  for (let i = 0; header && i < MOST_HEADERS; i++) {
    const reading = readTable(grid, header, context);
    if (reading) return reading;
    header = findHeader(grid, header.bottom + 1);
  }
  return null;
}

function readTable(grid: Grid, header: Header, context: ReadContext): SheetReading | null {
  const index = unitIndex(context.units);
  const names = fromNames(grid.sheet.name, context.file, index);
  const individual = latestSet(context.sets, 'individual', names.year?.value);
  const named: NamedContext = { ...context, names };
  const matrix = individual && recogniseMatrix(grid, header, individual);
  if (matrix) return readMatrix(grid, header, matrix.layout, matrix.alignment, individual, named);
  const sets = (['collective', 'individual'] as const)
    .map((kind) => latestSet(context.sets, kind, names.year?.value))
    .filter((set) => set !== null);
  const vertical = recogniseVertical(grid, header, sets);
  if (!vertical) return null;
  const { layout, alignment, ignoredRows } = vertical;
  return readVertical(grid, header, layout, alignment, ignoredRows, named);
}

/** With what the names of sheet and file say. */
type NamedContext = ReadContext & { readonly names: ReturnType<typeof fromNames> };

function latestSet(
  sets: readonly CriteriaSet[],
  kind: CriteriaSet['kind'],
  year: number | undefined,
): CriteriaSet | null {
  return setInForce(sets, kind, year ?? 9999);
}

interface Heading {
  readonly title: TitleBlock;
  readonly unit: Found<UnitMention> | null;
  readonly year: Found<number> | null;
}

/** Unit and year from the sheet, else from its name and the file's, else from the workbook. */
function readHeading(grid: Grid, header: Header, bottom: number, context: NamedContext): Heading {
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

function openSink(basis: Basis, rows: number, columns: number, grid: Grid): ScoreSink {
  return {
    basis,
    scores: new Int32Array(rows * columns).fill(NO_SCORE),
    sums: new Int32Array(rows),
    open: new Int32Array(rows),
    suspects: [],
    percents: grid.sheet.percents,
  };
}

function readMatrix(
  grid: Grid,
  header: Header,
  layout: MatrixLayout,
  alignment: Alignment,
  set: CriteriaSet,
  context: NamedContext,
): SheetReading {
  let sinks: { self: ScoreSink; appraised: ScoreSink | null } | null = null;
  const count = alignment.profile.leaves.length;
  const people = readPeople(grid, layout, header, set, (most) => {
    sinks = {
      self: openSink('self', most, count, grid),
      appraised: layout.appraisedColumns ? openSink('appraised', most, count, grid) : null,
    };
    return sinks;
  });
  const { self, appraised } = sinks!;
  const heading = readHeading(grid, header, people.bottom, context);
  const rows = people.subjects.length;
  return assemble({
    grid,
    form: 'individual-matrix',
    set,
    header,
    layout: { ...layout, bottom: people.bottom },
    alignment,
    ...heading,
    subjects: people.subjects,
    self,
    appraised: appraised && holdsScores(appraised, rows, count) ? appraised : null,
    selfExtra: extras(grid, people.subjects, layout.bonusColumn, layout.deductionColumn),
    appraisedExtra: new Int32Array(rows),
    ignoredRows: people.ignoredRows,
    rowsRead: rows,
  });
}

/** An appraisal column that nobody has filled is no appraisal. */
function holdsScores(sink: ScoreSink, rows: number, count: number): boolean {
  if (sink.suspects.some((suspect) => suspect.cell.kind !== 'blank')) return true;
  for (let i = 0; i < rows * count; i++) if (sink.scores[i] !== NO_SCORE) return true;
  return false;
}

function extras(
  grid: Grid,
  subjects: readonly Subject[],
  bonus: number,
  deduction: number,
): Int32Array {
  const found = new Int32Array(subjects.length);
  if (bonus < 0 && deduction < 0) return found;
  subjects.forEach((subject, i) => {
    found[i] = extraAt(grid, subject.row, bonus, subject.row, deduction);
  });
  return found;
}

/** Bonus less deduction; a deduction may be written with or without its minus. */
function extraAt(
  grid: Grid,
  bonusRow: number,
  bonusColumn: number,
  deductionRow: number,
  deductionColumn: number,
): number {
  const plus = bonusColumn < 0 || bonusRow < 0 ? null : grid.value(bonusRow, bonusColumn);
  const minus =
    deductionColumn < 0 || deductionRow < 0 ? null : grid.value(deductionRow, deductionColumn);
  const bonus = typeof plus === 'number' ? (toHundredths(plus) ?? 0) : 0;
  const deduction = typeof minus === 'number' ? Math.abs(toHundredths(minus) ?? 0) : 0;
  return bonus - deduction;
}

function readVertical(
  grid: Grid,
  header: Header,
  layout: VerticalLayout,
  alignment: Alignment,
  ignoredRows: readonly number[],
  context: NamedContext,
): SheetReading {
  const set = alignment.profile.set;
  const form: Form = set.kind === 'collective' ? 'collective' : 'individual-card';
  const heading = readHeading(grid, header, layout.bottom, context);
  const subject =
    form === 'collective'
      ? collectiveSubject(heading, header)
      : cardSubject(grid, heading, layout, alignment);
  const audience = form === 'collective' ? 'collective' : subject.leader ? 'leader' : 'staff';
  const limits = limitsOf(set, audience);
  const count = alignment.profile.leaves.length;
  const read = (basis: Basis, column: number): ScoreSink | null => {
    if (column < 0) return null;
    const sink = openSink(basis, 1, count, grid);
    for (let i = 0; i < count; i++) {
      const row = layout.rowOf[i]!;
      const most = limits.max[i]!;
      if (row < 0) {
        if (most >= 0) sink.open[0]!++;
        continue;
      }
      const max = most < 0 ? null : most * 100;
      sink.sums[0]! += readOne(sink, 0, i, row, column, grid.value(row, column), max, 0);
    }
    return { ...sink, suspects: sink.suspects.filter((suspect) => !isGood(suspect, sink, set)) };
  };
  const self = read('self', layout.selfColumn) ?? openSink('self', 1, count, grid);
  const appraised = read('appraised', layout.appraisedColumn);
  const extra = (column: number) =>
    Int32Array.of(extraAt(grid, layout.bonusRow, column, layout.deductionRow, column));
  return assemble({
    grid,
    form,
    set,
    header,
    layout,
    alignment,
    ...heading,
    subjects: [subject],
    self,
    appraised: appraised && holdsScores(appraised, 1, count) ? appraised : null,
    selfExtra: extra(layout.selfColumn),
    appraisedExtra: extra(layout.appraisedColumn),
    ignoredRows,
    rowsRead: layout.rowOf.filter((row) => row >= 0).length,
  });
}

/** A number on a criterion that binds, within its maximum and on the step. */
function isGood(suspect: Suspect, sink: ScoreSink, set: CriteriaSet): boolean {
  if (suspect.cell.kind !== 'number' || suspect.max === null) return false;
  const value = sink.scores[suspect.criterion]!;
  const step = Math.round(set.step * 100);
  return value >= 0 && value <= suspect.max && value % step === 0;
}

function collectiveSubject(heading: Heading, header: Header): Subject {
  const unit = heading.unit?.value;
  return {
    name: unit ? (unit.unit?.names.at(-1)?.name ?? unit.text) : '',
    position: '',
    leader: false,
    leaderBy: 'none',
    staffCode: null,
    birthDate: null,
    division: '',
    row: Math.max(0, heading.unit?.row ?? header.top),
  };
}

function cardSubject(
  grid: Grid,
  heading: Heading,
  layout: VerticalLayout,
  alignment: Alignment,
): Subject {
  const { title } = heading;
  const position = title.position?.value ?? '';
  const name = title.person?.value ?? personOfSheetName(grid.sheet.name);
  const said = leadershipOf(position);
  const form = title.words
    .map((words) => leaderHeading(words.replace(/[^a-z0-9 ]+/g, ' ')))
    .find((mark) => mark !== null);
  let leader = said === 'leader';
  let leaderBy: Subject['leaderBy'] = position === '' ? 'none' : 'position';
  if (!leader && form !== undefined && form !== null && (position === '' || said === 'doubtful')) {
    leader = form;
    leaderBy = 'heading';
  } else if (!leader && (said === 'doubtful' || position === '')) {
    leader = leaderOnlyFilled(grid, layout, alignment);
    leaderBy = 'scores';
  }
  return {
    name,
    position,
    leader,
    leaderBy,
    staffCode: title.staffCode?.value ?? null,
    birthDate: title.birthDate?.value ?? null,
    division: '',
    row: title.person?.row ?? heading.title.unit?.row ?? 0,
  };
}

/** A card without a name in it is often on a sheet of the person's name. */
function personOfSheetName(name: string): string {
  return /^(\p{Lu}\p{L}*\s+){1,5}\p{Lu}\p{L}*$/u.test(name.trim()) ? name.trim() : '';
}

function leaderOnlyFilled(grid: Grid, layout: VerticalLayout, alignment: Alignment): boolean {
  const cells = alignment.profile.leaves
    .filter((leaf) => leaf.criterion!.max.staff === null)
    .map((leaf) => layout.rowOf[leaf.running - 1]!)
    .map((row) => (row < 0 ? null : grid.value(row, layout.selfColumn)));
  return looksScored(cells);
}

interface Parts extends Heading {
  readonly grid: Grid;
  readonly form: Form;
  readonly set: CriteriaSet;
  readonly header: Header;
  readonly layout: Layout;
  readonly alignment: Alignment;
  readonly subjects: readonly Subject[];
  readonly self: ScoreSink;
  readonly appraised: ScoreSink | null;
  readonly selfExtra: Int32Array;
  readonly appraisedExtra: Int32Array;
  readonly ignoredRows: readonly number[];
  readonly rowsRead: number;
}

function assemble(parts: Parts): SheetReading {
  const { self, appraised, rowsRead, ...rest } = parts;
  const counts: Counts = { rowsRead, rowsIgnored: parts.ignoredRows.length };
  const empty = new Int32Array(parts.subjects.length);
  return {
    ...rest,
    codes: parts.alignment.profile.leaves.map((leaf) => leaf.code),
    self: self.scores,
    selfSum: self.sums,
    selfOpen: self.open,
    appraised: appraised?.scores ?? null,
    appraisedSum: appraised?.sums ?? empty,
    appraisedOpen: appraised?.open ?? empty,
    suspects: appraised ? [...self.suspects, ...appraised.suspects] : self.suspects,
    counts,
  };
}
