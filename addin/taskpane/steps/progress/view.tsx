import { useState } from 'preact/hooks';
import type { ProgressAnswer } from '../../../../shared/api/progress.ts';
import { read } from '../../../api/client.ts';
import '../../record.css';
import { say, useLanguage } from '../../state/language.ts';
import { type Loaded, useLoad } from '../../state/load.ts';
import { useKept } from '../../state/place.ts';
import { hashOf } from '../../state/route.ts';
import { api, session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy.tsx';
import { Search } from '../../ui/field.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { Empty } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { YearSelect } from '../../ui/year-select.tsx';
import { Counts } from './counts.tsx';
import { countsText } from './counts-text.ts';
import { Manage } from './manage.tsx';
import { isOpen, type StateFilter, shownRows } from './order.ts';
import { Reminders } from './reminders.tsx';
import { ProgressTable } from './table.tsx';

/** Fewer units need no search. */
const SEARCH_FROM = 6;

/** Tiến độ: who has handed in what, and what to do about those who have not. */
export function View() {
  useLanguage();
  const year = useStore(session, (value) => value.year);
  const role = useStore(session, (value) => value.me?.role);
  const loaded = useLoad(
    `progress ${year}`,
    () =>
      api.progress.$get({ query: { year: String(year) } }).then(read) as Promise<ProgressAnswer>,
    true,
  );
  return (
    <>
      <Title aside={<YearSelect />}>{say('nav.progress')}</Title>
      <LoadView loaded={loaded}>
        {(progress) =>
          role === 'unit' ? (
            <OwnRow progress={progress} />
          ) : (
            <AllRows progress={progress} loaded={loaded} office={role === 'office'} />
          )
        }
      </LoadView>
    </>
  );
}

function AllRows(props: {
  progress: ProgressAnswer;
  loaded: Loaded<ProgressAnswer>;
  office: boolean;
}) {
  const { progress, office } = props;
  const [query, setQuery] = useKept('progress query', '');
  const [state, setState] = useKept<StateFilter>('progress state', null);
  const [reminding, setReminding] = useState<string | 'all' | null>(null);
  if (progress.units.length === 0) {
    return (
      <section class="card">
        <Empty icon="progress" title={say('progress.none')} text={say('progress.none.text')} />
      </section>
    );
  }
  const rows = shownRows(progress.units, query, state);
  const owing = progress.units.filter(({ cells }) => cells.some(isOpen)).length;
  return (
    <>
      <Counts counts={progress.counts.all} chosen={state} onChoose={setState} />
      {progress.units.length >= SEARCH_FROM && (
        <Search label={say('progress.search')} value={query} onInput={setQuery} />
      )}
      <ProgressTable rows={rows} {...(office ? { onRemind: setReminding } : {})} />
      {office && owing > 0 && (
        <Button kind="primary" icon="mail" wide onClick={() => setReminding('all')}>
          {say('progress.remind-all', { count: owing })}
        </Button>
      )}
      <div class="actions">
        <CopyButton label={say('counts.copy')} text={countsText(progress, say)} />
      </div>
      <Manage progress={progress} office={office} onChanged={props.loaded.reload} />
      {reminding !== null && (
        <Reminders
          year={progress.year}
          unit={reminding === 'all' ? null : reminding}
          onClose={() => setReminding(null)}
        />
      )}
    </>
  );
}

/** What a unit sees: its own forms, and the next step. */
function OwnRow({ progress }: { progress: ProgressAnswer }) {
  const cells = progress.units.flatMap((row) => row.cells);
  const owes = cells.some(isOpen);
  const returned = cells.find(({ state }) => state === 'returned')?.submission;
  if (progress.units.length === 0) {
    return (
      <section class="card">
        <Empty icon="progress" title={say('progress.no-duty')} />
      </section>
    );
  }
  return (
    <>
      <ProgressTable rows={progress.units} />
      {owes && progress.locked === null && (
        <a
          class="button primary wide"
          href={returned ? hashOf('submission', returned.id) : hashOf('check')}
        >
          {say(returned ? 'progress.to-returned' : 'progress.to-check')}
        </a>
      )}
      <Manage progress={progress} office={false} onChanged={() => {}} />
    </>
  );
}
