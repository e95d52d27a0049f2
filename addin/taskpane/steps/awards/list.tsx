import { useState } from 'preact/hooks';
import type { AwardAnswerItem, AwardsAnswer } from '../../../../shared/api/awards.ts';
import type { AwardId, Status } from '../../../../shared/awards/types.ts';
import type { Kind } from '../../../../shared/criteria/types.ts';
import type { SubjectRef } from '../../../../shared/ranking/types.ts';
import { read } from '../../../api/client.ts';
import { showInstant } from '../../state/dates.ts';
import { useDebounced } from '../../state/debounced.ts';
import { say } from '../../state/language.ts';
import { type Paged, usePages } from '../../state/pages.ts';
import { usePeriod } from '../../state/periods.ts';
import { useKept } from '../../state/place.ts';
import { hashOf } from '../../state/route.ts';
import { api, session } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Search, Select } from '../../ui/field.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Empty, Waiting } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { AwardChoice, useAward } from './choice.tsx';
import { StatusCounts } from './counts.tsx';
import { Decide } from './decide.tsx';
import { AwardItem } from './item.tsx';
import { Quotas } from './quotas.tsx';
import { Selection } from './selection.tsx';
import { Warnings } from './warnings.tsx';

const PAGE = '50';

/** Suggestions of one award: how many there are of each kind against the quotas, and who. */
export function List() {
  const [period, setPeriod] = usePeriod();
  const [award, setAward] = useAward(period);
  const [kind, setKind] = useKept<'' | Kind>('award kind', '');
  const [status, setStatus] = useKept<Status | null>('award status', 'propose');
  const [words, setWords] = useKept('award words', '');
  const find = useDebounced(words).trim();
  const query = {
    period,
    limit: PAGE,
    ...(award ? { award } : {}),
    ...(kind ? { kind } : {}),
    ...(status ? { status } : {}),
    ...(find ? { find } : {}),
  };
  const pages = usePages<AwardsAnswer>(
    `awards ${JSON.stringify(query)}`,
    (cursor) =>
      api.awards
        .$get({ query: { ...query, ...(cursor ? { cursor } : {}) } })
        .then(read) as Promise<AwardsAnswer>,
  );
  const { head } = pages;
  const ofPeriod = head?.period === period ? head : null;
  return (
    <>
      <Title
        aside={
          <a class="button subtle" href={hashOf('summary')}>
            {say('nav.summary')}
          </a>
        }
      >
        {say('nav.awards')}
      </Title>
      <div class="choices">
        <PeriodSelect value={period} onChange={setPeriod} />
        <Select
          label={say('subject-kind')}
          quiet
          value={kind}
          onChange={(value) => setKind(value as '' | Kind)}
          options={(['', 'individual', 'collective'] as const).map((value) => ({
            value,
            label: say(value ? `kind.${value}` : 'kind.both'),
          }))}
        />
      </div>
      {ofPeriod ? (
        <>
          <Head
            head={ofPeriod}
            kind={kind}
            status={status}
            onStatus={setStatus}
            onAward={setAward}
          />
          <Tools />
          <Search label={say('rankings.search')} value={words} onInput={setWords} />
          <Results pages={pages} head={ofPeriod} searched={find !== ''} />
        </>
      ) : (
        <>
          <ProblemBanner problem={pages.problem} onRetry={pages.reload} />
          {pages.busy && <Waiting text={say('app.loading')} />}
        </>
      )}
    </>
  );
}

function Head(props: {
  head: AwardsAnswer;
  kind: '' | Kind;
  status: Status | null;
  onStatus: (status: Status | null) => void;
  onAward: (award: AwardId) => void;
}) {
  const { head, kind } = props;
  return (
    <>
      <AwardChoice head={head} onChange={props.onAward} />
      <p class="source-line small quiet">
        <span class="tag info">{say('suggestion')}</span>
        {say('as-of', { time: showInstant(head.computedAt) })}
      </p>
      <Warnings warnings={head.warnings} />
      <StatusCounts
        counts={head.counts}
        kind={kind}
        chosen={props.status}
        onChoose={props.onStatus}
      />
      <Quotas quotas={head.quotas} />
    </>
  );
}

/** Where suggestions can be tried, weighed, and followed. */
function Tools() {
  return (
    <nav class="actions tools" aria-label={say('awards.tools')}>
      {(['what-if', 'robustness', 'history'] as const).map((tool) => (
        <a key={tool} href={hashOf('awards', tool)}>
          {say(`awards.tool.${tool}`)}
        </a>
      ))}
    </nav>
  );
}

function Results(props: { pages: Paged<AwardsAnswer>; head: AwardsAnswer; searched: boolean }) {
  const { pages, head, searched } = props;
  const items = pages.items as readonly AwardAnswerItem[];
  const council = session.get().me?.role === 'council';
  const [chosen, setChosen] = useState<ReadonlyMap<string, SubjectRef>>(new Map());
  const [deciding, setDeciding] = useState<{
    readonly subjects: readonly SubjectRef[];
    readonly revoking: boolean;
  } | null>(null);
  const toggle = ({ subject }: AwardAnswerItem) => {
    const next = new Map(chosen);
    if (!next.delete(subject.id)) next.set(subject.id, subject);
    setChosen(next);
  };
  return (
    <>
      <ProblemBanner problem={pages.problem} onRetry={pages.reload} />
      {council && items.length > 0 && (
        <Selection
          shown={items.map(({ subject }) => subject)}
          chosen={chosen}
          onChoose={setChosen}
          onDecide={() => setDeciding({ subjects: [...chosen.values()], revoking: false })}
        />
      )}
      {deciding && (
        <Decide
          period={head.period}
          award={head.award}
          {...deciding}
          onDone={() => {
            setDeciding(null);
            setChosen(new Map());
            pages.reload();
          }}
          onClose={() => setDeciding(null)}
        />
      )}
      {items.length === 0 ? (
        !pages.busy && (
          <section class="card">
            <Empty
              icon="award"
              title={say(searched ? 'rankings.no-match' : 'awards.none')}
              {...(searched ? {} : { text: say('awards.none.text') })}
            />
          </section>
        )
      ) : (
        <ul
          class="rows card flush"
          aria-label={say('awards.list')}
          aria-busy={pages.busy || undefined}
        >
          {items.map((item) => (
            <AwardItem
              key={item.subject.id}
              item={item}
              award={head.award}
              {...(council && {
                box: (
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={chosen.has(item.subject.id)}
                      onChange={() => toggle(item)}
                    />
                    <span class="visually-hidden">
                      {say('select.one', { name: item.subject.name })}
                    </span>
                  </label>
                ),
                actions: (
                  <div class="actions">
                    <Button
                      onClick={() =>
                        setDeciding({
                          subjects: [item.subject],
                          revoking: item.decision?.action === 'accept',
                        })
                      }
                    >
                      {say(
                        item.decision?.action === 'accept' ? 'decide.revoke.open' : 'decide.open',
                      )}
                    </Button>
                  </div>
                ),
              })}
            />
          ))}
        </ul>
      )}
      {pages.hasMore && (
        <Button wide busy={pages.busy} onClick={pages.more}>
          {say('list.more', { shown: items.length, found: head.found })}
        </Button>
      )}
    </>
  );
}
