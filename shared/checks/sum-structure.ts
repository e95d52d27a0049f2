/** Which scores a formula counts, how often, and what else: through subtotals, to the cells. */
import { type LinearForm, passesOver, readLinear } from '../sheet/linear-formula.ts';
import type { SheetReading } from '../sheet/reading.ts';
import { cellKey, cellName, columnOfKey, rowOfKey } from '../sheet/snapshot.ts';

/** Formulas are followed so deep. */
const DEEPEST = 5;

/** Names of cells; zeros and blanks, which change nothing, are left out. */
export interface Counted {
  /** Scores counted more than once. */
  readonly twice: readonly string[];
  /** Scores left out. */
  readonly missing: readonly string[];
  /** Cells counted that are none of the scores. */
  readonly foreign: readonly string[];
}

/** @param cells the scores that the formula should count once each, by `cellKey` */
export function countCells(
  reading: SheetReading,
  form: LinearForm,
  cells: ReadonlySet<number>,
): Counted {
  const counter = new Counter(reading, cells);
  counter.spread(form, 1, 0);
  const twice: string[] = [];
  const missing: string[] = [];
  for (const key of cells) {
    const value = reading.grid.value(rowOfKey(key), columnOfKey(key));
    if (typeof value !== 'number' || value === 0) continue;
    const count = Math.round((counter.counts.get(key) ?? 0) * 1e6) / 1e6;
    if (count > 1) twice.push(cellName(rowOfKey(key), columnOfKey(key)));
    else if (count < 1) missing.push(cellName(rowOfKey(key), columnOfKey(key)));
  }
  return { twice, missing, foreign: counter.foreign };
}

class Counter {
  readonly counts = new Map<number, number>();
  readonly foreign: string[] = [];
  readonly #reading: SheetReading;
  readonly #cells: ReadonlySet<number>;

  constructor(reading: SheetReading, cells: ReadonlySet<number>) {
    this.#reading = reading;
    this.#cells = cells;
  }

  spread(form: LinearForm, factor: number, depth: number): void {
    const { grid } = this.#reading;
    for (const [key, weight] of form.weights) {
      if (passesOver(form, key, grid)) continue;
      const share = factor * weight;
      if (this.#cells.has(key)) {
        this.#add(key, share);
        continue;
      }
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      const value = grid.value(row, column);
      if (typeof value !== 'number' || value === 0) continue;
      const inner = grid.formula(row, column);
      const linear = inner && depth < DEEPEST ? readLinear(inner) : null;
      const leaves = linear ? null : groupLeaves(this.#reading, row, column);
      if (linear) this.spread(linear, share, depth + 1);
      else if (leaves) for (const leaf of leaves) this.#add(leaf, share);
      else if (!isExtra(this.#reading, row, column)) this.foreign.push(cellName(row, column));
    }
  }

  #add(key: number, share: number): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + share);
  }
}

/** Score cells that a typed subtotal stands for. */
function groupLeaves(reading: SheetReading, row: number, column: number): number[] | null {
  const { layout } = reading;
  const group =
    layout.kind === 'vertical'
      ? [...layout.groupRows, ...layout.subtotalRows].find((g) => g.row === row)?.group
      : layout.subtotalColumns.find((g) => g.column === column)?.group;
  if (group === undefined) return null;
  return reading.alignment.profile.leaves
    .filter((leaf) => leaf.group === group)
    .map((leaf) =>
      layout.kind === 'vertical'
        ? cellKey(layout.rowOf[leaf.running - 1]!, column)
        : cellKey(row, layout.selfColumns[leaf.running - 1]!),
    );
}

function isExtra({ layout }: SheetReading, row: number, column: number): boolean {
  return layout.kind === 'vertical'
    ? row === layout.bonusRow || row === layout.deductionRow
    : column === layout.bonusColumn || column === layout.deductionColumn;
}
