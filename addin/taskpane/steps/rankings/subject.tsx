import type { RankedSubjectAnswer } from '../../../../shared/api/rankings.ts';
import { read } from '../../../api/client.ts';
import { points, signed } from '../../state/figures.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { periodLabel, usePeriod } from '../../state/periods.ts';
import { hashOf } from '../../state/route.ts';
import { api, session } from '../../state/session.ts';
import { DistributionTable } from '../../ui/distribution.tsx';
import { Group } from '../../ui/group.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { Moved } from '../../ui/moved.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { Strip } from '../../ui/strip.tsx';
import { Title } from '../../ui/title.tsx';
import { useBasis } from './choice.ts';
import { Groups } from './groups.tsx';
import { BasisTag, ProvisionalNote } from './heading.tsx';
import { bandLabel, comparedLabel } from './words.ts';
import { Years } from './years.tsx';

/** One place in the ranking: where it stands, and everything that it comes from. */
export function Subject({ id }: { id: string }) {
  const [period, setPeriod] = usePeriod();
  const [basis] = useBasis();
  const loaded = useLoad(
    `ranked ${id} ${period} ${basis}`,
    () =>
      api.rankings.subjects[':subject']
        .$get({ param: { subject: id }, query: { period, basis } })
        .then(read) as Promise<RankedSubjectAnswer>,
    true,
  );
  const name = loaded.value?.item.subject.name;
  return (
    <>
      <Title back={['rankings']}>{name ?? say('rankings.subject')}</Title>
      <PeriodSelect value={period} onChange={setPeriod} />
      {basis === 'self' && <ProvisionalNote />}
      <LoadView loaded={loaded}>
        {(place) => (
          <>
            <Place place={place} />
            <Years place={place} />
            <Groups groups={place.groups} />
            <Facts place={place} />
            {session.get().me?.role !== 'unit' && basis === 'appraised' && (
              <a class="button wide" href={hashOf('awards', 'subject', id)}>
                {say('subject.to-award')}
              </a>
            )}
          </>
        )}
      </LoadView>
    </>
  );
}

function Place({ place }: { place: RankedSubjectAnswer }) {
  const { item, distribution, bands, ranked, comparedWith, definition } = place;
  const { rank, tied, mean, band, subject, unranked } = item;
  return (
    <section class="card stack">
      <p class="source-line small quiet">
        <BasisTag basis={place.basis} />
        {[
          ...(subject.kind === 'individual' ? [subject.unit.name] : []),
          ...(subject.leader ? [say('leader')] : []),
        ].join(' · ')}
      </p>
      <p class="standing">
        {rank === null ? (
          <span class="warning-ink">
            {say(`unranked-row.${unranked}`, {
              valid: item.validYears,
              least: definition.minValidYears,
            })}
          </span>
        ) : (
          <span>
            <span class="big">{rank}</span>
            <span class="quiet"> {say('place.of', { ranked })}</span>
          </span>
        )}
        {mean !== null && (
          <span>
            <span class="big">{points(mean)}</span>
            <span class="quiet"> {say('place.mean')}</span>
          </span>
        )}
        {band !== null && <span class="tag">{bandLabel(bands, band)}</span>}
        {tied && <span class="tag">{say('rank.tied')}</span>}
      </p>
      <Moved rank={rank} before={item.rankBefore} than={comparedLabel(comparedWith)} inWords />
      {distribution && mean !== null && (
        <figure class="stack">
          <div class="tall-strip">
            <Strip of={distribution} at={rank === null ? null : mean} />
            <div class="strip-scale" aria-hidden="true">
              <span>{points(distribution.bins[0]!.from)}</span>
              <span>{points(distribution.bins.at(-1)!.to)}</span>
            </div>
          </div>
          <figcaption class="small quiet">
            {say('place.caption', {
              period: periodLabel(definition),
              n: distribution.n,
              median: points(distribution.median),
              by: signed(Math.round((mean - distribution.median) * 100) / 100),
            })}
          </figcaption>
        </figure>
      )}
      {distribution && (
        <div class="inset">
          <Group name={say('spread.title')}>
            <DistributionTable of={distribution} at={rank === null ? null : mean} />
          </Group>
        </div>
      )}
    </section>
  );
}

function Facts({ place }: { place: RankedSubjectAnswer }) {
  const { item, definition, gap, ties, tiedWith } = place;
  const { spread, sinceReward, tie } = item;
  const lines: [string, string][] = [
    [say('fact.median'), points(item.median)],
    [
      say('fact.valid-years'),
      say('fact.valid-years.value', {
        valid: item.validYears,
        of: definition.years.length,
        least: definition.minValidYears,
      }),
    ],
  ];
  if (spread) {
    lines.push([
      say('fact.spread'),
      say('fact.spread.value', { min: points(spread.min), max: points(spread.max) }),
    ]);
  }
  if (sinceReward) {
    lines.push([
      say('fact.since-reward', { year: String(sinceReward.toYear) }),
      say('fact.since-reward.value', {
        mean: points(sinceReward.mean),
        years: sinceReward.validYears,
      }),
    ]);
  }
  lines.push([
    say('fact.gap'),
    gap.enough
      ? say('fact.gap.value', { mean: signed(gap.mean!), n: gap.n })
      : say('not-enough', { n: gap.n, least: gap.least }),
  ]);
  return (
    <section class="card stack">
      <h3>{say('facts.title')}</h3>
      <dl class="pairs flat">
        {lines.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd class="number">{value}</dd>
          </div>
        ))}
      </dl>
      {tie && (
        <div class="stack small">
          <p>
            <strong>{say('tie-chain.title', { rank: item.rank })}</strong>{' '}
            {tiedWith.length > 0
              ? say('tie-chain.with', { names: tiedWith.map(({ name }) => name).join(', ') })
              : say('tie-chain.with-others', { others: tie.size - 1 })}
          </p>
          <ol class="chain">
            {ties.map((step) => (
              <li key={step} aria-current={step === tie.step ? 'step' : undefined}>
                {say(`tie.${step}`)}
                {step === tie.step && <strong> – {say('tie-chain.here')}</strong>}
              </li>
            ))}
          </ol>
          {tie.step === null && <p>{say('tie-chain.undecided')}</p>}
        </div>
      )}
    </section>
  );
}
