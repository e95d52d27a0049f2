/** Borders of a block: its edges, and the lines inside. */

import type { Rect } from '../a1.ts';
import type { Border, CellStyle, LineStyle, LineWeight, SheetModel, Side } from '../model.ts';
import { colorArgument, ExcelCollection, ExcelObject, type HostScope, oneOf } from './base.ts';
import { checkFormattable } from './range-values.ts';

const INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type BorderIndex = (typeof INDEXES)[number];

const LINES: readonly LineStyle[] = [
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
];
const WEIGHTS: readonly LineWeight[] = ['Hairline', 'Thin', 'Medium', 'Thick'];
const PLAIN: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

export class RangeBorderCollection extends ExcelCollection<RangeBorder> {
  static readonly api = 'RangeBorderCollection';
  private readonly sheet: SheetModel;
  private readonly areas: readonly Rect[];
  constructor(host: HostScope, sheet: SheetModel, areas: readonly Rect[]) {
    super(host);
    this.sheet = sheet;
    this.areas = areas;
  }
  items(): RangeBorder[] {
    return INDEXES.map((index) => new RangeBorder(this.host, this.sheet, this.areas, index));
  }
  protected override keysOf(border: RangeBorder): readonly string[] {
    return [border.SideIndex];
  }
  get Count() {
    return INDEXES.length;
  }
}

class RangeBorder extends ExcelObject {
  static readonly api = 'RangeBorder';
  private readonly sheet: SheetModel;
  private readonly areas: readonly Rect[];
  private readonly index: BorderIndex;
  constructor(host: HostScope, sheet: SheetModel, areas: readonly Rect[], index: BorderIndex) {
    super(host);
    this.sheet = sheet;
    this.areas = areas;
    this.index = index;
  }

  get SideIndex(): string {
    return this.index;
  }
  get Style() {
    return this.uniform((line) => line?.style ?? 'None');
  }
  set Style(value: unknown) {
    const style = oneOf<LineStyle | 'None'>(value, ['None', ...LINES], 'RangeBorder.style');
    this.change((line) => (style === 'None' ? null : { ...(line ?? PLAIN), style }));
  }
  get Weight() {
    return this.uniform((line) => line?.weight ?? 'Thin');
  }
  set Weight(value: unknown) {
    const weight = oneOf(value, WEIGHTS, 'RangeBorder.weight');
    // That a weight or colour alone draws the line is taken from VBA, not from the documentation.
    this.change((line) => ({ ...(line ?? PLAIN), weight }));
  }
  get Color() {
    return this.uniform((line) => line?.color ?? '#000000');
  }
  set Color(value: unknown) {
    const color = colorArgument(value, 'RangeBorder.color');
    this.change((line) => ({ ...(line ?? PLAIN), color }));
  }

  /** The blocks whose cells carry this border, and on which side. */
  private strokes(): [Rect, Side][] {
    return this.areas.flatMap((area) => strokesOf(area, this.index));
  }

  private uniform<T>(read: (line: Border | undefined) => T): T | null {
    let shared: T | undefined;
    for (const [area, side] of this.strokes()) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const value = read(this.sheet.styleAt(row, column).borders[side]);
          if (shared === undefined) shared = value;
          else if (shared !== value) return null;
        }
      }
    }
    return shared ?? read(undefined);
  }

  private change(edit: (line: Border | undefined) => Border | null): void {
    checkFormattable(this.sheet, 'allowFormatCells', 'RangeBorder');
    for (const [area, side] of this.strokes()) {
      this.sheet.restyle(area, (style) => withBorder(style, side, edit(style.borders[side])));
    }
  }
}

function withBorder(style: CellStyle, side: Side, line: Border | null): CellStyle {
  const { [side]: _replaced, ...others } = style.borders;
  return { ...style, borders: line ? { ...others, [side]: line } : others };
}

function strokesOf(area: Rect, index: BorderIndex): [Rect, Side][] {
  const { row, column, rows, columns } = area;
  const last = { row: row + rows - 1, column: column + columns - 1 };
  switch (index) {
    case 'EdgeTop':
      return [[{ ...area, rows: 1 }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, row: last.row, rows: 1 }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, columns: 1 }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, column: last.column, columns: 1 }, 'right']];
    case 'InsideHorizontal':
      if (rows === 1) return [];
      return [
        [{ ...area, rows: rows - 1 }, 'bottom'],
        [{ ...area, row: row + 1, rows: rows - 1 }, 'top'],
      ];
    case 'InsideVertical':
      if (columns === 1) return [];
      return [
        [{ ...area, columns: columns - 1 }, 'right'],
        [{ ...area, column: column + 1, columns: columns - 1 }, 'left'],
      ];
    case 'DiagonalDown':
      return [[area, 'diagonalDown']];
    case 'DiagonalUp':
      return [[area, 'diagonalUp']];
  }
}
