/** How a cell looks. Styles are immutable and shared: two cells of one look hold one object. */

export type LineStyle =
  | 'Continuous'
  | 'Dash'
  | 'DashDot'
  | 'DashDotDot'
  | 'Dot'
  | 'Double'
  | 'SlantDashDot';
export type LineWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export interface Border {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  /** "#RRGGBB" */
  readonly color: string;
}

export type Side = 'top' | 'bottom' | 'left' | 'right' | 'diagonalUp' | 'diagonalDown';

export type Horizontal =
  | 'General'
  | 'Left'
  | 'Center'
  | 'Right'
  | 'Fill'
  | 'Justify'
  | 'CenterAcrossSelection'
  | 'Distributed';
export type Vertical = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
  readonly strikethrough: boolean;
  /** "#RRGGBB" */
  readonly fontColor: string;
  /** "#RRGGBB"; null without a fill. */
  readonly fill: string | null;
  readonly horizontal: Horizontal;
  readonly vertical: Vertical;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees, -90 to 90, or 180 for vertical text, as Excel counts. */
  readonly rotation: number;
  readonly borders: Readonly<Partial<Record<Side, Border>>>;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  borders: {},
  locked: true,
  formulaHidden: false,
};

/** Gives one object per look, so that styles compare by identity. */
export class StylePool {
  private readonly byKey = new Map<string, CellStyle>();

  intern(style: CellStyle): CellStyle {
    // Properties are listed in the order of the default, so that equal styles have equal keys.
    const ordered: CellStyle = { ...DEFAULT_STYLE, ...style };
    const sides: Side[] = ['top', 'bottom', 'left', 'right', 'diagonalUp', 'diagonalDown'];
    const key = JSON.stringify([
      { ...ordered, borders: null },
      sides.map((side) => {
        const line = style.borders[side];
        return line ? [line.style, line.weight, line.color] : null;
      }),
    ]);
    const known = this.byKey.get(key);
    if (known) return known;
    this.byKey.set(key, ordered);
    return ordered;
  }
}
