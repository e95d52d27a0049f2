/**
 * npm run personal-data -- export PERSON-ID --url https://…            all that is held about somebody
 * npm run personal-data -- erase PERSON-ID --reason "…" --url https://… [--lines 12,15]
 *
 * The office's duties towards a person (Luật Bảo vệ dữ liệu cá nhân). Erasing keeps scores under
 * an id that names nobody, so that rankings stay, and the log still verifies.
 */
import { parseArgs } from 'node:util';
import { API_OPTIONS, askApi } from './record/api.ts';
import { command, say } from './record/command.ts';
import { UsageError } from './record/errors.ts';

const USAGE = `Cách dùng (khóa Văn phòng ở biến THI_DUA_KEY):
  npm run personal-data -- export MÃ-NGƯỜI --url https://…
  npm run personal-data -- erase MÃ-NGƯỜI --reason "LÝ DO" --url https://… [--lines 12,15]`;

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...API_OPTIONS, reason: { type: 'string' }, lines: { type: 'string' } },
  });
  const [verb, id] = positionals;
  if (id === undefined || !/^p_[0-9a-f]{32}$/.test(id))
    throw new UsageError('Thiếu mã người (p_…).');
  const path = `/api/people/${id}`;
  if (verb === 'export') {
    say(JSON.stringify(await askApi(values.url, 'GET', `${path}/export`), null, 2));
  } else if (verb === 'erase') {
    const lines = (values.lines ?? '').split(',').filter(Boolean).map(Number);
    if (!values.reason) throw new UsageError('Thiếu --reason.');
    if (lines.some((line) => !Number.isInteger(line))) throw new UsageError('--lines là các số.');
    const body = { reason: values.reason, lines };
    say(JSON.stringify(await askApi(values.url, 'POST', `${path}/erase`, body), null, 2));
  } else throw new UsageError('Chọn export hoặc erase.');
});
