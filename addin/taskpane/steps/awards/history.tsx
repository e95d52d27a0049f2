import type { z } from 'zod';
import type { decisionHistory } from '../../../../shared/api/awards.ts';
import { read } from '../../../api/client.ts';
import { showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { usePeriod } from '../../state/periods.ts';
import { hashOf } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { LoadView } from '../../ui/load-view.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { Empty } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { DecisionLine } from './reasons.tsx';

type History = z.infer<typeof decisionHistory>;

/** Every decision on a period as it was made, the newest first; those taken back too. */
export function HistoryScreen() {
  const [period, setPeriod] = usePeriod();
  return (
    <>
      <Title back={['awards']}>{say('decisions.title')}</Title>
      <PeriodSelect value={period} onChange={setPeriod} />
      <Decisions period={period} />
    </>
  );
}

/** @param subject only those on this one */
export function Decisions({ period, subject }: { period: string; subject?: string }) {
  const loaded = useLoad<History>(`decisions ${period} ${subject}`, () =>
    api.awards.decisions.$get({ query: { period, ...(subject ? { subject } : {}) } }).then(read),
  );
  return (
    <LoadView loaded={loaded}>
      {({ items }) =>
        items.length === 0 ? (
          subject ? null : (
            <section class="card">
              <Empty
                icon="history"
                title={say('decisions.none')}
                text={say('decisions.none.text')}
              />
            </section>
          )
        ) : (
          <section class="card flush">
            {subject && <h3 class="history-title">{say('decisions.title')}</h3>}
            <ol class="rows">
              {items.toReversed().map((item) => (
                <li key={`${item.at} ${item.subject} ${item.award}`}>
                  <div class="row still">
                    {!subject && (
                      <a href={hashOf('awards', 'subject', item.subject)}>
                        <strong>{item.name}</strong>
                      </a>
                    )}
                    <DecisionLine decision={item} />
                    <span class="small quiet">
                      {say(`award.${item.award}`)} · {showInstant(item.at)} · {item.by.label}
                    </span>
                  </div>
                </li>
              ))}
            </ol>
          </section>
        )
      }
    </LoadView>
  );
}
