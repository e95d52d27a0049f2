/** One open workbook with its host, as long as it is open. */

import { ExcelHost } from '../../host.ts';
import type { Region } from '../../model/number-text.ts';
import type { ModelChange, WorkbookModel } from '../../model.ts';
import { Person } from '../../person.ts';

export class Session {
  readonly book: WorkbookModel;
  readonly host: ExcelHost;
  readonly person: Person;
  /** There are changes that were not downloaded. */
  edited = false;
  private quiet = false;
  private readonly stopListening: () => void;

  constructor(book: WorkbookModel, region: Region, author: string) {
    this.book = book;
    this.host = new ExcelHost(book, { region, author });
    this.person = new Person(this.host);
    this.stopListening = book.subscribe((change) => {
      if (!this.quiet && !isLooking(change)) this.edited = true;
    });
  }

  /** Changes that nobody made: heights that follow from the text. */
  quietly(work: () => void): void {
    this.quiet = true;
    try {
      work();
    } finally {
      this.quiet = false;
    }
  }

  /** Whether something in it must be calculated to be shown or edited. */
  get calculates(): boolean {
    return this.book.sheets.some(
      (sheet) =>
        sheet.props.conditionalFormats.length > 0 ||
        [...sheet.cells.values()].some(({ formula }) => formula !== null),
    );
  }

  dispose(): void {
    this.stopListening();
  }
}

/** Moving about changes nothing in the workbook. */
export function isLooking(change: ModelChange): boolean {
  return (
    change.kind === 'workbook' && (change.property === 'active' || change.property === 'selection')
  );
}
