import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

/** Nothing to show: says so, why, and what can be done. */
export function Empty(props: {
  icon: IconName;
  title: string;
  text?: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Icon name={props.icon} size={32} />
      <p class="headline">{props.title}</p>
      {props.text && <p class="quiet">{props.text}</p>}
      {props.children}
    </div>
  );
}

/** Work under way, without a known end. */
export function Waiting({ text }: { text: string }) {
  return (
    <div class="waiting" role="status">
      <span class="spinner" />
      {text}
    </div>
  );
}
