/**
 * Who is a leader: by the explicit column or heading where there is one, else by the position.
 * Leaders answer for c4 and d4 and have other maxima (plan IV.1.2.c and d; docs/rules.md).
 */
import { fold } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { readScoreCell } from './score-cell.ts';
import type { CellValue } from './snapshot.ts';

/**
 * Positions of leadership, folded, as they begin one part of a position text: head and deputy of
 * a division, office, branch or center, of the inspectorate, of the Sở.
 */
const HEADS =
  'giam doc|tong giam doc|chanh (van phong|vp|thanh tra|ttr|tt)|chi cuc truong|cuc truong|vien truong|hieu truong' +
  '|truong (phong|ban|khoa|tram|bo phan|trung tam|chi cuc|p|tt|van phong)|gd|tp|cvp|cct|ctt|gds';
const DEPUTIES =
  'pho (giam doc|tong giam doc|gd|chanh|phong|ban|truong|van phong|vp|trung tam|tt|thanh tra|chi cuc|cct|tp)' +
  '|pgd|ptp|pcvp|pcct|pctt|pgds|pct|pp';
const LEADER = new RegExp(
  `^(q |quyen |phu trach )?((pho |p )?(${HEADS})|${DEPUTIES})( |$)` +
    '|^pho$|^phu trach$' +
    '|^phu trach (phong|don vi|trung tam|chi cuc|van phong|thanh tra|ban|bo phan|dieu hanh)( |$)' +
    '|^(can bo )?(lanh dao|quan ly)( |$)|^cbql$',
);

/** Chiefs of teams: leaders in some units and not in others; the form they fill decides. */
const DOUBTFUL =
  /^(to truong|pho to truong|to pho|pho doi truong|doi truong|doi pho|truong nhom|tram truong|tram pho|bi thu|pho bi thu|chu tich)( |$)/;

/** Offices of the youth union, the trade union and the like lead no unit of the Sở. */
const OF_UNION = /^(pho )?(bi thu|chu tich) (chi doan|doan|cong doan|cdcs|cd|hoi)( |$)/;

const FORMER = /^(nguyen|cuu) /;

export type Leadership = 'leader' | 'staff' | 'doubtful';

/**
 * What a position says. "Chánh Văn phòng" → leader; "Chuyên viên" → staff; "Tổ trưởng" → doubtful;
 * "Kế toán trưởng" → staff.
 */
export const leadershipOf: (position: string) => Leadership = remember(classify);

function classify(position: string): Leadership {
  let doubtful = false;
  for (const part of position.split(/[,;/()\n]|\s[-–]\s|\skiêm\s/i)) {
    const words = fold(part);
    if (FORMER.test(words) || OF_UNION.test(words)) continue;
    if (LEADER.test(words)) return 'leader';
    if (DOUBTFUL.test(words)) doubtful = true;
  }
  return doubtful ? 'doubtful' : 'staff';
}

const YES = /^(x|co|v|1|yes|y|ld|ldql|ld ql|lanh dao.*|2a|mau 2a|true|dung|cbql|quan ly)$/;
const NO = /^(khong.*|k|0|no|n|nv|cv|nhan vien|chuyen vien|2b|mau 2b|false|sai|khac|cc|vc|nld)$/;

/**
 * What an explicit leader cell says; null where it says neither. In a column of crosses a blank
 * means "no", which the caller knows.
 */
export function leaderMark(cell: string | number | boolean | null): boolean | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'boolean') return cell;
  if (/^[✓✔☑xX×]$/.test(String(cell).trim())) return true;
  const words = fold(String(cell));
  if (YES.test(words)) return true;
  if (NO.test(words)) return false;
  return null;
}

/** What a heading or title says of those below it: "Lãnh đạo, quản lý", "Không giữ chức vụ". */
export function leaderHeading(folded: string): boolean | null {
  if (/khong (phai |la |giu )?.{0,20}(lanh dao|chuc vu|quan ly)/.test(folded)) return false;
  if (/\b2b\b/.test(folded)) return false;
  if (/\b2a\b/.test(folded)) return true;
  if (/(danh cho|ap dung|doi voi|phieu|mau|cua).{0,40}(lanh dao|(?<!phong )quan ly)/.test(folded)) {
    return true;
  }
  if (
    /^([ivx]+|[a-d]|\d)? ?(can bo |cong chuc |vien chuc )*(lanh dao|quan ly)( quan ly| lanh dao)?$/.test(
      folded,
    )
  ) {
    return true;
  }
  if (
    /^([ivx]+|[a-d]|\d)? ?(chuyen vien|nhan vien|nguoi lao dong|cong chuc|vien chuc)( .{0,30})?$/.test(
      folded,
    )
  ) {
    return false;
  }
  return null;
}

/**
 * Whether the cells of the criteria that bind leaders alone are filled in as a leader's are: each
 * says something other than "does not concern me", and one of them is a figure.
 */
export function looksScored(cells: readonly CellValue[]): boolean {
  const kinds = cells.map((cell) => readScoreCell(cell, false).kind);
  return kinds.includes('number') && !kinds.some((kind) => NOTHING.has(kind));
}

const NOTHING: ReadonlySet<string> = new Set(['blank', 'dash', 'mark', 'not-applicable', 'text']);
