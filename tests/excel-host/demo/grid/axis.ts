/**
 * One direction of a sheet on the screen: where each row or column begins, in pixels. A million
 * rows cost nothing; only those of another size than the standard are kept.
 */
export class Axis {
  readonly count: number;
  readonly standard: number;
  /** Rows or columns of another size, in order, with the offset at which each begins. */
  private readonly indices: readonly number[];
  private readonly sizes: ReadonlyMap<number, number>;
  private readonly offsets: readonly number[];

  /** @param sizes pixels, 0 for what is hidden */
  constructor(count: number, standard: number, sizes: ReadonlyMap<number, number>) {
    this.count = count;
    this.standard = standard;
    this.sizes = sizes;
    this.indices = [...sizes.keys()].sort((a, b) => a - b);
    let shift = 0;
    this.offsets = this.indices.map((index) => {
      const offset = index * standard + shift;
      shift += sizes.get(index)! - standard;
      return offset;
    });
  }

  size(index: number): number {
    return this.sizes.get(index) ?? this.standard;
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** Where a row or column begins; `count` gives the end of the sheet. */
  offset(index: number): number {
    const before = this.lastBelow((at) => this.indices[at]! < index);
    if (before < 0) return index * this.standard;
    const known = this.indices[before]!;
    return this.offsets[before]! + this.size(known) + (index - known - 1) * this.standard;
  }

  /** The row or column that covers an offset; outside the sheet the first or last one. */
  at(offset: number): number {
    const before = this.lastBelow((at) => this.offsets[at]! <= offset);
    if (before < 0) return Math.max(0, Math.floor(offset / this.standard));
    const known = this.indices[before]!;
    const rest = offset - this.offsets[before]! - this.size(known);
    const index = rest < 0 ? known : known + 1 + Math.floor(rest / this.standard);
    return Math.min(this.count - 1, index);
  }

  /** The next one that is shown, in steps of +1 or -1; null at the sheet's end. */
  visibleFrom(index: number, step: 1 | -1): number | null {
    for (let at = index; at >= 0 && at < this.count; at += step) if (!this.isHidden(at)) return at;
    return null;
  }

  /** The last exception for which a condition holds that holds for all before it; -1 for none. */
  private lastBelow(holds: (at: number) => boolean): number {
    let low = -1;
    let high = this.indices.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (holds(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
