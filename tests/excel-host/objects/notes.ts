/** Notes (ExcelApi 1.18), the old comments. The npm build of office.js has no proxy for them yet. */

import { formatRect } from '../a1.ts';
import { columnOf, keyOf, type Note as NoteRecord, rowOf, type SheetModel } from '../model.ts';
import { ExcelCollection, ExcelObject, type HostScope, textArgument } from './base.ts';
import { singleCell } from './comments.ts';
import { Range } from './range.ts';

export class NoteCollection extends ExcelCollection<Note> {
  static readonly api = 'NoteCollection';
  private readonly sheet: SheetModel;
  constructor(host: HostScope, sheet: SheetModel) {
    super(host);
    this.sheet = sheet;
  }
  items(): Note[] {
    return [...this.sheet.props.notes.keys()].map((key) => new Note(this.host, this.sheet, key));
  }
  protected override keysOf(note: Note): readonly string[] {
    return [note.cellName];
  }

  /** A note on a cell that has one: failing is a guess. */
  Add(cellAddress: unknown, content: unknown): Note {
    const cell = singleCell(
      this.host,
      this.sheet,
      cellAddress,
      'NoteCollection.add',
      'InvalidCellAddress',
    );
    const key = keyOf(cell.area.row, cell.area.column);
    const { notes } = this.sheet.props;
    if (notes.has(key)) this.fail('ItemAlreadyExists', 'add');
    const note: NoteRecord = {
      author: this.host.author,
      content: textArgument(content, 'NoteCollection.add'),
      visible: false,
    };
    this.sheet.set('notes', new Map(notes).set(key, note));
    return new Note(this.host, this.sheet, key);
  }
}

class Note extends ExcelObject {
  static readonly api = 'Note';
  private readonly sheet: SheetModel;
  private readonly key: number;
  constructor(host: HostScope, sheet: SheetModel, key: number) {
    super(host);
    this.sheet = sheet;
    this.key = key;
  }
  private get record(): NoteRecord {
    return this.sheet.props.notes.get(this.key) ?? this.fail('ItemNotFound', 'content');
  }
  get cellName(): string {
    const place = { row: rowOf(this.key), column: columnOf(this.key), rows: 1, columns: 1 };
    return formatRect(place);
  }

  get AuthorName() {
    return this.record.author;
  }
  get Content() {
    return this.record.content;
  }
  set Content(value: unknown) {
    const content = textArgument(value, 'Note.content');
    const next = new Map(this.sheet.props.notes).set(this.key, { ...this.record, content });
    this.sheet.set('notes', next);
  }
  GetLocation(): Range {
    const place = { row: rowOf(this.key), column: columnOf(this.key), rows: 1, columns: 1 };
    return new Range(this.host, this.sheet, place);
  }
  Delete(): void {
    const next = new Map(this.sheet.props.notes);
    next.delete(this.key);
    this.sheet.set('notes', next);
  }
}
