import type { Chart } from '../../model.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartLayout } from './layout.ts';
import type { Scale } from './scale.ts';

/** What the plots of all kinds are given. */
export interface PlotProps {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly layout: ChartLayout;
  readonly scale: Scale;
}
