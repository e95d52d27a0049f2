import { canonicalContent } from '../../../../shared/api/canonical.ts';
import type { KeptReceipt } from '../../state/outbox.ts';
import { checkWorkbook, sheetState } from '../../state/sheet.ts';
import { formToSubmit } from './form.ts';

/** Whether the open workbook still holds exactly what a receipt was given for. */
export async function verifyReceipt(
  receipt: KeptReceipt,
): Promise<'same' | 'different' | 'no-form'> {
  await checkWorkbook();
  const { toSubmission } = await import('../../engine.ts');
  const { inspections, file } = sheetState.get();
  for (const { sheet } of inspections) {
    const form = formToSubmit(inspections, sheet);
    if (form?.form !== receipt.form || form.year !== receipt.year) continue;
    if (form.unitId !== receipt.unit) continue;
    const body = toSubmission(form.readings, { file, basedOn: null });
    if (typeof body === 'string') continue;
    return (await sha256(canonicalContent(body))) === receipt.contentHash ? 'same' : 'different';
  }
  return 'no-form';
}

/** SHA-256 in hex, as the receipt has it. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
