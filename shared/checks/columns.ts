import type { SheetCheck } from './check.ts';

/** The column of self scores is there: without it nothing can be read (plan IV.2.1). */
export const checkColumns: SheetCheck = (reading, out) => {
  const { layout, header } = reading;
  if (layout.kind === 'vertical' && layout.selfColumn < 0) {
    out.add('self-column-missing', 'error', header.bottom, layout.labelColumn);
  }
};
