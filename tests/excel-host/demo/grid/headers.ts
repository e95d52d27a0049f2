/** The letters above the columns and the numbers beside the rows. */

import { columnName } from '../../../../shared/sheet/snapshot.ts';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../a1.ts';
import type { Axis } from './axis.ts';
import { part } from './pane-view.ts';

export const HEADER_HEIGHT = 20;
const NARROWEST = 30;
const PIXELS_PER_DIGIT = 7;

/** The numbers' strip grows with their digits. */
export function rowHeaderWidth(lastRow: number): number {
  return Math.max(NARROWEST, String(lastRow + 1).length * PIXELS_PER_DIGIT + 12);
}

export interface HeaderStrip {
  readonly first: number;
  readonly last: number;
  /** The sheet's pixel at the strip's beginning. */
  readonly origin: number;
}

/** One strip of headers: of columns or rows, of the frozen or the moving part. */
export class Header {
  readonly element: HTMLElement;
  private readonly kind: 'column' | 'row';
  private readonly drawn = new Map<number, HTMLElement>();

  constructor(kind: 'column' | 'row') {
    this.kind = kind;
    this.element = part(`headers ${kind}-headers`);
    // What a screen reader needs of them is in the cells' indices and the announcements.
    this.element.ariaHidden = 'true';
  }

  draw(axis: Axis, { first, last, origin }: HeaderStrip, selected: Rect | null): void {
    const gone = new Set(this.drawn.keys());
    for (let index = first; index <= last; index++) {
      if (axis.isHidden(index)) continue;
      gone.delete(index);
      const element = this.drawn.get(index) ?? this.add(index);
      const start = axis.offset(index) - origin;
      element.style[this.kind === 'column' ? 'left' : 'top'] = `${start}px`;
      element.style[this.kind === 'column' ? 'width' : 'height'] = `${axis.size(index)}px`;
      element.className = ['header', ...this.marksOf(axis, index, selected)].join(' ');
    }
    for (const index of gone) {
      this.drawn.get(index)!.remove();
      this.drawn.delete(index);
    }
  }

  private add(index: number): HTMLElement {
    const element = part('header');
    element.dataset[this.kind] = String(index);
    element.textContent = this.kind === 'column' ? columnName(index) : String(index + 1);
    this.drawn.set(index, element);
    this.element.append(element);
    return element;
  }

  private marksOf(axis: Axis, index: number, selected: Rect | null): string[] {
    const marks: string[] = [];
    const columns = this.kind === 'column';
    if (selected) {
      const start = columns ? selected.column : selected.row;
      const count = columns ? selected.columns : selected.rows;
      const whole = columns ? selected.rows === MAX_ROWS : selected.columns === MAX_COLUMNS;
      if (index >= start && index < start + count) marks.push(whole ? 'whole' : 'touched');
    }
    // A gap marks rows or columns that are hidden before this one.
    if (index > 0 && axis.isHidden(index - 1)) marks.push('after-hidden');
    if (index + 1 < axis.count && axis.isHidden(index + 1)) marks.push('before-hidden');
    return marks;
  }
}
