/** One line of `npm run bench`: something of ours against something named, in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly against: string;
  /** Medians; milliseconds unless `unit` says otherwise. */
  readonly ms: number;
  readonly againstMs: number;
  /** ms / againstMs */
  readonly ratio: number;
  /** The ratio is meant to be at most this; null where nothing was aimed at. */
  readonly aim: number | null;
  readonly unit?: string;
}
