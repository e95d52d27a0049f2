/** "Dự toán tiền thưởng": coefficient × base salary per proposal, with the sum for the budget. */
import { inputErrorSentence } from '../../../awards/sentences.ts';
import { RankingInputError } from '../../../ranking/errors.ts';
import { cellName } from '../../../sheet/snapshot.ts';
import { inWords } from '../../in-words.ts';
import type { ReportSheet } from '../../model.ts';
import { awardName } from '../../phrases.ts';
import { money, shortDay, type Words } from '../../words.ts';
import type { BonusFiguresLine, SummaryData } from '../data.ts';
import { Page } from '../page.ts';
import { calc, put } from '../styles.ts';

const COUNT = 3;
const EACH = 7;
const SUM = 8;

export function bonusSheet(data: SummaryData, words: Words): ReportSheet {
  const { bonus } = data;
  const page = new Page(data, words, [
    { head: words('head.number'), width: 5 },
    { head: words('bonus.form'), width: 34 },
    { head: words('bonus.kind'), width: 11 },
    { head: words('bonus.count'), width: 9 },
    { head: words('bonus.date'), width: 13 },
    { head: words('bonus.coefficient'), width: 9 },
    { head: words('bonus.salary'), width: 14 },
    { head: words('bonus.each'), width: 14 },
    { head: words('bonus.sum'), width: 16 },
    { head: words('head.note'), width: 24 },
  ]);
  page.heading(words('bonus.title'));
  if (bonus.error) {
    const { code, params } = bonus.error;
    page.line(inputErrorSentence(new RankingInputError(code, params), words.locale), 'plain');
    return page.sheet('bonus', words('bonus.name'));
  }
  page.header();
  const first = page.row;
  bonus.lines.forEach((line, n) => {
    const product = `=${cellName(page.row, COUNT)}*${cellName(page.row, EACH)}`;
    page.add([
      put(n + 1, 'figure'),
      put(awardName(line.award, words), 'text'),
      put(words(`kind.${line.kind}`), 'textCenter'),
      put(line.count, 'figure'),
      put(shortDay(line.date, words.locale), 'figure'),
      put(line.each.coefficient, 'figure'),
      put(line.each.baseSalary, 'money'),
      put(line.each.amount, 'money'),
      calc(product, line.sum, 'money'),
      put(noteOf(line, words), 'text'),
    ]);
  });
  if (bonus.lines.length === 0) page.line(words('nobody'), 'text');
  const total = (column: number, value: number, style: 'figureBold' | 'moneyBold') =>
    bonus.lines.length === 0
      ? put(value, style)
      : calc(`=SUM(${cellName(first, column)}:${cellName(page.row - 1, column)})`, value, style);
  const people = bonus.lines.reduce((sum, line) => sum + line.count, 0);
  page.add([
    put(null, 'figure'),
    put(words('sum'), 'textBold'),
    put(null, 'figure'),
    total(COUNT, people, 'figureBold'),
    ...[4, 5, 6, 7].map(() => put(null, 'figure')),
    total(SUM, bonus.total, 'moneyBold'),
    put(null, 'text'),
  ]);
  page.gap();
  if (words.locale === 'vi') {
    const text = inWords(bonus.total);
    page.line(words('bonus.words', { words: text[0]!.toUpperCase() + text.slice(1) }), 'plain');
  }
  page.line(words('bonus.method'), 'legend');
  page.line(words('bonus.source'), 'legend');
  if (bonus.confirm) page.line(words('bonus.confirm'), 'legend');
  page.signatures(words('sign.maker'), words('sign.director'));
  return page.sheet('bonus', words('bonus.name'));
}

function noteOf({ each, basis }: BonusFiguresLine, words: Words): string {
  const { rounding, confirm } = each;
  const round =
    rounding.mode === 'none'
      ? words('bonus.unrounded')
      : words('bonus.rounded', { to: money(rounding.to, words.locale) });
  const note = words('bonus.note', { basis, round });
  return confirm ? words('to-confirm', { source: note }) : note;
}
