/** Puts the grid on the page and lets keys and mouse work on it. */

import type { Demo } from '../app/demo.ts';
import type { KeyAction } from '../app/keys.ts';
import { Moving } from '../app/moving.ts';
import { ContextMenu } from './context-menu.ts';
import { EditorBox } from './editor-box.ts';
import { Grid } from './grid.ts';
import { Pointer } from './pointer.ts';
import { Popups } from './popups.ts';

export interface MountedGrid {
  readonly grid: Grid;
  /** The field that takes the keys. */
  readonly editor: EditorBox;
  perform(action: KeyAction): void;
}

export function mountGrid(demo: Demo, parent: HTMLElement): MountedGrid {
  const grid = new Grid(demo);
  const popups = new Popups(grid);
  const moving = new Moving(demo.selecting, grid);
  const perform = (action: KeyAction) => {
    if (!moving.perform(action)) act(demo, popups, action);
  };
  const editor = new EditorBox(grid, popups, perform);
  new Pointer(grid, editor);
  new ContextMenu(grid, editor);
  demo.editing.onEntered = (sheet, place) => grid.widen(sheet, place);
  parent.append(grid.frame.scroller);
  grid.draw();
  return { grid, editor, perform };
}

function act(demo: Demo, popups: Popups, action: KeyAction): void {
  const { sheet, current } = demo.selecting;
  switch (action.do) {
    case 'edit':
      demo.editing.begin('cell', null);
      return;
    case 'retype':
      demo.editing.begin('cell', '');
      return;
    case 'clear':
      demo.clear(sheet, current.area);
      return;
    case 'undo':
      demo.undo();
      return;
    case 'redo':
      demo.redo();
      return;
    case 'fill-down':
    case 'fill-right':
      demo.fillFrom(action.do === 'fill-down' ? 'top' : 'left');
      return;
    case 'escape':
      demo.clipboard.forget();
      return;
    case 'list':
      popups.toggleList();
      return;
    case 'tab':
      demo.nextSheet(action.by);
      return;
    case 'save':
      void demo.files.download();
      return;
  }
}
