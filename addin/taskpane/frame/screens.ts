import type { JSX } from 'preact';
import { CHECK, RECORD, REGISTRY, SUBMIT } from '../state/books.ts';
import type { Book } from '../state/language.ts';
import type { IconName } from '../ui/icons.tsx';

export interface ScreenEntry {
  readonly id: string;
  readonly icon: IconName;
  /** Stands in the navigation; the others are reached from there or from the header. */
  readonly inNavigation: boolean;
  /** The screen of the navigation that this one belongs to. */
  readonly under?: string;
  /** Sentences that the screen needs beside the pane's own. */
  readonly books: readonly Book[];
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
    books: [CHECK],
    load: () => import('../steps/check/view.tsx'),
  },
  {
    id: 'submit',
    icon: 'send',
    inNavigation: true,
    books: [CHECK, SUBMIT],
    load: () => import('../steps/submit/view.tsx'),
  },
  {
    id: 'progress',
    icon: 'progress',
    inNavigation: true,
    books: [RECORD],
    load: () => import('../steps/progress/view.tsx'),
  },
  {
    id: 'settings',
    icon: 'gear',
    inNavigation: false,
    books: [REGISTRY],
    load: () => import('../steps/settings/view.tsx'),
  },
  {
    id: 'units',
    icon: 'building',
    inNavigation: false,
    books: [RECORD, REGISTRY],
    load: () => import('../steps/units/view.tsx'),
  },
  {
    id: 'people',
    icon: 'people',
    inNavigation: false,
    books: [RECORD, REGISTRY],
    load: () => import('../steps/people/view.tsx'),
  },
];
