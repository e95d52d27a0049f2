import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface ButtonProps {
  readonly children?: ComponentChildren;
  readonly onClick?: () => void;
  readonly kind?: 'primary' | 'subtle' | 'plain';
  readonly icon?: IconName;
  /** Name for screen readers where the button shows only an icon. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** Work under way: shown, and a second press does nothing. */
  readonly busy?: boolean;
  readonly wide?: boolean;
  readonly type?: 'button' | 'submit';
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, label, children, busy = false, wide = false } = props;
  const bare = children === undefined;
  const classes = ['button', kind, bare ? 'icon' : '', wide ? 'wide' : ''].filter(Boolean);
  return (
    <button
      type={props.type ?? 'button'}
      class={classes.join(' ')}
      aria-label={label}
      title={bare ? label : undefined}
      aria-busy={busy || undefined}
      disabled={props.disabled ?? false}
      onClick={busy ? undefined : props.onClick}
    >
      {busy ? <span class="spinner" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
