import type { Distribution } from '../../../shared/ranking/distribution.ts';

const HEIGHT = 20;

/**
 * Where one stands among all: bars of how many have which mean, and a mark at this one's. For eyes
 * only: the place stands who uses it says in words, and `DistributionTable` has the figures.
 */
export function Strip({ of, at }: { of: Distribution; at: number | null }) {
  const { bins } = of;
  const from = bins[0]!.from;
  const width = bins.at(-1)!.to - from;
  const most = Math.max(...bins.map(({ count }) => count));
  const x = (value: number) => ((value - from) / width) * 100;
  const bars = bins.map((bin) => {
    const height = (bin.count / most) * (HEIGHT - 2);
    const left = x(bin.from) + 0.4;
    const right = x(bin.to) - 0.4;
    return `M${left} ${HEIGHT}V${HEIGHT - height}H${right}V${HEIGHT}z`;
  });
  return (
    <span class="strip" aria-hidden="true">
      <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" role="presentation">
        <path d={bars.join('')} />
      </svg>
      {at !== null && <span class="strip-mark" style={{ left: `${x(at)}%` }} />}
    </span>
  );
}
