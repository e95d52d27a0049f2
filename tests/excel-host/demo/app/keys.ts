/** Which key does what while no cell is edited, as in Excel. */

import type { Direction } from '../grid/navigate.ts';

export type KeyAction =
  | {
      readonly do: 'move';
      readonly by: Direction;
      readonly jump: boolean;
      readonly extend: boolean;
    }
  | { readonly do: 'page'; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly do: 'row-start' | 'sheet-start' | 'sheet-end'; readonly extend: boolean }
  /** Enter and Tab: one cell on, round the selected block. */
  | { readonly do: 'next'; readonly by: Direction }
  | { readonly do: 'tab'; readonly by: 1 | -1 }
  | {
      readonly do:
        | 'edit'
        | 'retype'
        | 'clear'
        | 'undo'
        | 'redo'
        | 'select-all'
        | 'select-row'
        | 'select-column'
        | 'fill-down'
        | 'fill-right'
        | 'escape'
        | 'list'
        | 'save';
    };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** @returns null for keys that are typed, or that the browser does something with */
export function keyAction(event: Key): KeyAction | null {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow && altKey) return key === 'ArrowDown' ? { do: 'list' } : null;
  if (arrow) return { do: 'move', by: arrow, jump: control, extend: shiftKey };
  if (altKey && key.startsWith('Page')) return null;
  if (control) return controlAction(event);
  switch (key) {
    case 'PageDown':
      return { do: 'page', by: 1, extend: shiftKey };
    case 'PageUp':
      return { do: 'page', by: -1, extend: shiftKey };
    case 'Home':
      return { do: 'row-start', extend: shiftKey };
    case 'Enter':
      return { do: 'next', by: { rows: shiftKey ? -1 : 1, columns: 0 } };
    case 'Tab':
      return { do: 'next', by: { rows: 0, columns: shiftKey ? -1 : 1 } };
    case 'F2':
      return { do: 'edit' };
    case 'Backspace':
      return { do: 'retype' };
    case 'Delete':
      return { do: 'clear' };
    case 'Escape':
      return { do: 'escape' };
    case ' ':
      return shiftKey ? { do: 'select-row' } : null;
  }
  return null;
}

function controlAction({ key, shiftKey }: Key): KeyAction | null {
  switch (key.toLowerCase()) {
    case 'home':
      return { do: 'sheet-start', extend: shiftKey };
    case 'end':
      return { do: 'sheet-end', extend: shiftKey };
    case 'pagedown':
      return { do: 'tab', by: 1 };
    case 'pageup':
      return { do: 'tab', by: -1 };
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 'a':
      return { do: 'select-all' };
    case 'd':
      return { do: 'fill-down' };
    case 'r':
      return { do: 'fill-right' };
    case 's':
      return { do: 'save' };
    case ' ':
      return { do: 'select-column' };
  }
  return null;
}
