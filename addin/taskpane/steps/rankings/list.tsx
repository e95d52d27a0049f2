import type { RankingAnswer } from '../../../../shared/api/rankings.ts';
import type { Basis } from '../../../../shared/ranking/types.ts';
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
import { Search } from '../../ui/field.tsx';
import { KindSelect } from '../../ui/kind-select.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Empty, Waiting } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { useBasis, useKind } from './choice.ts';
import { Doubled } from './doubled.tsx';
import { BasisTag, ProvisionalNote } from './heading.tsx';
import { Narrow, type Narrowing, WHOLE } from './narrow.tsx';
import { RankingRow } from './row.tsx';

const PAGE = '50';

/** The ranking of a period, the best first. */
export function List() {
  const [period, setPeriod] = usePeriod();
  const [kind, setKind] = useKind();
  const [basis, setBasis] = useBasis();
  const [narrowing, setNarrowing] = useKept<Narrowing>('ranking narrowing', WHOLE);
  const [words, setWords] = useKept('ranking words', '');
  const find = useDebounced(words).trim();
  const seesAll = session.get().me?.role !== 'unit';
  const { unit, post } = narrowing;
  const byPost = kind === 'individual' ? post : '';
  const query = {
    period,
    kind,
    basis,
    limit: PAGE,
    ...(unit ? { unit } : {}),
    ...(byPost ? { post: byPost } : {}),
    ...(find ? { find } : {}),
  };
  const pages = usePages<RankingAnswer>(
    `rankings ${JSON.stringify(query)}`,
    (cursor) =>
      api.rankings
        .$get({ query: { ...query, ...(cursor ? { cursor } : {}) } })
        .then(read) as Promise<RankingAnswer>,
  );
  return (
    <>
      <Title
        aside={
          seesAll && (
            <a class="button subtle" href={hashOf('rankings', 'analysis')}>
              {say('analysis.open')}
            </a>
          )
        }
      >
        {say(basis === 'self' ? 'rankings.title.self' : 'nav.rankings')}
      </Title>
      <div class="choices">
        <PeriodSelect value={period} onChange={setPeriod} />
        <KindSelect value={kind} onChange={setKind} />
      </div>
      <Narrow
        kind={kind}
        basis={basis}
        onBasis={(value: Basis) => setBasis(value)}
        narrowing={narrowing}
        onNarrow={setNarrowing}
        byUnit={seesAll}
      />
      {basis === 'self' && <ProvisionalNote />}
      {seesAll && <Search label={say('rankings.search')} value={words} onInput={setWords} />}
      <Results pages={pages} basis={basis} searched={find !== '' || unit !== '' || byPost !== ''} />
    </>
  );
}

function Results(props: { pages: Paged<RankingAnswer>; basis: Basis; searched: boolean }) {
  const { pages, basis, searched } = props;
  const { head, items, busy, problem } = pages;
  return (
    <>
      <ProblemBanner problem={problem} onRetry={pages.reload} />
      {head === null ? (
        busy && <Waiting text={say('app.loading')} />
      ) : items.length === 0 ? (
        <section class="card">
          <Empty
            icon="rank"
            title={say(searched ? 'rankings.no-match' : 'rankings.none')}
            {...(searched ? {} : { text: say('rankings.none.text') })}
          />
        </section>
      ) : (
        <>
          <p class="source-line small quiet" role="status">
            <BasisTag basis={head.basis} />
            {say('rankings.counts', { ranked: head.ranked, total: head.total })} ·{' '}
            {say('as-of', { time: showInstant(head.computedAt) })}
          </p>
          <ol
            class="rows card flush"
            aria-label={say('nav.rankings')}
            aria-busy={busy || undefined}
          >
            {items.map((item) => (
              <li key={item.subject.id}>
                <RankingRow item={item} head={head} basis={basis} />
              </li>
            ))}
          </ol>
          {pages.hasMore && (
            <Button wide busy={busy} onClick={pages.more}>
              {say('list.more', { shown: items.length, found: head.found })}
            </Button>
          )}
          <Doubled rows={head.doubled} />
        </>
      )}
    </>
  );
}
