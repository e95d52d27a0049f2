import type { JSX } from 'preact';
import {
  AWARDS,
  CHECK,
  COUNCIL,
  FILES,
  FINDINGS,
  LAYOUT,
  MANY_FILES,
  OFFICE,
  RECORD,
  REGISTRY,
  SUBMISSION,
  SUBMIT,
  TEMPLATES,
} from '../state/books.ts';
import type { Book } from '../state/language.ts';
import type { IconName } from '../ui/icons.tsx';

export interface ScreenEntry {
  readonly id: string;
  readonly icon: IconName;
  /** Stands in the navigation; the others are reached from there or from the header. */
  readonly inNavigation: boolean;
  /** A unit's key has nothing to do there, and is not led there. */
  readonly notForUnits?: boolean;
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
    id: 'layout',
    icon: 'table',
    inNavigation: false,
    under: 'check',
    books: [CHECK, LAYOUT],
    load: () => import('../steps/layout/view.tsx'),
  },
  {
    id: 'files',
    icon: 'folder',
    inNavigation: false,
    under: 'check',
    books: [CHECK, SUBMIT, FINDINGS, FILES, MANY_FILES],
    load: () => import('../steps/files/view.tsx'),
  },
  {
    id: 'templates',
    icon: 'file',
    inNavigation: false,
    under: 'check',
    books: [TEMPLATES],
    load: () => import('../steps/templates/view.tsx'),
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
    id: 'submission',
    icon: 'file',
    inNavigation: false,
    under: 'progress',
    books: [CHECK, SUBMIT, RECORD, SUBMISSION],
    load: () => import('../steps/submission/view.tsx'),
  },
  {
    id: 'rankings',
    icon: 'rank',
    inNavigation: true,
    books: [RECORD, AWARDS, COUNCIL],
    load: () => import('../steps/rankings/view.tsx'),
  },
  {
    id: 'awards',
    icon: 'award',
    inNavigation: true,
    notForUnits: true,
    books: [RECORD, AWARDS, COUNCIL],
    load: () => import('../steps/awards/view.tsx'),
  },
  {
    id: 'summary',
    icon: 'table',
    inNavigation: false,
    under: 'awards',
    books: [RECORD, AWARDS, COUNCIL],
    load: () => import('../steps/summary/view.tsx'),
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
  {
    id: 'keys',
    icon: 'key',
    inNavigation: false,
    books: [RECORD, REGISTRY, OFFICE],
    load: () => import('../steps/keys/view.tsx'),
  },
  {
    id: 'audit',
    icon: 'history',
    inNavigation: false,
    books: [RECORD, REGISTRY, OFFICE],
    load: () => import('../steps/audit/view.tsx'),
  },
  {
    id: 'registry',
    icon: 'table',
    inNavigation: false,
    books: [RECORD, REGISTRY, FILES, OFFICE],
    load: () => import('../steps/registry/view.tsx'),
  },
  {
    id: 'criteria',
    icon: 'list',
    inNavigation: false,
    books: [RECORD, REGISTRY, OFFICE],
    load: () => import('../steps/criteria/view.tsx'),
  },
  {
    id: 'rules',
    icon: 'law',
    inNavigation: false,
    books: [RECORD, AWARDS, REGISTRY, OFFICE],
    load: () => import('../steps/rules/view.tsx'),
  },
  {
    id: 'legal',
    icon: 'building',
    inNavigation: false,
    books: [RECORD, AWARDS, REGISTRY, OFFICE],
    load: () => import('../steps/legal/view.tsx'),
  },
  {
    id: 'council',
    icon: 'people',
    inNavigation: false,
    books: [RECORD, AWARDS, COUNCIL, REGISTRY, OFFICE],
    load: () => import('../steps/council/view.tsx'),
  },
];
