import { DEFAULT_TIES } from '../ranking/ties.ts';
import { COMMON_RULES, LEADER_SHARE, QUOTA, VOTE } from './common-rules.ts';
import type { AwardRules } from './types.ts';

const byOffice = {
  text: 'Mặc định của Văn phòng, căn cứ Kế hoạch 52/KH-SKHCN, mục IV.2.2',
  confirm: true,
};

/**
 * Giấy khen of the Director of the Sở, for a year and at the interim review (plan IV.2; Luật TĐKT
 * art. 80 for the authority). The province's own criteria (Luật 2022 art. 75.2) are not known here.
 */
export const GIAY_KHEN_SO: AwardRules = {
  version: 'giay-khen-so.1',
  award: 'GIAY_KHEN_SO',
  title: 'Giấy khen của Giám đốc Sở',
  author: 'Văn phòng Sở',
  validFrom: '2019-01-01',
  periods: ['annual', 'interim-review'],
  kinds: ['collective', 'individual'],
  rules: [
    ...COMMON_RULES,
    { id: 'mean', type: 'mean', atLeast: 85, onFail: 'not-eligible', source: byOffice },
    { id: 'every-year', type: 'every-year', atLeast: 70, onFail: 'not-eligible', source: byOffice },
  ],
  quota: QUOTA,
  leaderShare: LEADER_SHARE,
  ties: DEFAULT_TIES,
  vote: VOTE,
  examples: [
    {
      name: 'Ba năm hợp lệ, trung bình đúng 85',
      period: 'interim-review',
      kind: 'individual',
      years: { 2020: 84, 2021: 85, 2022: 86 },
      status: 'propose',
      failed: [],
    },
    {
      name: 'Trung bình 84,99: thiếu 0,01 điểm',
      period: 'interim-review',
      kind: 'individual',
      years: { 2020: 84.5, 2021: 85, 2022: 85.47 },
      status: 'not-eligible',
      failed: ['mean'],
    },
    {
      name: 'Có một năm dưới 70',
      period: 'interim-review',
      kind: 'individual',
      years: { 2019: 95, 2020: 95, 2021: 69.5, 2022: 95 },
      status: 'not-eligible',
      failed: ['every-year'],
    },
    {
      name: 'Chỉ có hai năm hợp lệ; năm thiếu không phải là 0',
      period: 'interim-review',
      kind: 'individual',
      years: { 2021: 95, 2022: 95 },
      status: 'not-eligible',
      failed: ['valid-years'],
    },
    {
      name: 'Đang được xác minh: chưa xét',
      period: '2022',
      kind: 'individual',
      years: { 2022: 96 },
      blocked: true,
      status: 'deferred',
      failed: ['no-block'],
    },
    {
      name: 'Năm 2021 đã được khen: Hội đồng xem xét phần còn lại',
      period: 'interim-review',
      kind: 'collective',
      years: { 2020: 90, 2021: 95, 2022: 91 },
      rewarded: [2021, 2021],
      status: 'council',
      failed: ['no-overlap'],
    },
  ],
};
