import type { RankingAnalysis } from '../../../../shared/api/rankings.ts';
import { read } from '../../../api/client.ts';
import { percent, points, signed } from '../../state/figures.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { usePeriod } from '../../state/periods.ts';
import { hashOf } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { DistributionTable } from '../../ui/distribution.tsx';
import { FigureTable } from '../../ui/figure-table.tsx';
import { Group } from '../../ui/group.tsx';
import { KindSelect } from '../../ui/kind-select.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { Strip } from '../../ui/strip.tsx';
import { Title } from '../../ui/title.tsx';
import { useBasis, useKind } from './choice.ts';
import { ProvisionalNote } from './heading.tsx';

/** What the whole ranking says: where all stand, which criteria tell, who rises, who is generous. */
export function Analysis() {
  const [period, setPeriod] = usePeriod();
  const [kind, setKind] = useKind();
  const [basis] = useBasis();
  const loaded = useLoad(
    `analysis ${period} ${kind} ${basis}`,
    () =>
      api.rankings.analysis
        .$get({ query: { period, kind, basis } })
        .then(read) as Promise<RankingAnalysis>,
    true,
  );
  return (
    <>
      <Title back={['rankings']}>{say('analysis.title')}</Title>
      <div class="choices">
        <PeriodSelect value={period} onChange={setPeriod} />
        <KindSelect value={kind} onChange={setKind} />
      </div>
      {basis === 'self' && <ProvisionalNote />}
      <LoadView loaded={loaded}>
        {(analysis) => (
          <>
            <Spread analysis={analysis} />
            <Risers analysis={analysis} />
            <Criteria analysis={analysis} />
            <Gaps analysis={analysis} />
          </>
        )}
      </LoadView>
    </>
  );
}

function Spread({ analysis: { distribution } }: { analysis: RankingAnalysis }) {
  return (
    <section class="card stack">
      <h3>{say('spread.title')}</h3>
      {distribution === null ? (
        <p class="quiet">{say('rankings.none')}</p>
      ) : (
        <>
          <div class="tall-strip">
            <Strip of={distribution} at={null} />
            <div class="strip-scale" aria-hidden="true">
              <span>{points(distribution.bins[0]!.from)}</span>
              <span>{points(distribution.bins.at(-1)!.to)}</span>
            </div>
          </div>
          <div class="inset">
            <Group name={say('spread.figures')} count={distribution.n}>
              <DistributionTable of={distribution} />
            </Group>
          </div>
        </>
      )}
    </section>
  );
}

function Risers({ analysis: { risers, rose } }: { analysis: RankingAnalysis }) {
  return (
    <section class="card stack">
      <h3>{say('risers.title')}</h3>
      <p class="small quiet">{say('risers.text')}</p>
      {risers.length === 0 ? (
        <p>{say('risers.none')}</p>
      ) : (
        <ol class="rows bleed">
          {risers.map(({ subject, rise, from, to, comparable, rank }) => (
            <li key={subject.id}>
              <a class="row riser" href={hashOf('rankings', 'subject', subject.id)}>
                <span class="number">{rank}</span>
                <span>
                  <strong>{subject.name}</strong>
                  <br />
                  <span class="small quiet">
                    {say('risers.row', {
                      from: String(from),
                      to: String(to),
                      comparable: percent(comparable),
                    })}
                  </span>
                </span>
                <strong class="number success-ink">{signed(rise)}</strong>
              </a>
            </li>
          ))}
        </ol>
      )}
      {rose > risers.length && (
        <p class="small quiet">{say('risers.more', { more: rose - risers.length })}</p>
      )}
    </section>
  );
}

function Criteria({ analysis: { criteria } }: { analysis: RankingAnalysis }) {
  const flat = criteria.filter((criterion) => criterion.flat);
  return (
    <section class="card stack">
      <h3>{say('flat.title')}</h3>
      <p class="small quiet">{say('flat.text')}</p>
      {flat.length === 0 ? (
        <p>{say('flat.none')}</p>
      ) : (
        <ul class="stack small">
          {flat.map(({ code, label, atMaximum }) => (
            <li key={code} class="share-line">
              <span>
                <span class="cell-name">{code}</span> {label}
              </span>
              <span class="number">{percent(atMaximum)}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="inset">
        <Group name={say('flat.all')} count={criteria.length}>
          <FigureTable
            class="small"
            caption={say('flat.all')}
            heads={[say('criterion'), say('flat.at-maximum'), say('flat.mean'), 'n']}
          >
            {criteria.map(({ code, label, atMaximum, meanShare, n }) => (
              <tr key={code}>
                <th scope="row" title={label}>
                  {code}
                </th>
                <td class="figure">{percent(atMaximum)}</td>
                <td class="figure">{percent(meanShare)}</td>
                <td class="figure">{n}</td>
              </tr>
            ))}
          </FigureTable>
        </Group>
      </div>
    </section>
  );
}

function Gaps({ analysis: { gaps, leastSheets } }: { analysis: RankingAnalysis }) {
  return (
    <section class="card stack">
      <h3>{say('gaps.title')}</h3>
      <p class="small quiet">{say('gaps.text')}</p>
      {gaps.length === 0 ? (
        <p>{say('gaps.none')}</p>
      ) : (
        <FigureTable caption={say('gaps.title')} heads={[say('unit'), say('gaps.mean'), 'n']}>
          {gaps.map(({ unit, n, enough, mean, min, max }) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              <td class="figure">
                {enough ? (
                  <>
                    {signed(mean!)}
                    <br />
                    <span class="small quiet">
                      {signed(min!)} … {signed(max!)}
                    </span>
                  </>
                ) : (
                  <span class="small quiet">{say('not-enough.short', { least: leastSheets })}</span>
                )}
              </td>
              <td class="figure">{n}</td>
            </tr>
          ))}
        </FigureTable>
      )}
    </section>
  );
}
