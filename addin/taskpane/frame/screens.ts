import type { JSX } from 'preact';
import type { IconName } from '../ui/icons.tsx';

export interface ScreenEntry {
  readonly id: string;
  readonly icon: IconName;
  /** Stands in the navigation; the others are reached from the header. */
  readonly inNavigation: boolean;
  readonly load: () => Promise<{
    readonly View: (props: { rest: readonly string[] }) => JSX.Element;
  }>;
}

/** The screens of the pane. A new one is a folder in steps/ and a line here. */
export const SCREENS: readonly ScreenEntry[] = [
  {
    id: 'check',
    icon: 'check',
    inNavigation: true,
    load: () => import('../steps/check/view.tsx'),
  },
  {
    id: 'submit',
    icon: 'send',
    inNavigation: true,
    load: () => import('../steps/submit/view.tsx'),
  },
];
