/**
 * What lies on a sheet beside its cells. All immutable: a change replaces the record, so that undo
 * keeps the old one. Lengths are points, colours "#RRGGBB".
 */

import type { ConditionalRule } from 'hucre/xlsx';
import type { Rect } from '../a1.ts';

export interface ConditionalLook {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

export const NO_LOOK: ConditionalLook = { fill: null, fontColor: null, bold: null, italic: null };

export type ConditionalOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';

/** `kept`: a rule of a file that is not modelled, written out again as it came in. */
export type ConditionalTest =
  | { readonly kind: 'custom'; readonly formula: string }
  | {
      readonly kind: 'cellValue';
      readonly operator: ConditionalOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | { readonly kind: 'kept'; readonly type: string; readonly source: ConditionalRule };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Rect[];
  readonly test: ConditionalTest;
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
}

export type ValidationType =
  | 'WholeNumber'
  | 'Decimal'
  | 'List'
  | 'Date'
  | 'Time'
  | 'TextLength'
  | 'Custom';

export interface Validation {
  readonly areas: readonly Rect[];
  readonly type: ValidationType;
  /** Excel's name, e.g. "Between"; null for lists and custom formulas. */
  readonly operator: ConditionalOperator | null;
  /** For a list its source, for custom the formula. */
  readonly formula1: string;
  readonly formula2: string | null;
  readonly ignoreBlanks: boolean;
  readonly alert: {
    readonly show: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

/** A block that a chart draws from. */
export interface ChartSource {
  readonly sheetId: string;
  readonly rect: Rect;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: ChartSource | null;
  readonly categories: ChartSource | null;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  /** Excel's name, e.g. "ColumnClustered", "BarClustered", "Line". */
  readonly type: string;
  readonly title: string | null;
  readonly valueAxisTitle: string | null;
  readonly categoryAxisTitle: string | null;
  readonly legend: { readonly visible: boolean; readonly position: string };
  readonly series: readonly ChartSeries[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Note {
  readonly author: string;
  readonly content: string;
  readonly visible: boolean;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
  readonly resolved: boolean;
}

export interface SheetProtection {
  /** What stays allowed, as Excel names it: `allowFormatCells` … */
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

export interface PageTexts {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export const NO_TEXTS: PageTexts = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

export interface PrintSetup {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Excel's name, e.g. "A4". */
  readonly paperSize: string;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Repeated on each page: whole rows, whole columns. */
  readonly titleRows: Rect | null;
  readonly titleColumns: Rect | null;
  readonly area: Rect | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly gridlines: boolean;
  /** Either a percentage or pages to fit into. */
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly pages: {
    readonly state: 'Default' | 'FirstAndDefault' | 'OddAndEven' | 'FirstOddAndEven';
    readonly defaultForAllPages: PageTexts;
    readonly firstPage: PageTexts;
    readonly evenPages: PageTexts;
  };
}

/** Excel's own "Normal" margins: 0.7 in at the sides, 0.75 above and below. */
export const DEFAULT_PRINT: PrintSetup = {
  orientation: 'Portrait',
  paperSize: 'A4',
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  titleRows: null,
  titleColumns: null,
  area: null,
  centerHorizontally: false,
  centerVertically: false,
  gridlines: false,
  zoom: { scale: 100 },
  pages: {
    state: 'Default',
    defaultForAllPages: NO_TEXTS,
    firstPage: NO_TEXTS,
    evenPages: NO_TEXTS,
  },
};
