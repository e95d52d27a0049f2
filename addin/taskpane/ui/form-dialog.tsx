import type { ComponentChildren } from 'preact';
import { useAction } from '../state/action.ts';
import { say } from '../state/language.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemBanner } from './problem.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Words of the button that does it. */
  readonly agree: string;
  /** What is given is not enough yet. */
  readonly disabled?: boolean;
  readonly onAgree: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** A question with its answer's form; it stays open, with what was typed, when the answer fails. */
export function FormDialog(props: FormDialogProps) {
  const { busy, problem, run } = useAction(props.onAgree);
  const submit = () => {
    if (props.disabled) return;
    void run().then((well) => {
      if (well) props.onClose();
    });
  };
  return (
    <Dialog title={props.title} onClose={props.onClose} onSubmit={submit}>
      {props.children}
      <ProblemBanner problem={problem} />
      <div class="actions">
        <Button kind="primary" type="submit" busy={busy} disabled={props.disabled ?? false}>
          {props.agree}
        </Button>
        <Button onClick={props.onClose}>{say('cancel')}</Button>
      </div>
    </Dialog>
  );
}
