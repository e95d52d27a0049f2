/** Threaded comments, without replies. */

import { parseAddress } from '../a1.ts';
import { ApiError } from '../api-object.ts';
import type { Comment as CommentRecord, SheetModel } from '../model.ts';
import { ExcelCollection, ExcelObject, type HostScope, textArgument } from './base.ts';
import { Range } from './range.ts';

/** @param sheet null for the workbook's collection, which takes addresses with a sheet name */
export class CommentCollection extends ExcelCollection<Comment> {
  static readonly api = 'CommentCollection';
  private readonly sheet: SheetModel | null;
  constructor(host: HostScope, sheet: SheetModel | null) {
    super(host);
    this.sheet = sheet;
  }
  items(): Comment[] {
    const sheets = this.sheet ? [this.sheet] : this.book.sheets;
    return sheets.flatMap((sheet) =>
      sheet.props.comments.map(({ id }) => new Comment(this.host, sheet, id)),
    );
  }
  protected override keysOf(comment: Comment): readonly string[] {
    return [comment.Id];
  }

  /** "An `InvalidArgument` error is thrown if the provided range is larger than one cell." */
  Add(cellAddress: unknown, content: unknown): Comment {
    const cell = singleCell(this.host, this.sheet, cellAddress, 'CommentCollection.add');
    const comment: CommentRecord = {
      id: this.book.newId(),
      row: cell.area.row,
      column: cell.area.column,
      author: this.host.author,
      content: textArgument(content, 'CommentCollection.add'),
      resolved: false,
    };
    cell.sheet.set('comments', [...cell.sheet.props.comments, comment]);
    return new Comment(this.host, cell.sheet, comment.id);
  }
  GetItemByCell(cellAddress: unknown): Comment {
    const cell = singleCell(this.host, this.sheet, cellAddress, 'CommentCollection.getItemByCell');
    const { row, column } = cell.area;
    const found = cell.sheet.props.comments.find((c) => c.row === row && c.column === column);
    if (!found) return this.fail('ItemNotFound', 'getItemByCell');
    return new Comment(this.host, cell.sheet, found.id);
  }
}

/** A cell given as a range or an address. */
export function singleCell(
  host: HostScope,
  sheet: SheetModel | null,
  given: unknown,
  location: string,
  code = 'InvalidArgument',
): Range {
  if (given instanceof Range) {
    if (given.CellCount !== 1) throw new ApiError(code, location);
    return given;
  }
  const address = parseAddress(textArgument(given, location));
  const target = address?.sheet == null ? sheet : host.workbook.sheet(address.sheet);
  if (!address || !target || address.rect.rows * address.rect.columns !== 1) {
    throw new ApiError(code, location);
  }
  return new Range(host, target, address.rect);
}

class Comment extends ExcelObject {
  static readonly api = 'Comment';
  private readonly sheet: SheetModel;
  private readonly id: string;
  constructor(host: HostScope, sheet: SheetModel, id: string) {
    super(host);
    this.sheet = sheet;
    this.id = id;
  }
  private get record(): CommentRecord {
    const found = this.sheet.props.comments.find((comment) => comment.id === this.id);
    return found ?? this.fail('ItemNotFound', 'id');
  }
  private alter(patch: Partial<CommentRecord>): void {
    const next = { ...this.record, ...patch };
    const { comments } = this.sheet.props;
    this.sheet.set(
      'comments',
      comments.map((comment) => (comment.id === this.id ? next : comment)),
    );
  }

  get Id() {
    return this.id;
  }
  get Content() {
    return this.record.content;
  }
  set Content(value: unknown) {
    this.alter({ content: textArgument(value, 'Comment.content') });
  }
  get AuthorName() {
    return this.record.author;
  }
  get Resolved() {
    return this.record.resolved;
  }
  set Resolved(value: unknown) {
    this.alter({ resolved: value === true });
  }
  GetLocation(): Range {
    const { row, column } = this.record;
    return new Range(this.host, this.sheet, { row, column, rows: 1, columns: 1 });
  }
  Delete(): void {
    const { record } = this;
    this.sheet.set(
      'comments',
      this.sheet.props.comments.filter((comment) => comment !== record),
    );
  }
}
