import type { ReportProgress } from '../../watch.ts';
import { say } from '../state/language.ts';
import type { TaskState } from '../state/task.ts';
import { Progress } from './progress.tsx';

/** Generated sheets on their way into the workbook: which one, and how many rows are there. */
export function Writing(props: { state: TaskState<ReportProgress, unknown>; onStop: () => void }) {
  const { progress, stopping } = props.state;
  const { sheet, rows, totalRows } = progress ?? { sheet: null, rows: 0, totalRows: 1 };
  const text = sheet ? say('writing', { ...sheet, rows, total: totalRows }) : say('writing.begins');
  return (
    <Progress text={text} value={rows} max={totalRows} stopping={stopping} onStop={props.onStop} />
  );
}
