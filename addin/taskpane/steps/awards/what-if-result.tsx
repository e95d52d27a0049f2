import type { WhatIfAnswer } from '../../../../shared/api/awards.ts';
import type { WhatIfRow } from '../../../../shared/awards/what-if.ts';
import { points } from '../../state/figures.ts';
import { say } from '../../state/language.ts';
import { FigureTable } from '../../ui/figure-table.tsx';
import { Group } from '../../ui/group.tsx';
import { STATUSES } from './counts.tsx';
import { KINDS } from './what-if-form.ts';

/** The trial beside the official result: how many, who enters, who leaves, and all who move. */
export function WhatIfResult({ result }: { result: WhatIfAnswer }) {
  const { counts, after, enters, leaves, changed } = result;
  const of = (side: typeof counts, status: (typeof STATUSES)[number]) =>
    KINDS.reduce((sum, kind) => sum + side[kind][status], 0);
  return (
    <section class="card stack" role="status">
      <h3>{say('what-if.result')}</h3>
      <FigureTable
        caption={say('awards.counts')}
        heads={[say('what-if.status'), say('what-if.before'), say('what-if.after')]}
      >
        {STATUSES.map((status) => (
          <tr key={status}>
            <th scope="row">{say(`status.${status}`)}</th>
            <td class="figure">{of(counts, status)}</td>
            <td class="figure">
              <strong>{of(after, status)}</strong>
            </td>
          </tr>
        ))}
      </FigureTable>
      {changed.length === 0 ? (
        <p>{say('what-if.same')}</p>
      ) : (
        <>
          <Names title={say('what-if.enter')} rows={enters} level="success-ink" sign="+" />
          <Names title={say('what-if.leave')} rows={leaves} level="error-ink" sign="−" />
          <div class="inset">
            <Group name={say('what-if.changed')} count={changed.length}>
              <FigureTable
                class="small"
                caption={say('what-if.changed')}
                heads={[say('what-if.who'), say('rank'), say('what-if.mean')]}
              >
                {changed.map((row) => (
                  <Changed key={row.subject.id} row={row} />
                ))}
              </FigureTable>
            </Group>
          </div>
        </>
      )}
    </section>
  );
}

function Names(props: { title: string; rows: readonly WhatIfRow[]; level: string; sign: string }) {
  const { title, rows, level, sign } = props;
  if (rows.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {rows.map(({ subject, after }) => (
          <li key={subject.id}>
            <span class={level} aria-hidden="true">
              {sign}
            </span>{' '}
            {subject.name} <span class="small quiet">({say(`status.${after.status}`)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Changed({ row: { subject, before, after } }: { row: WhatIfRow }) {
  return (
    <tr>
      <th scope="row">{subject.name}</th>
      <td class="figure">
        {before.rank ?? '–'} → <strong>{after.rank ?? '–'}</strong>
      </td>
      <td class="figure">
        {points(before.mean)}
        <br />→ <strong>{points(after.mean)}</strong>
      </td>
    </tr>
  );
}
