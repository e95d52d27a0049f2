/**
 * The reading and checking engine, in a chunk of its own: it is loaded when the first sheet is
 * read, so that the pane's first picture does not wait for it.
 */
export { inspectAcross, inspectBetween } from '../../shared/checks/across.ts';
export { digestOf } from '../../shared/checks/digest.ts';
export { checkRoster } from '../../shared/checks/roster.ts';
export { sortFindings } from '../../shared/checks/sheet.ts';
export { inspectEdited, inspectWorkbook } from '../../shared/checks/workbook.ts';
export { BUILT_IN_SETS, setInForce } from '../../shared/criteria/sets.ts';
export { DEFAULT_UNITS } from '../../shared/registry/default-units.ts';
export { hintInPlace, hintToKeep } from '../../shared/sheet/layout-hint.ts';
export { toSubmission } from '../../shared/sheet/to-submission.ts';
