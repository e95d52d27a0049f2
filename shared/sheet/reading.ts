/**
 * What was read from one sheet: the form, whom it scores, every figure and where it stands. Scores
 * are kept in flat arrays (subjects × criteria, in hundredths), so that a sheet of thousands of
 * people costs no object per cell. A reading judges nothing; that is for the checks.
 */
import type { Hundredths } from '../criteria/points.ts';
import type { CriteriaSet, Form } from '../criteria/types.ts';
import type { Alignment } from './align.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import type { ScoreCell } from './score-cell.ts';
import type { TitleBlock } from './title-block.ts';
import type { Found } from './title-lines.ts';
import type { UnitMention } from './title-unit.ts';

/** In a score array: there is no readable number. Never a possible score. */
export const NO_SCORE = -0x80000000;

export type Basis = 'self' | 'appraised';

export interface Subject {
  /** As a person reads it: decoded, repaired. */
  readonly name: string;
  readonly position: string;
  readonly leader: boolean;
  /** How leadership is known; a doubtful position is decided by the criteria that are filled in. */
  readonly leaderBy: 'position' | 'column' | 'heading' | 'scores' | 'none';
  readonly staffCode: string | null;
  /** YYYY-MM-DD, or a year alone. */
  readonly birthDate: string | null;
  /** Division that the row stands under, as written; '' where none. */
  readonly division: string;
  /** 0-based row of the subject (matrix) or of its name (card); the title row of a collective. */
  readonly row: number;
}

/** A score cell that is not simply a good number on a criterion that binds the subject. */
export interface Suspect {
  readonly subject: number;
  /** Index into `codes`. */
  readonly criterion: number;
  readonly basis: Basis;
  readonly row: number;
  readonly column: number;
  readonly cell: ScoreCell;
  /** Most points for this subject, in hundredths; null where the criterion does not bind it. */
  readonly max: Hundredths | null;
}

/** Rows are criteria, columns are figures: collective sheets and individual cards. */
export interface VerticalLayout {
  readonly kind: 'vertical';
  readonly codeColumn: number;
  readonly labelColumn: number;
  readonly maxColumn: number;
  readonly selfColumn: number;
  readonly appraisedColumn: number;
  readonly evidenceColumn: number;
  readonly noteColumn: number;
  readonly explanationColumn: number;
  /** Row of each criterion by index into `codes`, -1 where it is missing. */
  readonly rowOf: Int32Array;
  readonly groupRows: readonly { readonly group: number; readonly row: number }[];
  readonly subtotalRows: readonly { readonly group: number; readonly row: number }[];
  readonly totalRow: number;
  /** A total of the criteria alone, above bonus and deduction; -1 where there is none. */
  readonly baseTotalRow: number;
  readonly bonusRow: number;
  readonly deductionRow: number;
  /** Last row of the table. */
  readonly bottom: number;
}

/** Rows are people, columns are criteria. -1 where a column is missing. */
export interface MatrixLayout {
  readonly kind: 'matrix';
  readonly sttColumn: number;
  readonly nameColumn: number;
  /** Where family and given name stand apart: the column of the given name. */
  readonly givenNameColumn: number;
  readonly positionColumn: number;
  readonly leaderColumn: number;
  readonly birthColumn: number;
  readonly staffCodeColumn: number;
  readonly divisionColumn: number;
  readonly noteColumn: number;
  readonly totalColumn: number;
  readonly appraisedTotalColumn: number;
  readonly bonusColumn: number;
  readonly deductionColumn: number;
  /** Column of each criterion by index into `codes`. */
  readonly selfColumns: Int32Array;
  readonly appraisedColumns: Int32Array | null;
  readonly subtotalColumns: readonly { readonly group: number; readonly column: number }[];
  /** Rows that state maxima. */
  readonly maxRows: readonly number[];
  readonly bottom: number;
}

export type Layout = VerticalLayout | MatrixLayout;

export interface Counts {
  /** People (matrix) or criteria (other forms) that were read. */
  readonly rowsRead: number;
  /** Rows inside the table that hold something and were neither read nor known as structure. */
  readonly rowsIgnored: number;
}

export interface SheetReading {
  readonly grid: Grid;
  readonly form: Form;
  readonly set: CriteriaSet;
  readonly header: Header;
  readonly layout: Layout;
  readonly alignment: Alignment;
  readonly title: TitleBlock;
  readonly unit: Found<UnitMention> | null;
  readonly year: Found<number> | null;
  readonly subjects: readonly Subject[];
  /** Codes of the set's criteria, in order. */
  readonly codes: readonly string[];
  /** subjects × codes, row-major, in hundredths. */
  readonly self: Int32Array;
  /** Null where the sheet has no appraised score at all. */
  readonly appraised: Int32Array | null;
  /** Per subject: sum of the readable self scores, and how many that bind it are not readable. */
  readonly selfSum: Int32Array;
  readonly selfOpen: Int32Array;
  readonly appraisedSum: Int32Array;
  readonly appraisedOpen: Int32Array;
  /** Bonus less deduction per subject, in hundredths, per basis. */
  readonly selfExtra: Int32Array;
  readonly appraisedExtra: Int32Array;
  readonly suspects: readonly Suspect[];
  /** Rows of the table that were not understood. */
  readonly ignoredRows: readonly number[];
  readonly counts: Counts;
}

/** The cell where a subject's score on a criterion stands; null where the sheet has none. */
export function scoreCellOf(
  reading: SheetReading,
  subject: number,
  criterion: number,
  basis: Basis,
): { row: number; column: number } | null {
  const { layout } = reading;
  if (layout.kind === 'matrix') {
    const columns = basis === 'self' ? layout.selfColumns : layout.appraisedColumns;
    const column = columns?.[criterion] ?? -1;
    return column < 0 ? null : { row: reading.subjects[subject]!.row, column };
  }
  const row = layout.rowOf[criterion]!;
  const column = basis === 'self' ? layout.selfColumn : layout.appraisedColumn;
  return row < 0 || column < 0 ? null : { row, column };
}
