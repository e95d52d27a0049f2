/**
 * Tờ trình: the list that is submitted to whoever grants the award. A giấy khen goes from the Văn
 * phòng to the Director, a bằng khen from the Director to the chairman of the province.
 */
import type { AwardId } from '../../../shared/awards/types.ts';
import type { Locale } from '../../../shared/messages/format.ts';
import { awardName, periodTitle } from '../../../shared/report/phrases.ts';
import type { SummaryAward, SummaryData } from '../../../shared/report/summary/data.ts';
import { nomineesOf } from '../../../shared/report/summary/nominees.ts';
import { longDay, money, type Words, wordsOf } from '../../../shared/report/words.ts';
import {
  type Block,
  blank,
  body,
  centered,
  gap,
  heading,
  type LetterHead,
  letter,
  letterhead,
  signature,
  table,
  textWidthOf,
  title,
} from './kit.ts';
import {
  awardOf,
  bases,
  costOf,
  count,
  mean,
  positionAndUnit,
  rank,
  share,
  votes,
} from './parts.ts';

interface Parties extends Pick<LetterHead, 'above' | 'from' | 'sign'> {
  readonly sender: string;
  readonly to: string;
  readonly signer: string;
  readonly recipients: readonly string[];
}

/** Who writes to whom. */
export function partiesOf({ agency }: SummaryData, award: AwardId, words: Words): Parties {
  if (award === 'GIAY_KHEN_SO')
    return {
      above: agency.name,
      from: words('letter.office'),
      sign: 'TTr-VP',
      sender: words('letter.office.plain'),
      to: words('letter.director', { agency: agency.name }),
      signer: words('sign.office'),
      recipients: ['above', 'council', 'file'],
    };
  return {
    above: agency.superior,
    from: agency.name,
    sign: `TTr-${agency.shortName}`,
    sender: agency.name,
    to: words('letter.chairman', { province: agency.province }),
    signer: words('sign.director'),
    recipients: ['above', 'leaders', 'file'],
  };
}

/**
 * @param award which of the period's awards; the highest unless told
 * @returns the bytes of a .docx
 */
export async function submissionLetter(
  data: SummaryData,
  award?: AwardId,
  locale: Locale = 'vi',
): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const chosen = awardOf(data, award);
  const parties = partiesOf(data, chosen.award, words);
  const named = {
    award: awardName(chosen.award, words),
    period: periodTitle(data.period, words),
  };
  const { sender: from, to } = parties;
  const collectives = nomineesOf(data, chosen, 'collective').length;
  const individuals = nomineesOf(data, chosen, 'individual').length;
  return letter(data, words, words('submission.name'), [
    ...letterhead(data, words, { ...parties, day: null }),
    ...title(
      words('submission.title'),
      words('submission.subject', named),
      textWidthOf('portrait'),
    ),
    ...(chosen.decided
      ? []
      : [
          centered(
            words('letter.draft'),
            { bold: true, color: 'C00000' },
            { spacing: { after: 120 } },
          ),
        ]),
    centered(words('letter.to', { to }), {}, { spacing: { after: 160 } }),
    ...bases(data, words),
    ...(chosen.decided
      ? [body(words('submission.basis.minutes', { day: longDay(data.council.metOn, words) }))]
      : []),
    blank(words('submission.process')),
    body(
      words('submission.open', {
        ...named,
        from,
        to,
        collectives: count(collectives),
        individuals: count(individuals),
        movement: words('letter.movement'),
      }),
    ),
    heading(words('submission.individuals', { count: count(individuals) })),
    nomineeTable(data, chosen, 'individual', words),
    heading(words('submission.collectives', { count: count(collectives) })),
    nomineeTable(data, chosen, 'collective', words),
    gap(),
    bonusLine(data, chosen, words),
    body(words('submission.enclosed')),
    body(words('submission.close', { from, to }), { keepNext: true }),
    ...signature(
      words,
      parties.recipients.map((key) => words(`letter.recipient.${key}`)),
      { title: parties.signer, name: null },
    ),
  ]);
}

function nomineeTable(
  data: SummaryData,
  award: SummaryAward,
  kind: 'collective' | 'individual',
  words: Words,
) {
  const isPerson = kind === 'individual';
  return table(
    [
      { head: words('col.number'), width: 6, align: 'center' },
      { head: words(isPerson ? 'col.name' : 'col.collective'), width: isPerson ? 25 : 61 },
      ...(isPerson ? [{ head: words('col.position'), width: 36 }] : []),
      {
        head: words(data.period.type === 'annual' ? 'col.total' : 'col.mean'),
        width: 10,
        align: 'center',
      },
      { head: words('col.rank'), width: 10, align: 'center' },
      { head: words('col.votes'), width: 12, align: 'center' },
      { head: words('col.share'), width: 11, align: 'center' },
    ],
    nomineesOf(data, award, kind).map((nominee, n) => [
      String(n + 1),
      nominee.subject.name,
      ...(isPerson ? [positionAndUnit(data, nominee.subject)] : []),
      mean(nominee.subject, words),
      rank(nominee.subject, words),
      votes(nominee, words),
      share(nominee, words),
    ]),
    textWidthOf('portrait'),
    words('letter.nobody'),
  );
}

/** Basis and base salary are said where all decisions have the same. */
function bonusLine(data: SummaryData, { award }: SummaryAward, words: Words): Block {
  const cost = costOf(data, words, award);
  if (!cost) return blank(words('submission.bonus.none'));
  const [line, ...others] = data.bonus.lines.filter((one) => one.award === award);
  const same = others.every(
    (other) => other.basis === line?.basis && other.each.baseSalary === line.each.baseSalary,
  );
  if (!line || !same) return body(words('review.bonus', { ...cost }));
  return body(
    words('submission.bonus', {
      ...cost,
      basis: line.basis,
      salary: money(line.each.baseSalary, words.locale),
    }),
  );
}
