import type { Distribution } from '../../../shared/ranking/distribution.ts';
import { points } from '../state/figures.ts';
import { say } from '../state/language.ts';

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
      <table class="table">
        <caption class="visually-hidden">{say('spread.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('spread.range')}</th>
            <th scope="col" class="figure">
              {say('spread.count')}
            </th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </>
  );
}
