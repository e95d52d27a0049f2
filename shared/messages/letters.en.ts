import type { MessageBook } from './format.ts';
export const LETTERS_EN: MessageBook = {};
