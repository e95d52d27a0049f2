import { say } from '../state/language.ts';

/** How many ranks somebody has gained or lost; nothing where there is nothing to compare. */
export function Moved(props: {
  rank: number | null;
  before: number | null;
  /** What it is measured against, as inside a sentence. */
  than: string;
  /** As a sentence, where there is room. */
  inWords?: boolean;
}) {
  const { rank, before, than, inWords = false } = props;
  if (rank === null || before === null) return null;
  const up = before - rank;
  const way = up > 0 ? 'up' : up < 0 ? 'down' : 'same';
  const words = say(`moved.${way}`, { ranks: Math.abs(up), than });
  if (up === 0 && !inWords) return null;
  if (inWords) return <span class="small quiet">{words}</span>;
  return (
    <span class={`moved small ${way === 'up' ? 'success-ink' : 'quiet'}`}>
      <span aria-hidden="true">
        {up > 0 ? '▲' : '▼'} {Math.abs(up)}
      </span>
      <span class="visually-hidden">{words}</span>
    </span>
  );
}
