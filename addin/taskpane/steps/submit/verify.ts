import { canonicalContent } from '../../../../shared/api/canonical.ts';
import { checkWorkbook, sheetState } from '../../state/sheet.ts';
import { findForm, type WantedForm } from './form.ts';

/** Whether the open workbook still holds exactly what a receipt was given for. */
export async function verifyReceipt(
  receipt: WantedForm & { readonly contentHash: string },
): Promise<'same' | 'different' | 'no-form'> {
  await checkWorkbook();
  const { toSubmission } = await import('../../engine.ts');
  const { inspections, file } = sheetState.get();
  const form = findForm(inspections, receipt);
  const body = form ? toSubmission(form.readings, { file, basedOn: null }) : 'nothing';
  if (typeof body === 'string') return 'no-form';
  return (await sha256(canonicalContent(body))) === receipt.contentHash ? 'same' : 'different';
}

/** SHA-256 in hex, as the receipt has it. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
