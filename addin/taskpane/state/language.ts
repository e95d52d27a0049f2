/**
 * The pane's sentences. What is said before a screen is loaded comes with the first chunk, in
 * Vietnamese; a screen brings its own book, and English is loaded when somebody reads it.
 */
import {
  fill,
  type Locale,
  type MessageBook,
  type MessageParams,
} from '../../../shared/messages/format.ts';
import { PANE_VI } from '../../../shared/messages/pane.vi.ts';
import { keep, recall } from './keep.ts';
import { createStore, useStore } from './store.ts';

/** A part's sentences, loaded in the language that they are needed in. */
export type Book = Readonly<Record<Locale, () => Promise<MessageBook>>>;

const FIRST: Book = {
  vi: async () => PANE_VI,
  en: () => import('../../../shared/messages/pane.en.ts').then(({ PANE_EN }) => PANE_EN),
};

const books = new Set<Book>([FIRST]);
const sentences: Record<Locale, Record<string, string>> = { vi: { ...PANE_VI }, en: {} };
const language = createStore<{ locale: Locale }>({ locale: 'vi' });

/** The person's choice, else Office's language where it is English, else Vietnamese. */
export async function startLanguage(officeLanguage: string): Promise<void> {
  const chosen = recall<Locale>('language');
  const wanted = chosen ?? (officeLanguage.toLowerCase().startsWith('en') ? 'en' : 'vi');
  // Without a connection the pane speaks the language that it has.
  await setLanguage(wanted, false).catch(() => show('vi'));
}

/** @throws where the language's sentences cannot be loaded; the pane stays as it is */
export async function setLanguage(locale: Locale, remember = true): Promise<void> {
  await Promise.all([...books].map((book) => load(book, locale)));
  show(locale);
  if (remember) keep('language', locale);
}

function show(locale: Locale): void {
  document.documentElement.lang = locale;
  language.set({ locale });
}

/** Loads a part's sentences, before anything of it is shown. */
export async function addBook(book: Book): Promise<void> {
  books.add(book);
  await load(book, language.get().locale);
}

async function load(book: Book, locale: Locale): Promise<void> {
  Object.assign(sentences[locale], await book[locale]());
}

export function currentLocale(): Locale {
  return language.get().locale;
}

/** A sentence of the pane. @throws Error for a key without one (a defect; tests run them all) */
export function say(key: string, params: MessageParams = {}): string {
  const { locale } = language.get();
  const template = sentences[locale][key];
  if (template === undefined) throw new Error(`no sentence for ${key}`);
  return fill(template, params, locale);
}

/** Draws the component again when the language changes. */
export function useLanguage(): Locale {
  return useStore(language, ({ locale }) => locale);
}
