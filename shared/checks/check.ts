import type { SheetReading } from '../sheet/reading.ts';
import type { Collector } from './collector.ts';

/**
 * One check of a sheet: looks at what was read and adds what it finds. A check lives in a file of
 * its own and is entered once, in `SHEET_CHECKS` (checks/sheet.ts); its sentences stand in
 * messages/findings.vi.ts and findings.en.ts.
 */
export type SheetCheck = (reading: SheetReading, out: Collector) => void;
