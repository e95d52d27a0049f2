/** Unit, year and person as title blocks word them. */
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../shared/checks/digest.ts';
import { cardSheet, collectiveSheet, inspectOne, withCells } from './sheets.ts';

describe('the year', () => {
  const yearOf = (text: string) =>
    digestOf(inspectOne(withCells(collectiveSheet(), { A4: text }))).year;

  it.each([
    'Kỳ: 2022',
    'Kỳ đánh giá: năm 2022',
    'Niên độ 2022',
    'Quý IV/2022',
    'NĂM 2 0 2 2',
    'Năm hai không hai hai (2022)',
    'Năm 2022 (kèm theo Kế hoạch số 52/KH-SKHCN ngày 08/8/2019)',
    'Giai đoạn 2019 - 2025, chấm cho 2022',
  ])('%s', (text) => expect(yearOf(text)).toBe(2022));

  it.each([
    'Năm 22',
    'Giai đoạn 2019 - 2025',
    '(2019-2025)',
    'So sánh 2021 và 2022',
    'Nghị định số 91 (2022)',
    'Vào ngành: 2022',
    '(Kèm theo Kế hoạch năm 2022)',
  ])('%s: not known', (text) => expect(yearOf(text)).toBeNull());
});

describe('the unit', () => {
  const unitOf = (text: string) =>
    digestOf(inspectOne(withCells(collectiveSheet(), { A2: text }))).unit?.id;

  it.each([
    ['Đơn vị được chấm điểm: Trung tâm ứng dụng kỹ thuật thông tin KH và CN', 'trung-tam-ung-dung'],
    ['Nơi công tác: Trung tâm Ứng dụng', 'trung-tam-ung-dung'],
    ['Của: Khối văn phòng Sở Khoa học và Công nghệ', 'khoi-van-phong'],
    ['PHÒNG QL KHOA HỌC', 'quan-ly-khoa-hoc'],
    ['P.QL CÔNG NGHỆ', 'quan-ly-cong-nghe'],
    ['P. Kế hoạch – TC', 'ke-hoach-tai-chinh'],
  ])('%s', (text, id) => expect(unitOf(text)).toBe(id));

  it.each(['Quý IV/2022', 'Tổ chức phong trào thi đua', 'Trường hợp đặc biệt'])(
    '%s: not known',
    (text) => expect(unitOf(text)).toBeUndefined(),
  );

  it('stands behind the position', () => {
    const card = withCells(cardSheet(), {
      A2: 'Tên tôi là: Phan Thị Thu Hoài      Sinh ngày: 12/3/1979',
      A3: 'Chức vụ, đơn vị công tác: Chuyên viên, Phòng Quản lý Khoa học',
      A4: null,
    });
    expect(digestOf(inspectOne(card))).toMatchObject({
      unit: { id: 'quan-ly-khoa-hoc' },
      subjects: [{ name: 'Phan Thị Thu Hoài', leader: false }],
    });
  });
});
