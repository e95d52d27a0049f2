import type { MessageBook } from './format.ts';
export const LETTERS_VI: MessageBook = {};
