import { FINDINGS_EN } from '../../../shared/messages/findings.en.ts';
import { FINDINGS_VI } from '../../../shared/messages/findings.vi.ts';
import { fill, type Locale, type MessageParams } from '../../../shared/messages/format.ts';
import { PANE_EN } from '../../../shared/messages/pane.en.ts';
import { PANE_VI } from '../../../shared/messages/pane.vi.ts';
import { keep, recall } from './keep.ts';
import { createStore, useStore } from './store.ts';

const BOOKS = { vi: { ...PANE_VI, ...FINDINGS_VI }, en: { ...PANE_EN, ...FINDINGS_EN } };

const language = createStore<{ locale: Locale }>({ locale: 'vi' });

/** The person's choice, else Office's language where it is English, else Vietnamese. */
export function startLanguage(officeLanguage: string): void {
  const chosen = recall<Locale>('language');
  setLanguage(chosen ?? (officeLanguage.toLowerCase().startsWith('en') ? 'en' : 'vi'), false);
}

export function setLanguage(locale: Locale, remember = true): void {
  language.set({ locale });
  document.documentElement.lang = locale;
  if (remember) keep('language', locale);
}

export function currentLocale(): Locale {
  return language.get().locale;
}

/** A sentence of the pane. @throws Error for a key without one (a defect; tests run them all) */
export function say(key: string, params: MessageParams = {}): string {
  const template = BOOKS[language.get().locale][key];
  if (template === undefined) throw new Error(`no sentence for ${key}`);
  return fill(template, params, language.get().locale);
}

/** Draws the component again when the language changes. */
export function useLanguage(): Locale {
  return useStore(language, ({ locale }) => locale);
}
