import { describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../../addin/files/read-workbook.ts';
import { writeReport as writeFile } from '../../../addin/files/write-report.ts';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import { matrixForm } from '../../../shared/report/forms.ts';
import { paperWorkbook } from '../../../shared/report/paper.ts';
import { saveWorkbook } from '../../excel-host/xlsx/write.ts';
import { bench, numbers } from './fixture.ts';

const people = numbers(12, (i) => ({
  name: `Nguyễn Văn Thứ ${i + 1}`,
  position: 'Chuyên viên',
  leader: i === 0,
}));

describe('a form written into the open workbook', () => {
  it('is the same sheet as the one that is written as a file', async () => {
    const form = matrixForm({ unitName: 'Văn phòng Sở', year: 2022, set: INDIVIDUAL_2019 }, people);
    const report = paperWorkbook('Biểu cá nhân', [form]);
    const { book, port } = bench();
    const [name] = await port.writeReport(report);
    const [ofFile] = (await readWorkbookFile(await writeFile(report), 'x.xlsx')).sheets;
    const ofExcel = await port.readSheet(name);
    expect(ofExcel.values).toEqual(ofFile!.values);
    expect([...ofExcel.formulas].sort()).toEqual([...ofFile!.formulas].sort());
    const sorted = (areas: typeof ofExcel.merges) => areas.map((a) => JSON.stringify(a)).sort();
    expect(sorted(ofExcel.merges)).toEqual(sorted(ofFile!.merges));
    const saved = await readWorkbookFile(await saveWorkbook(book), 'x.xlsx');
    expect(saved.sheets[1]!.values).toEqual(ofFile!.values);
  });
});
