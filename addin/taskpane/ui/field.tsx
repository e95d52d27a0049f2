import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { writeDay } from '../../../shared/registry/written-day.ts';
import { Icon } from './icons.tsx';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'password' | 'date' | 'number';
  readonly autocomplete?: 'off' | 'current-password';
  readonly multiline?: boolean;
  readonly required?: boolean;
}

export function Field(props: FieldProps) {
  const id = useId();
  const described = [props.hint && `${id}-hint`, props.problem && `${id}-problem`].filter(Boolean);
  const common = {
    id,
    class: 'input',
    value: props.value,
    required: props.required ?? false,
    ...(props.problem ? { 'aria-invalid': true } : {}),
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    onInput: (event: Event) =>
      props.onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.multiline ? (
        <textarea {...common} />
      ) : (
        <input
          {...common}
          // Preact has a type of props for each kind of input; what is given here fits all of these.
          type={(props.type ?? 'text') as 'text'}
          autocomplete={props.autocomplete ?? 'off'}
          spellcheck={false}
        />
      )}
      {/* A browser shows days the way of its own language; this is how the record reads them. */}
      {props.type === 'date' && props.value && <span class="hint">{writeDay(props.value)}</span>}
      {props.hint && (
        <span class="hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      {props.problem && (
        <span class="problem" id={`${id}-problem`} role="alert">
          {props.problem}
        </span>
      )}
    </div>
  );
}

export function Select(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  /** The label is for readers only; the place says it to the others. */
  quiet?: boolean;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={props.quiet ? 'visually-hidden' : undefined}>
        {props.label}
      </label>
      <select
        id={id}
        class="select"
        value={props.value}
        onChange={(event) => props.onChange((event.currentTarget as HTMLSelectElement).value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Check(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
  disabled?: boolean;
}) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled ?? false}
        onChange={(event) => props.onChange((event.currentTarget as HTMLInputElement).checked)}
      />
      <span>{props.children}</span>
    </label>
  );
}

export function Search(props: { label: string; value: string; onInput: (value: string) => void }) {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        class="input"
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        value={props.value}
        onInput={(event) => props.onInput((event.currentTarget as HTMLInputElement).value)}
      />
    </div>
  );
}
