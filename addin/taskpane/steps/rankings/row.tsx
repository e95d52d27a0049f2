import type { RankedItem, RankingAnswer } from '../../../../shared/api/rankings.ts';
import type { Basis } from '../../../../shared/ranking/types.ts';
import { points } from '../../state/figures.ts';
import { say } from '../../state/language.ts';
import { hashOf } from '../../state/route.ts';
import { Moved } from '../../ui/moved.tsx';
import { Strip } from '../../ui/strip.tsx';
import { bandLabel, comparedLabel } from './words.ts';

interface RowProps {
  readonly item: RankedItem;
  readonly head: RankingAnswer;
  readonly basis: Basis;
}

/** Rank, who, mean and band; where this one stands, and how it has moved. */
export function RankingRow({ item, head }: RowProps) {
  const { rank, tied, subject, mean, band, unranked, validYears, rankBefore } = item;
  const about = [
    ...(subject.kind === 'individual' ? [subject.unit.name] : []),
    ...(subject.leader ? [say('leader')] : []),
  ];
  return (
    <a class="row ranking-row" href={hashOf('rankings', 'subject', subject.id)}>
      <span class="rank">
        <span>
          <span class="visually-hidden">{say('rank')} </span>
          {rank ?? '–'}
        </span>
        {tied && (
          <span class="small quiet" title={say('rank.tied')}>
            <span aria-hidden="true">=</span>
            <span class="visually-hidden">{say('rank.tied')}</span>
          </span>
        )}
      </span>
      <span class="who">
        <span class="name">{subject.name}</span>
        {about.length > 0 && (
          <>
            <br />
            <span class="small quiet">{about.join(' · ')}</span>
          </>
        )}
      </span>
      <span class="mean">
        <span class="visually-hidden">{say('mean')} </span>
        {points(mean)}
        {band !== null && (
          <>
            <br />
            <span class="small quiet band">{bandLabel(head.bands, band)}</span>
          </>
        )}
      </span>
      {unranked ? (
        <span class="about small warning-ink">
          {say(`unranked-row.${unranked}`, {
            valid: validYears,
            least: head.definition.minValidYears,
          })}
        </span>
      ) : (
        head.distribution && <Strip of={head.distribution} at={mean} />
      )}
      <Moved rank={rank} before={rankBefore} than={comparedLabel(head.comparedWith)} />
    </a>
  );
}
