import '../../council.css';
import '../../record.css';
import type { SummaryAnswer } from '../../../../shared/api/summary.ts';
import type { Basis } from '../../../../shared/ranking/types.ts';
import { read } from '../../../api/client.ts';
import { showInstant } from '../../state/dates.ts';
import { currentLocale, say, useLanguage } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { periodLabel, usePeriod } from '../../state/periods.ts';
import { useKept } from '../../state/place.ts';
import { api } from '../../state/session.ts';
import { Select } from '../../ui/field.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { Empty } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { ProvisionalNote } from '../rankings/heading.tsx';
import { PapersCard } from './papers.tsx';
import { SheetsCard } from './sheets.tsx';

/** Tổng hợp: the summary into the open workbook, and the papers, all from one reading of the record. */
export function View() {
  useLanguage();
  const [period, setPeriod] = usePeriod();
  const [basis, setBasis] = useKept<Basis>('summary basis', 'appraised');
  const loaded = useLoad(
    `summary ${period} ${basis}`,
    () => api.summary.$get({ query: { period, basis } }).then(read) as Promise<SummaryAnswer>,
  );
  const figures = `${period} ${basis} ${currentLocale()}`;
  const current = loaded.value?.period.id === period && loaded.value.basis === basis;
  return (
    <>
      <Title back={['awards']}>{say('nav.summary')}</Title>
      <div class="choices">
        <PeriodSelect value={period} onChange={setPeriod} />
        <Select
          label={say('basis')}
          quiet
          value={basis}
          onChange={(value) => setBasis(value as Basis)}
          options={(['appraised', 'self'] as const).map((value) => ({
            value,
            label: say(`basis-tag.${value}`),
          }))}
        />
      </div>
      {basis === 'self' && <ProvisionalNote />}
      <LoadView
        loaded={current ? loaded : { ...loaded, value: null }}
        waiting={say('summary.loading')}
      >
        {(data) =>
          data.subjects.length === 0 ? (
            <section class="card">
              <Empty icon="table" title={say('summary.none')} text={say('rankings.none.text')} />
            </section>
          ) : (
            <>
              <Sources data={data} />
              <SheetsCard key={figures} of={figures} data={data} />
              <PapersCard key={`papers ${period} ${basis}`} data={data} />
            </>
          )
        }
      </LoadView>
    </>
  );
}

/** What everything below is made from: so that workbook, letters and screens can be held together. */
function Sources({ data }: { data: SummaryAnswer }) {
  const count = (kind: 'collective' | 'individual') => data.kinds[kind].total;
  return (
    <p class="small quiet">
      {say('summary.sources', {
        period: periodLabel(data.period),
        collectives: count('collective'),
        people: count('individual'),
        time: showInstant(data.computedAt),
      })}{' '}
      {data.audit &&
        say('summary.audit', {
          sequence: data.audit.sequence,
          hash: data.audit.hash.slice(0, 12),
        })}
    </p>
  );
}
