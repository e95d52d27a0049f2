/** What the page's address says. */

import { WEB_REQUIREMENTS } from '../../web-host.ts';

export interface Params {
  /** Sample to open at start, by its file name; null for an empty workbook. */
  readonly open: string | null;
  /** Address of the pane's page, on this origin. */
  readonly pane: string;
  readonly locale: string;
  /** Highest version by requirement set. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Whether the pane is open from the start. */
  readonly paneOpen: boolean;
}

/**
 * @param search the page's query
 * @param origin the page's, outside which no pane is loaded: it would get the host's trust
 */
export function readParams(search: string, origin: string): Params {
  const query = new URLSearchParams(search);
  const pane = new URL(query.get('pane') ?? '/taskpane.html', origin);
  if (pane.origin !== origin) throw new Error(`pane outside ${origin}: ${pane.href}`);
  const excelapi = query.get('excelapi') ?? WEB_REQUIREMENTS.excelapi!;
  if (!/^\d+\.\d+$/.test(excelapi)) throw new Error(`excelapi must be like 1.14: ${excelapi}`);
  return {
    open: query.get('open'),
    pane: pane.pathname + pane.search,
    locale: query.get('locale') ?? 'vi-VN',
    requirements: { ...WEB_REQUIREMENTS, excelapi },
    paneOpen: query.get('closed') === null,
  };
}
