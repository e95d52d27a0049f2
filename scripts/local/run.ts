import { spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

/** A command that did not do what it should; its output is the message. */
export class CommandFailed extends Error {}

/**
 * Runs one of the project's own tools to its end.
 * @returns what it printed
 * @throws CommandFailed with what it said
 */
export function run(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${ROOT}node_modules/${tool}`, ...args], {
      cwd: ROOT,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new CommandFailed(`${tool} ${args.join(' ')}\n${output.trim()}`));
    });
  });
}

export const WRANGLER = 'wrangler/bin/wrangler.js';
