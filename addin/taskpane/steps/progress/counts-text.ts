/** The counts for the report as a text with tabs, which Excel and Word take in as a table. Pure. */
import type { ProgressAnswer } from '../../../../shared/api/progress.ts';
import type { MessageParams } from '../../../../shared/messages/format.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';

type Say = (key: string, params?: MessageParams) => string;

const KINDS = ['collective', 'individual'] as const;
const STATES = ['missing', 'submitted', 'returned', 'appraised', 'locked'] as const;

/**
 * One line for each form and one for both: duties, states as the screen counts them, those overdue
 * and those that came late, whatever has happened to them since. Then the extensions with reasons.
 */
export function countsText({ year, today, units, counts }: ProgressAnswer, say: Say): string {
  const cells = units.flatMap((row) => row.cells);
  const head = [
    say('counts.form'),
    say('counts.total'),
    ...STATES.map((state) => say(`progress.state.${state}`)),
    say('counts.overdue'),
    say('counts.late'),
  ];
  const lines = [...KINDS, 'all' as const].map((kind) => {
    const count = counts[kind];
    const late = cells.filter((cell) => cell.late && (kind === 'all' || cell.kind === kind));
    const states = STATES.map((state) =>
      state === 'submitted' ? count.submitted + count.late : count[state],
    );
    const name = say(kind === 'all' ? 'counts.all' : `kind.${kind}`);
    return [name, count.total, ...states, count.overdue, late.length];
  });
  const extensions = units.flatMap(({ unit, cells: own }) =>
    own
      .filter((cell) => cell.extended)
      .map((cell) => {
        const kind = say(`kind-word.${cell.kind}`);
        const day = cell.deadline === null ? '' : writeDay(cell.deadline);
        const reason = cell.extensionReason ?? '';
        return say('counts.extension', { unit: unit.name, kind, day, reason });
      }),
  );
  return [
    say('counts.heading', { year: String(year), day: writeDay(today) }),
    ...[head, ...lines].map((line) => line.join('\t')),
    ...extensions,
  ].join('\n');
}
