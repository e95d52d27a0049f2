/** workerd as a process that can be killed, and started again on the same database. Linux only. */
import { readdir, readFile } from 'node:fs/promises';
import { type LocalWorker, startWorker } from '../local-worker/start.ts';

export interface KillableWorker {
  readonly url: string;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

export async function startKillable(
  code: string,
  persist: string,
  port: number,
): Promise<KillableWorker> {
  const before = new Set(await workerdChildren());
  const worker: LocalWorker = await startWorker(code, { persist, port });
  const mine = (await workerdChildren()).filter((pid) => !before.has(pid));
  if (mine.length !== 1) throw new Error(`${mine.length} workerd processes were started`);
  return {
    url: worker.url,
    kill: async () => {
      process.kill(mine[0]!, 'SIGKILL');
      // Only takes away what miniflare keeps of it: the process is gone already.
      await worker.miniflare.dispose();
    },
  };
}

/** workerd processes that this very process has started. */
export async function workerdChildren(): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // A process may end while the list is walked.
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const [, command, rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? [];
    if (command === 'workerd' && Number(rest.split(' ')[1]) === process.pid) {
      found.push(Number(name));
    }
  }
  return found;
}
