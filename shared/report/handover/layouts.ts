/**
 * Sheets that commendation systems of provinces import, as data: which column holds what, and the
 * values that the system knows. Another system is another layout here, no other code.
 *
 * The values are those that the systems' own templates list; they are Vietnamese in every language.
 */
import type { AwardId } from '../../awards/types.ts';
import type { Kind } from '../../criteria/types.ts';

/** What a column shows of a nominee. blank: the office fills it in. */
export type HandoverField =
  | 'number'
  | 'address'
  | 'name'
  | 'sex'
  | 'birth-date'
  | 'position'
  | 'unit'
  | 'agency'
  | 'kind'
  | 'form'
  | 'target'
  | 'field'
  | 'blank';

export interface HandoverColumn {
  readonly head: string;
  readonly field: HandoverField;
  /** In characters. */
  readonly width: number;
}

export interface HandoverLayout {
  readonly id: string;
  readonly sheet: string;
  /** Only these kinds are on it. */
  readonly kinds: readonly Kind[];
  readonly columns: readonly HandoverColumn[];
}

/** Nine columns: collectives and people, with the form that is proposed. */
export const PROPOSAL_LAYOUT: HandoverLayout = {
  id: 'proposal-9',
  sheet: 'Đề nghị khen thưởng',
  kinds: ['collective', 'individual'],
  columns: [
    { head: 'STT', field: 'number', width: 6 },
    { head: 'Tên gọi (Ông/Bà/Chức danh)', field: 'address', width: 14 },
    { head: 'Tên tập thể/cá nhân/hộ gia đình', field: 'name', width: 32 },
    { head: 'Chức vụ', field: 'position', width: 20 },
    { head: 'Đơn vị công tác', field: 'unit', width: 34 },
    { head: 'Phân loại khen thưởng', field: 'kind', width: 20 },
    { head: 'Danh hiệu thi đua/Hình thức khen thưởng', field: 'form', width: 40 },
    { head: 'Phân loại đối tượng', field: 'target', width: 38 },
    { head: 'Lĩnh vực hoạt động', field: 'field', width: 22 },
  ],
};

/** Eleven columns for people; its three codes are the receiving system's own. */
export const PEOPLE_LAYOUT: HandoverLayout = {
  id: 'people-11',
  sheet: 'Danh sách cá nhân',
  kinds: ['individual'],
  columns: [
    { head: 'STT', field: 'number', width: 6 },
    { head: 'Họ và tên', field: 'name', width: 28 },
    { head: 'Giới tính', field: 'sex', width: 10 },
    { head: 'Ngày sinh', field: 'birth-date', width: 14 },
    { head: 'Chức vụ', field: 'position', width: 20 },
    { head: 'Tên phòng ban', field: 'unit', width: 34 },
    { head: 'Tên đơn vị', field: 'agency', width: 34 },
    { head: 'Địa chỉ', field: 'blank', width: 24 },
    { head: 'Mã phân loại cán bộ', field: 'blank', width: 14 },
    { head: 'Mã hình thức khen thưởng', field: 'blank', width: 14 },
    { head: 'Mã danh hiệu thi đua', field: 'blank', width: 14 },
  ],
};

export const HANDOVER_LAYOUTS: readonly HandoverLayout[] = [PROPOSAL_LAYOUT, PEOPLE_LAYOUT];

/** Words of the receiving systems. */
export const HANDOVER_VALUES = {
  kind: {
    individual: 'Khen thưởng cá nhân',
    collective: 'Khen thưởng tập thể',
  } satisfies Record<Kind, string>,
  form: {
    GIAY_KHEN_SO:
      'Giấy khen của Thủ trưởng cơ quan chuyên môn và tương đương thuộc Ủy ban nhân dân cấp tỉnh',
    BANG_KHEN_TINH: 'Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương',
    BANG_KHEN_TTG: 'Bằng khen của Thủ tướng Chính phủ',
  } satisfies Record<AwardId, string>,
  address: { F: 'Bà', M: 'Ông' },
  sex: { F: 'Nữ', M: 'Nam' },
  target: {
    /** Leaders of the Sở itself, told by their position. */
    director: 'Lãnh đạo cấp vụ, sở, ngành và tương đương',
    leader: 'Các cấp lãnh đạo từ phó phòng trở lên',
    worker: 'Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu',
    administration: 'Cơ quan Hành chính',
    publicService: 'Đơn vị sự nghiệp',
  },
  directors: /^(phó )?giám đốc sở/i,
  field: 'Khoa học - Công nghệ',
} as const;
