/**
 * The posts that somebody's sheets speak of, where the registry has none yet: years in a row with
 * the same unit, position and leadership are one post.
 */
export interface SheetYear {
  readonly year: number;
  readonly unit: string;
  readonly position: string;
  readonly leader: boolean;
}

export interface PostOfSheets {
  readonly unit: string;
  readonly position: string;
  readonly leader: boolean;
  /** Who is no leader counts as working directly, until the office says otherwise. */
  readonly directWorker: boolean;
  readonly from: string;
  readonly to: string | null;
}

/** @returns posts oldest first, the last one open; a post lasts until the next sheet's year */
export function postsFromSheets(sheets: readonly SheetYear[]): PostOfSheets[] {
  const years = [...sheets].sort((a, b) => a.year - b.year);
  const starts = years.filter((sheet, i) => i === 0 || !samePost(years[i - 1]!, sheet));
  return starts.map(({ year, unit, position, leader }, i) => ({
    unit,
    position,
    leader,
    directWorker: !leader,
    from: `${year}-01-01`,
    to: i + 1 < starts.length ? `${starts[i + 1]!.year - 1}-12-31` : null,
  }));
}

function samePost(a: SheetYear, b: SheetYear): boolean {
  return a.unit === b.unit && a.position === b.position && a.leader === b.leader;
}
