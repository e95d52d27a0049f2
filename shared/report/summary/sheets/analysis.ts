/** "Phân tích": self against appraisal, criteria that tell nobody apart, who rose most. */
import { LEAST_SHEETS } from '../../../ranking/gap.ts';
import type { ReportCell, ReportSheet } from '../../model.ts';
import { awardShort } from '../../phrases.ts';
import type { Words } from '../../words.ts';
import type { SummaryData } from '../data.ts';
import { KINDS } from '../kind-figures.ts';
import { unitName } from '../nominees.ts';
import { Page } from '../page.ts';
import { put } from '../styles.ts';

export function analysisSheet(data: SummaryData, words: Words): ReportSheet {
  const widths = [5, 48, 22, 11, 11, 11, 12, 24];
  const page = new Page(
    data,
    words,
    widths.map((width) => ({ head: '', width })),
  );
  page.heading(words('analysis.title'));
  // The long table last: the short ones stay whole on their pages.
  gaps(data, page, words);
  page.gap();
  quotas(data, page, words);
  page.gap();
  risers(data, page, words);
  page.gap();
  criteria(data, page, words);
  return page.sheet('analysis', words('analysis.name'));
}

function table(page: Page, title: string, heads: readonly string[]): void {
  page.line(title, 'caption');
  page.add(heads.map((head) => put(head, 'head')));
}

function gaps(data: SummaryData, page: Page, words: Words): void {
  const heads = ['head.number', 'head.unit', 'head.kind', 'gaps.n', 'gaps.mean', 'gaps.min'];
  table(
    page,
    words('gaps.title'),
    [...heads, 'gaps.max', 'head.note'].map((key) => words(key)),
  );
  const rows = KINDS.flatMap((kind) => data.kinds[kind].gaps.map((gap) => ({ kind, ...gap })));
  rows.forEach(({ kind, unit, n, mean, min, max }, at) => {
    page.add([
      put(at + 1, 'figure'),
      put(unitName(data, unit), 'text'),
      put(words(`kind.${kind}`), 'textCenter'),
      put(n, 'figure'),
      put(mean, 'score'),
      put(min, 'score'),
      put(max, 'score'),
      put(mean === null ? words('gaps.not-enough', { least: LEAST_SHEETS }) : null, 'text'),
    ]);
  });
  if (rows.length === 0) page.line(words('nothing'), 'text');
}

/** How far each quota is used. */
function quotas(data: SummaryData, page: Page, words: Words): void {
  const heads = ['head.number', 'head.unit', 'head.kind', 'quotas.limit', 'quotas.eligible'];
  table(
    page,
    words('quotas.title'),
    [...heads, 'quotas.proposed', 'quotas.council', 'head.note'].map((key) => words(key)),
  );
  const lines = data.awards.flatMap(({ award, quotas: list }) =>
    list.map((line) => ({ award, ...line })),
  );
  lines.forEach(({ award, unit, kind, limit, either, eligible, proposed, council }, at) => {
    const name = awardShort(award, words);
    page.add([
      put(at + 1, 'figure'),
      put(unit === null ? words('quotas.whole') : unitName(data, unit), 'text'),
      put(words(`kind.${kind}`), 'textCenter'),
      put(limit < 0 ? words('quotas.no-limit') : limit, 'textCenter'),
      put(eligible, 'figure'),
      put(proposed, 'figure'),
      put(council, 'figure'),
      put(either ? words('quotas.either', { award: name }) : name, 'text'),
    ]);
  });
  if (lines.length === 0) page.line(words('nothing'), 'text');
}

function risers(data: SummaryData, page: Page, words: Words): void {
  const heads = ['risers.rank', 'head.subject', 'head.unit', 'risers.from', 'risers.to'];
  table(
    page,
    words('risers.title'),
    [...heads, 'risers.rise', 'risers.comparable', 'head.note'].map((key) => words(key)),
  );
  const rows = KINDS.flatMap((kind) => data.kinds[kind].risers.top);
  for (const { subject: at, from, to, rise, comparable, rank } of rows) {
    const subject = data.subjects[at]!;
    const cells: ReportCell[] = [
      put(rank, 'figure'),
      put(subject.name, 'text'),
      put(unitName(data, subject.unit), 'text'),
      put(from, 'figure'),
      put(to, 'figure'),
      put(rise, 'scoreBold'),
      put(comparable, 'score'),
      put(null, 'text'),
    ];
    page.add(cells);
  }
  const total = data.kinds.collective.risers.total + data.kinds.individual.risers.total;
  if (rows.length === 0) page.line(words('nothing'), 'text');
  else if (total > rows.length)
    page.line(words('risers.more', { shown: rows.length, total }), 'legend');
}

function criteria(data: SummaryData, page: Page, words: Words): void {
  const heads = ['criteria.code', 'criteria.label', 'head.kind', 'criteria.n', 'criteria.full'];
  table(
    page,
    words('criteria.title'),
    [...heads, 'criteria.mean', 'criteria.flat', 'head.note'].map((key) => words(key)),
  );
  for (const kind of KINDS) {
    for (const { code, label, n, atMaximum, meanShare, flat } of data.kinds[kind].discrimination) {
      page.add([
        put(code, 'figure'),
        put(label, 'text'),
        put(words(`kind.${kind}`), 'textCenter'),
        put(n, 'figure'),
        put(atMaximum, 'score'),
        put(meanShare, 'score'),
        put(flat ? words('criteria.yes') : null, 'figureBold'),
        put(flat ? words('criteria.note') : null, 'text'),
      ]);
    }
  }
}
