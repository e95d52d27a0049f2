/**
 * One form's life in the pane, on the real record: submitted from the workbook, returned with
 * reasons at their cells, sent again, compared, appraised from the workbook's own column, explained,
 * closed, locked; and what happens when somebody else was faster.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../addin/api/client.ts';
import { INDIVIDUAL_2019 } from '../../shared/criteria/individual-2019.ts';
import { criteriaOf } from '../../shared/criteria/sets.ts';
import { describeInBrowser } from './browser.ts';
import { DemoPage, eventually } from './demo-page.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';
import { appraisedPeople } from './support/workbooks.ts';

const SAMPLE = 'Khoi VP - tap the 2025 (tham dinh).xlsx';
const UNIT = 'khoi-van-phong';

describeInBrowser('Biểu đã nộp', () => {
  let stand: Stand;
  let office: PanePage;
  let unit: PanePage;
  let id: string;

  beforeAll(async () => {
    stand = await openStand();
    unit = await stand.open({ as: UNIT, sample: SAMPLE, at: 'submit' });
    office = await stand.open({ sample: SAMPLE, at: 'progress' });
  });
  afterAll(async () => {
    await unit?.close();
    await office?.close();
    await stand?.close();
  });

  const detail = () => stand.api('office').submissions[':id'].$get({ param: { id } }).then(read);

  it('is reached from the receipt: state, receipt, scores', async () => {
    await unit.button('Nộp biểu').click();
    await unit.link('Lịch sử').click();
    await unit.frame.getByRole('heading', { name: 'Khối Văn phòng Sở' }).waitFor();
    await unit.settled();
    const page = await stand
      .api('office')
      .submissions.$get({ query: { unit: UNIT, year: '2025' } })
      .then(read);
    id = page.items[0]!.id;
    await unit.text('Văn phòng Sở đang xem.').waitFor();
    await unit.text(page.items[0]!.contentHash.slice(0, 8)).first().waitFor();
    expect(await unit.frame.locator('.score-table tbody tr').count()).toBe(12);
    expect(await unit.frame.locator('.score-table tfoot').innerText()).toMatch(/Tổng\s+95/);
    await unit.button('Đối chiếu với sổ đang mở').click();
    await unit.text('Khớp: sổ đang mở đúng là nội dung đã nộp.').waitFor();
    await unit.picture('submission-unit-submitted');
    await unit.expectNothingCut();
    await unit.expectAccessible();
  });

  it('is returned by the office with reasons for the whole and for cells', async () => {
    await office.restart('progress');
    await office.frame
      .getByRole('row', { name: /Khối Văn phòng Sở/ })
      .getByRole('link')
      .click();
    await office.link('Thẩm định').waitFor();
    await office.settled();
    await office.picture('submission-office-submitted');
    await office.link('Trả lại…').click();
    await office.frame.getByRole('heading', { name: 'Trả lại biểu' }).waitFor();
    expect(await office.button('Trả lại cho đơn vị').isDisabled()).toBe(true);
    await office.field('Lý do chung').fill('Bổ sung minh chứng');
    // A finding of the open workbook becomes a reason at its cell by a tick.
    await office.frame.getByRole('checkbox', { name: /d1: tự chấm 6,5, thẩm định 4,5/ }).check();
    await office.text('Thêm lý do cho một ô').click();
    await office.field('Tiêu chí').selectOption({ index: 3 });
    await office.field('Nội dung').fill('Thiếu quyết định ban hành');
    await office.text('Ghi cho ô D11 của sổ đang mở.').waitFor();
    await office.button('Thêm vào danh sách').click();
    await office.picture('submission-return');
    await office.expectNothingCut();
    await office.expectAccessible();
    // What was written is still there after the pane was closed.
    await office.restart(`submission/${id}/return`);
    expect(await office.field('Lý do chung').inputValue()).toBe('Bổ sung minh chứng');
    await office.button('Trả lại với 2 lý do theo ô').click();
    await office.text('Đã trả lại biểu cho đơn vị.').waitFor();
    await office.text('Đang chờ đơn vị sửa và nộp lại.').waitFor();
    const { status, history } = await detail();
    expect(status).toBe('returned');
    expect(history.at(-1)!.details.items).toMatchObject([
      { cell: 'E21', criterion: null },
      { cell: 'D11', criterion: 'a3', text: 'Thiếu quyết định ban hành' },
    ]);
  });

  it('shows the unit its reasons; each leads to its cell; it is sent again', async () => {
    await unit.restart(`submission/${id}`);
    const banner = unit.banner('warning');
    await banner.getByText('Bổ sung minh chứng').waitFor();
    await banner.getByText('Thiếu quyết định ban hành').waitFor();
    await unit.picture('submission-unit-returned');
    await unit.expectAccessible();
    await unit.button('Đến ô D11').press('Enter');
    const grid = new DemoPage(unit.tab);
    await eventually(() => grid.active()).toBe('D11');
    await unit.link('Sửa và nộp lại').click();
    await unit.settled();
    await grid.enter('D11', '5,5');
    await unit.go('submit');
    await unit.button('Nộp bản 2').click();
    await unit.link('Lịch sử').click();
    await unit.text('bản 2').first().waitFor();
    expect(await detail()).toMatchObject({ status: 'submitted', revision: 2 });
  });

  it('compares any two revisions cell by cell', async () => {
    await office.restart(`submission/${id}`);
    await office.text('Các bản đã nộp').click();
    await office.picture('submission-revisions');
    await office.link('So sánh hai bản…').click();
    await office.text('1 chỗ khác nhau').waitFor();
    const difference = office.frame.locator('.diff li');
    expect(await difference.innerText()).toMatch(/tự chấm a3: 6 [\s\S]* 5,5$/);
    await office.picture('submission-compare');
    await office.expectAccessible();
    await office.field('Từ bản').selectOption('2');
    await office.text('Không có gì khác nhau.').waitFor();
    await office.link('Quay lại: Biểu đã nộp').click();
    await office.frame.getByRole('heading', { name: 'Khối Văn phòng Sở' }).waitFor();
    // The last place is kept: the list of revisions is still open.
    await office.link('So sánh hai bản…').waitFor();
  });

  it('is appraised from the open workbook, after a look at what would be recorded', async () => {
    await office.link('Thẩm định').click();
    await office.text('Tổng điểm: tự chấm 94,5, thẩm định 91').waitFor();
    await office.settled();
    // The office's copy is of the first revision: told, with the cell.
    await office.text('Điểm tự chấm trên sổ khác bản 2 ở 1 chỗ').waitFor();
    await office.text('Còn 1 chỗ chênh lệch chưa có ghi chú.').waitFor();
    expect(await office.button('Ghi kết quả thẩm định').isDisabled()).toBe(true);
    await office.picture('submission-appraise');
    await office.expectNothingCut();
    await office.expectAccessible();
    expect(await office.field(/^b1/).inputValue()).toBe('Có phản ánh chưa xử lý xong');
    await office.field(/^d1/).fill('Chưa có văn bản triển khai');
    // A score out of bounds on the sheet is told at its cell as soon as it is typed.
    const grid = new DemoPage(office.tab);
    const before = await grid.text('E9');
    await grid.enter('E9', '99');
    const faults = office.frame.getByText('Điểm thẩm định phải sửa', { exact: true });
    await faults.waitFor();
    await office.frame.getByRole('button', { name: /E9/ }).first().waitFor();
    await office.picture('submission-appraise-fault');
    await grid.enter('E9', before);
    await faults.waitFor({ state: 'detached' });
    await office.button('Ghi kết quả thẩm định').click();
    await office.text('Đã ghi kết quả thẩm định.').waitFor();
    const { status, entries, appraisal } = await detail();
    expect({ status, number: appraisal!.number }).toEqual({ status: 'appraised', number: 1 });
    expect(entries[0]!.appraised!.notes).toMatchObject({
      b1: 'Có phản ánh chưa xử lý xong',
      d1: 'Chưa có văn bản triển khai',
    });
    await office.picture('submission-office-appraised');
    await office.expectAccessible();
  });

  it('is explained by the unit, on the whole and on a criterion', async () => {
    await unit.restart(`submission/${id}`);
    await unit.link('Giải trình').click();
    await unit.field('Nội dung giải trình').fill('Đề nghị xem lại b1');
    await unit.text('Thêm ý kiến cho một tiêu chí').click();
    const options = await unit.field('Tiêu chí').locator('option').allInnerTexts();
    expect(options.slice(1).map((text) => text.replace(/\).*/, ')'))).toEqual([
      'a3 (5,5 → 6)',
      'b1 (7 → 5)',
      'd1 (6,5 → 4,5)',
    ]);
    await unit.field('Tiêu chí').selectOption('b1');
    await unit.frame.getByLabel('Nội dung', { exact: true }).fill('Phản ánh đã xử lý ngày 20/11');
    await unit.button('Thêm vào danh sách').click();
    await unit.picture('submission-explain');
    await unit.expectNothingCut();
    await unit.expectAccessible();
    await unit.button('Gửi giải trình').click();
    await unit.text('Đã gửi giải trình.').waitFor();
    expect((await detail()).appraisal).toMatchObject({ explained: true, closed: false });
  });

  it('tells the office what it has not read before it closes, and closes on the second word', async () => {
    office.expectFailures(/status of 409/);
    await office.button('Chốt điểm…').click();
    await office.field('Lý do (nếu có)').fill('Hết hạn giải trình');
    await office.dialog().getByRole('button', { name: 'Chốt điểm' }).click();
    await office.text('Hồ sơ vừa được người khác thay đổi').waitFor();
    await office
      .dialog()
      .getByText(/Đơn vị giải trình bản 2/)
      .waitFor();
    expect(await office.field('Lý do (nếu có)').inputValue()).toBe('Hết hạn giải trình');
    expect((await detail()).appraisal).toMatchObject({ closed: false });
    await office.picture('submission-stale');
    await office.expectAccessible(['light', 'forced']);
    await office.button('Thôi').click();
    await office.banner('info').getByText('Đề nghị xem lại b1').waitFor();
    await office.picture('submission-explained');
    await office.button('Chốt điểm…').click();
    await office.dialog().getByRole('button', { name: 'Chốt điểm' }).click();
    await office.dialog().waitFor({ state: 'detached' });
    await office.text('đã chốt điểm').waitFor();
    await office.button('Khóa biểu…').click();
    await office.dialog().getByRole('button', { name: 'Khóa biểu' }).click();
    await office.button('Mở khóa…').waitFor();
    expect((await detail()).status).toBe('locked');
  });

  it('tells its whole life in sentences', async () => {
    await office.text('Lịch sử').click();
    const story = office.frame.locator('.story > li');
    await story.first().waitFor();
    expect(await story.count()).toBe(7);
    expect(await story.first().innerText()).toContain('Khóa bản 2.');
    expect(await story.nth(5).innerText()).toMatch(/Trả lại bản 1: Bổ sung minh chứng[\s\S]*D11/);
    await story.nth(5).scrollIntoViewIfNeeded();
    await office.picture('submission-history');
    await office.expectNothingCut();
    await office.expectAccessible();
  });

  it('is unlocked by itself, with a reason that its history has', async () => {
    await office.button('Mở khóa…').click();
    const agree = office.dialog().getByRole('button', { name: 'Mở khóa' });
    expect(await agree.isDisabled()).toBe(true);
    await office.field('Lý do').fill('Sửa biên bản thẩm định');
    await office.expectAccessible(['light']);
    await agree.click();
    await office.dialog().waitFor({ state: 'detached' });
    // What was closed is open again, to the unit's explanation as well.
    await office.button('Chốt điểm…').waitFor();
    expect(await detail()).toMatchObject({ status: 'appraised', appraisal: { closed: false } });
    const story = office.frame.locator('.story > li');
    expect(await story.first().innerText()).toContain('Sửa biên bản thẩm định');
  });

  it('lists everybody on a form of people: searched, narrowed, each with their scores', async () => {
    const [form] = (
      await stand
        .api('office')
        .submissions.$get({
          query: { unit: 'trung-tam-ung-dung', year: '2025', form: 'individual-matrix' },
        })
        .then(read)
    ).items;
    await office.go(`submission/${form!.id}`);
    await office.frame.getByRole('heading', { name: '8 người' }).waitFor();
    await office.field('Tìm họ tên, chức vụ').fill('ky su');
    expect(await office.frame.locator('.group .position').allInnerTexts()).toEqual([
      'Kỹ sư',
      'Kỹ sư',
    ]);
    await office.text('Phùng Thị Thảo').click();
    await office.frame.locator('.score-table').waitFor();
    expect(await office.frame.locator('.score-table tbody tr').count()).toBe(21);
    await office.picture('submission-people');
    await office.expectAccessible();
    await office.go(`submission/${id}`);
    await office.go(`submission/${form!.id}`);
    expect(await office.field('Tìm họ tên, chức vụ').inputValue()).toBe('ky su');
    // Without the form's workbook there is nothing to appraise from: said, with the way on.
    await office.go(`submission/${form!.id}/appraise`);
    await office.text('Mở sổ có cột thẩm định').waitFor();
    await office.picture('submission-appraise-empty');
    await office.expectAccessible();
    await office.expectRoomForLargeText('submission-appraise-empty');
  });

  it('appraises a form of people from the open workbook, each difference with its note', async () => {
    const api = stand.api('office');
    const query = { unit: 'trung-tam-ung-dung', year: '2025', form: 'individual-matrix' } as const;
    const [form] = (await api.submissions.$get({ query }).then(read)).items;
    const param = { id: form!.id };
    const people = await api.submissions[':id'].$get({ param }).then(read);
    const codes = criteriaOf(INDIVIDUAL_2019).map(({ code }) => code);
    const workbook = await appraisedPeople(people, codes, (person, code, self) =>
      person === 0 && code === 'a1' ? self! - 1.5 : self,
    );
    const pane = await stand.open({ workbook, at: `submission/${form!.id}/appraise` });
    await pane.text(/^Còn 1 chỗ chênh lệch chưa có ghi chú/).waitFor();
    await pane.field(new RegExp(`${people.entries[0]!.name}.*a1`)).fill('Đi muộn 3 buổi');
    await pane.picture('submission-appraise-people');
    await pane.expectNothingCut();
    await pane.expectAccessible(['light']);
    await pane.button(/^Ghi kết quả thẩm định/).click();
    await pane.text('Đã ghi kết quả thẩm định.').waitFor();
    const { entries } = await api.submissions[':id'].$get({ param }).then(read);
    expect(entries[0]!.appraised).toMatchObject({
      scores: { a1: people.entries[0]!.self.a1! - 1.5 },
      notes: { a1: 'Đi muộn 3 buổi' },
    });
    expect(entries[1]!.appraised!.scores).toEqual(people.entries[1]!.self);
    await pane.close();
  });

  it('is read by the council, and not even there for another unit', async () => {
    const council = await stand.open({ as: 'council', at: `submission/${id}` });
    await council.frame.getByRole('heading', { name: 'Khối Văn phòng Sở' }).waitFor();
    expect(await council.button(/khóa|Chốt/).count()).toBe(0);
    await council.go(`submission/${id}/return`);
    expect(await council.frame.getByLabel('Lý do chung').count()).toBe(0);
    await council.close();
    const other = await stand.open({ as: 'thanh-tra' });
    other.expectFailures(/status of 404/);
    await other.go(`submission/${id}`);
    await other.banner('error').waitFor();
    expect(await other.banner('error').innerText()).toMatch(/Không tìm thấy[\s\S]*api\/not-found/);
    await other.picture('submission-error');
    await other.expectAccessible(['light', 'forced']);
    await other.close();
  });

  it('waits, fails with a code, and comes back; in English; at 320 px and twice the text', async () => {
    office.expectFailures(/ERR_FAILED/);
    const [form] = (
      await stand
        .api('office')
        .submissions.$get({ query: { unit: UNIT, year: '2024' } })
        .then(read)
    ).items;
    const block = `**/api/submissions/${form!.id}`;
    await office.page.route(block, (route) => route.abort());
    await office.go(`submission/${form!.id}`);
    await office.banner('error').waitFor();
    expect(await office.banner('error').innerText()).toMatch(/máy chủ[\s\S]*api\/offline/);
    await office.page.unroute(block);
    await office.button('Thử lại').click();
    await office.frame.getByRole('heading', { name: 'Khối Văn phòng Sở' }).waitFor();
    await office.go(`submission/${id}`);
    await office.expectRoomForLargeText('submission');
    const english = await stand.open({ locale: 'en-US', at: `submission/${id}` });
    await english.text('Revisions received').waitFor();
    await english.text('History').click();
    await english.text('Revision 2 locked').first().waitFor();
    await english.picture('submission-english');
    await english.expectAccessible(['light']);
    await english.close();
  });
});
