import type { YearSheet } from '../../../../shared/api/rankings.ts';
import type { Basis } from '../../../../shared/ranking/types.ts';
import { points } from '../../state/figures.ts';

const WIDTH = 300;
const HEIGHT = 92;
const SIDE = 18;
const TOP = 20;
const BOTTOM = 68;
/** A span of fewer points than this would make a mountain of a molehill. */
const LEAST_SPAN = 10;

interface YearsLineProps {
  readonly sheets: readonly YearSheet[];
  /** Totals of the years that count. */
  readonly years: Readonly<Record<string, number>>;
  readonly basis: Basis;
}

/**
 * The years as a small line; where a year does not count the line is broken, never drawn to 0. For
 * eyes only: the table below it says the same.
 */
export function YearsLine({ sheets, years }: YearsLineProps) {
  const totals = sheets.map(({ year }) => years[year] ?? null);
  const known = totals.filter((total) => total !== null);
  const middle = (Math.max(...known) + Math.min(...known)) / 2;
  const span = Math.max(LEAST_SPAN, Math.max(...known) - Math.min(...known));
  const x = (i: number) => SIDE + (i * (WIDTH - 2 * SIDE)) / Math.max(1, sheets.length - 1);
  const y = (total: number) => (TOP + BOTTOM) / 2 - ((total - middle) / span) * (BOTTOM - TOP);
  return (
    <svg class="years-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="axis" x1="0" x2={WIDTH} y1="76" y2="76" />
      {totals.map((total, i) => {
        const next = totals[i + 1];
        return (
          total !== null &&
          next !== undefined &&
          next !== null && (
            <line
              class="own"
              key={sheets[i]!.year}
              x1={x(i)}
              y1={y(total)}
              x2={x(i + 1)}
              y2={y(next)}
            />
          )
        );
      })}
      {sheets.map(({ year }, i) => {
        const total = totals[i] ?? null;
        return (
          <g key={year}>
            {total === null ? (
              <line class="break" x1={x(i)} x2={x(i)} y1={TOP} y2="74" />
            ) : (
              <>
                <circle class="dot" cx={x(i)} cy={y(total)} r="3.5" />
                <text class="value" x={x(i)} y={y(total) - 8} text-anchor="middle">
                  {points(total).replace(/[.,]?0+$/, '')}
                </text>
              </>
            )}
            <text x={x(i)} y="90" text-anchor="middle">
              {year}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
