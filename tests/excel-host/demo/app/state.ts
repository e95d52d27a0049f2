/** All that the page shows beside the workbook itself. */

import type { Rect } from '../../a1.ts';
import type { SheetModel } from '../../model.ts';
import type { GridSelection, Place } from '../grid/selection.ts';
import type { Sample } from './samples.ts';
import type { Session } from './session.ts';

export interface Editing {
  readonly sheet: SheetModel;
  readonly place: Place;
  readonly text: string;
  /** `enter`: typing has replaced the cell, and arrows end it; `edit`: arrows move in the text. */
  readonly mode: 'enter' | 'edit';
  /** Where the cursor stands. */
  readonly in: 'cell' | 'bar';
}

export interface DialogButton {
  readonly answer: string;
  readonly label: string;
}

export interface Dialog {
  readonly title: string;
  readonly text: string;
  /** The first is the one for Enter. */
  readonly buttons: readonly DialogButton[];
  /** Esc gives the last one's. */
  readonly answer: (answer: string) => void;
}

/** The pane's frame; another `load` is another start of the add-in. */
export interface PaneState {
  readonly open: boolean;
  readonly width: number;
  readonly load: number;
  /** Address part after "#" at the next start. */
  readonly start: string;
}

export interface DemoState {
  readonly session: Session;
  /** The one that is shown. */
  readonly sheet: SheetModel;
  /** Grows with every change of the workbook's contents and looks. */
  readonly revision: number;
  readonly selection: GridSelection;
  /** A cell to be scrolled into view; a new object asks anew. */
  readonly reveal: Place | null;
  readonly editing: Editing | null;
  /** The block that was copied or cut, until it is pasted or something else is typed. */
  readonly copied: { readonly sheet: SheetModel; readonly area: Rect } | null;
  readonly zoom: number;
  readonly pane: PaneState;
  readonly samples: readonly Sample[] | 'loading' | 'failed';
  readonly dialog: Dialog | null;
  /** What could not be emulated, or a defect: shown until dismissed. */
  readonly notice: string | null;
  readonly busy: boolean;
}
