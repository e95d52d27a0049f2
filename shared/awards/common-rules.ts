/** What both awards share (docs/rules.md). All of it defaults that the Văn phòng may edit. */
import type { AwardRule, LeaderShareRule, QuotaRules, VoteRule } from './types.ts';

/** Conditions that do not look at points, in the order in which they are shown. */
export const COMMON_RULES: readonly AwardRule[] = [
  {
    id: 'no-block',
    type: 'no-block',
    onFail: 'deferred',
    source: {
      text: 'Pháp luật thi đua, khen thưởng tại ngày quyết định: chưa xét khi đang xem xét, xác minh',
      confirm: true,
    },
  },
  {
    id: 'valid-years',
    type: 'valid-years',
    atLeast: null,
    onFail: 'not-eligible',
    source: {
      text: 'Mặc định của Văn phòng: số năm hợp lệ tối thiểu của giai đoạn',
      confirm: true,
    },
  },
  {
    id: 'after-discipline',
    type: 'after-discipline',
    onFail: 'not-eligible',
    source: {
      text: 'Pháp luật thi đua, khen thưởng tại ngày quyết định: tính từ khi chấp hành xong kỷ luật',
      confirm: true,
    },
  },
  {
    id: 'no-capped-year',
    type: 'no-capped-year',
    onFail: 'council',
    source: {
      text: 'Tương tự Nghị định 90/2020/NĐ-CP: nghỉ từ 3 đến dưới 6 tháng, tối đa mức Đạt',
      confirm: true,
    },
  },
  {
    id: 'no-overlap',
    type: 'no-overlap',
    partial: 'council',
    onFail: 'not-eligible',
    source: {
      text: 'Luật Thi đua, khen thưởng: không khen nhiều lần cho một thành tích; Thông tư 08/2017/TT-BNV',
      confirm: true,
    },
  },
  {
    id: 'one-form',
    type: 'one-form',
    onFail: 'not-eligible',
    source: {
      text: 'Luật Thi đua, khen thưởng: không nhiều hình thức cho một thành tích',
      confirm: false,
    },
  },
];

/**
 * A division proposes one collective or one person, a center or a branch one of each; observed at
 * Sở LĐTBXH Hưng Yên (letter of 13/4/2022). The whole: no figure is known.
 */
export const QUOTA: QuotaRules = {
  byType: {
    division: { collective: 1, individual: 1, either: true },
    branch: { collective: 1, individual: 1, either: false },
    center: { collective: 1, individual: 1, either: false },
    block: { collective: 1, individual: 1, either: false },
  },
  byUnit: {},
  whole: { collective: null, individual: null },
  source: {
    text: 'Mặc định của Văn phòng: mỗi phòng 1 tập thể hoặc 1 cá nhân; mỗi đơn vị 1 và 1',
    confirm: true,
  },
};

/** No ratio is in the law; only the priority for direct workers is. */
export const LEADER_SHARE: LeaderShareRule = {
  above: 40,
  mode: 'warn',
  source: { text: 'Mặc định của Văn phòng: cảnh báo khi lãnh đạo quá 40%', confirm: true },
};

/** Model of the education sector; nothing was found for a giấy khen. */
export const VOTE: VoteRule = {
  share: 70,
  of: 'members',
  quorum: { numerator: 2, denominator: 3 },
  source: { text: 'Mặc định của Văn phòng: họp có 2/3 thành viên, đồng ý từ 70%', confirm: true },
};
