import type { SheetCheck } from './check.ts';

/**
 * c4 and d4 bind leaders only (plan IV.1.2.c and d, the fourth points): a score there for somebody
 * else is misplaced. Also says where leadership had to be guessed.
 */
export const checkLeaderCriteria: SheetCheck = (reading, out) => {
  for (const suspect of reading.suspects) {
    if (suspect.max !== null || suspect.cell.kind === 'blank') continue;
    // “Không” says that the criterion does not concern the person.
    if (reading.grid.folded(suspect.row, suspect.column) === 'khong') continue;
    const zero = suspect.cell.kind === 'number' && suspect.cell.value === 0;
    const subject = reading.subjects[suspect.subject]!;
    out.add('leader-criterion-misplaced', zero ? 'info' : 'error', suspect.row, suspect.column, {
      params: {
        criterion: reading.codes[suspect.criterion]!,
        name: subject.name,
        position: subject.position,
      },
      fix: { value: null, label: 'fix-clear' },
    });
  }
  if (reading.form === 'collective') return;
  for (const subject of reading.subjects) {
    if (subject.leaderBy !== 'scores' || subject.position === '') continue;
    const { layout } = reading;
    const column =
      layout.kind === 'matrix' ? layout.positionColumn : (reading.title.position?.column ?? -1);
    const row = layout.kind === 'matrix' ? subject.row : (reading.title.position?.row ?? -1);
    out.add('leader-doubtful', 'warning', row, column, {
      params: { name: subject.name, position: subject.position, leader: subject.leader },
    });
  }
};
