import type { Distribution } from '../../../shared/ranking/distribution.ts';
import { points } from '../state/figures.ts';
import { say } from '../state/language.ts';
import { FigureTable } from './figure-table.tsx';

/** The figures behind the strip. @param at marks the row that this mean is in */
export function DistributionTable({ of, at = null }: { of: Distribution; at?: number | null }) {
  const last = of.bins.length - 1;
  const holds = (i: number) => {
    const { from, to } = of.bins[i]!;
    return at !== null && at >= from && (at < to || (i === last && at === to));
  };
  return (
    <>
      <dl class="pairs">
        {(['min', 'median', 'mean', 'max', 'sd'] as const).map((figure) => (
          <div key={figure}>
            <dt>{say(`spread.${figure}`)}</dt>
            <dd class="number">{points(of[figure])}</dd>
          </div>
        ))}
      </dl>
      <FigureTable
        caption={say('spread.caption')}
        heads={[say('spread.range'), say('spread.count')]}
      >
        {of.bins.map(({ from, to, count }, i) =>
          count === 0 ? null : (
            <tr key={from} class={holds(i) ? 'current' : undefined}>
              <td class="number">
                {points(from)} – {points(to)}
                {holds(i) && <span class="quiet"> {say('spread.here')}</span>}
              </td>
              <td class="figure">{count}</td>
            </tr>
          ),
        )}
      </FigureTable>
    </>
  );
}
