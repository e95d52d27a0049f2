import type { ComponentChildren } from 'preact';
import { Icon } from './icons.tsx';

interface BannerProps {
  readonly level: 'error' | 'warning' | 'info' | 'success';
  readonly title: string;
  readonly children?: ComponentChildren;
  /** A code that support can ask for. */
  readonly code?: string;
  /** Said aloud at once (errors) or when there is a pause. */
  readonly live?: boolean;
}

/** Says what happened, what it means, and what to do. */
export function Banner({ level, title, children, code, live = true }: BannerProps) {
  const role = live ? (level === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div class={`banner ${level}`} role={role}>
      <span class={`${level}-ink`}>
        <Icon name={level} />
      </span>
      <span class="title">{title}</span>
      {(children || code) && (
        <div class="body">
          {children}
          {code && <span class="code">{code}</span>}
        </div>
      )}
    </div>
  );
}
