/** The sheet's charts, in place. */

import { h, render } from 'preact';
import type { Region } from '../../model/number-text.ts';
import type { Chart, SheetModel } from '../../model.ts';
import { chartData } from '../charts/chart-data.ts';
import { ChartFigure } from '../charts/chart-figure.tsx';
import { type Geometry, toPixels } from './geometry.ts';
import { part, place } from './pane-view.ts';

interface DrawnChart {
  readonly element: HTMLElement;
  chart: Chart | null;
  revision: number;
  zoom: number;
}

export class ChartsLayer {
  private readonly element = part('charts');
  private readonly drawn = new Map<string, DrawnChart>();

  constructor(overlay: HTMLElement) {
    overlay.append(this.element);
  }

  draw(
    sheet: SheetModel,
    { zoom }: Geometry,
    origin: { readonly x: number; readonly y: number },
    region: Region,
    revision: number,
  ): void {
    const gone = new Set(this.drawn.keys());
    for (const chart of sheet.props.charts) {
      gone.delete(chart.id);
      const drawn = this.drawn.get(chart.id) ?? this.add(chart.id);
      const width = toPixels(chart.width, zoom);
      const height = toPixels(chart.height, zoom);
      const [left, top] = [toPixels(chart.left, zoom), toPixels(chart.top, zoom)];
      place(drawn.element, left - origin.x, top - origin.y, width, height);
      if (drawn.chart === chart && drawn.revision === revision && drawn.zoom === zoom) continue;
      Object.assign(drawn, { chart, revision, zoom });
      const data = chartData(chart, sheet.workbook, region);
      render(h(ChartFigure, { chart, data, region, width, height }), drawn.element);
    }
    for (const id of gone) {
      const { element } = this.drawn.get(id)!;
      render(null, element);
      element.remove();
      this.drawn.delete(id);
    }
  }

  private add(id: string): DrawnChart {
    const element = part('chart-place');
    const made = { element, chart: null, revision: -1, zoom: 0 };
    this.drawn.set(id, made);
    this.element.append(element);
    return made;
  }
}
