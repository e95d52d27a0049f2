/** Where the cells of a sheet lie on the screen. */

import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../a1.ts';
import { type SheetModel, type SheetProps, STANDARD_HEIGHT, STANDARD_WIDTH } from '../../model.ts';
import { Axis } from './axis.ts';

/** Pixels, from the sheet's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PIXELS_PER_POINT = 96 / 72;

export function toPixels(points: number, zoom: number): number {
  return Math.round(points * PIXELS_PER_POINT * zoom);
}

export function toPoints(pixels: number, zoom: number): number {
  return pixels / PIXELS_PER_POINT / zoom;
}

export class Geometry {
  readonly columns: Axis;
  readonly rows: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly zoom: number;

  constructor(props: SheetProps, zoom: number) {
    this.zoom = zoom;
    this.frozen = props.frozen ?? { rows: 0, columns: 0 };
    const { columnWidths, hiddenColumns, rowHeights, hiddenRows } = props;
    this.columns = axisOf(MAX_COLUMNS, STANDARD_WIDTH, columnWidths, hiddenColumns, zoom);
    this.rows = axisOf(MAX_ROWS, STANDARD_HEIGHT, rowHeights, hiddenRows, zoom);
  }

  box({ row, column, rows, columns }: Rect): Box {
    const x = this.columns.offset(column);
    const y = this.rows.offset(row);
    return {
      x,
      y,
      width: this.columns.offset(column + columns) - x,
      height: this.rows.offset(row + rows) - y,
    };
  }

  /** Size of the frozen part. */
  get frozenWidth(): number {
    return this.columns.offset(this.frozen.columns);
  }

  get frozenHeight(): number {
    return this.rows.offset(this.frozen.rows);
  }
}

function axisOf(
  count: number,
  standard: number,
  points: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  zoom: number,
): Axis {
  const sizes = new Map<number, number>();
  for (const [index, size] of points) sizes.set(index, toPixels(size, zoom));
  for (const index of hidden) sizes.set(index, 0);
  return new Axis(count, toPixels(standard, zoom), sizes);
}

const SHAPING = ['columnWidths', 'hiddenColumns', 'rowHeights', 'hiddenRows', 'frozen'] as const;

/** Keeps the geometry of the sheet that is shown until something that shapes it changes. */
export class GeometryCache {
  private known: { sheet: SheetModel; props: SheetProps; geometry: Geometry } | null = null;

  of(sheet: SheetModel, zoom: number): Geometry {
    const { props } = sheet;
    const known = this.known;
    const fits =
      known?.sheet === sheet &&
      known.geometry.zoom === zoom &&
      SHAPING.every((name) => known.props[name] === props[name]);
    if (fits) return known.geometry;
    const geometry = new Geometry(props, zoom);
    this.known = { sheet, props, geometry };
    return geometry;
  }
}
