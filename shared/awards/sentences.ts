/** From codes and figures to the sentences that people read. */
import { AWARDS_EN } from '../messages/awards.en.ts';
import { AWARDS_VI } from '../messages/awards.vi.ts';
import { fill, type Locale, type MessageParams } from '../messages/format.ts';
import type { RankingInputError } from '../ranking/errors.ts';
import type { TieInfo, YearState } from '../ranking/types.ts';
import type { DecisionIssue } from './decisions.ts';
import type { AwardWarning, Change, Flip, Reason, Status, SuggestionItem } from './types.ts';

/**
 * One sentence of the book.
 * @throws Error for a key that the book does not have: a defect, and the tests run every key
 */
export function awardMessage(key: string, params: MessageParams, locale: Locale): string {
  const template = (locale === 'vi' ? AWARDS_VI : AWARDS_EN)[key];
  if (template === undefined) throw new Error(`no message «${key}»`);
  return fill(template, params, locale);
}

/** "Trung bình 84,5, cần từ 85: thiếu 0,5 điểm." */
export function reasonSentence(reason: Reason, locale: Locale): string {
  const { threshold, actual, margin, params } = reason;
  const short = margin === null ? null : Math.abs(margin);
  const values = { ...params, threshold, actual, short, ...words(reason, locale) };
  return awardMessage(`reason.${templateOf(reason)}`, values, locale);
}

/** Short name of a rule: "Điểm trung bình". */
export function ruleLabel(type: Reason['type'], locale: Locale): string {
  return awardMessage(`rule.${type}`, {}, locale);
}

/** "Đề nghị"; with its own word for those outside the quota only. */
export function statusLabel(
  item: { readonly status: Status; readonly overQuota?: boolean },
  locale: Locale,
): string {
  return awardMessage(`status.${item.overQuota ? 'over-quota' : item.status}`, {}, locale);
}

/** `flip` of GET /api/awards. */
export function flipSentence(flip: Flip | null, locale: Locale): string | null {
  if (flip === null) return null;
  const changes = flip.changes
    .map((change) => changeText('change', change, locale))
    .join(awardMessage('flip.and', {}, locale));
  return awardMessage(`flip.to.${flip.to}`, { changes }, locale);
}

/** "Chưa có điểm thẩm định năm 2021" */
export function missingSentence(
  missing: SuggestionItem['missing'][number],
  locale: Locale,
): string {
  return changeText('missing', missing, locale);
}

/** How a shared rank was put in order; null where nothing is shared. */
export function tieSentence(tie: TieInfo | null, locale: Locale): string | null {
  if (tie === null) return null;
  const others = tie.size - 1;
  if (tie.step === null) return awardMessage('tie.undecided', { others }, locale);
  const step = awardMessage(`tie.${tie.step}`, {}, locale);
  return awardMessage('tie.decided', { others, step }, locale);
}

export function yearStateLabel(state: YearState, locale: Locale): string {
  return awardMessage(`year.${state}`, {}, locale);
}

export function warningSentence(warning: AwardWarning, locale: Locale): string {
  return awardMessage(`warning.${warning.code}`, warning.params, locale);
}

export function decisionIssueSentence(issue: DecisionIssue, locale: Locale): string {
  const { unit } = issue.params;
  const place = unit ? 'decision.at-unit' : 'decision.at-whole';
  const at = issue.code === 'over-quota' ? awardMessage(place, { unit: unit ?? '' }, locale) : '';
  return awardMessage(`decision.${issue.code}`, { ...issue.params, at }, locale);
}

/** For an input that cannot be ranked or judged. */
export function inputErrorSentence(error: RankingInputError, locale: Locale): string {
  const days = Object.entries(error.params).map(([key, value]) => [
    key,
    key === 'date' ? formatDay(String(value), locale) : value,
  ]);
  return awardMessage(`input.${error.code}`, Object.fromEntries(days), locale);
}

/** 2025-08-31 → 31/08/2025 in Vietnamese. */
export function formatDay(day: string, locale: Locale): string {
  if (locale === 'en') return day;
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

function changeText(book: 'change' | 'missing', change: Change, locale: Locale): string {
  const { to } = change.params;
  const days = typeof to === 'string' ? { to: formatDay(to, locale) } : {};
  return awardMessage(`${book}.${change.code}`, { ...change.params, ...days }, locale);
}

function templateOf({ type, pass, actual, params }: Reason): string {
  if (pass === null) return `${type}.pending`;
  if (type === 'no-block' && !pass && params.to === null) return 'no-block.open';
  if (type === 'required-years' && params.years === '') return 'required-years.none';
  if (type === 'after-discipline' && actual === null) return 'after-discipline.none';
  if (type === 'no-overlap' && params.covered !== '' && params.free !== '')
    return 'no-overlap.partial';
  const onPoints = type === 'mean' || type === 'every-year' || type === 'recent-years';
  if (onPoints && actual === null) return 'no-score';
  if ((type === 'unit-quota' || type === 'whole-quota') && !pass) {
    if (params.rival === true && params.waits === true) return 'unit-quota.rival';
    if (params.waits === true) return `${type}.${Number(params.equal) > 1 ? 'tied' : 'waits'}`;
  }
  return `${type}.${pass ? 'pass' : 'fail'}`;
}

/** Codes and days among the parameters, as words. */
function words({ type, actual, params }: Reason, locale: Locale): MessageParams {
  const day = (value: unknown) => (typeof value === 'string' ? formatDay(value, locale) : '');
  if (type === 'no-block' && actual !== null)
    return {
      block: awardMessage(`block.${actual}`, {}, locale),
      from: day(params.from),
      to: day(params.to),
    };
  if (type === 'ranked') return { why: awardMessage(`unranked.${actual}`, {}, locale) };
  if (type === 'after-discipline') return { completed: day(params.completed) };
  if (type === 'no-overlap') return { decision: params.decision ?? '–' };
  return {};
}

/** An item as GET /api/awards answers it: the fixed fields of docs/contracts.md, with sentences. */
export function awardAnswer(item: SuggestionItem, locale: Locale) {
  return {
    ...item,
    reasons: item.reasons.map((reason) => ({
      ...reason,
      label: ruleLabel(reason.type, locale),
      message: reasonSentence(reason, locale),
    })),
    missing: item.missing.map((missing) => missingSentence(missing, locale)),
    flip: flipSentence(item.flip, locale),
    statusLabel: statusLabel(item, locale),
  };
}
