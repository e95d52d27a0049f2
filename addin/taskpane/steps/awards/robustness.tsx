import type { z } from 'zod';
import type { robustnessAnswer } from '../../../../shared/api/awards.ts';
import type { Kind } from '../../../../shared/criteria/types.ts';
import { read } from '../../../api/client.ts';
import { percent } from '../../state/figures.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { usePeriod } from '../../state/periods.ts';
import { useKept } from '../../state/place.ts';
import { hashOf } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { Select } from '../../ui/field.tsx';
import { KindSelect } from '../../ui/kind-select.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { Title } from '../../ui/title.tsx';
import { useAward } from './choice.tsx';

type Answer = z.infer<typeof robustnessAnswer>;

const SPREADS = ['5', '10', '20', '30'] as const;
const WEIGHTINGS = '2000';

/** Does a suggestion hang on the exact weights? Ranks under many weightings near the official one. */
export function Robustness() {
  const [period, setPeriod] = usePeriod();
  const [award] = useAward(period);
  const [kind, setKind] = useKept<Kind>('robustness kind', 'individual');
  const [spread, setSpread] = useKept<string>('robustness spread', '10');
  const loaded = useLoad<Answer>(`robustness ${period} ${award} ${kind} ${spread}`, () =>
    api.awards.robustness
      .$get({
        query: { period, kind, spread, weightings: WEIGHTINGS, ...(award ? { award } : {}) },
      })
      .then(read),
  );
  return (
    <>
      <Title back={['awards']}>{say('awards.tool.robustness')}</Title>
      <div class="choices">
        <PeriodSelect value={period} onChange={setPeriod} />
        <KindSelect value={kind} onChange={setKind} />
      </div>
      <Select
        label={say('robustness.spread')}
        value={spread}
        onChange={setSpread}
        options={SPREADS.map((value) => ({ value, label: `±${value}%` }))}
      />
      <p class="small quiet">{say('robustness.text', { weightings: 2000, spread })}</p>
      <LoadView loaded={loaded} waiting={say('robustness.waiting')}>
        {(answer) => (
          <>
            <p class="award-name">{say(`award.${answer.award}`)}</p>
            <Holds answer={answer} />
            <Shifts answer={answer} />
          </>
        )}
      </LoadView>
    </>
  );
}

function Holds({ answer: { items } }: { answer: Answer }) {
  if (items.length === 0) return <p class="card">{say('robustness.none')}</p>;
  return (
    <ol class="rows card flush" aria-label={say('awards.tool.robustness')}>
      {items.map(({ subject, status, rank, bestRank, worstRank, holds, proposed }) => (
        <li key={subject.id}>
          <a class="row holds" href={hashOf('awards', 'subject', subject.id)}>
            <span class="share-line">
              <strong>{subject.name}</strong>
              <strong class="number">{percent(holds)}</strong>
            </span>
            <span class="share-track" aria-hidden="true">
              <span class="share-own" style={{ width: `${holds}%` }} />
            </span>
            <span class="small quiet">
              {say(`status.${status}`)}
              {rank !== null && ` · ${say('awards.rank', { rank })}`}
              {bestRank !== null &&
                worstRank !== null &&
                ` · ${say('robustness.between', { best: bestRank, worst: worstRank })}`}
              {status !== 'propose' &&
                ` · ${say('robustness.proposed', { share: percent(proposed) })}`}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Shifts({ answer: { shifts } }: { answer: Answer }) {
  const names = (list: Answer['shifts'][number]['enters']) =>
    list.map(({ name }) => name).join(', ');
  return (
    <section class="card stack">
      <h3>{say('robustness.shifts')}</h3>
      {shifts.length === 0 ? (
        <p class="small">{say('robustness.no-shifts')}</p>
      ) : (
        <ul class="stack small">
          {shifts.map(({ code, percent: by, enters, leaves }) => (
            <li key={`${code} ${by}`}>
              {say('robustness.shift', { code, percent: by })}{' '}
              {enters.length > 0 && say('what-if.enters', { names: names(enters) })}{' '}
              {leaves.length > 0 && say('what-if.leaves', { names: names(leaves) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
