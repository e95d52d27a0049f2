/**
 * npm run backup -- FILE.jsonl (--local | --env staging | --env production)
 *
 * Writes the whole record as lines of JSON, with a checksum at the end. Keys are in it as hashes
 * only; names and scores are in it as they are, so keep the file where personal data may be kept.
 */
import { open, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { BackupError, backup } from '../worker/db/dump.ts';
import { command, say } from './record/command.ts';
import { CommandError, UsageError } from './record/errors.ts';
import { TARGET_OPTIONS, type Target, withTarget } from './record/target.ts';

const USAGE = 'Cách dùng: npm run backup -- TỆP.jsonl (--local | --env staging|production)';

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: TARGET_OPTIONS });
  const [file] = positionals;
  if (file === undefined) throw new UsageError('Thiếu tên tệp sao lưu.');
  await withTarget(values, (target) => save(target, file));
});

/** Under another name until it is whole. */
async function save(target: Target, file: string): Promise<void> {
  const unfinished = `${file}.part`;
  const out = await open(unfinished, 'w', 0o600);
  try {
    const now = new Date().toISOString();
    const { rows } = await backup(target.query, now, async (line) => {
      await out.write(`${line}\n`);
    });
    await out.close();
    await rename(unfinished, file);
    say(`Đã sao lưu ${rows} dòng từ ${target.name} vào ${file}.`);
  } catch (error) {
    await out.close();
    await rm(unfinished, { force: true });
    if (error instanceof BackupError) {
      throw new CommandError('Dữ liệu thay đổi trong lúc sao lưu. Chạy lại lệnh này.');
    }
    throw error;
  }
}
