import type { RankedSubjectAnswer, YearSheet } from '../../../../shared/api/rankings.ts';
import { points } from '../../state/figures.ts';
import { say } from '../../state/language.ts';
import { hashOf } from '../../state/route.ts';
import { FigureTable } from '../../ui/figure-table.tsx';
import { YearsLine } from './years-line.tsx';

/** The years of the period: a line, and the figures that it is drawn from with their forms. */
export function Years({ place }: { place: RankedSubjectAnswer }) {
  const { sheets, item, basis } = place;
  const counted = Object.keys(item.years).length;
  return (
    <section class="card">
      <h3>{say('years.title')}</h3>
      {counted > 1 && <YearsLine sheets={sheets} years={item.years} basis={basis} />}
      <FigureTable
        caption={say('years.title')}
        heads={[say('year-choice'), say('years.self'), say('years.appraised')]}
      >
        {sheets.map((sheet) => (
          <Year key={sheet.year} sheet={sheet} place={place} />
        ))}
      </FigureTable>
    </section>
  );
}

function Year({ sheet, place }: { sheet: YearSheet; place: RankedSubjectAnswer }) {
  const { year, state, self, appraised, submission, unit } = sheet;
  const { item, basis, definition } = place;
  const official = basis === 'appraised';
  const optional = state === 'missing' && definition.optionalYears.includes(year);
  const raw = item.raw[year];
  const elsewhere = unit && unit.id !== item.subject.unit.id && item.subject.kind === 'individual';
  const notes = [
    ...(state === 'valid' ? [] : [say(optional ? 'year.optional' : `year.${state}`)]),
    ...(raw === undefined ? [] : [say('years.raw', { raw: points(raw) })]),
    ...(elsewhere ? [unit.name] : []),
  ];
  return (
    <>
      <tr class={notes.length > 0 ? 'has-note' : undefined}>
        <th scope="row">
          {submission ? (
            <a
              href={hashOf('submission', submission)}
              aria-label={say('years.open', { year: String(year) })}
            >
              {year}
            </a>
          ) : (
            year
          )}
        </th>
        <td class={`figure ${official ? 'quiet' : ''}`}>{points(self)}</td>
        <td class={`figure ${official ? '' : 'quiet'}`}>{points(appraised)}</td>
      </tr>
      {notes.length > 0 && (
        <tr class="note">
          <td
            colSpan={3}
            class={`small ${state === 'valid' || optional ? 'quiet' : 'warning-ink'}`}
          >
            {notes.join(' · ')}
          </td>
        </tr>
      )}
    </>
  );
}
