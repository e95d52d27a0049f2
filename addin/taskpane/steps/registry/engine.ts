/** Reading and writing workbooks of the registry, in a chunk of its own. */

export { registryWorkbook } from '../../../../shared/registry/workbook/export.ts';
export { planImport } from '../../../../shared/registry/workbook/plan.ts';
export { readRegistryWorkbook } from '../../../../shared/registry/workbook/read.ts';
export { FileError, readWorkbookFile } from '../../../files/read-workbook.ts';
