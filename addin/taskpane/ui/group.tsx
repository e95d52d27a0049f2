import type { ComponentChildren } from 'preact';
import { Icon } from './icons.tsx';

interface GroupProps {
  readonly name: ComponentChildren;
  readonly count?: number | string;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly mark?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a list that opens and closes; a native disclosure, so keys and readers know it. */
export function Group({ name, count, open = false, onToggle, mark, children }: GroupProps) {
  return (
    <details
      class="group"
      open={open}
      onToggle={(event) => onToggle?.((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>
        <span class="chevron">
          <Icon name="chevron" size={12} />
        </span>
        {mark}
        <span class="name">{name}</span>
        {count !== undefined && <span class="count">{count}</span>}
      </summary>
      {children}
    </details>
  );
}
