/** Reads and checks files beside the pane's own thread, so that the pane answers while it does. */
import { annotate } from '../../../files/annotate.ts';
import { FileError, readWorkbookFile } from '../../../files/read-workbook.ts';
import * as engine from '../../engine.ts';
import { withRoster } from '../../state/roster.ts';
import { formsOf } from './forms-of.ts';
import type { Answer, Ask } from './reading.ts';

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer(ask: Ask): Promise<Answer> {
  try {
    const bytes = await bytesOf(ask.file);
    const workbook = await readWorkbookFile(bytes, ask.file.name);
    if (ask.kind === 'annotate') {
      const marked = await annotate(bytes, workbook, ask.sheets, ask.locale);
      return { kind: 'annotated', bytes: new Uint8Array(marked) };
    }
    const { sets, units, people, events, seesEverybody } = ask.context;
    const found = engine.inspectWorkbook(workbook, {
      sets: sets ?? engine.BUILT_IN_SETS,
      units: units ?? engine.DEFAULT_UNITS,
    });
    const inspections = withRoster(engine, found, { sets, units, people, events }, seesEverybody);
    return { kind: 'read', sheets: inspections.map(engine.digestOf), forms: formsOf(inspections) };
  } catch (error) {
    if (error instanceof FileError) return { kind: 'unreadable', code: error.code };
    return { kind: 'defect', message: error instanceof Error ? error.message : String(error) };
  }
}

/** @throws FileError where the file was moved, or may not be read any more */
async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new FileError('file-unreadable', { cause: error });
  }
}
