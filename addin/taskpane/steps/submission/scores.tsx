import type { EntryView } from '../../../../shared/api/submissions.ts';
import { formatPoints } from '../../../../shared/criteria/points.ts';
import { formatNumber } from '../../../../shared/messages/format.ts';
import { currentLocale, say } from '../../state/language.ts';
import { useKept } from '../../state/place.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Search } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { appraisedTotal, differs, matching, scoreLines, selfTotal } from './figures.ts';
import type { Life } from './life.ts';

/** A list this long can be searched. */
const SEARCH_FROM = 8;
/** People drawn until somebody asks for more. */
const FIRST = 50;

/** What was scored and what the office found, of the collective or of everybody on the form. */
export function Scores({ life }: { life: Life }) {
  const { entries } = life.detail;
  if (life.kind === 'collective' && entries.length === 1) {
    return (
      <section class="card flush" aria-label={say('scores.title')}>
        <ScoreTable life={life} entry={entries[0]!} />
      </section>
    );
  }
  return <People life={life} />;
}

function People({ life }: { life: Life }) {
  const { id, entries, appraisal } = life.detail;
  const [query, setQuery] = useKept(`scores query ${id}`, '');
  const [differing, setDiffering] = useKept(`scores differing ${id}`, false);
  const [all, setAll] = useKept(`scores all ${id}`, false);
  const found = matching(entries, query).filter((entry) => !differing || differs(entry));
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <section class="stack" aria-label={say('scores.title')}>
      <h3 class="section">{say('scores.people', { count: entries.length })}</h3>
      {entries.length >= SEARCH_FROM && (
        <Search label={say('scores.search')} value={query} onInput={setQuery} />
      )}
      {appraisal && (
        <Check checked={differing} onChange={setDiffering}>
          {say('scores.differing', { count: entries.filter(differs).length })}
        </Check>
      )}
      <div class="card flush">
        {shown.map((entry) => (
          <Person key={entry.subject} life={life} entry={entry} />
        ))}
        {shown.length === 0 && <p class="empty quiet">{say('scores.no-match')}</p>}
      </div>
      {shown.length < found.length && (
        <Button kind="subtle" onClick={() => setAll(true)}>
          {say('life.more', { count: found.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

/** A person's totals; the criteria are drawn when they are looked at. */
function Person({ life, entry }: { life: Life; entry: EntryView }) {
  const [open, setOpen] = useKept(`scores open ${life.detail.id} ${entry.subject}`, false);
  const given = appraisedTotal(entry);
  const self = formatPoints(selfTotal(entry), separator());
  return (
    <Group
      open={open}
      onToggle={setOpen}
      name={
        <>
          {entry.name} <span class="position">{entry.position}</span>
        </>
      }
      count={
        given === null
          ? self
          : say('scores.totals', { self, given: formatPoints(given, separator()) })
      }
    >
      {open && <ScoreTable life={life} entry={entry} />}
    </Group>
  );
}

function ScoreTable({ life, entry }: { life: Life; entry: EntryView }) {
  const lines = scoreLines(life.set, life.kind, entry);
  const { appraised } = entry;
  const given = appraisedTotal(entry);
  return (
    <table class="table score-table">
      <caption class="visually-hidden">{entry.name || say('scores.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('scores.criterion')}</th>
          <th scope="col" class="figure">
            {say('scores.max')}
          </th>
          <th scope="col" class="figure">
            {say('scores.self')}
          </th>
          {appraised && (
            <th scope="col" class="figure">
              {say('scores.appraised')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <th scope="row">
              <span class="cell-name">{line.code}</span> {line.label}
              <Said what="evidence" text={line.evidence} />
              <Said what="note" text={line.note} />
              <Said what="office" text={line.officeNote === line.note ? '' : line.officeNote} />
              <Said what="not-applicable" text={line.notApplicable} />
            </th>
            <td class="figure quiet">{points(line.max)}</td>
            <td class="figure">{points(line.self)}</td>
            {appraised && (
              <td class={`figure ${line.appraised === line.self ? '' : 'differs'}`}>
                {points(line.appraised)}
              </td>
            )}
          </tr>
        ))}
        <Extra
          name="bonus"
          self={entry.selfBonus}
          given={appraised?.bonus ?? null}
          scored={appraised !== null}
        />
        <Extra
          name="deduction"
          self={-entry.selfDeduction}
          given={appraised ? -appraised.deduction : null}
          scored={appraised !== null}
        />
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {say('scores.total')}
            <Said what="note" text={entry.notes['*'] ?? ''} />
            <Said
              what="office"
              text={appraised?.notes['*'] === entry.notes['*'] ? '' : (appraised?.notes['*'] ?? '')}
            />
          </th>
          <td class="figure">{formatPoints(selfTotal(entry), separator())}</td>
          {given !== null && <td class="figure">{formatPoints(given, separator())}</td>}
        </tr>
      </tfoot>
    </table>
  );
}

function Extra(props: { name: string; self: number; given: number | null; scored: boolean }) {
  const { name, self, given, scored } = props;
  if (self === 0 && !given) return null;
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {say(`scores.${name}`)}
      </th>
      <td class="figure">{points(self)}</td>
      {scored && <td class="figure">{points(given)}</td>}
    </tr>
  );
}

function Said({ what, text }: { what: string; text: string }) {
  if (text === '') return null;
  return (
    <span class="said">
      {say(`scores.said.${what}`)} {text}
    </span>
  );
}

function points(value: number | null): string {
  return value === null ? '–' : formatNumber(value, currentLocale());
}

function separator(): ',' | '.' {
  return currentLocale() === 'vi' ? ',' : '.';
}
