import { useState } from 'preact/hooks';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { excel, setMarks } from '../../state/sheet.ts';
import { Check } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Marks on the sheet, on request; what they do to the sheet and to Ctrl+Z is said before. */
export function MarkChoice({ sheet, marked }: { sheet: string; marked: boolean }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Check
        checked={marked || asking}
        onChange={(on) => {
          if (on) setAsking(true);
          else void setMarks(null);
        }}
      >
        {say('check.mark')}
      </Check>
      {asking && (
        <FormDialog
          title={say('check.mark')}
          agree={say('mark.agree')}
          onAgree={() => setMarks(sheet)}
          onClose={() => setAsking(false)}
        >
          <ul class="bullets small">
            <li>{say('mark.colours')}</li>
            <li>{say('mark.removable')}</li>
            <li>
              <UndoNote one="mark.undo-one" lost="mark.undo-lost" />
            </li>
          </ul>
        </FormDialog>
      )}
    </>
  );
}

/** What Ctrl+Z will do after a write, by what this Excel can. */
export function UndoNote({ one, lost }: { one: string; lost: string }) {
  const { value } = useLoad('abilities', async () => (await excel()).abilities(), true);
  return <>{value === null ? '' : say(value.oneUndoStep ? one : lost)}</>;
}
