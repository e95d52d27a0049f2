/** "Đề nghị khen thưởng": by award, collectives and people; then who is left to the council. */
import { reasonSentence } from '../../../awards/sentences.ts';
import type { Kind } from '../../../criteria/types.ts';
import { cellName } from '../../../sheet/snapshot.ts';
import type { ReportCell, ReportSheet } from '../../model.ts';
import { awardName, outcomeText, periodTitle, votesShare, votesText } from '../../phrases.ts';
import { shortDay, type Words } from '../../words.ts';
import type { SummaryAward, SummaryData, SummaryItem } from '../data.ts';
import { KINDS } from '../kind-figures.ts';
import { isNominee, isOpen, outcomeOf, unitName } from '../nominees.ts';
import { reasonsOf } from '../packed-reasons.ts';
import { Page } from '../page.ts';
import { calc, put } from '../styles.ts';

/** Rows of one list, 0-based inclusive; null where it is empty. */
type Span = { readonly first: number; readonly last: number } | null;

interface AwardSpans {
  readonly award: SummaryAward;
  readonly spans: Readonly<Record<Kind, Span>>;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

export function proposalsSheet(data: SummaryData, words: Words): ReportSheet {
  const page = new Page(data, words, [
    { head: words('head.number'), width: 5 },
    { head: words('head.subject'), width: 22 },
    { head: words('head.position'), width: 14 },
    { head: words('head.unit'), width: 25 },
    { head: words(data.period.type === 'annual' ? 'head.total' : 'head.mean'), width: 8 },
    { head: words('head.rank'), width: 6 },
    { head: words('head.votes-for'), width: 8 },
    { head: words('head.share'), width: 8 },
    { head: words('head.decision'), width: 14 },
    { head: words('head.note'), width: 28 },
  ]);
  page.heading(words('proposals.title'));
  // The numbers stand first, and count rows that come later: their room is kept until then.
  const top = page.row;
  const room = data.awards.length === 0 ? 3 : data.awards.length + 4;
  for (let row = 0; row < room; row++) page.gap();
  page.header();
  const spans = data.awards.map((award, at) =>
    awardRows(data, award, ROMAN[at] ?? '', page, words),
  );
  const below = page.rows.splice(top).slice(room);
  countTable(spans, page, words);
  page.gap();
  page.rows.push(...below);
  page.gap();
  page.line(basisOf(data, words), 'legend');
  page.signatures(words('sign.maker'), words('sign.director'));
  return page.sheet('proposals', words('proposals.name'));
}

function awardRows(
  data: SummaryData,
  award: SummaryAward,
  number: string,
  page: Page,
  words: Words,
): AwardSpans {
  const name = awardName(award.award, words);
  page.line(words('proposals.award', { number, award: name }), 'section');
  const spans: Record<Kind, Span> = { collective: null, individual: null };
  const list = (title: string, items: readonly SummaryItem[], note: Note): Span => {
    page.line(title, 'section');
    const first = page.row;
    items.forEach((item, n) => {
      page.add(itemRow(data, item, n + 1, note(item), words));
    });
    if (items.length === 0) page.line(words('nobody'), 'text');
    return items.length === 0 ? null : { first, last: page.row - 1 };
  };
  KINDS.forEach((kind, k) => {
    const of = (item: SummaryItem) => data.subjects[item.subject]!.kind === kind;
    const nominees = award.items.filter((item) => of(item) && isNominee(award, item));
    const title = words(`proposals.${kind}`, { number: k + 1, count: nominees.length });
    spans[kind] = list(title, nominees, (item) => item.decision?.reason ?? '');
  });
  const open = award.items.filter((item) => isOpen(award, item));
  list(words('proposals.council', { count: open.length }), open, (item) =>
    whyCouncil(data, award, item, words),
  );
  const deferred = award.items.filter((item) => outcomeOf(item) === 'deferred');
  if (deferred.length > 0)
    list(words('proposals.deferred', { count: deferred.length }), deferred, (item) =>
      failed(award, item, words),
    );
  const refused = award.items.filter((item) =>
    ['declined', 'postponed', 'revoked'].includes(outcomeOf(item)),
  );
  if (refused.length > 0)
    list(
      words('proposals.refused', { count: refused.length }),
      refused,
      (item) => `${outcomeText(award, item, words)}: ${item.decision?.reason ?? ''}`,
    );
  return { award, spans };
}

type Note = (item: SummaryItem) => string;

function itemRow(
  data: SummaryData,
  item: SummaryItem,
  number: number,
  note: string,
  words: Words,
): (ReportCell | null)[] {
  const subject = data.subjects[item.subject]!;
  const isUnit = subject.kind === 'collective';
  return [
    put(number, 'figure'),
    ...(isUnit
      ? [put(subject.name, 'text', { across: 3 }), null, null]
      : [
          put(subject.name, 'text'),
          put(subject.position, 'text'),
          put(unitName(data, subject.unit), 'text'),
        ]),
    put(subject.mean, 'scoreBold'),
    put(subject.rank ?? words('no-rank'), 'figure'),
    put(votesText(item), 'figure'),
    put(votesShare(item), 'score'),
    put(decisionText(item, words), 'textCenter'),
    put(note, 'text'),
  ];
}

function decisionText({ decision }: SummaryItem, words: Words): string {
  if (!decision?.number || !decision.date) return '';
  return words('decision', { number: decision.number, day: shortDay(decision.date, words.locale) });
}

function failed(award: SummaryAward, item: SummaryItem, words: Words): string {
  return reasonsOf(award, item)
    .filter((reason) => reason.pass === false)
    .map((reason) => reasonSentence(reason, words.locale))
    .join('\n');
}

/** Why the council has to choose, and among whom. */
function whyCouncil(
  data: SummaryData,
  award: SummaryAward,
  item: SummaryItem,
  words: Words,
): string {
  const reasons = failed(award, item, words);
  if (item.tie === undefined) return reasons;
  const names = award.ties[item.tie]!.filter((other) => other !== item.subject)
    .slice(0, NAMED)
    .map((other) => data.subjects[other]!.name);
  const more = award.ties[item.tie]!.length - 1 - names.length;
  const rest = more > 0 ? words('tied.more', { more }) : '';
  return `${reasons}\n${words('tied.with', { names: names.join(', ') })}${rest}`;
}

/** More names than this do not fit a note; how many more there are is said. */
const NAMED = 8;

/** How many of what: counted by formulas from the lists above. */
function countTable(spans: readonly AwardSpans[], page: Page, words: Words): void {
  page.line(words('proposals.counts'), 'caption');
  const heads = ['proposals.form', 'kind.collective', 'kind.individual', 'sum'];
  page.add(
    heads.map((key) => put(words(key), 'head')),
    1,
  );
  const first = page.row;
  const totals = [0, 0];
  for (const { award, spans: byKind } of spans) {
    const row = page.row;
    const counts = KINDS.map((kind) => sizeOf(byKind[kind]));
    counts.forEach((count, k) => {
      totals[k]! += count;
    });
    page.add(
      [
        put(awardName(award.award, words), 'text'),
        ...KINDS.map((kind, k) => {
          const span = byKind[kind];
          if (!span) return put(0, 'figure');
          const area = `${cellName(span.first, 1)}:${cellName(span.last, 1)}`;
          return calc(`=COUNTA(${area})`, counts[k]!, 'figure');
        }),
        calc(
          `=SUM(${cellName(row, 2)}:${cellName(row, 3)})`,
          counts[0]! + counts[1]!,
          'figureBold',
        ),
      ],
      1,
    );
  }
  const last = page.row - 1;
  if (last < first) return;
  page.add(
    [
      put(words('sum'), 'textBold'),
      ...[...totals, totals[0]! + totals[1]!].map((total, k) =>
        calc(`=SUM(${cellName(first, k + 2)}:${cellName(last, k + 2)})`, total, 'figureBold'),
      ),
    ],
    1,
  );
}

function sizeOf(span: Span): number {
  return span ? span.last - span.first + 1 : 0;
}

function basisOf({ awards, period }: SummaryData, words: Words): string {
  const basis = awards.some((award) => award.decided) ? 'decided' : 'suggested';
  return words(`proposals.basis.${basis}`, { period: periodTitle(period, words) });
}
