import { API_EN } from '../shared/messages/api.en.ts';
import { API_VI } from '../shared/messages/api.vi.ts';
import { fill, type Locale, type MessageParams } from '../shared/messages/format.ts';

export function hasSentence(key: string): boolean {
  return Object.hasOwn(API_VI, key);
}

/** A sentence of the API's book. @throws Error for a key without a sentence (a defect) */
export function say(key: string, locale: Locale, params: MessageParams = {}): string {
  const template = (locale === 'vi' ? API_VI : API_EN)[key];
  if (template === undefined) throw new Error(`no sentence for ${key}`);
  return fill(template, params, locale).replace(/ {2,}/g, ' ');
}
