/** `Office.context.document.settings`: pairs of a key and a JSON text, kept with the workbook. */

import type { WorkbookModel } from './model.ts';

export class WebSettings {
  private readonly workbook: WorkbookModel;
  constructor(workbook: WorkbookModel) {
    this.workbook = workbook;
  }

  save(pairs: readonly (readonly [string, string])[]): void {
    this.workbook.set('documentSettings', new Map(pairs));
  }

  pairs(): [string, string][] {
    return [...this.workbook.props.documentSettings];
  }

  list(): { readonly Name: string; readonly Value: string }[] {
    return this.pairs().map(([Name, Value]) => ({ Name, Value }));
  }
}
