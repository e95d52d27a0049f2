import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Group } from '../../ui/group.tsx';

interface SpansProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly describe: (item: T) => string;
  /** What a new one begins with. */
  readonly blank: T;
  readonly form: (item: T, set: (change: Partial<T>) => void) => JSX.Element;
  /** Why it cannot be saved as it is; null where it can. */
  readonly lacks: (item: T) => boolean;
  /** Absent: to be read only. */
  readonly onSave?: (items: readonly T[], reason: string) => Promise<unknown>;
  readonly open?: boolean;
}

/** A list of spans of time (posts, blocks, leaves …) whose lines can be entered, changed, taken out. */
export function Spans<T extends object>(props: SpansProps<T>) {
  const { title, items, describe, onSave } = props;
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  if (items.length === 0 && !onSave) return null;
  return (
    <section class="card flush">
      <Group name={title} count={items.length} open={props.open ?? false}>
        <ul class="rows">
          {items.map((item, at) => {
            const text = describe(item);
            return (
              <li key={text} class="entry">
                <span class="row still">{text}</span>
                {onSave && (
                  <Button
                    kind="subtle"
                    icon="edit"
                    label={say('edit-line', { line: text })}
                    onClick={() => setEditing(at)}
                  />
                )}
              </li>
            );
          })}
        </ul>
        {onSave && (
          <div class="actions group-actions">
            <Button kind="subtle" icon="plus" onClick={() => setEditing('new')}>
              {say('add-line')}
            </Button>
          </div>
        )}
      </Group>
      {editing !== null && onSave && (
        <SpanDialog
          {...props}
          onSave={onSave}
          at={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function SpanDialog<T extends object>(
  props: SpansProps<T> & {
    at: number | null;
    onSave: NonNullable<SpansProps<T>['onSave']>;
    onClose: () => void;
  },
) {
  const { items, at, blank, form, lacks, onSave, onClose } = props;
  const [item, setItem] = useState<T>(at === null ? blank : items[at]!);
  const [gone, setGone] = useState(false);
  const [reason, setReason] = useState('');
  const others = items.filter((_, index) => index !== at);
  return (
    <FormDialog
      title={props.title}
      agree={say(gone ? 'remove' : 'save')}
      disabled={!gone && lacks(item)}
      onAgree={() => onSave(gone ? others : [...others, item], reason)}
      onClose={onClose}
    >
      {!gone && form(item, (change) => setItem((before) => ({ ...before, ...change })))}
      {at !== null && (
        <Check checked={gone} onChange={setGone}>
          {say('remove-line')}
        </Check>
      )}
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}
