import type { MessageBook } from './format.ts';

/** See files.vi.ts. */
export const FILES_EN: MessageBook = {
  'file-missing': 'There is no such file or folder.',
  'file-unreadable': 'The file cannot be opened (locked, or no permission to read it).',
  'file-empty': 'The file is empty (0 bytes). Ask the unit for another copy.',
  'file-too-large':
    'The file is larger than 50 MB. Delete pictures and sheets not needed and save it again.',
  'file-encrypted':
    'The file has a password. Remove it (File › Info › Protect Workbook) and send it again.',
  'file-corrupt':
    'The file is damaged or no Excel workbook. Try to open it in Excel and save it as .xlsx.',
  'file-not-workbook': 'This is no Excel or OpenDocument workbook.',
  'file-web-page':
    'This is a web page with the name of an Excel file. Open it in Excel and save it as .xlsx.',
  'file-text':
    'This is a text file with the name of an Excel file. Open it in Excel and save it as .xlsx.',
  'file-bomb':
    'The file unpacks to far too much and was not opened. If it is genuine, save it again in Excel.',
  'file-no-sheet': 'The workbook has no sheet.',
  'file-too-heavy':
    'The file needs too much memory or time. Delete formatting and sheets not needed and save it again.',
  'folder-empty': 'There is no workbook in this folder.',
};
