/** Workbooks come in from disk and from the samples, and go out as .xlsx. */

import { WorkbookModel } from '../../model.ts';
import { saveWorkbook } from '../../xlsx/write.ts';
import { filled, type Words } from '../words/words.ts';
import type { Dialogs } from './dialogs.ts';
import { FileRefused, MOST_MEGABYTES, openFile } from './open-file.ts';
import { fetchSample } from './samples.ts';
import type { Session } from './session.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class Files {
  private readonly dialogs: Dialogs;
  private readonly words: Words;
  private readonly session: () => Session;
  private readonly show: (book: WorkbookModel) => void;

  /** @param show puts an opened workbook in the place of the one that is shown */
  constructor(
    dialogs: Dialogs,
    words: Words,
    session: () => Session,
    show: (book: WorkbookModel) => void,
  ) {
    this.dialogs = dialogs;
    this.words = words;
    this.session = session;
    this.show = show;
  }

  /** @returns false where the person kept the old workbook, or the file was refused */
  async open(bytes: Uint8Array | Promise<Uint8Array>, name: string): Promise<boolean> {
    try {
      const book = await openFile(await bytes, name);
      if (!(await this.mayLeave())) return false;
      this.show(book);
      return true;
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      // For the developer: what the reader said.
      console.error(error);
      const values = { name: error.file, limit: MOST_MEGABYTES };
      const text = filled(this.words.file[error.fault], values);
      await this.dialogs.tell(this.words.fileTitle, text, this.words.ok);
      return false;
    }
  }

  async openFromDisk(file: File): Promise<boolean> {
    return this.open(
      file.arrayBuffer().then((buffer) => new Uint8Array(buffer)),
      file.name,
    );
  }

  async openSample(file: string): Promise<boolean> {
    return this.open(fetchSample(file), file);
  }

  private async mayLeave(): Promise<boolean> {
    const session = this.session();
    if (!session.edited) return true;
    const { discardTitle, discardText, discard, cancel } = this.words;
    const text = filled(discardText, { name: session.book.props.name });
    const answer = await this.dialogs.ask(discardTitle, text, [
      { answer: 'discard', label: discard },
      { answer: 'cancel', label: cancel },
    ]);
    return answer === 'discard';
  }

  /** Gives the workbook to the browser's downloads. */
  async download(): Promise<void> {
    const session = this.session();
    const { name } = session.book.props;
    try {
      const bytes = await saveWorkbook(session.book);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
      link.download = `${name.replace(/\.[a-z0-9]+$/i, '')}.xlsx`;
      link.click();
      // The browser has taken the bytes by the next turn; a minute is more than enough.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      session.edited = false;
    } catch (error) {
      const text = filled(this.words.saveText, { name, detail: String(error) });
      await this.dialogs.tell(this.words.saveTitle, text, this.words.ok);
    }
  }
}

export function blankBook(locale: string): WorkbookModel {
  const vietnamese = !locale.startsWith('en');
  const book = new WorkbookModel(vietnamese ? 'Sổ làm việc.xlsx' : 'Book.xlsx');
  book.addSheet(vietnamese ? 'Trang_tính1' : 'Sheet1');
  return book;
}
