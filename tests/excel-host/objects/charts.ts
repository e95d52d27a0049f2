/** Charts: kind, titles, series and place; enough for what the add-in makes and a page can draw. */

import { isUnbounded, parseAddress, type Rect } from '../a1.ts';
import { ApiError, notImplemented } from '../api-object.ts';
import type { Chart as ChartRecord, ChartSeries as SeriesRecord, SheetModel } from '../model.ts';
import {
  ExcelCollection,
  ExcelObject,
  type HostScope,
  numberArgument,
  oneOf,
  textArgument,
} from './base.ts';
import { Range } from './range.ts';
import { Worksheet } from './worksheet.ts';

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'BarStacked',
  'Line',
  'LineMarkers',
  'Pie',
] as const;

export class ChartCollection extends ExcelCollection<Chart> {
  static readonly api = 'ChartCollection';
  private readonly sheet: SheetModel;
  constructor(host: HostScope, sheet: SheetModel) {
    super(host);
    this.sheet = sheet;
  }
  items(): Chart[] {
    return this.sheet.props.charts.map(({ id }) => new Chart(this.host, this.sheet, id));
  }
  protected override keysOf(chart: Chart): readonly string[] {
    return [chart.Id, chart.record.name];
  }
  get Count() {
    return this.items().length;
  }

  /** Drawn at Excel's default size; its place on the sheet is a guess. */
  Add(type: unknown, source: unknown, seriesBy?: unknown): Chart {
    const known = TYPES.find((name) => name === type);
    if (!known) notImplemented(`ChartCollection.add(${String(type)})`);
    if (!(source instanceof Range)) return this.fail('InvalidArgument', 'add');
    const by = oneOf(
      seriesBy ?? 'Auto',
      ['Auto', 'Columns', 'Rows'] as const,
      'ChartCollection.add',
    );
    const id = this.book.newId();
    const series = seriesFrom(source, by);
    const chart: ChartRecord = {
      id,
      name: this.freeName(),
      type: known,
      // Excel titles a chart of one series with that series' name.
      title: series.length === 1 ? series[0]!.name : 'Chart Title',
      valueAxisTitle: null,
      categoryAxisTitle: null,
      legend: { visible: series.length > 1, position: 'Bottom' },
      series,
      left: 60,
      top: 60,
      width: 360,
      height: 216,
    };
    this.sheet.set('charts', [...this.sheet.props.charts, chart]);
    return new Chart(this.host, this.sheet, id);
  }

  private freeName(): string {
    const names = new Set(this.sheet.props.charts.map((chart) => chart.name));
    for (let n = 1; ; n++) if (!names.has(`Chart ${n}`)) return `Chart ${n}`;
  }
}

/** Reads a block as a chart does: text in the first row names series, text in the first column is categories. */
function seriesFrom(source: Range, seriesBy: 'Auto' | 'Columns' | 'Rows'): SeriesRecord[] {
  if (isUnbounded(source.area)) throw new ApiError('InvalidArgument', 'ChartCollection.add');
  const { sheet, area } = source;
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && area.columns > area.rows);
  const isText = (row: number, column: number) => typeof sheet.content(row, column) === 'string';
  const headed = area.rows > 1 && isText(area.row, area.column + area.columns - 1);
  const labelled = area.columns > 1 && isText(area.row + area.rows - 1, area.column);
  const body: Rect = {
    row: area.row + (headed ? 1 : 0),
    column: area.column + (labelled ? 1 : 0),
    rows: area.rows - (headed ? 1 : 0),
    columns: area.columns - (labelled ? 1 : 0),
  };
  const block = (rect: Rect) => ({ sheetId: sheet.id, rect });
  const labels: Rect = { ...body, column: area.column, columns: 1 };
  const heads: Rect = { ...body, row: area.row, rows: 1 };
  const names = byRows ? labelled : headed;
  const categories = (byRows ? headed : labelled) ? block(byRows ? heads : labels) : null;
  return Array.from({ length: byRows ? body.rows : body.columns }, (_, i) => {
    const rect = byRows
      ? { ...body, row: body.row + i, rows: 1 }
      : { ...body, column: body.column + i, columns: 1 };
    const head = byRows
      ? sheet.content(rect.row, area.column)
      : sheet.content(area.row, rect.column);
    return { name: names ? String(head) : `Series${i + 1}`, values: block(rect), categories };
  });
}

class Chart extends ExcelObject {
  static readonly api = 'Chart';
  static navs = ['Axes', 'Legend', 'Series', 'Title', 'Worksheet'];
  private readonly sheet: SheetModel;
  private readonly id: string;
  constructor(host: HostScope, sheet: SheetModel, id: string) {
    super(host);
    this.sheet = sheet;
    this.id = id;
  }

  get record(): ChartRecord {
    const found = this.sheet.props.charts.find((chart) => chart.id === this.id);
    return found ?? this.fail('ItemNotFound', 'id');
  }
  change(patch: Partial<ChartRecord>): void {
    const next = { ...this.record, ...patch };
    const { charts } = this.sheet.props;
    this.sheet.set(
      'charts',
      charts.map((chart) => (chart.id === this.id ? next : chart)),
    );
  }

  get Id() {
    return this.id;
  }
  get Name() {
    return this.record.name;
  }
  set Name(value: unknown) {
    this.change({ name: textArgument(value, 'Chart.name') });
  }
  get ChartType() {
    return this.record.type;
  }
  set ChartType(value: unknown) {
    this.change({ type: oneOf(value, TYPES, 'Chart.chartType') });
  }
  get Left() {
    return this.record.left;
  }
  set Left(value: unknown) {
    this.change({ left: numberArgument(value, 'Chart.left') });
  }
  get Top() {
    return this.record.top;
  }
  set Top(value: unknown) {
    this.change({ top: numberArgument(value, 'Chart.top') });
  }
  get Width() {
    return this.record.width;
  }
  set Width(value: unknown) {
    this.change({ width: numberArgument(value, 'Chart.width') });
  }
  get Height() {
    return this.record.height;
  }
  set Height(value: unknown) {
    this.change({ height: numberArgument(value, 'Chart.height') });
  }

  get Axes() {
    return new ChartAxes(this.host, this);
  }
  get Legend() {
    return new ChartLegend(this.host, this);
  }
  get Series() {
    return new ChartSeriesCollection(this.host, this);
  }
  get Title() {
    return new ChartTitle(this.host, this);
  }
  get Worksheet() {
    return new Worksheet(this.host, this.sheet);
  }

  Delete(): void {
    const { record } = this;
    this.sheet.set(
      'charts',
      this.sheet.props.charts.filter((chart) => chart !== record),
    );
  }
  SetData(source: unknown, seriesBy?: unknown): void {
    if (!(source instanceof Range)) this.fail('InvalidArgument', 'setData');
    const by = oneOf(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows'] as const, 'Chart.setData');
    this.change({ series: seriesFrom(source, by) });
  }
  /** With an end cell the chart covers all cells from the start to the end. */
  SetPosition(startCell: unknown, endCell?: unknown): void {
    const start = this.cell(startCell);
    const patch: { left: number; top: number; width?: number; height?: number } = {
      left: start.Left,
      top: start.Top,
    };
    if (endCell !== undefined && endCell !== null) {
      const end = this.cell(endCell);
      patch.width = end.Left + end.Width - start.Left;
      patch.height = end.Top + end.Height - start.Top;
    }
    this.change(patch);
  }
  private cell(value: unknown): Range {
    if (value instanceof Range) return value;
    const address = parseAddress(textArgument(value, 'Chart.setPosition'));
    if (!address) throw new ApiError('InvalidArgument', 'Chart.setPosition');
    return new Range(this.host, this.sheet, address.rect);
  }
}

abstract class ChartPart extends ExcelObject {
  protected readonly chart: Chart;
  constructor(host: HostScope, chart: Chart) {
    super(host);
    this.chart = chart;
  }
}

class ChartTitle extends ChartPart {
  static readonly api = 'ChartTitle';
  get Text() {
    return this.chart.record.title ?? '';
  }
  set Text(value: unknown) {
    this.chart.change({ title: textArgument(value, 'ChartTitle.text') });
  }
  get Visible() {
    return this.chart.record.title !== null;
  }
  set Visible(value: unknown) {
    this.chart.change({
      title: value === true ? (this.chart.record.title ?? 'Chart Title') : null,
    });
  }
}

class ChartLegend extends ChartPart {
  static readonly api = 'ChartLegend';
  get Visible() {
    return this.chart.record.legend.visible;
  }
  set Visible(value: unknown) {
    this.chart.change({ legend: { ...this.chart.record.legend, visible: value === true } });
  }
  get Position() {
    return this.chart.record.legend.position;
  }
  set Position(value: unknown) {
    const position = textArgument(value, 'ChartLegend.position');
    this.chart.change({ legend: { ...this.chart.record.legend, position } });
  }
}

class ChartAxes extends ChartPart {
  static readonly api = 'ChartAxes';
  static navs = ['CategoryAxis', 'ValueAxis'];
  get CategoryAxis() {
    return new ChartAxis(this.host, this.chart, 'categoryAxisTitle');
  }
  get ValueAxis() {
    return new ChartAxis(this.host, this.chart, 'valueAxisTitle');
  }
}

type AxisTitleKey = 'categoryAxisTitle' | 'valueAxisTitle';

class ChartAxis extends ChartPart {
  static readonly api = 'ChartAxis';
  static navs = ['Title'];
  private readonly key: AxisTitleKey;
  constructor(host: HostScope, chart: Chart, key: AxisTitleKey) {
    super(host, chart);
    this.key = key;
  }
  get Title() {
    return new ChartAxisTitle(this.host, this.chart, this.key);
  }
}

class ChartAxisTitle extends ChartPart {
  static readonly api = 'ChartAxisTitle';
  private readonly key: AxisTitleKey;
  constructor(host: HostScope, chart: Chart, key: AxisTitleKey) {
    super(host, chart);
    this.key = key;
  }
  get Text() {
    return this.chart.record[this.key] ?? '';
  }
  set Text(value: unknown) {
    this.chart.change({ [this.key]: textArgument(value, 'ChartAxisTitle.text') });
  }
  get Visible() {
    return this.chart.record[this.key] !== null;
  }
  set Visible(value: unknown) {
    this.chart.change({
      [this.key]: value === true ? (this.chart.record[this.key] ?? 'Axis Title') : null,
    });
  }
}

class ChartSeriesCollection extends ExcelCollection<ChartSeries> {
  static readonly api = 'ChartSeriesCollection';
  private readonly chart: Chart;
  constructor(host: HostScope, chart: Chart) {
    super(host);
    this.chart = chart;
  }
  items(): ChartSeries[] {
    return this.chart.record.series.map((_, at) => new ChartSeries(this.host, this.chart, at));
  }
  get Count() {
    return this.items().length;
  }
  /** "Not visible until values … are set." */
  Add(name?: unknown, index?: unknown): ChartSeries {
    const { series } = this.chart.record;
    const at = typeof index === 'number' ? index : series.length;
    const added: SeriesRecord = {
      name: typeof name === 'string' ? name : `Series${series.length + 1}`,
      values: null,
      categories: null,
    };
    this.chart.change({ series: series.toSpliced(at, 0, added) });
    return new ChartSeries(this.host, this.chart, at);
  }
}

class ChartSeries extends ChartPart {
  static readonly api = 'ChartSeries';
  private readonly at: number;
  constructor(host: HostScope, chart: Chart, at: number) {
    super(host, chart);
    this.at = at;
  }
  private get record(): SeriesRecord {
    return this.chart.record.series[this.at] ?? this.fail('ItemNotFound', 'name');
  }
  private alter(patch: Partial<SeriesRecord>): void {
    const next = { ...this.record, ...patch };
    this.chart.change({ series: this.chart.record.series.with(this.at, next) });
  }
  private source(value: unknown, member: string) {
    if (!(value instanceof Range)) return this.fail('InvalidArgument', member);
    return { sheetId: value.sheet.id, rect: value.area };
  }

  get Name() {
    return this.record.name;
  }
  set Name(value: unknown) {
    const name = textArgument(value, 'ChartSeries.name');
    if (name.length > 255) this.fail('InvalidArgument', 'name');
    this.alter({ name });
  }
  SetValues(source: unknown): void {
    this.alter({ values: this.source(source, 'setValues') });
  }
  SetXAxisValues(source: unknown): void {
    this.alter({ categories: this.source(source, 'setXAxisValues') });
  }
  Delete(): void {
    this.chart.change({ series: this.chart.record.series.toSpliced(this.at, 1) });
  }
}
