/** What sheets and letters say of periods, subjects and suggestions, in the same words. */
import { awardMessage } from '../awards/sentences.ts';
import type { AwardId } from '../awards/types.ts';
import type { Kind } from '../criteria/types.ts';
import type { PeriodDefinition } from '../ranking/types.ts';
import type { SummaryAward, SummaryData, SummaryItem, SummarySubject } from './summary/data.ts';
import { isNominee, isOpen, outcomeOf } from './summary/nominees.ts';
import { fixed, type Words } from './words.ts';

/** "năm 2022" · "sơ kết giai đoạn 2019–2022" · "tổng kết giai đoạn 2019–2025" */
export function periodTitle(period: PeriodDefinition, words: Words): string {
  return words(`period.${period.type}`, spanOf(period));
}

/** "năm 2022" · "giai đoạn 2019–2025": the span, where the kind of review is said already. */
export function periodSpan(period: PeriodDefinition, words: Words): string {
  return words(period.type === 'annual' ? 'period.annual' : 'period.span', spanOf(period));
}

function spanOf({ years }: PeriodDefinition) {
  return { year: String(years[0]), from: String(years[0]), to: String(years.at(-1)) };
}

export function awardName(award: AwardId, words: Words): string {
  return awardMessage(`award.${award}`, {}, words.locale);
}

/** "Giấy khen": for columns. */
export function awardShort(award: string, words: Words): string {
  return words(`award.short.${award}`);
}

export function bandLabel(data: SummaryData, kind: Kind, band: string | null): string {
  if (band === null) return '';
  return data.bands[kind].find(({ id }) => id === band)?.label ?? band;
}

/** "8/9"; '' before the vote. */
export function votesText({ decision }: Pick<SummaryItem, 'decision'>): string {
  return decision?.votes ? `${decision.votes.for}/${decision.votes.members}` : '';
}

/** Votes for out of all members in percent, two decimals; null before the vote. */
export function votesShare({ decision }: Pick<SummaryItem, 'decision'>): number | null {
  const votes = decision?.votes;
  if (!votes || votes.members === 0) return null;
  return Math.round((votes.for * 10_000) / votes.members) / 100;
}

/** "Giấy khen (12/QĐ-SKHCN, 2019–2022)", one line per reward. */
export function rewardedText(subject: SummarySubject, words: Words): string {
  return (subject.rewarded ?? [])
    .map(({ award, fromYear, toYear, decision }) =>
      words('rewarded', {
        award: awardShort(award, words),
        decision: decision ?? words('no-number'),
        years: yearsText(fromYear, toYear),
      }),
    )
    .join('\n');
}

export function yearsText(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** What became of an item, in a word or two: "Giấy khen", "HĐ xem xét", "Chưa xét" … */
export function outcomeText(award: SummaryAward, item: SummaryItem, words: Words): string {
  if (isNominee(award, item)) return awardShort(award.award, words);
  if (isOpen(award, item)) return words('outcome.council');
  const outcome = outcomeOf(item);
  if (outcome === 'not-eligible' && item.overQuota) return words('outcome.over-quota');
  return words(`outcome.${outcome}`);
}

/** What a reader of a subject's row should know beside its figures, one thing a line, in few words. */
export function notesOf(subject: SummarySubject, words: Words): string {
  const { locale } = words;
  const notes: string[] = [];
  const { unranked, tie, sinceReward, rankBefore, rank, states = {} } = subject;
  if (unranked) notes.push(awardMessage(`unranked.${unranked}`, {}, locale));
  if (tie) notes.push(words(tie.step === null ? 'tie.undecided' : `tie.${tie.step}`));
  for (const state of ['capped', 'inherited', 'conflict'] as const) {
    const years = Object.keys(states).filter((year) => states[year] === state);
    if (years.length > 0) notes.push(words(`state.${state}.note`, { years: years.join(', ') }));
  }
  if (sinceReward && sinceReward.mean !== null)
    notes.push(
      words('since-reward', {
        mean: fixed(sinceReward.mean, locale),
        years: sinceReward.validYears,
      }),
    );
  if (rankBefore !== undefined && rank !== null && rankBefore !== rank) {
    const up = rankBefore - rank;
    notes.push(words(up > 0 ? 'moved.up' : 'moved.down', { ranks: Math.abs(up) }));
  }
  return notes.join('\n');
}
