/**
 * npm run manifest -- https://thi-dua.example.gov.vn [--out FILE]: the manifest for the address that
 * the Worker was deployed to, as dist/manifest.xml, for the portal of integrated apps.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './local/paths.ts';
import { command, say } from './record/command.ts';
import { UsageError } from './record/errors.ts';

const USAGE = 'Cách dùng: npm run manifest -- https://địa-chỉ-đã-triển-khai [--out TỆP]';
const LOCAL = 'https://localhost:8787';

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: `${ROOT}dist/manifest.xml` } },
  });
  const origin = originOf(positionals);
  const manifest = await readFile(`${ROOT}manifest.xml`, 'utf8');
  const out = resolve(values.out);
  await mkdir(dirname(out), { recursive: true });
  // The comment speaks of the local addresses; the copy has none.
  await writeFile(out, manifest.replace(/<!--[\s\S]*?-->\s*/g, '').replaceAll(LOCAL, origin));
  say(
    `${out}\nMọi địa chỉ trỏ về ${origin}. Tải tệp này lên cổng Integrated apps của Microsoft 365.`,
  );
});

/** @throws UsageError for what Excel would refuse: no HTTPS, or more than an origin */
function originOf([address, ...more]: readonly string[]): string {
  if (address === undefined || more.length > 0) throw new UsageError('Cần đúng một địa chỉ.');
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:') throw new UsageError(`${address} không phải địa chỉ https://…`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new UsageError('Chỉ ghi tên miền, không kèm đường dẫn.');
  }
  return url.origin;
}
