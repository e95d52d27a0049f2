/** Biên bản họp Hội đồng: who sat, what was put to the vote, and how it came out. */
import type { AwardId, VoteRule } from '../../../shared/awards/types.ts';
import type { Locale } from '../../../shared/messages/format.ts';
import { attendance } from '../../../shared/report/attendance.ts';
import { awardName, awardShort, outcomeText, periodTitle } from '../../../shared/report/phrases.ts';
import type {
  SummaryAward,
  SummaryData,
  SummaryItem,
} from '../../../shared/report/summary/data.ts';
import {
  isOpen,
  type Nominee,
  nomineesOf,
  outcomeOf,
} from '../../../shared/report/summary/nominees.ts';
import { longDay, type Words, wordsOf } from '../../../shared/report/words.ts';
import {
  type Block,
  blank,
  body,
  centered,
  gap,
  heading,
  letter,
  letterhead,
  type Piece,
  signatures,
  table,
  textWidthOf,
  title,
} from './kit.ts';
import { awardOf, count, mean, nameOf, positionAndUnit, share, votes, who } from './parts.ts';

/**
 * @param award which of the period's awards; the highest unless told
 * @returns the bytes of a .docx
 */
export async function minutes(
  data: SummaryData,
  award?: AwardId,
  locale: Locale = 'vi',
): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const chosen = awardOf(data, award);
  const { council, agency, kinds } = data;
  const period = periodTitle(data.period, words);
  const day = longDay(council.metOn, words);
  return letter(data, words, words('minutes.name'), [
    ...letterhead(data, words, {
      above: agency.name,
      from: words('letter.council'),
      sign: 'BB-HĐTĐKT',
      day: council.metOn === null ? null : day,
    }),
    ...title(words('minutes.title'), words('minutes.subject', { period }), textWidthOf('portrait')),
    ...(chosen.decided
      ? []
      : [
          centered(
            words('letter.draft'),
            { bold: true, color: 'C00000' },
            { spacing: { after: 120 } },
          ),
        ]),
    body(words('minutes.when', { day })),
    place(data, words),
    heading(words('minutes.people')),
    body([...split(words('minutes.chair', { who: MARK }), who(council.chair, words))]),
    body([...split(words('minutes.secretary', { who: MARK }), who(council.secretary, words))]),
    members(data, words),
    ...absentees(data, words),
    body(presence(data, chosen, words)),
    heading(words('minutes.content')),
    body(
      words('minutes.report', {
        collectives: count(kinds.collective.ranked),
        individuals: count(kinds.individual.ranked),
        period,
        basis: words(`minutes.basis.${data.basis}`),
      }),
    ),
    blank(words('minutes.discussion')),
    body(words('minutes.vote', { award: awardName(chosen.award, words) })),
    ...(chosen.vote ? [body(voteRule(chosen.vote, words))] : []),
    ...lists(data, chosen, words),
    heading(words('minutes.resolution')),
    blank(words('minutes.resolution.blank')),
    body(words('minutes.end', { day }), { keepNext: true }),
    ...signatures(
      { title: words('minutes.sign.secretary'), name: council.secretary?.name ?? null },
      { title: words('minutes.sign.chair'), name: council.chair?.name ?? null },
    ),
  ]);
}

/** Stands in a sentence where a piece of another look comes. */
const MARK = '\u0001';

function split(sentence: string, piece: Piece): Piece[] {
  const [before = '', after = ''] = sentence.split(MARK);
  return [before, piece, after];
}

function place({ council }: SummaryData, words: Words): Block {
  const where: Piece = council.place ?? { open: words('letter.line') };
  return body(split(words('minutes.where', { place: MARK }), where));
}

function members({ council }: SummaryData, words: Words): Block {
  const came = council.members.filter((member) => !member.absent);
  const names: Piece =
    came.length > 0
      ? came.map((member) => nameOf(member, words)).join('; ')
      : { open: words('letter.line') };
  return body(split(words('minutes.members', { names: MARK }), names));
}

function absentees({ council }: SummaryData, words: Words): Block[] {
  const absent = attendance(council)?.absent ?? [];
  if (absent.length === 0) return [];
  const names = absent
    .map((member) => {
      const subject = nameOf(member, words);
      const reason = member.absent?.reason;
      return reason ? words('minutes.absent.reason', { subject, reason }) : subject;
    })
    .join('; ');
  return [body(words('minutes.absent', { names }))];
}

/** As the votes were entered, else as the list of members has it; where votes differ, the office writes it. */
function presence({ council }: SummaryData, award: SummaryAward, words: Words): Piece {
  const taken = award.items.flatMap(({ decision }) => (decision?.votes ? [decision.votes] : []));
  const [first] = taken;
  const same = taken.every(
    ({ present, members }) => present === first?.present && members === first.members,
  );
  const found = same ? (first ?? attendance(council)) : null;
  if (!found) return { open: words('minutes.present.open') };
  const { present, members: all } = found;
  if (present === all) return words('minutes.present.all', { present, members: all });
  const named = (attendance(council)?.absent.length ?? 0) > 0;
  return words(named ? 'minutes.present.named' : 'minutes.present', {
    present,
    members: all,
    absent: all - present,
  });
}

function voteRule({ quorum, share: least, of }: VoteRule, words: Words): string {
  return words('minutes.vote.rule', {
    quorum: `${quorum.numerator}/${quorum.denominator}`,
    share: least,
    of: words(`minutes.vote.of.${of}`),
  });
}

function lists(data: SummaryData, award: SummaryAward, words: Words): Block[] {
  const nominees = nomineesOf(data, award);
  const people = nominees.filter(({ subject }) => subject.kind === 'individual').length;
  const of = (test: (item: SummaryItem) => boolean): Nominee[] =>
    award.items
      .filter(test)
      .map((item) => ({ award, item, subject: data.subjects[item.subject]! }));
  const open = of((item) => isOpen(award, item));
  const refused = of((item) => ['declined', 'postponed', 'revoked'].includes(outcomeOf(item)));
  const deferred = of((item) => outcomeOf(item) === 'deferred');
  const part = (key: string, list: readonly Nominee[]): Block[] =>
    list.length === 0
      ? []
      : [heading(words(key, { count: count(list.length) })), voted(data, list, words), gap()];
  return [
    heading(
      words('minutes.vote.title', {
        collectives: count(nominees.length - people),
        individuals: count(people),
      }),
    ),
    voted(data, nominees, words),
    gap(),
    ...part('minutes.open.title', open),
    ...part('minutes.refused.title', refused),
    ...part('minutes.deferred.title', deferred),
  ];
}

function voted(data: SummaryData, list: readonly Nominee[], words: Words): Block {
  return table(
    [
      { head: words('col.number'), width: 6, align: 'center' },
      { head: words('col.nominee'), width: 25 },
      { head: words('col.position'), width: 26 },
      {
        head: words(data.period.type === 'annual' ? 'col.total' : 'col.mean'),
        width: 10,
        align: 'center',
      },
      { head: words('col.form'), width: 15, align: 'center' },
      { head: words('col.votes'), width: 12, align: 'center' },
      { head: words('col.share'), width: 11, align: 'center' },
    ],
    list.map((nominee, n) => [
      String(n + 1),
      nominee.subject.name,
      nominee.subject.kind === 'individual' ? positionAndUnit(data, nominee.subject) : '',
      mean(nominee.subject, words),
      resultOf(nominee, words),
      votes(nominee, words),
      share(nominee, words),
    ]),
    textWidthOf('portrait'),
    words('letter.nobody'),
  );
}

/** The form of commendation; of those who do not get it, what became of them and why. */
function resultOf({ award, item }: Nominee, words: Words): string {
  const outcome = outcomeText(award, item, words);
  const reason = item.decision?.reason;
  return outcome === awardShort(award.award, words) || !reason ? outcome : `${outcome}: ${reason}`;
}
