/** The books of the pane's parts. A screen names those that it needs in frame/screens.ts. */
import type { MessageBook } from '../../../shared/messages/format.ts';
import type { Book } from './language.ts';

export const CHECK: Book = {
  vi: () => import('../../../shared/messages/pane-check.vi.ts').then((m) => m.CHECK_VI),
  en: () => import('../../../shared/messages/pane-check.en.ts').then((m) => m.CHECK_EN),
};

export const SUBMIT: Book = {
  vi: () => import('../../../shared/messages/pane-submit.vi.ts').then((m) => m.SUBMIT_VI),
  en: () => import('../../../shared/messages/pane-submit.en.ts').then((m) => m.SUBMIT_EN),
};

/** Sentences of findings; they come with the engine that makes findings. */
export const FINDINGS: Book = {
  vi: () => import('../../../shared/messages/findings.vi.ts').then((m) => m.FINDINGS_VI),
  en: () => import('../../../shared/messages/findings.en.ts').then((m) => m.FINDINGS_EN),
};

/** Rankings, awards and the summary. */
export const COUNCIL: Book = {
  vi: () => import('../../../shared/messages/pane-council.vi.ts').then((m) => m.COUNCIL_VI),
  en: () => import('../../../shared/messages/pane-council.en.ts').then((m) => m.COUNCIL_EN),
};

/** What the Worker says of years, ranks, rules and decisions, in the same words. */
export const AWARDS: Book = {
  vi: () => import('../../../shared/messages/awards.vi.ts').then((m) => ofAwards(m.AWARDS_VI)),
  en: () => import('../../../shared/messages/awards.en.ts').then((m) => ofAwards(m.AWARDS_EN)),
};

/** Blocks have names in reasons, which the Worker writes, and others in the registry's screens. */
function ofAwards(book: MessageBook): MessageBook {
  return Object.fromEntries(Object.entries(book).filter(([key]) => !key.startsWith('block.')));
}

export const RECORD: Book = {
  vi: () => import('../../../shared/messages/pane-record.vi.ts').then((m) => m.RECORD_VI),
  en: () => import('../../../shared/messages/pane-record.en.ts').then((m) => m.RECORD_EN),
};

/** Thiết lập and the registry's screens; they share words with those of the record. */
export const REGISTRY: Book = {
  vi: () => import('../../../shared/messages/pane-registry.vi.ts').then((m) => m.REGISTRY_VI),
  en: () => import('../../../shared/messages/pane-registry.en.ts').then((m) => m.REGISTRY_EN),
};

/** Keys, log, criteria and rules. */
export const OFFICE: Book = {
  vi: () => import('../../../shared/messages/pane-office.vi.ts').then((m) => m.OFFICE_VI),
  en: () => import('../../../shared/messages/pane-office.en.ts').then((m) => m.OFFICE_EN),
};

/** Why a file could not be read. */
export const FILES: Book = {
  vi: () => import('../../../shared/messages/files.vi.ts').then((m) => m.FILES_VI),
  en: () => import('../../../shared/messages/files.en.ts').then((m) => m.FILES_EN),
};

export const LAYOUT: Book = {
  vi: () => import('../../../shared/messages/pane-layout.vi.ts').then((m) => m.LAYOUT_VI),
  en: () => import('../../../shared/messages/pane-layout.en.ts').then((m) => m.LAYOUT_EN),
};

/** The screen that reads many files; why one cannot be read is in FILES. */
export const MANY_FILES: Book = {
  vi: () => import('../../../shared/messages/pane-files.vi.ts').then((m) => m.FILES_SCREEN_VI),
  en: () => import('../../../shared/messages/pane-files.en.ts').then((m) => m.FILES_SCREEN_EN),
};

export const TEMPLATES: Book = {
  vi: () => import('../../../shared/messages/pane-templates.vi.ts').then((m) => m.TEMPLATES_VI),
  en: () => import('../../../shared/messages/pane-templates.en.ts').then((m) => m.TEMPLATES_EN),
};

export const SUBMISSION: Book = {
  vi: () => import('../../../shared/messages/pane-submission.vi.ts').then((m) => m.SUBMISSION_VI),
  en: () => import('../../../shared/messages/pane-submission.en.ts').then((m) => m.SUBMISSION_EN),
};
