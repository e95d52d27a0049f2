import type { AwardsAnswer } from '../../../../shared/api/awards.ts';
import { read } from '../../../api/client.ts';
import { points } from '../../state/figures.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { usePeriod } from '../../state/periods.ts';
import { hashOf } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { LoadView } from '../../ui/load-view.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { Title } from '../../ui/title.tsx';
import { AwardChoice, useAward } from './choice.tsx';
import { Decisions } from './history.tsx';
import { OutcomeTag } from './outcome.tsx';
import { Reasons } from './reasons.tsx';

/** One subject's suggestion, as it is opened from the ranking. */
export function One({ id }: { id: string }) {
  const [period, setPeriod] = usePeriod();
  const [award, setAward] = useAward(period);
  const loaded = useLoad(
    `award ${id} ${period} ${award}`,
    () =>
      api.awards
        .$get({ query: { period, subject: id, ...(award ? { award } : {}) } })
        .then(read) as Promise<AwardsAnswer>,
    true,
  );
  const item = loaded.value?.items[0];
  return (
    <>
      <Title back={['awards']}>{item?.subject.name ?? say('nav.awards')}</Title>
      <PeriodSelect value={period} onChange={setPeriod} />
      <LoadView loaded={loaded}>
        {(head) => (
          <>
            <AwardChoice head={head} onChange={setAward} />
            <section class="card stack">
              {item ? (
                <>
                  <p class="source-line small quiet">
                    <OutcomeTag item={item} />
                    {item.rank === null
                      ? say('awards.no-rank')
                      : say('awards.rank', { rank: item.rank })}{' '}
                    · {say('mean')} {points(item.mean)}
                  </p>
                  <p class="small quiet">{say('suggestion')}</p>
                  <Reasons item={item} />
                </>
              ) : (
                <p>{say('awards.not-in')}</p>
              )}
            </section>
            <Decisions period={period} subject={id} />
            <a class="button wide" href={hashOf('rankings', 'subject', id)}>
              {say('awards.to-place')}
            </a>
          </>
        )}
      </LoadView>
    </>
  );
}
