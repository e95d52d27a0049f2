import type { Unit } from './types.ts';

const since2019 = '2019-01-01';

/**
 * The collectives that the plan names (II.1) and a plausible list of divisions. It serves the
 * command line without a server, and a new database begins with it; the Văn phòng keeps the true
 * list in the registry.
 */
export const DEFAULT_UNITS: readonly Unit[] = [
  {
    id: 'khoi-van-phong',
    type: 'block',
    parent: null,
    names: [{ name: 'Khối Văn phòng Sở', short: 'Khối VP', from: since2019, to: null }],
    aliases: [
      'Khối Văn phòng',
      'Khối VP',
      'Khối VPS',
      'KVP',
      'Khối Văn phòng Sở Khoa học và Công nghệ',
    ],
    forms: ['collective'],
    closedOn: null,
  },
  {
    id: 'van-phong',
    type: 'division',
    parent: 'khoi-van-phong',
    names: [{ name: 'Văn phòng Sở', short: 'VP', from: since2019, to: null }],
    aliases: ['Văn phòng', 'VP', 'VPS', 'VP Sở', 'Văn phòng Sở Khoa học và Công nghệ'],
    forms: ['individual'],
    closedOn: null,
  },
  {
    id: 'thanh-tra',
    type: 'division',
    parent: 'khoi-van-phong',
    names: [{ name: 'Thanh tra Sở', short: 'TTr', from: since2019, to: null }],
    aliases: ['Thanh tra', 'TTr', 'TTr Sở', 'TTS', 'Phòng Thanh tra'],
    forms: ['individual'],
    closedOn: null,
  },
  {
    id: 'ke-hoach-tai-chinh',
    type: 'division',
    parent: 'khoi-van-phong',
    names: [{ name: 'Phòng Kế hoạch - Tài chính', short: 'KHTC', from: since2019, to: null }],
    aliases: [
      'Kế hoạch - Tài chính',
      'KHTC',
      'KH-TC',
      'P. KHTC',
      'Phòng KH-TC',
      'Phòng Kế hoạch và Tài chính',
    ],
    forms: ['individual'],
    closedOn: null,
  },
  {
    id: 'quan-ly-khoa-hoc',
    type: 'division',
    parent: 'khoi-van-phong',
    names: [{ name: 'Phòng Quản lý Khoa học', short: 'QLKH', from: since2019, to: null }],
    aliases: ['Quản lý khoa học', 'QLKH', 'P. QLKH', 'Phòng QLKH'],
    forms: ['individual'],
    closedOn: null,
  },
  {
    id: 'quan-ly-cong-nghe',
    type: 'division',
    parent: 'khoi-van-phong',
    names: [{ name: 'Phòng Quản lý Công nghệ', short: 'QLCN', from: since2019, to: null }],
    aliases: ['Quản lý công nghệ', 'QLCN', 'P. QLCN', 'Phòng QLCN'],
    forms: ['individual'],
    closedOn: null,
  },
  {
    id: 'chi-cuc-tdc',
    type: 'branch',
    parent: null,
    names: [
      {
        name: 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
        short: 'CCTĐC',
        from: since2019,
        to: null,
      },
    ],
    aliases: [
      'CCTĐC',
      'CC TĐC',
      'TĐC',
      'Chi cục TĐC',
      'Chi cục TCĐLCL',
      'TCĐLCL',
      'Tiêu chuẩn Đo lường Chất lượng',
    ],
    forms: ['individual'],
    closedOn: null,
  },
  {
    id: 'trung-tam-ung-dung',
    type: 'center',
    parent: null,
    names: [
      {
        name: 'Trung tâm Ứng dụng, Kỹ thuật, Thông tin Khoa học và Công nghệ',
        short: 'TTƯD',
        from: since2019,
        to: null,
      },
    ],
    aliases: [
      'TTUD',
      'TTƯD',
      'TT ƯD',
      'TTƯDKTTT',
      'TT ƯDKTTT KH&CN',
      'Trung tâm Ứng dụng',
      'Trung tâm ƯDKTTT KHCN',
      'Trung tâm Ứng dụng tiến bộ khoa học và công nghệ',
      'Trung tâm Tư vấn, hỗ trợ phát triển khoa học, công nghệ và môi trường',
      'Trung tâm Tư vấn, hỗ trợ phát triển KH, CN và MT',
      'Trung tâm',
    ],
    forms: ['collective', 'individual'],
    closedOn: null,
  },
];
