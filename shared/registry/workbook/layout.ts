/**
 * The registry as a workbook: which sheets and columns it has. One list serves export and import,
 * so that what was exported can be changed in Excel and imported again.
 */
import { fold } from '../../text/fold.ts';
import type { UnitType } from '../types.ts';

export type SheetKey =
  | 'units'
  | 'names'
  | 'people'
  | 'posts'
  | 'leaves'
  | 'blocks'
  | 'rewards'
  | 'unitBlocks'
  | 'unitRewards';

export interface Column {
  readonly key: string;
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Without it a sheet is not recognised. */
  readonly required?: boolean;
  /** Other wordings that officers use, folded. */
  readonly also?: readonly string[];
}

export interface Layout {
  readonly key: SheetKey;
  readonly name: string;
  readonly columns: readonly Column[];
}

const PERSON_KEY: readonly Column[] = [
  { key: 'id', title: 'Mã hệ thống', width: 14 },
  {
    key: 'staffCode',
    title: 'Mã công chức',
    width: 12,
    also: ['ma nhan vien', 'ma can bo', 'ma cbcc', 'ma vien chuc'],
  },
  { key: 'name', title: 'Họ và tên', width: 26, required: true, also: ['ho ten', 'ho va ten'] },
];

const POST: readonly Column[] = [
  { key: 'unit', title: 'Đơn vị', width: 30, required: true, also: ['phong', 'don vi cong tac'] },
  { key: 'position', title: 'Chức vụ', width: 22, also: ['chuc danh', 'chuc vu chuc danh'] },
  { key: 'leader', title: 'Lãnh đạo (x)', width: 10, also: ['lanh dao', 'la lanh dao'] },
  {
    key: 'directWorker',
    title: 'Trực tiếp công tác (x)',
    width: 12,
    also: ['truc tiep cong tac', 'truc tiep'],
  },
];

const SPAN: readonly Column[] = [
  { key: 'from', title: 'Từ ngày', width: 12, required: true },
  { key: 'to', title: 'Đến hết ngày', width: 12, also: ['den ngay'] },
];

/** A line that is not there changes nothing: what is to go is marked. */
const REMOVE: Column = { key: 'remove', title: 'Bỏ dòng này (x)', width: 10, also: ['bo', 'xoa'] };

const UNIT_KEY: readonly Column[] = [
  { key: 'id', title: 'Mã đơn vị', width: 22, also: ['ma'] },
  { key: 'name', title: 'Tên đầy đủ', width: 40, required: true, also: ['ten don vi', 'ten'] },
];

const BLOCK: readonly Column[] = [
  { key: 'type', title: 'Loại', width: 24, required: true },
  { key: 'note', title: 'Nội dung', width: 40 },
  ...SPAN,
  REMOVE,
];

const REWARD: readonly Column[] = [
  { key: 'award', title: 'Hình thức khen thưởng', width: 44, required: true },
  { key: 'fromYear', title: 'Thành tích từ năm', width: 10, required: true },
  { key: 'toYear', title: 'Đến năm', width: 10, required: true },
  { key: 'decision', title: 'Số quyết định', width: 20 },
  { key: 'decidedOn', title: 'Ngày quyết định', width: 12, required: true },
  { key: 'movement', title: 'Của phong trào này (x)', width: 12 },
  { key: 'period', title: 'Kỳ xét', width: 14 },
  { key: 'revokedOn', title: 'Hủy từ ngày', width: 12 },
  REMOVE,
];

export const LAYOUTS: readonly Layout[] = [
  {
    key: 'units',
    name: 'Đơn vị',
    columns: [
      ...UNIT_KEY,
      { key: 'short', title: 'Tên viết tắt', width: 12, also: ['viet tat'] },
      { key: 'from', title: 'Tên này có từ ngày', width: 14, also: ['tu ngay'] },
      { key: 'type', title: 'Loại', width: 12 },
      { key: 'parent', title: 'Thuộc khối', width: 24 },
      { key: 'forms', title: 'Biểu phải nộp', width: 18 },
      { key: 'aliases', title: 'Cách viết khác', width: 40 },
      { key: 'closedOn', title: 'Kết thúc ngày', width: 12 },
    ],
  },
  {
    key: 'names',
    name: 'Tên cũ của đơn vị',
    columns: [
      { key: 'id', title: 'Mã đơn vị', width: 22, required: true },
      { key: 'name', title: 'Tên đầy đủ', width: 40, required: true },
      { key: 'short', title: 'Tên viết tắt', width: 12 },
      ...SPAN,
    ],
  },
  {
    key: 'people',
    name: 'Người',
    columns: [
      ...PERSON_KEY,
      { key: 'birthDate', title: 'Ngày sinh', width: 12, also: ['nam sinh'] },
      { key: 'sex', title: 'Giới tính', width: 9 },
      ...POST,
      {
        key: 'from',
        title: 'Giữ chức vụ từ ngày',
        width: 12,
        also: ['tu ngay', 'giu chuc vu tu'],
      },
      { key: 'to', title: 'Đến hết ngày', width: 12, also: ['den ngay'] },
    ],
  },
  {
    key: 'posts',
    name: 'Quá trình công tác',
    columns: [...PERSON_KEY, ...POST, ...SPAN, REMOVE],
  },
  {
    key: 'leaves',
    name: 'Nghỉ dài ngày',
    columns: [
      ...PERSON_KEY,
      { key: 'maternity', title: 'Thai sản (x)', width: 10, required: true },
      ...SPAN,
      REMOVE,
    ],
  },
  { key: 'blocks', name: 'Kỷ luật, xác minh', columns: [...PERSON_KEY, ...BLOCK] },
  { key: 'rewards', name: 'Khen thưởng đã nhận', columns: [...PERSON_KEY, ...REWARD] },
  { key: 'unitBlocks', name: 'Đơn vị bị xác minh', columns: [...UNIT_KEY, ...BLOCK] },
  { key: 'unitRewards', name: 'Khen thưởng của đơn vị', columns: [...UNIT_KEY, ...REWARD] },
];

export function layoutOf(key: SheetKey): Layout {
  return LAYOUTS.find((layout) => layout.key === key)!;
}

export const TYPE_WORDS: Readonly<Record<UnitType, string>> = {
  block: 'Khối',
  division: 'Phòng',
  branch: 'Chi cục',
  center: 'Trung tâm',
};

export const FORM_WORDS = { collective: 'tập thể', individual: 'cá nhân' } as const;

export const SEX_WORDS = { F: 'Nữ', M: 'Nam' } as const;

export const BLOCK_WORDS = {
  discipline: 'Kỷ luật',
  investigation: 'Điều tra',
  inspection: 'Thanh tra',
  complaint: 'Khiếu nại, tố cáo',
  press: 'Báo chí nêu',
} as const;

export const AWARD_WORDS = {
  GIAY_KHEN_SO: 'Giấy khen của Giám đốc Sở',
  BANG_KHEN_TINH: 'Bằng khen của Chủ tịch UBND tỉnh',
  BANG_KHEN_TTG: 'Bằng khen của Thủ tướng Chính phủ',
} as const;

/** Periods that have a word; a year, or a period of the office's own, stands as it is. */
export const PERIOD_WORDS = { 'interim-review': 'Sơ kết', 'final-review': 'Tổng kết' } as const;

/** The key whose word a text is, blind to case and tones; null for none. */
export function keyOfWord<K extends string>(
  words: Readonly<Record<K, string>>,
  text: string,
): K | null {
  const folded = fold(text);
  const keys = Object.keys(words) as K[];
  return keys.find((key) => fold(words[key]) === folded || key === text.trim()) ?? null;
}
