/** The parent frame that office.js wants, over an empty workbook: the same for each pane measured. */
import { ExcelHost } from '../../excel-host/host.ts';
import { WorkbookModel } from '../../excel-host/model.ts';
import { WebHost } from '../../excel-host/web-host.ts';

declare global {
  interface Window {
    /** Loads a pane into a new frame. */
    openPane(address: string): void;
  }
}

window.openPane = (address) => {
  const book = new WorkbookModel('Sổ.xlsx');
  book.addSheet('Sheet1');
  const frame = document.createElement('iframe');
  const web = new WebHost(new ExcelHost(book), {
    origin: location.origin,
    post: (text) => frame.contentWindow?.postMessage(text, location.origin),
    locale: 'vi-VN',
  });
  addEventListener('message', ({ source, data }: MessageEvent) => {
    if (source === frame.contentWindow && typeof data === 'string') web.receive(data);
  });
  frame.name = web.windowName();
  frame.src = address;
  document.body.append(frame);
};
