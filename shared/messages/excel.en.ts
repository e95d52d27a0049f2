import type { MessageBook } from './format.ts';

/** What Excel could not do (`ExcelErrorCode`): what happened, what it means, what to do. */
export const EXCEL_EN: MessageBook = {
  'cell-edit-mode':
    'A cell is still being typed into, so Excel could not do this. Nothing was changed. Press Enter (or Esc to drop it) and try again.',
  'access-denied':
    'Excel does not let the add-in read or write this workbook, usually because it is open read-only. Nothing was changed. Choose “Enable editing” or save a copy of your own, and try again.',
  'sheet-protected':
    'The sheet is protected, so locked cells cannot be written. Choose Review › Unprotect Sheet (ask whoever made the form for the password, if it has one), and try again.',
  'sheet-missing':
    'This sheet or cell is no longer in the workbook; somebody may have renamed or deleted it. Choose the sheet again and check again.',
  'sheet-unbounded':
    'The sheet has data in Excel’s very last row or column, so it cannot be read whole. Press Ctrl+End to go there, delete the stray cell or rows, save, and check again.',
  'too-large':
    'This sheet or block is larger than Excel can send. Nothing was changed. Delete surplus rows and columns (Ctrl+End shows the last cell) or split the workbook, and try again.',
  busy: 'Excel is busy and could not finish this. Wait a few seconds and try again.',
  'session-lost':
    'The connection to the open workbook was lost (the session ended, or another window is in use). Reload Excel, open the pane again and try again; what was submitted is safe.',
  'not-supported':
    'This version of Excel lacks what this needs. Use Excel 2021 or later, Microsoft 365 or Excel on the web.',
  'drafts-left':
    'It was not written to the end, and Excel did not let the unfinished part be deleted. Left in the workbook: {sheets}. Close other windows of this workbook and create it again: that takes them away; all other sheets are as they were.',
  unknown:
    'Excel refused this without saying why. Try again; if it stays so, send the office the code below.',
  'undo-lost':
    'This creates, replaces or protects sheets, so Excel will not be able to undo (Ctrl+Z) the steps before it.',
  'undo-one-step': 'It can be undone (Ctrl+Z) in one step.',
  'notes-skipped':
    'This version of Excel has no cell notes for add-ins, so the table was made without them.',
};
