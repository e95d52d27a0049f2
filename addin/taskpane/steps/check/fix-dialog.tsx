import { useState } from 'preact/hooks';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { SheetInspection } from '../../../../shared/checks/workbook.ts';
import type { CellEdit } from '../../../excel/port.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Change } from './change.tsx';
import { UndoNote } from './mark-choice.tsx';

interface FixDialogProps {
  readonly inspection: SheetInspection;
  /** Findings with a fix. */
  readonly findings: readonly Finding[];
  readonly onAgree: (edits: readonly CellEdit[]) => Promise<void>;
  readonly onClose: () => void;
}

/** Every change before it is made, cell by cell; only what stays ticked is written, in one step. */
export function FixDialog({ inspection, findings, onAgree, onClose }: FixDialogProps) {
  const unique = [...Map.groupBy(findings, ({ cell }) => cell).values()].map((same) => same[0]!);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const agreed = unique.filter(({ cell }) => !left.has(cell));
  const toggle = (cell: string) => {
    const next = new Set(left);
    if (!next.delete(cell)) next.add(cell);
    setLeft(next);
  };
  return (
    <Dialog
      title={say('fix.title', { count: unique.length })}
      onClose={onClose}
      onSubmit={() => {
        setBusy(true);
        void onAgree(agreed.map(({ cell, fix }) => ({ cell, value: fix!.value })));
      }}
    >
      <p class="quiet small">
        {say('fix.text')} <UndoNote one="fix.undo-one" lost="fix.undo-lost" />
      </p>
      <ul class="rows fixes">
        {unique.map((finding) => (
          <li key={finding.cell}>
            <label class="check row">
              <input
                type="checkbox"
                checked={!left.has(finding.cell)}
                onChange={() => toggle(finding.cell)}
              />
              <span>
                <span class="cell-name">{finding.cell}</span>{' '}
                <Change inspection={inspection} finding={finding} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button kind="primary" type="submit" busy={busy} disabled={agreed.length === 0}>
          {say('fix.agree', { count: agreed.length })}
        </Button>
        <Button onClick={onClose}>{say('cancel')}</Button>
      </div>
    </Dialog>
  );
}
