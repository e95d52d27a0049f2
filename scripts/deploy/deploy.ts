/**
 * Deploying, in the one order that is safe: the account's own settings, a look at what would be
 * uploaded, migrations, and only then the upload, so that no new code ever meets an old database.
 */
import { CommandError, UsageError } from '../record/errors.ts';
import { databaseId, isDatabaseId, NO_DATABASE, withDatabaseId } from './config.ts';
import { addressFault } from './manifest.ts';

export type Environment = 'staging' | 'production';

export interface DeployOptions {
  readonly env: string | undefined;
  /** Of the account's D1 database; asked for where wrangler.toml has none yet. */
  readonly databaseId?: string | undefined;
  /** "https://…" where people will reach it; asked for where the manifest was never made. */
  readonly url?: string | undefined;
  /** Does not ask for the environment's name once more. */
  readonly yes: boolean;
  /** Builds and lets wrangler look, and touches no account. */
  readonly dryRun: boolean;
}

/** All that deploying touches outside itself. */
export interface DeployWorld {
  /** Files that git has not recorded. */
  uncommitted(): string[];
  readConfig(): Promise<string>;
  writeConfig(text: string): Promise<void>;
  /** The address that an earlier deploy was told; null for none. */
  address(env: Environment): Promise<string | null>;
  /** Writes the add-in's manifest for an address. @returns its file */
  writeManifest(env: Environment, url: string): Promise<string>;
  /** @throws CommandError where nobody is there to answer */
  ask(question: string): Promise<string>;
  build(): Promise<void>;
  /** Names of the files that would be uploaded. */
  built(): Promise<string[]>;
  wrangler(args: readonly string[]): Promise<void>;
  say(text: string): void;
}

/** @throws UsageError, CommandError with the one sentence that says why not */
export async function deploy(options: DeployOptions, world: DeployWorld): Promise<void> {
  const { env, dryRun } = options;
  if (env !== 'staging' && env !== 'production') {
    throw new UsageError('--env phải là staging hoặc production.');
  }
  if (!dryRun) {
    committed(world);
    await settleDatabase(env, options.databaseId, world);
  }
  const url = dryRun ? null : await settleAddress(env, options.url, world);
  if (!dryRun && !options.yes) await confirmed(env, world);
  world.say('Dựng ngăn tác vụ…');
  await world.build();
  nothingOfTheDemo(await world.built());
  if (url === null) {
    world.say('Chạy thử: không áp dụng migration, không tải lên.');
    await world.wrangler(['deploy', '--env', env, '--dry-run']);
    return;
  }
  world.say('Áp dụng migration…');
  await world.wrangler(['d1', 'migrations', 'apply', 'DB', '--remote', '--env', env]);
  world.say('Tải lên…');
  await world.wrangler(['deploy', '--env', env]);
  const manifest = await world.writeManifest(env, url);
  world.say(`
Xong.
  Tệp kê khai của phần bổ trợ (đưa lên Trung tâm quản trị Microsoft 365): ${manifest}
  Lần đầu thì tạo khóa Văn phòng:  npm run key -- create --role office --label "Văn phòng Sở" --env ${env}
  Sao lưu định kỳ:                 npm run backup -- sao-luu.jsonl --env ${env}`);
}

/** What runs in production can be found again. */
function committed(world: DeployWorld): void {
  const own = world.uncommitted().filter((line) => !line.endsWith('wrangler.toml'));
  if (own.length === 0) return;
  throw new CommandError(`Còn thay đổi chưa ghi vào git:\n${own.slice(0, 10).join('\n')}`);
}

/** The account's own database stands in wrangler.toml; the first time it is asked for. */
async function settleDatabase(
  env: Environment,
  given: string | undefined,
  world: DeployWorld,
): Promise<void> {
  const config = await world.readConfig();
  const known = databaseId(config, env);
  if (known === null) throw new CommandError(`wrangler.toml không có cơ sở dữ liệu của ${env}.`);
  if (given === undefined && known !== NO_DATABASE) return;
  const id =
    given ??
    (await world.ask(
      `Mã cơ sở dữ liệu D1 của ${env} (tạo: npx wrangler d1 create …; xem: npx wrangler d1 list): `,
    ));
  if (!isDatabaseId(id)) throw new CommandError(`“${id}” không phải mã cơ sở dữ liệu D1.`);
  if (id === known) return;
  await world.writeConfig(withDatabaseId(config, env, id));
  world.say('Đã ghi mã cơ sở dữ liệu vào wrangler.toml; hãy ghi tệp này vào git.');
}

async function settleAddress(
  env: Environment,
  given: string | undefined,
  world: DeployWorld,
): Promise<string> {
  const known = given ?? (await world.address(env));
  const url = known ?? (await world.ask(`Địa chỉ người dùng sẽ mở (https://…) của ${env}: `));
  const fault = addressFault(url);
  if (fault !== null) throw new CommandError(fault);
  return url.replace(/\/+$/, '');
}

async function confirmed(env: string, world: DeployWorld): Promise<void> {
  const answer = await world.ask(`Gõ lại tên môi trường để tải lên (${env}): `);
  if (answer !== env) throw new CommandError('Không tải lên.');
}

/** office.js may not be served by us, and the demo is for a developer's machine alone. */
function nothingOfTheDemo(names: readonly string[]): void {
  if (!names.includes('taskpane.html')) throw new CommandError('Thiếu dist/addin/taskpane.html.');
  const stray = names.filter((name) => /(^|[\\/])(demo|officejs)([\\/]|$)/.test(name));
  if (stray.length > 0) {
    throw new CommandError(`Có phần trình diễn trong bản dựng: ${stray.slice(0, 5).join(', ')}`);
  }
}
