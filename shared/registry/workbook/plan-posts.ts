import type { PersonView, PostView } from '../../api/registry.ts';
import { dayBefore } from '../days.ts';
import { dayAt, type FindUnit, type Issues, kept, tick } from './cells.ts';
import type { ImportRow } from './read.ts';

/** A post as a line says it; undefined where the line says nothing of it. */
export interface WrittenPost {
  readonly unit: string | undefined;
  readonly position: string | undefined;
  readonly leader: boolean | undefined;
  readonly directWorker: boolean | undefined;
  readonly from: string | null;
  readonly to: string | null;
}

/** @returns null, with issues, where a cell of it cannot be read */
export function readPost(row: ImportRow, unitOf: FindUnit, issues: Issues): WrittenPost | null {
  const before = issues.list.length;
  const text = row.text('unit');
  const unit = text === '' ? undefined : (unitOf(text) ?? undefined);
  if (text !== '' && unit === undefined) issues.error(row, 'unit', 'unit-unknown');
  const from = dayAt(row, 'from', issues);
  const to = dayAt(row, 'to', issues);
  if (from && to && to < from) issues.error(row, 'to', 'backwards');
  const leader = tick(row, 'leader', issues);
  const directWorker = tick(row, 'directWorker', issues);
  if (issues.list.length > before) return null;
  const position = row.text('position') || undefined;
  return { unit, position, leader, directWorker, from: from ?? null, to: to ?? null };
}

/**
 * All posts of somebody after the import. A later first day than the newest post's is a move: that
 * post ends the day before. The same day, or none, corrects the newest post.
 * @param earlier lines of "Quá trình công tác"; where there are some they replace the earlier posts
 * @returns null where nothing is said of posts, or what is said is faulty
 */
export function planPosts(
  person: PersonView | null,
  written: WrittenPost | null,
  earlier: readonly ImportRow[],
  row: ImportRow,
  unitOf: FindUnit,
  issues: Issues,
): PostView[] | null {
  const past = kept(earlier, issues).flatMap((line) => pastPost(line, unitOf, issues) ?? []);
  if (!written) return null;
  const known = person?.posts ?? [];
  const newest = known.at(-1);
  const before = earlier.length > 0 ? past : known.slice(0, -1);
  if (!newest) {
    const says = written.from !== null || written.position !== undefined;
    if (person && !says && past.length === 0) return null;
    if (written.unit === undefined) issues.error(row, 'unit', 'missing');
    if (written.from === null) issues.error(row, 'from', 'missing');
    if (written.unit === undefined || written.from === null) return null;
    return inOrder(past, [fill(written, written.unit, written.from)], row, issues);
  }
  const from = written.from ?? newest.from;
  const same =
    (written.unit ?? newest.unit) === newest.unit &&
    (written.position ?? newest.position) === newest.position &&
    (written.leader ?? newest.leader) === newest.leader;
  if (from > newest.from && !same) {
    const ended = {
      ...newest,
      to: newest.to !== null && newest.to < from ? newest.to : dayBefore(from),
    };
    return inOrder(
      [...before, ended],
      [fill(written, written.unit ?? newest.unit, from, newest)],
      row,
      issues,
    );
  }
  if (from < newest.from && !same) {
    issues.error(row, 'from', 'post-before');
    return null;
  }
  const corrected = fill(written, written.unit ?? newest.unit, from, newest);
  return inOrder(before, [corrected], row, issues);
}

function fill(written: WrittenPost, unit: string, from: string, like?: PostView): PostView {
  const leader = written.leader ?? like?.leader ?? false;
  return {
    unit,
    position: written.position ?? like?.position ?? '',
    leader,
    directWorker: written.directWorker ?? like?.directWorker ?? !leader,
    from,
    to: written.to ?? (like && like.from === from ? like.to : null),
  };
}

function pastPost(line: ImportRow, unitOf: FindUnit, issues: Issues): PostView | null {
  const written = readPost(line, unitOf, issues);
  if (!written) return null;
  for (const key of ['unit', 'from', 'to'] as const) {
    if (!written[key]) issues.error(line, key, 'missing');
  }
  if (!written.unit || !written.from || !written.to) return null;
  return fill(written, written.unit, written.from);
}

function inOrder(
  past: readonly PostView[],
  newest: readonly PostView[],
  row: ImportRow,
  issues: Issues,
): PostView[] | null {
  const all = [...[...past].sort((a, b) => (a.from < b.from ? -1 : 1)), ...newest];
  const clash = all.find((post, at) => {
    const next = all[at + 1];
    return next !== undefined && (post.to === null || post.to >= next.from);
  });
  if (!clash) return all;
  issues.error(row, 'from', 'posts-overlap', { position: clash.position });
  return null;
}
