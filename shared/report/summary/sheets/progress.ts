/** "Tiến độ": who handed in what and when; of a phase, the years side by side. */
import { cellName } from '../../../sheet/snapshot.ts';
import type { ReportSheet } from '../../model.ts';
import { shortDay, type Words } from '../../words.ts';
import type { ProgressDuty, ProgressYear, SummaryData } from '../data.ts';
import { KINDS } from '../kind-figures.ts';
import { Page } from '../page.ts';
import { calc, put } from '../styles.ts';

export function progressSheet(data: SummaryData, words: Words): ReportSheet {
  return data.progress.length === 1
    ? yearSheet(data, data.progress[0]!, words)
    : phaseSheet(data, words);
}

/** One year: a row per duty, with its days. */
function yearSheet(data: SummaryData, year: ProgressYear, words: Words): ReportSheet {
  const page = new Page(data, words, [
    { head: words('head.number'), width: 5 },
    { head: words('head.unit'), width: 38 },
    { head: words('progress.form'), width: 12 },
    { head: words('progress.state'), width: 16 },
    { head: words('progress.deadline'), width: 14 },
    { head: words('progress.received'), width: 14 },
    { head: words('progress.days-late'), width: 9 },
    { head: words('progress.appraised'), width: 14 },
    { head: words('progress.subjects'), width: 10 },
  ]);
  page.heading(words('progress.title'));
  page.header();
  const first = page.row;
  year.rows.forEach(({ name, duties }, n) => {
    for (const duty of duties) {
      page.add([
        put(n + 1, 'figure'),
        put(name, 'text'),
        put(words(`kind.${duty.kind}`), 'textCenter'),
        put(words(`duty.${duty.state}`), 'textCenter'),
        put(dayText(duty.deadline, words), 'figure'),
        put(dayText(duty.receivedOn, words), 'figure'),
        put(duty.daysLate > 0 ? duty.daysLate : null, 'figure'),
        put(dayText(duty.appraisedOn, words), 'figure'),
        put(duty.state === 'missing' ? null : duty.subjects, 'figure'),
      ]);
    }
  });
  page.gap();
  stateCounts(page, year, first, page.row - 2, words);
  return page.sheet('progress', words('progress.name'));
}

const STATES = ['locked', 'appraised', 'returned', 'submitted', 'late', 'missing'] as const;

/** How many duties stand how: counted by formulas from the rows above. */
function stateCounts(
  page: Page,
  year: ProgressYear,
  first: number,
  last: number,
  words: Words,
): void {
  const duties = year.rows.flatMap((row) => row.duties);
  page.add([put(words('progress.state'), 'head'), put(words('progress.count'), 'head')], 1);
  const top = page.row;
  for (const state of STATES) {
    const count = duties.filter((duty) => duty.state === state).length;
    const area = `${cellName(first, 3)}:${cellName(last, 3)}`;
    const formula = `=COUNTIF(${area},${cellName(page.row, 1)})`;
    const cell = first > last ? put(0, 'figure') : calc(formula, count, 'figure');
    page.add([put(words(`duty.${state}`), 'text'), cell], 1);
  }
  const sum = `=SUM(${cellName(top, 2)}:${cellName(page.row - 1, 2)})`;
  page.add([put(words('sum'), 'textBold'), calc(sum, duties.length, 'figureBold')], 1);
}

/** A phase: units down, years across, a state and a day in each field. */
function phaseSheet(data: SummaryData, words: Words): ReportSheet {
  const years = data.progress;
  const page = new Page(data, words, [
    { head: words('head.number'), width: 5 },
    { head: words('head.unit'), width: 28 },
    { head: words('progress.form'), width: 10 },
    ...years.map(({ year }) => ({ head: String(year), width: Math.max(12, 84 / years.length) })),
  ]);
  page.heading(words('progress.title'));
  page.header();
  const byUnit = years.map(({ rows }) => new Map(rows.map((row) => [row.unit, row.duties])));
  let n = 0;
  for (const { unit, name } of unitsOf(years)) {
    const rows = KINDS.flatMap((kind) => {
      const duties = byUnit.map((of) => of.get(unit)?.find((duty) => duty.kind === kind));
      return duties.some((duty) => duty !== undefined) ? [{ kind, duties }] : [];
    });
    n++;
    rows.forEach(({ kind, duties }, at) => {
      const down = { down: rows.length };
      page.add([
        at === 0 ? put(n, 'figure', down) : null,
        at === 0 ? put(name, 'text', down) : null,
        put(words(`kind.${kind}`), 'textCenter'),
        ...duties.map((duty) => put(duty ? dutyText(duty, words) : '', 'textCenter')),
      ]);
    });
  }
  const counts = ['total', 'received', 'late', 'appraised', 'missing'] as const;
  for (const key of counts) {
    page.add([
      put(null, 'figure'),
      put(words(`progress.counts.${key}`), 'textBold'),
      put(null, 'figure'),
      ...years.map((year) => put(year.counts[key], 'figureBold')),
    ]);
  }
  page.line(words('progress.legend'), 'legend');
  return page.sheet('progress', words('progress.name'));
}

/** Units of any year, in the order in which they are met, by their newest name. */
function unitsOf(years: readonly ProgressYear[]): { unit: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { rows } of years) for (const { unit, name } of rows) names.set(unit, name);
  return [...names].map(([unit, name]) => ({ unit, name }));
}

function dutyText({ state, receivedOn, late }: ProgressDuty, words: Words): string {
  if (receivedOn === null) return words(`duty.${state}`);
  const day = shortDay(receivedOn, words.locale);
  return `${words(`duty.${state}`)}\n${late ? words('duty.was-late', { day }) : day}`;
}

function dayText(day: string | null, words: Words): string | null {
  return day === null ? null : shortDay(day, words.locale);
}
