/** Ids for new units. An id never changes, so it is made of the first name and shown beforehand. */
import { fold } from '../text/fold.ts';

const MOST = 60;

/**
 * "Phòng Chuyển đổi số" → "phong-chuyen-doi-so"; with a number behind it where that is taken.
 * @returns '' where the name has no letter or digit
 */
export function unitIdFor(name: string, taken: ReadonlySet<string>): string {
  const base = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MOST)
    .replace(/-+$/, '');
  if (base.length < 2) return '';
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) {
    const id = `${base.slice(0, MOST - 4)}-${n}`;
    if (!taken.has(id)) return id;
  }
}
