/** Danh sách trích ngang: who is proposed, in one line each, on landscape paper. */
import type { AwardId } from '../../../shared/awards/types.ts';
import type { Locale } from '../../../shared/messages/format.ts';
import {
  awardShort,
  bandLabel,
  periodTitle,
  rewardedText,
} from '../../../shared/report/phrases.ts';
import type { SummaryData, SummarySubject } from '../../../shared/report/summary/data.ts';
import { type Nominee, nomineesOf, unitName } from '../../../shared/report/summary/nominees.ts';
import { fixed, shortDay, type Words, wordsOf } from '../../../shared/report/words.ts';
import {
  centered,
  heading,
  letter,
  letterhead,
  type Piece,
  signature,
  table,
  textWidthOf,
  title,
} from './kit.ts';
import { awardOf, count, mean, rank } from './parts.ts';
import { partiesOf } from './submission.ts';

/**
 * @param award which of the period's awards; the highest unless told
 * @returns the bytes of a .docx
 */
export async function profileList(
  data: SummaryData,
  award?: AwardId,
  locale: Locale = 'vi',
): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const chosen = awardOf(data, award);
  const parties = partiesOf(data, chosen.award, words);
  const people = nomineesOf(data, chosen, 'individual');
  const collectives = nomineesOf(data, chosen, 'collective');
  const period = periodTitle(data.period, words);
  const year = data.date.slice(0, 4);
  const notice = chosen.decided
    ? []
    : [
        centered(
          words('letter.draft'),
          { bold: true, color: 'C00000' },
          { spacing: { after: 120 } },
        ),
      ];
  return letter(
    data,
    words,
    words('profiles.name'),
    [
      ...letterhead(data, words, { ...parties, sign: null, day: null }, 'landscape'),
      ...title(
        words('profiles.title'),
        words('profiles.subject', { period }),
        textWidthOf('landscape'),
      ),
      centered(
        words('profiles.with', { sign: parties.sign ?? '', year }),
        { italics: true },
        { spacing: { after: 120 } },
      ),
      ...notice,
      heading(words('profiles.individuals', { count: count(people.length) })),
      peopleTable(data, people, words),
      heading(words('profiles.collectives', { count: count(collectives.length) })),
      collectiveTable(data, collectives, words),
      ...signature(
        words,
        parties.recipients.map((key) => words(`letter.recipient.${key}`)),
        { title: parties.signer, name: null },
        'landscape',
      ),
    ],
    'landscape',
  );
}

function peopleTable(data: SummaryData, people: readonly Nominee[], words: Words) {
  return table(
    [
      { head: words('col.number'), width: 5, align: 'center' },
      { head: words('profiles.col.person'), width: 18 },
      { head: words('profiles.col.birth'), width: 11, align: 'center' },
      { head: words('profiles.col.sex'), width: 7, align: 'center' },
      { head: words('profiles.col.ethnic'), width: 7, align: 'center' },
      { head: words('profiles.col.position'), width: 14 },
      { head: words('profiles.col.unit'), width: 18 },
      { head: words('profiles.col.merits'), width: 36 },
      { head: words('profiles.col.form'), width: 13, align: 'center' },
    ],
    people.map(({ award, subject }, n) => {
      const { sex = null, birthDate = null } = subject.profile ?? {};
      const missing: Piece = { open: words('letter.dots') };
      return [
        String(n + 1),
        words(`profiles.title.${sex ?? 'none'}`, { name: subject.name }),
        birthDate === null ? missing : bornOn(birthDate, words),
        sex === null ? missing : words(`profiles.sex.${sex}`),
        missing,
        subject.position ?? missing,
        unitName(data, subject.unit),
        merits(data, subject, words),
        awardShort(award.award, words),
      ];
    }),
    textWidthOf('landscape'),
    words('letter.nobody'),
  );
}

function collectiveTable(data: SummaryData, collectives: readonly Nominee[], words: Words) {
  return table(
    [
      { head: words('col.number'), width: 5, align: 'center' },
      { head: words('col.collective'), width: 44 },
      { head: words('profiles.col.staff'), width: 11, align: 'center' },
      { head: words('profiles.col.merits'), width: 56 },
      { head: words('profiles.col.form'), width: 13, align: 'center' },
    ],
    collectives.map(({ award, subject }, n) => [
      String(n + 1),
      subject.name,
      staffOf(subject, words),
      merits(data, subject, words),
      awardShort(award.award, words),
    ]),
    textWidthOf('landscape'),
    words('letter.nobody'),
  );
}

/** A whole date, or the year alone. */
function bornOn(birthDate: string, words: Words): string {
  return birthDate.length === 4 ? birthDate : shortDay(birthDate, words.locale);
}

function staffOf({ staff }: SummarySubject, words: Words): string {
  if (!staff) return '';
  const women = staff.women === null ? words('letter.dots') : String(staff.women);
  return words('profiles.staff', { members: staff.members, women });
}

function merits(data: SummaryData, subject: SummarySubject, words: Words): Piece[] {
  const { kind, years, validYears } = subject;
  const figures = {
    mean: mean(subject, words),
    rank: rank(subject, words),
    ranked: data.kinds[kind].ranked,
    band: bandLabel(data, kind, subject.band),
  };
  const list = Object.entries(years).map(([year, total]) =>
    words('profiles.merits.year', { year, total: fixed(total, words.locale) }),
  );
  const rewarded = rewardedText(subject, words);
  return [
    data.period.type === 'annual'
      ? words('profiles.merits.annual', { ...figures, year: String(data.period.years[0]) })
      : words('profiles.merits', { ...figures, years: validYears, list: list.join('; ') }),
    ...(rewarded === ''
      ? []
      : [`\n${words('profiles.rewarded', { list: rewarded.replaceAll('\n', '; ') })}`]),
    '\n',
    { open: words('profiles.merits.blank') },
  ];
}
