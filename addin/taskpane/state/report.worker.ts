/** Makes a workbook file beside the pane's own thread, so that the pane answers while it does. */
import { writeReport } from '../../files/write-report.ts';
import type { ReportAnswer, ReportQuestion } from './report-file.ts';

addEventListener('message', ({ data }: MessageEvent<ReportQuestion>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer({ report }: ReportQuestion): Promise<ReportAnswer> {
  try {
    return { kind: 'made', bytes: new Uint8Array(await writeReport(report)) };
  } catch (error) {
    return { kind: 'defect', message: error instanceof Error ? error.message : String(error) };
  }
}
