/**
 * Times several jobs in turn (A B C A B C …), so that a machine whose speed drifts treats them
 * alike, and gives the median of each in milliseconds. The first quarter of the rounds warms up.
 */
export function medians(jobs: readonly ((round: number) => unknown)[], rounds: number): number[] {
  const times = jobs.map((): number[] => []);
  const warm = Math.ceil(rounds / 4);
  for (let round = 0; round < rounds + warm; round++) {
    jobs.forEach((job, i) => {
      const start = performance.now();
      job(round);
      if (round >= warm) times[i]!.push(performance.now() - start);
    });
  }
  return times.map(median);
}

/** The same for jobs that take their time. */
medians.async = async (jobs: readonly (() => Promise<unknown>)[], rounds: number) => {
  const times = jobs.map((): number[] => []);
  const warm = Math.ceil(rounds / 4);
  for (let round = 0; round < rounds + warm; round++) {
    for (const [i, job] of jobs.entries()) {
      const start = performance.now();
      await job();
      if (round >= warm) times[i]!.push(performance.now() - start);
    }
  }
  return times.map(median);
};

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
