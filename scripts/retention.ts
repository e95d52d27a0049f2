/**
 * npm run retention -- --before YYYY-MM-DD --reason "…" --url https://… [--apply]
 *
 * Clears evidence and notes of revisions that were replaced and came in before a day. Without
 * --apply it only says how many. Scores, hashes and the log stay.
 */
import { parseArgs } from 'node:util';
import { API_OPTIONS, askApi } from './record/api.ts';
import { command, say } from './record/command.ts';
import { UsageError } from './record/errors.ts';

const USAGE =
  'Cách dùng (khóa Văn phòng ở biến THI_DUA_KEY): npm run retention -- --before NĂM-THÁNG-NGÀY --reason "LÝ DO" --url https://… [--apply]';

await command(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      ...API_OPTIONS,
      before: { type: 'string' },
      reason: { type: 'string' },
      apply: { type: 'boolean', default: false },
    },
  });
  const { before, reason, apply, url } = values;
  if (!before || !reason) throw new UsageError('Cần --before và --reason.');
  const body = { before, reason, dryRun: !apply };
  say(JSON.stringify(await askApi(url, 'POST', '/api/retention', body), null, 2));
});
