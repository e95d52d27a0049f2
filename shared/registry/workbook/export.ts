/** The registry as a generated workbook, to be changed in Excel and imported again. */
import type { BlockSpan, GivenReward, PersonView, UnitView } from '../../api/registry.ts';
import type { ReportSheet, ReportWorkbook } from '../../report/model.ts';
import { cell, paperWorkbook, type Row } from '../../report/paper.ts';
import { compareNames } from '../../text/collate.ts';
import { writeDay } from '../written-day.ts';
import {
  AWARD_WORDS,
  BLOCK_WORDS,
  FORM_WORDS,
  LAYOUTS,
  layoutOf,
  PERIOD_WORDS,
  SEX_WORDS,
  type SheetKey,
  TYPE_WORDS,
} from './layout.ts';

type Line = Readonly<Record<string, string | null>>;

const NOTES = [
  'Danh sách đơn vị và người. Sửa trong các bảng sau rồi nhập lại vào Thiết lập › Nhập, xuất danh sách; mọi thay đổi được xem trước khi ghi.',
  'Giữ nguyên cột mã. Dòng mới để trống cột mã. Ngày viết dd/MM/yyyy; ngày sinh có thể chỉ ghi năm.',
  'Xóa một dòng không xóa gì trong danh sách: muốn bỏ một chức vụ cũ, kỳ nghỉ, kỷ luật hay khen thưởng thì đánh x vào cột “Bỏ dòng này”. Ô để trống giữ nguyên điều đã ghi, trừ các cột đánh dấu x.',
  'Chuyển công tác: sửa đơn vị, chức vụ và ghi ngày mới ở cột “Giữ chức vụ từ ngày”; chức vụ trước tự kết thúc.',
  'Đổi tên, sáp nhập, chia tách đơn vị làm trong Thiết lập › Đơn vị, vì cần ngày và lý do.',
];

/** @param people in any order; they come out in that of Vietnamese lists, unit by unit */
export function registryWorkbook(
  units: readonly UnitView[],
  people: readonly PersonView[],
): ReportWorkbook {
  const names = new Map(units.map((unit) => [unit.id, unit.names.at(-1)!.name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const order = new Map(units.map((unit, at) => [unit.id, at]));
  const listed = people
    .filter((person) => person.mergedInto === null)
    .sort(
      (a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0) || compareNames(a.name, b.name),
    );
  const lines: Readonly<Record<SheetKey, readonly Line[]>> = {
    units: units.map((unit) => unitLine(unit, nameOf)),
    names: units.flatMap((unit) =>
      unit.names.slice(0, -1).map(({ name, short, from, to }) => ({
        id: unit.id,
        name,
        short,
        from: writeDay(from),
        to: to && writeDay(to),
      })),
    ),
    people: listed.map((person) => personLine(person, nameOf)),
    posts: listed.flatMap((person) =>
      person.posts.slice(0, -1).map((post) => ({ ...keyOf(person), ...postCells(post, nameOf) })),
    ),
    leaves: listed.flatMap((person) =>
      person.leaves.map(({ maternity, from, to }) => ({
        ...keyOf(person),
        maternity: maternity ? 'x' : null,
        from: writeDay(from),
        to: to && writeDay(to),
      })),
    ),
    blocks: listed.flatMap((person) =>
      person.blocks.map((block) => ({ ...keyOf(person), ...blockCells(block) })),
    ),
    rewards: listed.flatMap((person) =>
      person.rewards.map((reward) => ({ ...keyOf(person), ...rewardCells(reward) })),
    ),
    unitBlocks: units.flatMap((unit) =>
      unit.blocks.map((block) => ({ id: unit.id, name: nameOf(unit.id), ...blockCells(block) })),
    ),
    unitRewards: units.flatMap((unit) =>
      unit.rewards.map((reward) => ({
        id: unit.id,
        name: nameOf(unit.id),
        ...rewardCells(reward),
      })),
    ),
  };
  return paperWorkbook('Danh sách đơn vị và người', [
    ...LAYOUTS.map(({ key }) => sheetOf(key, lines[key])),
    notesSheet(),
  ]);
}

function unitLine(unit: UnitView, nameOf: (id: string) => string): Line {
  const { name, short, from } = unit.names.at(-1)!;
  return {
    id: unit.id,
    name,
    short,
    from: writeDay(from),
    type: TYPE_WORDS[unit.type],
    parent: unit.parent && nameOf(unit.parent),
    forms: unit.forms.map((kind) => FORM_WORDS[kind]).join(', '),
    aliases: unit.aliases.join('; '),
    closedOn: unit.closedOn && writeDay(unit.closedOn),
  };
}

function keyOf({ id, staffCode, name }: PersonView): Line {
  return { id, staffCode, name };
}

function personLine(person: PersonView, nameOf: (id: string) => string): Line {
  const post = person.posts.at(-1);
  return {
    ...keyOf(person),
    birthDate: person.birthDate && writeDay(person.birthDate),
    sex: person.sex && SEX_WORDS[person.sex],
    ...(post ? postCells(post, nameOf) : { unit: nameOf(person.unit) }),
  };
}

function postCells(post: PersonView['posts'][number], nameOf: (id: string) => string): Line {
  return {
    unit: nameOf(post.unit),
    position: post.position,
    leader: post.leader ? 'x' : null,
    directWorker: post.directWorker ? 'x' : null,
    from: writeDay(post.from),
    to: post.to && writeDay(post.to),
  };
}

function blockCells({ type, note, from, to }: BlockSpan): Line {
  return { type: BLOCK_WORDS[type], note, from: writeDay(from), to: to && writeDay(to) };
}

function rewardCells(reward: GivenReward): Line {
  const { award, movement, period, fromYear, toYear, decidedOn, decision, revokedOn } = reward;
  return {
    award: AWARD_WORDS[award],
    fromYear: String(fromYear),
    toYear: String(toYear),
    decision,
    decidedOn: writeDay(decidedOn),
    movement: movement ? 'x' : null,
    period: period && (periodWord(period) ?? period),
    revokedOn: revokedOn && writeDay(revokedOn),
  };
}

function periodWord(period: string): string | undefined {
  const words: Readonly<Record<string, string>> = PERIOD_WORDS;
  return words[period];
}

function sheetOf(key: SheetKey, lines: readonly Line[]): ReportSheet {
  const { name, columns } = layoutOf(key);
  const head: Row = columns.map(({ title }) => cell(title, 'head'));
  const rows = lines.map(
    (line): Row => columns.map((column) => cell(line[column.key] || null, 'text')),
  );
  return {
    key: `registry-${key}`,
    name,
    widths: columns.map(({ width }) => width),
    rows: [head, ...rows],
    freezeRows: 1,
    print: { orientation: 'landscape', titleRows: { first: 0, last: 0 } },
  };
}

function notesSheet(): ReportSheet {
  return {
    key: 'registry-notes',
    name: 'Hướng dẫn',
    widths: [110],
    rows: NOTES.map((note): Row => [cell(note, 'text')]),
    print: { orientation: 'landscape' },
  };
}
