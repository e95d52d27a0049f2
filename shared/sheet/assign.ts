/**
 * The heaviest one-to-one assignment of rows to columns (Kuhn–Munkres with potentials, O(n²m)).
 * A weight of 0 means that the two do not go together: such a pair is never returned.
 */

/** @param weights row-major, `rows` × `columns`, none below 0 @returns column of each row, or -1 */
export function assign(weights: Float64Array, rows: number, columns: number): Int32Array {
  // Each row may also stay alone: one column of weight 0 for each.
  const width = columns + rows;
  const cost = (row: number, column: number) =>
    column < columns ? -weights[row * columns + column]! : 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  const rowOf = new Int32Array(width + 1);
  const way = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let at = 0;
    const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(width + 1);
    do {
      used[at] = 1;
      const current = rowOf[at]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= width; column++) {
        if (used[column]) continue;
        const reduced =
          cost(current - 1, column - 1) - rowPotential[current]! - columnPotential[column]!;
        if (reduced < least[column]!) {
          least[column] = reduced;
          way[column] = at;
        }
        if (least[column]! < delta) {
          delta = least[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= width; column++) {
        if (used[column]) {
          rowPotential[rowOf[column]!]! += delta;
          columnPotential[column]! -= delta;
        } else least[column]! -= delta;
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      rowOf[at] = rowOf[way[at]!]!;
      at = way[at]!;
    }
  }
  const columnOf = new Int32Array(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]! - 1;
    if (row >= 0 && weights[row * columns + column - 1]! > 0) columnOf[row] = column - 1;
  }
  return columnOf;
}
