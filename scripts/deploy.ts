/**
 * npm run deploy -- --env staging|production [--database-id ID] [--yes] [--dry-run]
 *
 * Guarded: it wants a committed tree, the account's own database, and to be told the environment's
 * name once more. It builds the pane, looks that nothing of the demo is in it, applies migrations
 * and only then uploads. What the account must have: `wrangler login`, and a D1 database made with
 * `wrangler d1 create`, whose id is asked for once and written to wrangler.toml.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { buildPane } from './local/build.ts';
import { PANE_BUILD, ROOT } from './local/paths.ts';
import { CommandError, command, say } from './record/command.ts';
import { UsageError, wrangler } from './record/target.ts';

const USAGE =
  'Cách dùng: npm run deploy -- --env staging|production [--database-id ID] [--yes] [--dry-run]';
const NO_DATABASE = '00000000-0000-0000-0000-000000000000';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

await command(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      'database-id': { type: 'string' },
      yes: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { env } = values;
  if (env !== 'staging' && env !== 'production') {
    throw new UsageError('--env phải là staging hoặc production.');
  }
  const dry = values['dry-run'];
  if (!dry) committed();
  await database(env, values['database-id'], dry);
  if (!dry && !values.yes) await confirmed(env);
  say('Dựng ngăn tác vụ…');
  await buildPane();
  await nothingOfTheDemo();
  if (dry) {
    say('Chạy thử: không áp dụng migration, không tải lên.');
    await wrangler(['deploy', '--env', env, '--dry-run'], true);
    return;
  }
  say('Áp dụng migration…');
  await wrangler(['d1', 'migrations', 'apply', 'DB', '--remote', '--env', env], true);
  say('Tải lên…');
  await wrangler(['deploy', '--env', env], true);
  say(`
Xong. Lần đầu thì tạo khóa Văn phòng:  npm run key -- create --role office --label "Văn phòng Sở" --env ${env}
Sao lưu định kỳ:                      npm run backup -- sao-luu.jsonl --env ${env}`);
});

/** What runs in production can be found again. */
function committed(): void {
  const status = execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
  const own = status.split('\n').filter((line) => line !== '' && !line.endsWith('wrangler.toml'));
  if (own.length > 0) {
    throw new CommandError(`Còn thay đổi chưa ghi vào git:\n${own.slice(0, 10).join('\n')}`);
  }
}

/** The account's own database stands in wrangler.toml; the first time it is asked for. */
async function database(env: string, given: string | undefined, dry: boolean): Promise<void> {
  const file = `${ROOT}wrangler.toml`;
  const text = await readFile(file, 'utf8');
  const section = text.indexOf(`[[env.${env}.d1_databases]]`);
  const found = /database_id = "([^"]*)"/g;
  found.lastIndex = section;
  const match = section < 0 ? null : found.exec(text);
  if (!match) throw new CommandError(`wrangler.toml không có cơ sở dữ liệu của ${env}.`);
  if (given === undefined && (match[1] !== NO_DATABASE || dry)) return;
  const id = given ?? (await asked(`Mã cơ sở dữ liệu D1 của ${env} (wrangler d1 list): `));
  if (!UUID.test(id)) throw new CommandError(`“${id}” không phải mã cơ sở dữ liệu D1.`);
  const at = match.index;
  const line = `database_id = "${id}"`;
  await writeFile(file, text.slice(0, at) + line + text.slice(at + match[0].length));
  say(`Đã ghi mã cơ sở dữ liệu vào wrangler.toml.`);
}

async function confirmed(env: string): Promise<void> {
  const answer = await asked(`Gõ lại tên môi trường để tải lên (${env}): `);
  if (answer !== env) throw new CommandError('Không tải lên.');
}

async function asked(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new CommandError(
      'Cần trả lời câu hỏi; chạy ở cửa sổ lệnh, hoặc dùng --database-id và --yes.',
    );
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

/** office.js may not be served by us, and the demo is for a developer's machine alone. */
async function nothingOfTheDemo(): Promise<void> {
  if (!existsSync(`${PANE_BUILD}taskpane.html`))
    throw new CommandError('Thiếu dist/addin/taskpane.html.');
  const names = await readdir(PANE_BUILD, { recursive: true });
  const stray = names.filter((name) => /(^|[\\/])(demo|officejs)([\\/]|$)/.test(name));
  if (stray.length > 0) {
    throw new CommandError(`Có phần trình diễn trong bản dựng: ${stray.slice(0, 5).join(', ')}`);
  }
}
