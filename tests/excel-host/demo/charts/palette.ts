/** Colours and sizes of Excel's default chart style (Office theme 2013–2022). */

export const SERIES_COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
export const TEXT_COLOR = '#595959';
export const LINE_COLOR = '#D9D9D9';
export const TITLE_SIZE = 18.7;
export const TEXT_SIZE = 12;

export function seriesColor(at: number): string {
  return SERIES_COLORS[at % SERIES_COLORS.length]!;
}
