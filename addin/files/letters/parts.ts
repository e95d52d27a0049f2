/** What letters say of nominees and bases, in the same words and figures as the workbook. */
import type { AwardId } from '../../../shared/awards/types.ts';
import { inWords } from '../../../shared/report/in-words.ts';
import { votesShare, votesText } from '../../../shared/report/phrases.ts';
import type {
  CouncilMember,
  SummaryAward,
  SummaryData,
  SummarySubject,
} from '../../../shared/report/summary/data.ts';
import { type Nominee, unitName } from '../../../shared/report/summary/nominees.ts';
import { fixed, money, type Words } from '../../../shared/report/words.ts';
import { type Block, body, type Piece } from './kit.ts';

/** 7 → "07": counts on papers have two digits. */
export function count(value: number): string {
  return String(value).padStart(2, '0');
}

export function mean({ mean: value }: SummarySubject, words: Words): string {
  return value === null ? words('no-rank') : fixed(value, words.locale);
}

export function rank({ rank: value }: SummarySubject, words: Words): string {
  return value === null ? words('no-rank') : String(value);
}

/** "Chuyên viên, Phòng Quản lý Khoa học" */
export function positionAndUnit(data: SummaryData, subject: SummarySubject): string {
  const unit = unitName(data, subject.unit);
  return subject.position ? `${subject.position}, ${unit}` : unit;
}

/** "8/9"; places to fill in before the vote. */
export function votes({ item }: Pick<Nominee, 'item'>, words: Words): Piece {
  return votesText(item) || { open: words('letter.dots') };
}

export function share({ item }: Pick<Nominee, 'item'>, words: Words): Piece {
  const value = votesShare(item);
  return value === null ? { open: words('letter.dots') } : fixed(value, words.locale);
}

export function who(member: CouncilMember | null, words: Words): Piece {
  return member ? nameOf(member, words) : { open: words('letter.line') };
}

/** "Hoàng Văn Chủ (Giám đốc Sở)" */
export function nameOf({ name, position }: CouncilMember, words: Words): string {
  return position ? words('letter.subject', { name, position }) : name;
}

/** The award that a letter is about. @throws Error where the period has none such */
export function awardOf(data: SummaryData, award: AwardId | undefined): SummaryAward {
  const found = award ? data.awards.find((one) => one.award === award) : data.awards[0];
  if (!found) throw new Error(`no award ${award ?? ''} in this period`);
  return found;
}

/** The legal bases of the letter's day, then the plan; what nobody has read in full says so. */
export function bases(data: SummaryData, words: Words): Block[] {
  const italic = (pieces: Piece[]) => body(pieces);
  const laws =
    data.legalBases.length === 0
      ? [italic([{ open: words('letter.basis.none') }, ';'])]
      : data.legalBases.map(({ text, confirm }) =>
          italic([
            words('letter.basis', { text }),
            ...(confirm ? [' ', { open: words('letter.check') }] : []),
            ';',
          ]),
        );
  return [...laws, body(words('letter.basis.plan', { movement: words('letter.movement') }))];
}

export interface Cost {
  readonly sum: string;
  readonly words: string;
}

/** Estimated bonus money of an award, or of all; null where it cannot be reckoned. */
export function costOf(data: SummaryData, words: Words, award?: AwardId): Cost | null {
  const { bonus } = data;
  if (bonus.error) return null;
  const sum = bonus.lines
    .filter((line) => award === undefined || line.award === award)
    .reduce((total, line) => total + line.sum, 0);
  const said = inWords(sum);
  return { sum: money(sum, words.locale), words: said[0]!.toUpperCase() + said.slice(1) };
}
