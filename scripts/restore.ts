/**
 * npm run restore -- FILE.jsonl (--local | --env staging | --env production)
 *
 * Puts a backup into an empty database that has the same migrations. Nothing is written before the
 * whole file has been checked; a record that is there is never written over.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { BackupError, restoreStatements } from '../worker/db/dump.ts';
import { command, say } from './record/command.ts';
import { CommandError, UsageError } from './record/errors.ts';
import { TARGET_OPTIONS, type Target, withTarget } from './record/target.ts';

const USAGE = 'Cách dùng: npm run restore -- TỆP.jsonl (--local | --env staging|production)';

const REFUSALS: Readonly<Record<BackupError['code'], string>> = {
  'changed-meanwhile': 'Dữ liệu thay đổi trong lúc đọc. Chạy lại lệnh này.',
  'not-a-backup': 'Tệp này không phải bản sao lưu của chương trình.',
  cut: 'Bản sao lưu bị cụt (thiếu phần cuối). Dùng bản khác.',
  changed: 'Bản sao lưu đã bị sửa hoặc hỏng (không khớp mã kiểm). Dùng bản khác.',
  'other-schema':
    'Cơ sở dữ liệu đích khác phiên bản với bản sao lưu. Áp dụng đúng các migration rồi chạy lại.',
  'not-empty': 'Cơ sở dữ liệu đích đã có dữ liệu. Chỉ khôi phục vào cơ sở dữ liệu trống.',
};

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: TARGET_OPTIONS });
  const [file] = positionals;
  if (file === undefined) throw new UsageError('Thiếu tên tệp sao lưu.');
  await withTarget(values, (target) => restore(target, file));
});

async function restore(target: Target, file: string): Promise<void> {
  try {
    const input = createReadStream(file);
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    await target.execute(await restoreStatements(target.query, lines));
  } catch (error) {
    if (error instanceof BackupError) throw new CommandError(REFUSALS[error.code]);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new CommandError(`Không tìm thấy tệp ${file}.`);
    }
    throw error;
  }
  say(`Đã khôi phục ${file} vào ${target.name}. Kiểm tra: GET /api/audit/verify?content=true`);
}
