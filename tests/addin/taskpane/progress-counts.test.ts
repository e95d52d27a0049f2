/** What "Sao chép số liệu" puts on the clipboard: the screen's own counts, as a table. */
import { expect, it } from 'vitest';
import { countsText } from '../../../addin/taskpane/steps/progress/counts-text.ts';
import type { ProgressAnswer, ProgressCell } from '../../../shared/api/progress.ts';
import { fill, type MessageParams } from '../../../shared/messages/format.ts';
import { RECORD_VI } from '../../../shared/messages/pane-record.vi.ts';

const say = (key: string, params: MessageParams = {}) =>
  fill(RECORD_VI[key] ?? `?${key}`, params, 'vi');

const cell = (parts: Partial<ProgressCell>): ProgressCell => ({
  kind: 'individual',
  state: 'missing',
  late: false,
  overdue: false,
  deadline: '2026-01-15',
  extended: false,
  extensionReason: null,
  daysLate: 0,
  submission: null,
  ...parts,
});
const unit = (name: string) => ({
  id: name.toLowerCase(),
  name,
  short: name,
  type: 'division' as const,
  parent: null,
});
const none = { missing: 0, submitted: 0, late: 0, returned: 0, appraised: 0, locked: 0 };

const PROGRESS: ProgressAnswer = {
  year: 2025,
  today: '2026-01-20',
  locked: null,
  deadlines: { collective: '2026-01-15', individual: '2026-01-15' },
  units: [
    {
      unit: unit('Phòng A'),
      cells: [
        cell({ kind: 'collective', overdue: true, daysLate: 5 }),
        cell({ state: 'appraised', late: true }),
      ],
    },
    {
      unit: unit('Phòng B'),
      cells: [
        cell({ state: 'late', late: true }),
        cell({ deadline: '2026-02-28', extended: true, extensionReason: 'Bàn giao sổ sách' }),
      ],
    },
  ],
  counts: {
    collective: { ...none, missing: 1, total: 1, overdue: 1 },
    individual: { ...none, missing: 1, late: 1, appraised: 1, total: 3, overdue: 0 },
    all: { ...none, missing: 2, late: 1, appraised: 1, total: 4, overdue: 1 },
  },
};

it('has a line for each form and for both, and says why a deadline was moved', () => {
  expect(
    countsText(PROGRESS, say)
      .split('\n')
      .map((line) => line.split('\t')),
  ).toEqual([
    ['Tiến độ nộp biểu chấm điểm năm 2025, đến ngày 20/01/2026'],
    [
      'Biểu',
      'phải nộp',
      'chưa nộp',
      'đã nộp',
      'trả lại',
      'thẩm định',
      'đã khóa',
      'chưa nộp, quá hạn',
      'đã nộp sau hạn',
    ],
    ['Tập thể', '1', '1', '0', '0', '0', '0', '1', '0'],
    ['Cá nhân', '3', '1', '1', '0', '1', '0', '0', '2'],
    ['Cả hai', '4', '2', '1', '0', '1', '0', '1', '2'],
    ['Gia hạn Phòng B, biểu cá nhân, đến hết 28/02/2026: Bàn giao sổ sách'],
  ]);
});
