import { DEFAULT_TIES } from '../ranking/ties.ts';
import { COMMON_RULES, LEADER_SHARE, QUOTA, VOTE } from './common-rules.ts';
import type { AwardRules } from './types.ts';

const byOffice = {
  text: 'Mặc định của Văn phòng, căn cứ Kế hoạch 52/KH-SKHCN, mục IV.2.2',
  confirm: true,
};

/**
 * Bằng khen of the Chairman of the provincial People's Committee, proposed at the final review only
 * (plan IV.2.2). The provincial quota and conditions are for the Văn phòng to supply.
 */
export const BANG_KHEN_TINH: AwardRules = {
  version: 'bang-khen-tinh.1',
  award: 'BANG_KHEN_TINH',
  title: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  author: 'Văn phòng Sở',
  validFrom: '2019-01-01',
  periods: ['final-review'],
  kinds: ['collective', 'individual'],
  rules: [
    ...COMMON_RULES,
    {
      id: 'required-years',
      type: 'required-years',
      years: null,
      onFail: 'not-eligible',
      source: byOffice,
    },
    { id: 'mean', type: 'mean', atLeast: 90, onFail: 'not-eligible', source: byOffice },
    {
      id: 'recent-years',
      type: 'recent-years',
      count: 3,
      atLeast: 85,
      onFail: 'not-eligible',
      source: byOffice,
    },
  ],
  quota: QUOTA,
  leaderShare: LEADER_SHARE,
  ties: DEFAULT_TIES,
  vote: VOTE,
  examples: [
    {
      name: 'Năm năm hợp lệ, có năm 2024, trung bình 90',
      period: 'final-review',
      kind: 'individual',
      years: { 2020: 90, 2021: 90, 2022: 90, 2023: 90, 2024: 90 },
      status: 'propose',
      failed: [],
    },
    {
      name: 'Thiếu năm 2024',
      period: 'final-review',
      kind: 'individual',
      years: { 2019: 95, 2020: 95, 2021: 95, 2022: 95, 2023: 95, 2025: 95 },
      status: 'not-eligible',
      failed: ['required-years'],
    },
    {
      name: 'Trung bình đủ nhưng năm 2023 chỉ 84,5',
      period: 'final-review',
      kind: 'individual',
      years: { 2020: 95, 2021: 95, 2022: 95, 2023: 84.5, 2024: 92 },
      status: 'not-eligible',
      failed: ['recent-years'],
    },
    {
      name: 'Bốn năm hợp lệ',
      period: 'final-review',
      kind: 'collective',
      years: { 2021: 95, 2022: 95, 2023: 95, 2024: 95 },
      status: 'not-eligible',
      failed: ['valid-years'],
    },
    {
      name: 'Đã có giấy khen sơ kết 2019–2022: Hội đồng xem xét thành tích 2023–2025',
      period: 'final-review',
      kind: 'individual',
      years: { 2020: 92, 2021: 92, 2022: 92, 2023: 93, 2024: 94, 2025: 95 },
      rewarded: [2019, 2022],
      status: 'council',
      failed: ['no-overlap'],
    },
  ],
};
