/** "Giải trình": a row per subject and rule, so that every "why not me?" has its answer. */
import {
  awardMessage,
  flipSentence,
  missingSentence,
  reasonSentence,
  ruleLabel,
} from '../../../awards/sentences.ts';
import type { Reason } from '../../../awards/types.ts';
import type { ReportCell, ReportSheet } from '../../model.ts';
import { awardName, outcomeText } from '../../phrases.ts';
import type { Words } from '../../words.ts';
import type { SummaryAward, SummaryData, SummaryItem } from '../data.ts';
import { outcomeOf } from '../nominees.ts';
import { reasonsOf } from '../packed-reasons.ts';
import { Page } from '../page.ts';
import { put } from '../styles.ts';

const MOST_IN_FULL = 500;

/**
 * Whether those who are out have only the rules that they do not meet (the others they meet or have
 * not come to), unless all are asked for: 5,000 people with all rules would be a book of 3,000 pages.
 */
export function isAbridged({ subjects }: SummaryData): boolean {
  return subjects.length > MOST_IN_FULL;
}

/** @param everyRule of whoever is out too, however many they are */
export function explanationsSheet(data: SummaryData, words: Words, everyRule = false): ReportSheet {
  const abridged = !everyRule && isAbridged(data);
  const page = new Page(data, words, [
    { head: words('head.number'), width: 4.5 },
    { head: words('head.subject'), width: 20 },
    { head: words('head.unit'), width: 8.5 },
    { head: words('head.result'), width: 12 },
    { head: words('head.rule'), width: 18 },
    { head: words('head.threshold'), width: 6.5 },
    { head: words('head.actual'), width: 9 },
    { head: words('head.margin'), width: 7.5 },
    { head: words('head.pass'), width: 6.5 },
    { head: words('head.explanation'), width: 34 },
    { head: words('head.source'), width: 31.5 },
  ]);
  page.heading(words('explanations.title'), words('explanations.subtitle'));
  page.header();
  const short = new Map(data.units.map((unit) => [unit.id, unit.short]));
  for (const award of data.awards) {
    page.line(awardName(award.award, words), 'section');
    award.items.forEach((item, n) => {
      const reasons = reasonsShown(award, item, abridged);
      for (const row of itemRows(data, award, item, reasons, n + 1, short, words)) page.add(row);
    });
  }
  page.gap();
  page.line(words('explanations.confirm'), 'legend');
  if (abridged) page.line(words('explanations.short'), 'legend');
  return page.sheet('explanations', words('explanations.name'));
}

function reasonsShown(award: SummaryAward, item: SummaryItem, abridged: boolean): Reason[] {
  const reasons = reasonsOf(award, item);
  const isOut = outcomeOf(item) === 'not-eligible';
  return isOut && abridged ? reasons.filter(({ pass }) => pass === false) : reasons;
}

/** The rules in their order, then what is lacking and what would change the result. */
function itemRows(
  data: SummaryData,
  award: SummaryAward,
  item: SummaryItem,
  reasons: readonly Reason[],
  number: number,
  short: ReadonlyMap<string, string>,
  words: Words,
): ReportCell[][] {
  const subject = data.subjects[item.subject]!;
  const { locale } = words;
  // Every row says whose it is, so that the sheet can be filtered and sorted.
  const start = [
    put(number, 'figure'),
    put(subject.name, 'text'),
    put(short.get(subject.unit) ?? '', 'textCenter'),
    put(outcomeText(award, item, words), 'textCenter'),
  ];
  const rows = reasons.map((reason) => [...start, ...reasonCells(reason, words)]);
  const last = (label: string, text: string) => {
    const empty = [0, 1, 2, 3].map(() => put(null, 'figure'));
    rows.push([
      ...start,
      put(words(label), 'text'),
      ...empty,
      put(text, 'text'),
      put(null, 'text'),
    ]);
  };
  const missing = (item.missing ?? []).map((change) => missingSentence(change, locale));
  if (missing.length > 0) last('explanations.missing', missing.join('\n'));
  if (item.flip) last('explanations.flip', flipSentence(item.flip, locale)!);
  return rows;
}

function reasonCells(reason: Reason, words: Words): ReportCell[] {
  const { type, threshold, actual, margin, pass, source, confirm } = reason;
  const passed = pass === null ? 'pending' : pass ? 'yes' : 'no';
  return [
    put(ruleLabel(type, words.locale), 'text'),
    put(threshold, 'figure'),
    put(actualOf(type, actual, words), 'textCenter'),
    put(margin, 'figure'),
    put(words(`pass.${passed}`), pass === false ? 'figureBold' : 'figure'),
    put(reasonSentence(reason, words.locale), 'small'),
    put(confirm ? words('to-confirm', { source }) : source, 'small'),
  ];
}

/** Codes among the figures, as words. */
function actualOf(type: Reason['type'], actual: Reason['actual'], words: Words) {
  if (typeof actual !== 'string') return actual;
  const book = type === 'no-block' ? 'block' : 'unranked';
  return awardMessage(`${book}.${actual}`, {}, words.locale);
}
