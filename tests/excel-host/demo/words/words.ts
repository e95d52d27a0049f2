/** The page's own sentences; those of the add-in come from shared/messages. */

import { EN } from './en.ts';
import { VI } from './vi.ts';

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type Words = Texts<typeof VI>;

/** @param locale e.g. "vi-VN"; whatever is not English is shown in Vietnamese */
export function wordsFor(locale: string): Words {
  return locale.startsWith('en') ? EN : VI;
}

/** Puts values into a sentence's {places}. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
