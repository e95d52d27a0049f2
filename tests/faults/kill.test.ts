import { expect, it } from 'vitest';
import { runKills } from './kill.ts';

/** `npm run faults` does 200. */
const KILLS = 5;

// Killing is done by Linux's means; CI is Linux.
it.skipIf(process.platform !== 'linux')(
  'a Worker killed while it writes loses nothing that it acknowledged',
  { timeout: 120_000 },
  async () => {
    const report = await runKills(KILLS, () => {});
    expect(report.kills).toBe(KILLS);
    expect(report.acknowledged).toBeGreaterThan(3);
    expect(report.revisions).toBe(report.acknowledged);
    expect(report.auditLines).toBe(report.acknowledged);
  },
);
