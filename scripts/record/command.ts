import { CommandFailed } from '../local/run.ts';
import { CommandError, UsageError } from './errors.ts';

/** Runs a command to its end: exit 0; 1 with one sentence; 2 with how it is called. */
export async function command(usage: string, main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isUsage =
      error instanceof UsageError ||
      (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (isUsage) {
      process.stderr.write(`${(error as Error).message}\n\n${usage}\n`);
      process.exitCode = 2;
    } else if (error instanceof CommandFailed || error instanceof CommandError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
