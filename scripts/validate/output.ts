/** What the command line prints: the fixed JSON of docs/contracts.md, or lines for a person. */
import type { SheetDigest } from '../../shared/checks/digest.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { FILES_VI } from '../../shared/messages/files.vi.ts';
import { findingJson, findingText, fixText } from '../../shared/messages/finding-text.ts';
import { FINDINGS_VI } from '../../shared/messages/findings.vi.ts';
import { formatNumber } from '../../shared/messages/format.ts';

export interface Inspected {
  readonly file: string;
  readonly error: string | null;
  readonly sheets: readonly SheetDigest[];
}

export function toJson(files: readonly Inspected[]): string {
  return JSON.stringify(
    {
      files: files.map(({ file, error, sheets }) => ({
        file,
        error: error === null ? null : { code: error, message: FILES_VI[error] ?? error },
        sheets: sheets.map((sheet) => ({
          sheet: sheet.sheet,
          form: sheet.form,
          unit: sheet.unit,
          year: sheet.year,
          counts: sheet.counts,
          subjects: sheet.subjects.map(({ name, row, leader, selfTotal, appraisedTotal }) => ({
            name,
            row,
            leader,
            selfTotal,
            appraisedTotal,
          })),
          findings: sheet.findings.map((finding) => findingJson(finding, 'vi')),
        })),
      })),
    },
    null,
    1,
  );
}

const FORM_NAMES = {
  collective: 'Biểu tập thể',
  'individual-matrix': 'Biểu cá nhân (nhiều người)',
  'individual-card': 'Phiếu cá nhân',
} as const;

const SEVERITY_NAMES = { error: 'lỗi', warning: 'lưu ý', info: 'thông tin' } as const;

/** One block a file: its sheets, and below them the findings grouped by cause. */
export function toText(files: readonly Inspected[]): string {
  const lines: string[] = [];
  for (const { file, error, sheets } of files) {
    lines.push(file);
    if (error !== null) lines.push(`  KHÔNG ĐỌC ĐƯỢC: ${FILES_VI[error] ?? error}`);
    for (const sheet of sheets) lines.push(...sheetLines(sheet));
  }
  const all = files.flatMap(({ sheets }) => sheets.flatMap(({ findings }) => findings));
  const unread = files.filter(({ error }) => error !== null).length;
  lines.push(
    '',
    `${files.length} tệp · ${tally(all)}${unread > 0 ? ` · ${unread} tệp không đọc được` : ''}`,
  );
  return lines.join('\n');
}

function sheetLines(sheet: SheetDigest): string[] {
  if (sheet.form === null) return [`  [${sheet.sheet}] không phải biểu chấm điểm`];
  const parts = [
    FORM_NAMES[sheet.form],
    sheet.unit?.name ?? 'chưa rõ đơn vị',
    sheet.year === null ? 'chưa rõ năm' : `năm ${sheet.year}`,
    sheet.form === 'individual-matrix'
      ? `${sheet.subjects.length} người`
      : totalText(sheet.subjects[0]?.selfTotal ?? null),
    tally(sheet.findings),
  ];
  const lines = [`  [${sheet.sheet}] ${parts.join(' · ')}`];
  for (const [code, findings] of Map.groupBy(sheet.findings, (finding) => finding.code)) {
    const title = FINDINGS_VI[`${code}.title`]!;
    lines.push(
      `    ${SEVERITY_NAMES[findings[0]!.severity].toUpperCase()} ${title} (${findings.length})`,
    );
    for (const finding of findings) lines.push(findingLine(finding));
  }
  return lines;
}

function totalText(total: number | null): string {
  return total === null ? 'chưa đủ điểm' : `tự chấm ${formatNumber(total, 'vi')}`;
}

function findingLine(finding: Finding): string {
  const fix = fixText(finding, 'vi');
  return `      ${finding.cell.padEnd(5)} ${findingText(finding, 'vi')}${fix === '' ? '' : ` → ${fix}`}`;
}

function tally(findings: readonly Finding[]): string {
  const counts = Map.groupBy(findings, (finding) => finding.severity);
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts.has(severity))
    .map((severity) => `${counts.get(severity)!.length} ${SEVERITY_NAMES[severity]}`);
  return parts.length === 0 ? 'không có lỗi' : parts.join(', ');
}
