/** Whom to remind, and with which words. */
import type { ProgressAnswer, RemindersAnswer } from '../../../shared/api/progress.ts';
import type { Kind } from '../../../shared/criteria/types.ts';
import type { Locale } from '../../../shared/messages/format.ts';
import { addDays } from '../../../shared/registry/days.ts';
import { preparedReminders, type Reminder, replaceReminders } from '../../db/reminders.ts';
import { allDeadlines } from '../../db/years.ts';
import { say } from '../../messages.ts';
import { localDay, type ServiceContext } from '../context.ts';
import { progress, progressOf } from './progress.ts';

type Row = ProgressAnswer['units'][number];
type Item = RemindersAnswer['items'][number];

/** Days before a deadline from which the cron trigger lists those who are missing. */
const AHEAD = 10;

/** A year's reminders as of now, or the list that was prepared. */
export async function reminders(
  ctx: ServiceContext,
  year: number | undefined,
): Promise<RemindersAnswer> {
  if (year !== undefined) {
    const table = await progress(ctx, year);
    return {
      preparedAt: null,
      items: table.units.flatMap((row) => itemOf(table, row, ctx.locale)),
    };
  }
  const prepared = await preparedReminders(ctx.db);
  const items: Item[] = [];
  const byYear = Map.groupBy(prepared, (reminder) => reminder.year);
  // Made from today's progress: who has handed in since is not reminded any more.
  for (const table of await progressOf(ctx, [...byYear.keys()])) {
    const listed = new Set(byYear.get(table.year)!.map((reminder) => reminder.unit));
    for (const row of table.units) {
      if (listed.has(row.unit.id)) items.push(...itemOf(table, row, ctx.locale));
    }
  }
  return { preparedAt: prepared[0]?.preparedAt ?? null, items };
}

/** The daily list: duties that are open and whose deadline has passed or is near. */
export async function prepareReminders(
  ctx: Pick<ServiceContext, 'db' | 'actor' | 'now'>,
): Promise<number> {
  const horizon = addDays(localDay(ctx.now), AHEAD);
  const years = new Set((await allDeadlines(ctx.db)).map((deadline) => deadline.year));
  const list: Reminder[] = [];
  for (const { year, locked, units } of await progressOf(ctx, [...years])) {
    if (locked) continue;
    for (const { unit, cells } of units) {
      const kinds = cells
        .filter((cell) => isOpen(cell) && cell.deadline !== null && cell.deadline <= horizon)
        .map((cell) => cell.kind);
      if (kinds.length > 0) list.push({ year, unit: unit.id, kinds, preparedAt: ctx.now });
    }
  }
  await ctx.db.batch(replaceReminders(ctx.db, list));
  return list.length;
}

function isOpen(cell: Row['cells'][number]): boolean {
  return cell.state === 'missing' || cell.state === 'returned';
}

function itemOf({ year }: ProgressAnswer, { unit, cells }: Row, locale: Locale): Item[] {
  const open = cells.filter(isOpen);
  if (open.length === 0) return [];
  const overdue = open.some((cell) => cell.overdue);
  const subject = say('reminder.subject', locale, { year, unit: unit.name });
  const lines = open.map((cell) =>
    say(`reminder.line-${cell.state === 'returned' ? 'returned' : lineOf(cell)}`, locale, {
      form: say(`reminder.${cell.kind satisfies Kind}`, locale),
      deadline: cell.deadline === null ? '' : shown(cell.deadline, locale),
      days: cell.daysLate,
    }),
  );
  const text = say('reminder.text', locale, { unit: unit.name, year, lines: lines.join('\n') });
  return [
    {
      year,
      unit: { id: unit.id, name: unit.name },
      kinds: open.map((cell) => cell.kind),
      overdue,
      subject,
      text,
      mailto: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`,
    },
  ];
}

function lineOf(cell: Row['cells'][number]): string {
  if (cell.deadline === null) return 'open';
  return cell.overdue ? 'overdue' : 'due';
}

function shown(day: string, locale: Locale): string {
  return locale === 'vi' ? day.split('-').reverse().join('/') : day;
}
