/**
 * Forty invented people in the divisions of an invented Sở. Nobody here exists. Careers have what
 * real ones have: people who join, leave, are promoted, move, are away for a child.
 */
export interface DemoPost {
  readonly unit: string;
  readonly position: string;
  readonly leader: boolean;
  readonly from: string;
  readonly to: string | null;
}

export interface DemoPerson {
  readonly name: string;
  readonly sex: 'F' | 'M';
  readonly birthDate: string;
  readonly posts: readonly DemoPost[];
  readonly leaves?: readonly { from: string; to: string; maternity: boolean }[];
  readonly blocks?: readonly { type: 'discipline'; from: string; to: string; note: string }[];
  /** Share of the points that the person reaches in an ordinary year, 0 to 1. */
  readonly level: number;
  /** Change of that share per year. */
  readonly trend: number;
  /** Somebody whose scores this person has too, year for year. */
  readonly equals?: string;
}

const START = '2019-01-01';

type Row = readonly [
  name: string,
  sex: 'F' | 'M',
  born: string,
  position: string,
  level: number,
  trend?: number,
];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'van-phong': [
    ['Trần Thị Minh Nguyệt', 'F', '1974-03-12', 'Chánh Văn phòng', 0.94],
    ['Lê Văn Đạt', 'M', '1979-08-30', 'Phó Chánh Văn phòng', 0.92],
    ['Phan Thị Thu Hoài', 'F', '1985-01-22', 'Chuyên viên', 0.93, 0.004],
    ['Nguyễn Ngọc Ẩn', 'M', '1990-11-05', 'Chuyên viên', 0.88, 0.008],
    ['Hà Đình Ước', 'M', '1982-06-17', 'Kế toán viên', 0.9],
    ['Vàng A Páo', 'M', '1993-04-02', 'Văn thư', 0.86, 0.01],
    ['Mai Thị Yến', 'F', '1988-09-09', 'Chuyên viên', 0.91],
    ['Đinh Công Thủy', 'M', '1976-12-25', 'Lái xe', 0.87],
  ],
  'thanh-tra': [
    ['Hoàng Quốc Bảo', 'M', '1973-05-19', 'Chánh Thanh tra', 0.9],
    ['Lò Thị Ươm', 'F', '1986-02-14', 'Thanh tra viên', 0.92, 0.003],
    ['Đỗ Mạnh Cường', 'M', '1984-07-01', 'Thanh tra viên', 0.85],
    ['Giàng Seo Lử', 'M', '1991-10-10', 'Chuyên viên', 0.83, 0.012],
  ],
  'ke-hoach-tai-chinh': [
    ['Nguyễn Thị Hồng Vân', 'F', '1977-04-28', 'Trưởng phòng', 0.93],
    ['Bùi Đức Thắng', 'M', '1981-03-03', 'Phó Trưởng phòng', 0.89],
    ['Trịnh Thị Ánh', 'F', '1987-06-21', 'Chuyên viên', 0.91, 0.006],
    ['Lương Văn Hòa', 'M', '1992-01-15', 'Chuyên viên', 0.88],
    ['Lương Văn Hoa', 'M', '1989-08-08', 'Chuyên viên', 0.84, 0.01],
  ],
  'quan-ly-khoa-hoc': [
    ['Vũ Hải Đăng', 'M', '1975-09-27', 'Trưởng phòng', 0.95],
    ['Sùng Thị Dí', 'F', '1988-12-12', 'Phó Trưởng phòng', 0.92],
    ['Cao Bá Quyết', 'M', '1983-02-19', 'Chuyên viên chính', 0.94],
    ['Đặng Thùy Linh', 'F', '1990-05-30', 'Chuyên viên', 0.92, 0.004],
    ['Bàn Văn Quý', 'M', '1994-03-24', 'Chuyên viên', 0.86, 0.014],
  ],
  'quan-ly-cong-nghe': [
    ['Phạm Tiến Dũng', 'M', '1978-07-07', 'Trưởng phòng', 0.91],
    ['Tô Thị Hạnh', 'F', '1985-11-18', 'Chuyên viên', 0.9],
    ['Nguyễn Hữu Nghĩa', 'M', '1987-10-02', 'Chuyên viên', 0.87, 0.006],
    ['Hà Thị Kim Oanh', 'F', '1992-09-16', 'Chuyên viên', 0.89],
  ],
  'chi-cuc-tdc': [
    ['Lý Thanh Sơn', 'M', '1972-01-30', 'Chi cục trưởng', 0.92],
    ['Triệu Thị Mai', 'F', '1980-04-11', 'Phó Chi cục trưởng', 0.9],
    ['Nông Văn Thành', 'M', '1984-08-23', 'Kiểm soát viên chất lượng', 0.88],
    ['Quách Thị Liên', 'F', '1989-03-08', 'Chuyên viên', 0.91, 0.003],
    ['Hảng A Chu', 'M', '1993-12-01', 'Chuyên viên', 0.82, 0.012],
    ['Dương Thị Nga', 'F', '1986-06-06', 'Kế toán viên', 0.87],
  ],
  'trung-tam-ung-dung': [
    ['Trần Quốc Tuấn', 'M', '1976-02-20', 'Giám đốc Trung tâm', 0.95],
    ['Lê Thị Hồng', 'F', '1981-05-05', 'Phó Giám đốc Trung tâm', 0.93],
    ['Nguyễn Văn Khánh', 'M', '1985-09-14', 'Kỹ sư', 0.9],
    ['Phùng Thị Thảo', 'F', '1990-07-19', 'Kỹ sư', 0.92, 0.005],
    ['Hoàng Văn Ón', 'M', '1991-11-27', 'Kỹ thuật viên', 0.86, 0.008],
    ['Đoàn Thị Bích', 'F', '1987-01-09', 'Kế toán viên', 0.89],
    ['Chảo Láo Tả', 'M', '1994-10-13', 'Kỹ thuật viên', 0.84, 0.012],
    ['Ngô Thị Phương', 'F', '1988-04-17', 'Chuyên viên', 0.9],
  ],
};

const LEADER = /^(Chánh|Phó|Trưởng|Giám đốc|Chi cục trưởng)/;

/** What happened to some of them, by name. */
const EVENTS: Readonly<Record<string, Partial<DemoPerson>>> = {
  // Promoted in 2022.
  'Sùng Thị Dí': {
    posts: [
      post('quan-ly-khoa-hoc', 'Chuyên viên', START, '2021-12-31'),
      post('quan-ly-khoa-hoc', 'Phó Trưởng phòng', '2022-01-01', null),
    ],
  },
  // Moved between divisions.
  'Nguyễn Hữu Nghĩa': {
    posts: [
      post('ke-hoach-tai-chinh', 'Chuyên viên', START, '2020-12-31'),
      post('quan-ly-cong-nghe', 'Chuyên viên', '2021-01-01', null),
    ],
  },
  // Joined in the autumn of 2021: that year is too short to be graded.
  'Bàn Văn Quý': { posts: [post('quan-ly-khoa-hoc', 'Chuyên viên', '2021-09-01', null)] },
  'Chảo Láo Tả': { posts: [post('trung-tam-ung-dung', 'Kỹ thuật viên', '2020-01-01', null)] },
  // Retired.
  'Lý Thanh Sơn': { posts: [post('chi-cuc-tdc', 'Chi cục trưởng', START, '2024-06-30')] },
  // Maternity leave.
  'Đặng Thùy Linh': { leaves: [{ from: '2021-03-01', to: '2021-08-31', maternity: true }] },
  // Long sick leave.
  'Dương Thị Nga': { leaves: [{ from: '2023-02-01', to: '2023-05-31', maternity: false }] },
  // Equal in every year and on the tie chain: the division's one seat is between the two.
  'Mai Thị Yến': { equals: 'Phan Thị Thu Hoài' },
  // Under discipline for a year.
  'Đỗ Mạnh Cường': {
    blocks: [{ type: 'discipline', from: '2025-03-15', to: '2026-03-14', note: 'Khiển trách' }],
  },
};

function post(unit: string, position: string, from: string, to: string | null): DemoPost {
  return { unit, position, leader: LEADER.test(position), from, to };
}

export const DEMO_PEOPLE: readonly DemoPerson[] = Object.entries(ROWS).flatMap(([unit, rows]) =>
  rows.map(([name, sex, birthDate, position, level, trend = 0.001]) => ({
    name,
    sex,
    birthDate,
    level,
    trend,
    posts: [post(unit, position, START, null)],
    ...EVENTS[name],
  })),
);
