/** The registry as a workbook: what is exported comes back as it was, and faults are at their cells. */
import { describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../../addin/files/read-workbook.ts';
import { writeReport } from '../../../addin/files/write-report.ts';
import type { GivenReward, PersonView, UnitView } from '../../../shared/api/registry.ts';
import { DEFAULT_UNITS } from '../../../shared/registry/default-units.ts';
import { unitIdFor } from '../../../shared/registry/unit-id.ts';
import { registryWorkbook } from '../../../shared/registry/workbook/export.ts';
import { planImport } from '../../../shared/registry/workbook/plan.ts';
import { readRegistryWorkbook } from '../../../shared/registry/workbook/read.ts';
import { readBirth, readDay, writeDay } from '../../../shared/registry/written-day.ts';
import { type CellValue, DateCell, ErrorCell, snapshotOf } from '../../../shared/sheet/snapshot.ts';

const REWARD: GivenReward = {
  award: 'GIAY_KHEN_SO',
  movement: true,
  period: 'interim-review',
  fromYear: 2019,
  toYear: 2022,
  decidedOn: '2023-01-20',
  decision: '12/QĐ-SKHCN',
  revokedOn: null,
};

const UNITS = DEFAULT_UNITS.map(
  (unit) =>
    ({
      ...unit,
      blocks:
        unit.id === 'thanh-tra'
          ? [{ type: 'inspection', from: '2024-05-01', to: null, note: 'Kết luận 3/KL' }]
          : [],
      rewards: unit.id === 'van-phong' ? [REWARD] : [],
      version: 1,
    }) as unknown as UnitView,
);

const id = (n: number) => `p_${String(n).padStart(32, '0')}`;

function person(n: number, name: string, parts: Partial<PersonView> = {}): PersonView {
  return {
    id: id(n),
    name,
    staffCode: null,
    birthDate: null,
    sex: null,
    unit: 'van-phong',
    posts: [
      {
        unit: 'van-phong',
        position: 'Chuyên viên',
        leader: false,
        directWorker: true,
        from: '2019-01-01',
        to: null,
      },
    ],
    leaves: [],
    blocks: [],
    rewards: [],
    provisional: false,
    mergedInto: null,
    version: 3,
    ...parts,
  };
}

const AN = person(1, 'Nguyễn Văn An', { staffCode: 'CB01', birthDate: '1980-02-03', sex: 'M' });
const HOA = person(2, 'Trần Thị Hòa', {
  birthDate: '1985',
  posts: [
    { ...AN.posts[0]!, to: '2021-12-31' },
    { ...AN.posts[0]!, position: 'Phó Chánh Văn phòng', leader: true, from: '2022-01-01' },
  ],
  leaves: [
    { from: '2020-02-01', to: '2020-07-31', maternity: true },
    { from: '2024-10-01', to: null, maternity: false },
  ],
  blocks: [{ type: 'discipline', from: '2023-01-01', to: '2023-12-31', note: '=1+1' }],
  rewards: [
    REWARD,
    { ...REWARD, award: 'BANG_KHEN_TTG', movement: false, period: null, revokedOn: '2024-03-01' },
  ],
});
const KNOWN = { units: UNITS, people: [AN, HOA] };

const HEAD = [
  'Mã hệ thống',
  'Mã công chức',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Đơn vị',
  'Chức vụ',
  'Lãnh đạo (x)',
  'Trực tiếp công tác (x)',
  'Giữ chức vụ từ ngày',
  'Đến hết ngày',
];

function planOf(sheets: Readonly<Record<string, CellValue[][]>>, known = KNOWN) {
  const { rows, issues } = readRegistryWorkbook({
    file: 'x.xlsx',
    sheets: Object.entries(sheets).map(([name, values]) => snapshotOf({ name, values })),
  });
  return planImport(rows, known, issues);
}

const people = (...rows: CellValue[][]) => ({ Người: [HEAD, ...rows] });
const flat = (plan: ReturnType<typeof planOf>) =>
  plan.issues.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`);

describe('what was exported', () => {
  it('comes back as nothing to change, through a real file', async () => {
    const bytes = await writeReport(registryWorkbook(UNITS, [HOA, AN]));
    const { rows, issues } = readRegistryWorkbook(await readWorkbookFile(bytes, 'x.xlsx'));
    const plan = planImport(rows, KNOWN, issues);
    expect(plan.issues).toEqual([]);
    expect(plan.preview).toEqual([]);
    expect(plan.unchanged).toBe(UNITS.length + 2);
  });

  it('builds the same registry where there is none', async () => {
    const bytes = await writeReport(registryWorkbook(UNITS, [HOA, AN]));
    const { rows } = readRegistryWorkbook(await readWorkbookFile(bytes, 'x.xlsx'));
    const without = { units: [], people: [] };
    const blank = rows.people.map((row) => ({
      ...row,
      text: (key: string) => (key === 'id' ? '' : row.text(key)),
    }));
    const strip = (list: typeof rows.posts) =>
      list.map((row) => ({ ...row, text: (key: string) => (key === 'id' ? '' : row.text(key)) }));
    const plan = planImport(
      {
        ...rows,
        people: blank,
        posts: strip(rows.posts),
        leaves: strip(rows.leaves),
        blocks: strip(rows.blocks),
        rewards: strip(rows.rewards),
        // What stands against units, or for them, goes into units that are there.
        unitBlocks: [],
        unitRewards: [],
      },
      without,
    );
    expect(plan.issues).toEqual([]);
    expect(plan.units.create.map((unit) => unit.names)).toEqual(UNITS.map((unit) => unit.names));
    expect(plan.people.create).toMatchObject([
      { name: 'Nguyễn Văn An', staffCode: 'CB01', posts: AN.posts },
      { name: 'Trần Thị Hòa', birthDate: '1985', posts: HOA.posts, blocks: HOA.blocks },
    ]);
    expect(plan.people.create[1]).toMatchObject({ leaves: HOA.leaves, rewards: HOA.rewards });
  });

  it('never has a formula in it, whatever a note begins with', async () => {
    const bytes = await writeReport(registryWorkbook(UNITS, [HOA]));
    const { sheets } = await readWorkbookFile(bytes, 'x.xlsx');
    const blocks = sheets.find(({ name }) => name === 'Kỷ luật, xác minh')!;
    expect(blocks.formulas.size).toBe(0);
    expect(blocks.values[1]).toContain('=1+1');
  });
});

describe('a line about somebody', () => {
  it('is matched by id, by staff code, or by name in the unit; tones count', () => {
    const plan = planOf(
      people(
        [null, 'cb01', 'Nguyễn Văn An', '1980', null, 'VP', 'Chuyên viên', null, 'x', null, null],
        [null, null, 'Trần Thị Hoà', null, 'nữ', 'Văn phòng Sở', null, 'x', 'x', null, null],
        [
          null,
          null,
          'Trần Thị Hoa',
          null,
          null,
          'TTr',
          'Thanh tra viên',
          null,
          'x',
          '1/3/2020',
          null,
        ],
      ),
    );
    expect(flat(plan)).toEqual([]);
    expect(plan.people.create).toMatchObject([{ name: 'Trần Thị Hoa' }]);
    expect(plan.people.create[0]!.posts).toEqual([
      {
        unit: 'thanh-tra',
        position: 'Thanh tra viên',
        leader: false,
        directWorker: true,
        from: '2020-03-01',
        to: null,
      },
    ]);
    // A year alone says nothing against the day that is known.
    expect(plan.unchanged).toBe(1);
    expect(plan.people.update).toMatchObject([
      { id: id(2), version: 3, sex: 'F', name: 'Trần Thị Hoà' },
    ]);
  });

  it('moves somebody where the day is later, and corrects the post where it is not', () => {
    const moved = planOf(
      people([id(1), null, AN.name, null, null, 'KHTC', 'Kế toán', null, 'x', '1/3/2025', null]),
    );
    expect(moved.people.update[0]!.posts).toEqual([
      { ...AN.posts[0], to: '2025-02-28' },
      { ...AN.posts[0], unit: 'ke-hoach-tai-chinh', position: 'Kế toán', from: '2025-03-01' },
    ]);
    const corrected = planOf(
      people([id(1), null, AN.name, null, null, 'VP', 'Kế toán', null, 'x', null, null]),
    );
    expect(corrected.people.update[0]!.posts).toEqual([{ ...AN.posts[0], position: 'Kế toán' }]);
    const left = planOf(
      people([id(1), null, AN.name, null, null, 'VP', 'Chuyên viên', null, 'x', null, '30/6/2025']),
    );
    expect(left.people.update[0]!.posts).toEqual([{ ...AN.posts[0], to: '2025-06-30' }]);
  });

  it('reads days that Excel made of them, and any order of columns below a title', () => {
    const plan = planOf({
      Sheet1: [
        ['DANH SÁCH CÁN BỘ', null, null, null, null],
        ['Đơn vị công tác', 'Họ tên', 'Năm sinh', 'Chức danh', 'Từ ngày'],
        ['TTr', 'Lý Văn Mới', 1990, 'Thanh tra viên', new DateCell(43891)],
      ],
    });
    expect(flat(plan)).toEqual([]);
    expect(plan.people.create).toMatchObject([
      { birthDate: '1990', posts: [{ unit: 'thanh-tra', from: '2020-03-01' }] },
    ]);
  });
});

describe('posts, leaves, blocks and rewards', () => {
  const AN_LINE = [id(1), 'CB01', 'Nguyễn Văn An'];
  const HOA_LINE = [id(2), null, 'Trần Thị Hòa'];
  const AN_ROW = [...AN_LINE, null, null, null, null, null, 'x'];
  const HOA_ROW = [...HOA_LINE, null, null, null, null, 'x', 'x'];
  const LEAVES = ['Mã hệ thống', 'Mã công chức', 'Họ và tên', 'Thai sản (x)', 'Từ ngày'];
  const REWARDS = [
    'Mã hệ thống',
    'Mã công chức',
    'Họ và tên',
    'Hình thức khen thưởng',
    'Thành tích từ năm',
    'Đến năm',
    'Ngày quyết định',
  ];
  const REMOVE = 'Bỏ dòng này (x)';

  it('come from their sheets', () => {
    const plan = planOf({
      ...people(AN_ROW),
      'Nghỉ dài ngày': [LEAVES, [...AN_LINE, null, '01/09/2024']],
      'Khen thưởng đã nhận': [
        REWARDS,
        [...AN_LINE, 'giay khen cua giam doc so', 2019, '2022', '20/01/2023'],
      ],
    });
    expect(plan.issues).toEqual([]);
    expect(plan.people.update).toEqual([
      {
        id: id(1),
        version: 3,
        leaves: [{ from: '2024-09-01', to: null, maternity: false }],
        rewards: [{ ...REWARD, period: null, decision: null }],
      },
    ]);
  });

  it('go where their line is marked, the last one too, and stay where it is missing', () => {
    const plan = planOf({
      ...people(HOA_ROW),
      'Kỷ luật, xác minh': [
        [...LEAVES.slice(0, 3), 'Loại', 'Từ ngày', 'Đến hết ngày', 'Nội dung', REMOVE],
        [...HOA_LINE, 'Kỷ luật', '01/01/2023', '31/12/2023', '=1+1', 'x'],
      ],
      'Nghỉ dài ngày': [
        [...LEAVES, 'Đến hết ngày', REMOVE],
        [...HOA_LINE, 'x', '01/02/2020', '31/07/2020', null],
        [...HOA_LINE, null, 'không còn là ngày', null, 'x'],
      ],
    });
    expect(plan.issues).toEqual([]);
    expect(plan.people.update).toEqual([
      { id: id(2), version: 3, leaves: [HOA.leaves[0]], blocks: [] },
    ]);
    expect(plan.preview).toMatchObject([{ old: { blocks: HOA.blocks }, new: { blocks: [] } }]);
  });

  it('an earlier post goes where its line is marked', () => {
    const { posts } = planOf({
      ...people(HOA_ROW),
      'Quá trình công tác': [
        [...LEAVES.slice(0, 3), 'Đơn vị', 'Chức vụ', 'Từ ngày', 'Đến hết ngày', REMOVE],
        [...HOA_LINE, 'Văn phòng', 'Chuyên viên', '01/01/2019', '31/12/2021', 'x'],
      ],
    }).people.update[0]!;
    expect(posts).toEqual([HOA.posts[1]]);
  });

  it('of a unit are on sheets of their own', () => {
    const office = UNITS.find((unit) => unit.id === 'van-phong')!;
    const line = [office.id, office.names.at(-1)!.name];
    const head = ['Mã đơn vị', 'Tên đầy đủ', ...REWARDS.slice(3), REMOVE];
    const rewards = (...lines: CellValue[][]) => ({
      'Đơn vị': [['Mã đơn vị', 'Tên đầy đủ'], line],
      'Khen thưởng của đơn vị': [head, ...lines],
    });
    const gone = planOf(rewards([...line, '?', null, null, null, 'x']));
    expect(gone.issues).toEqual([]);
    expect(gone.units.update).toEqual([{ id: office.id, version: 1, rewards: [] }]);
    const stray = planOf(
      rewards(['khong-co', 'Không có', 'Giấy khen của Giám đốc Sở', 2019, 2020, '01/01/2021']),
    );
    expect(flat(stray)).toEqual(['Khen thưởng của đơn vị!B2 unit-unknown']);
    const unlisted = planOf({
      'Khen thưởng của đơn vị': [
        head,
        [...line, 'Giấy khen của Giám đốc Sở', 2019, 2020, '01/01/2021'],
      ],
    });
    expect(flat(unlisted)).toEqual(['Khen thưởng của đơn vị!B2 unit-not-listed']);
  });

  it('say what is wrong at its cell', () => {
    const plan = planOf({
      ...people(AN_ROW),
      'Khen thưởng đã nhận': [
        [...REWARDS, REMOVE],
        [...AN_LINE, 'Cờ thi đua', 2018, '2022', null],
        [...AN_LINE, 'Giấy khen của Giám đốc Sở', 2022, 2021, '32/01/2023'],
        [...AN_LINE, 'Giấy khen của Giám đốc Sở', 2021, 2022, '01/01/2023', 'có lẽ'],
      ],
    });
    expect(flat(plan)).toEqual([
      'Khen thưởng đã nhận!H4 not-a-tick',
      'Khen thưởng đã nhận!D2 not-an-award',
      'Khen thưởng đã nhận!E2 not-a-year',
      'Khen thưởng đã nhận!G2 missing',
      'Khen thưởng đã nhận!F3 backwards',
    ]);
    expect(plan.people.update).toEqual([]);
  });
});

describe('what is wrong', () => {
  it('is named at its cell, and the rest of the line is read on', () => {
    const plan = planOf(
      people(
        [
          null,
          null,
          'Lê Tư',
          '31/02/1990',
          'nam giới',
          'Phòng Lạ Hoắc',
          'Chuyên viên',
          'maybe',
          'x',
          '2020',
          null,
        ],
        [id(9), null, 'Không Có', null, null, 'VP', null, null, null, null, null],
        [null, null, null, null, null, 'VP', 'Chuyên viên', null, null, null, null],
        [
          null,
          'CB01',
          'Ngô Văn Khác',
          null,
          null,
          'TTr',
          'Chuyên viên',
          null,
          'x',
          '1/1/2020',
          null,
        ],
        [id(1), null, 'Nguyễn Văn An', null, null, 'VP', null, null, 'x', null, null],
        [
          null,
          null,
          'Đỗ Lỗi',
          null,
          null,
          new ErrorCell('#REF!'),
          'x',
          null,
          'x',
          '1/1/2020',
          null,
        ],
      ),
    );
    expect(flat(plan)).toEqual([
      'Người!A3 person-unknown',
      'Người!C4 missing',
      'Người!C6 person-twice',
      'Người!D2 not-a-day',
      'Người!E2 not-a-sex',
      'Người!F2 unit-unknown',
      'Người!J2 not-a-day',
      'Người!H2 not-a-tick',
      'Người!F7 unit-unknown',
    ]);
  });

  it('a staff code that is somebody else’s, and posts that overlap', () => {
    const plan = planOf({
      ...people(
        [null, 'CB77', 'Ngô Một', null, null, 'TTr', 'Chuyên viên', null, 'x', '1/1/2020', null],
        [null, 'cb77', 'Ngô Hai', null, null, 'TTr', 'Chuyên viên', null, 'x', '1/1/2020', null],
      ),
      'Quá trình công tác': [
        ['Họ và tên', 'Đơn vị', 'Chức vụ', 'Từ ngày', 'Đến hết ngày'],
        ['Ngô Một', 'VP', 'Văn thư', '1/1/2019', '5/5/2020'],
        ['Ngô Ba', 'VP', 'Văn thư', '1/1/2019', '5/5/2020'],
      ],
    });
    expect(flat(plan)).toEqual([
      'Quá trình công tác!A3 person-not-listed',
      'Người!J2 posts-overlap',
      'Người!B3 code-taken',
    ]);
  });

  it('a unit whose name is another is sent to where names change', () => {
    const plan = planOf({
      'Đơn vị': [
        ['Mã đơn vị', 'Tên đầy đủ', 'Tên viết tắt', 'Tên này có từ ngày', 'Loại', 'Biểu phải nộp'],
        ['van-phong', 'Văn phòng Mới', 'VP', null, 'Phòng', 'cá nhân'],
        [null, 'Phòng Chuyển đổi số', 'CĐS', '1/3/2025', 'phòng', 'tập thể, cá nhân'],
        [null, 'Phòng Thiếu', null, null, 'Ban', null],
      ],
      ...people([
        null,
        null,
        'Lê Số',
        null,
        null,
        'CĐS',
        'Chuyên viên',
        null,
        'x',
        '1/3/2025',
        null,
      ]),
    });
    expect(flat(plan)).toEqual([
      'Đơn vị!B2 unit-renamed',
      'Đơn vị!C4 missing',
      'Đơn vị!D4 missing',
      'Đơn vị!E4 not-a-type',
    ]);
    expect(plan.units.create).toMatchObject([
      { id: 'phong-chuyen-doi-so', type: 'division', forms: ['collective', 'individual'] },
    ]);
    expect(plan.people.create[0]!.posts[0]!.unit).toBe('phong-chuyen-doi-so');
  });

  it('a file without any of the sheets says which there could be', () => {
    expect(flat(planOf({ Sheet1: [['a', 'b']] }))).toEqual(['Sheet1!A1 no-sheet']);
    expect(flat(planOf({ Người: [['a', 'b']] }))).toEqual(['Người!A1 no-heading']);
  });
});

describe('written days and ids', () => {
  it('are read day first, and never guessed', () => {
    expect(
      ['3/2/1980', '03-02-1980', '1980-2-3', '31/2/1980', '1980', '3/2/80'].map(readDay),
    ).toEqual(['1980-02-03', '1980-02-03', '1980-02-03', null, null, null]);
    expect([readBirth('1980'), writeDay('1980-02-03'), writeDay('1980')]).toEqual([
      '1980',
      '03/02/1980',
      '1980',
    ]);
  });

  it('are made of names, and are new', () => {
    const taken = new Set(['phong-chuyen-doi-so']);
    expect(unitIdFor('Phòng Chuyển đổi số', taken)).toBe('phong-chuyen-doi-so-2');
    expect(unitIdFor('Đội 1', taken)).toBe('doi-1');
    expect(unitIdFor('!', taken)).toBe('');
  });
});
