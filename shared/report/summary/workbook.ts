/** The summary workbook: what "Tạo bảng tổng hợp" writes, and "Tải tệp .xlsx" saves. */
import type { Locale } from '../../messages/format.ts';
import { withHeights } from '../heights.ts';
import type { ReportWorkbook } from '../model.ts';
import { periodTitle } from '../phrases.ts';
import { wordsOf } from '../words.ts';
import type { SummaryData } from './data.ts';
import { analysisSheet } from './sheets/analysis.ts';
import { bonusSheet } from './sheets/bonus.ts';
import { chartsSheet } from './sheets/charts.ts';
import { explanationsSheet } from './sheets/explanations.ts';
import { overviewSheet } from './sheets/overview.ts';
import { progressSheet } from './sheets/progress.ts';
import { proposalsSheet } from './sheets/proposals.ts';
import { SUMMARY_STYLES } from './styles.ts';

export { isAbridged } from './sheets/explanations.ts';

export interface SummaryOptions {
  /** Of headings and sentences; names and legal texts stay as they are. Vietnamese unless told. */
  readonly locale?: Locale;
  /** Explains every rule also where the many who are out would have only those they do not meet. */
  readonly everyRule?: boolean;
}

/**
 * Seven print-ready sheets, in this order: overview, proposals, explanations, progress, charts,
 * analysis, bonus money. Keys are stable per period: written again, they replace their sheets.
 */
export function summaryWorkbook(
  data: SummaryData,
  { locale = 'vi', everyRule = false }: SummaryOptions = {},
): ReportWorkbook {
  const words = wordsOf(locale);
  return withHeights({
    title: words('workbook.title', { period: periodTitle(data.period, words) }),
    styles: SUMMARY_STYLES,
    sheets: [
      overviewSheet(data, words),
      proposalsSheet(data, words),
      explanationsSheet(data, words, everyRule),
      progressSheet(data, words),
      chartsSheet(data, words),
      analysisSheet(data, words),
      bonusSheet(data, words),
    ],
  });
}
