/**
 * The local Worker: wrangler's own development server over HTTPS, with D1 in a folder.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { localRequest } from './https.ts';
import { LOCAL_SITE, ROOT } from './paths.ts';
import { CommandFailed, run, WRANGLER } from './run.ts';

const DATABASE = 'DB';
const PATIENCE_MS = 60_000;

export interface LocalServer {
  readonly origin: string;
  /** Ends the server; what it wrote stays in the state folder. */
  stop(): Promise<void>;
}

/** Brings the database in `state` to the newest schema. */
export async function migrate(state: string): Promise<void> {
  await run(WRANGLER, ['d1', 'migrations', 'apply', DATABASE, '--local', '--persist-to', state]);
}

/** Whether a port can be listened on. */
export function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** @param options site: folder of the built site, the one of `npm start` unless told */
export async function startServer(options: {
  port: number;
  state: string;
  site?: string;
}): Promise<LocalServer> {
  const { port, state, site = LOCAL_SITE } = options;
  const child = spawn(
    process.execPath,
    [
      `${ROOT}node_modules/${WRANGLER}`,
      'dev',
      'scripts/local/worker.ts',
      '--assets',
      site,
      '--port',
      String(port),
      '--inspector-port',
      '0',
      '--local-protocol',
      'https',
      '--persist-to',
      state,
      '--show-interactive-dev-session=false',
      '--log-level',
      'warn',
      ...certificate(),
    ],
    {
      cwd: ROOT,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1', CI: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      said = (said + text).slice(-8000);
    });
  }
  const origin = `https://localhost:${port}`;
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(origin))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill();
      throw new CommandFailed(`wrangler dev\n${said.trim()}`);
    }
    await pause(150);
  }
  return { origin, stop: () => end(child) };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await localRequest(`${origin}/api/health`)).status === 200;
  } catch {
    return false;
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.once('close', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** The trusted certificate of `npm run certs`, where there is one; else wrangler makes its own. */
function certificate(): string[] {
  const folder = `${homedir()}/.office-addin-dev-certs/`;
  const [key, cert] = [`${folder}localhost.key`, `${folder}localhost.crt`];
  if (!(existsSync(key) && existsSync(cert))) return [];
  return ['--https-key-path', key, '--https-cert-path', cert];
}
