/** What add-ins keep in a workbook: settings, custom properties, XML parts. */

import { ApiError } from '../api-object.ts';
import type { SheetModel } from '../model.ts';
import { ExcelCollection, ExcelObject, type HostScope, textArgument } from './base.ts';

/** A keyed store, whichever it is. */
interface Store {
  readonly values: () => ReadonlyMap<string, unknown>;
  readonly write: (values: ReadonlyMap<string, unknown>) => void;
}

abstract class StoredItem extends ExcelObject {
  private readonly store: Store;
  private readonly key: string;
  constructor(host: HostScope, store: Store, key: string) {
    super(host);
    this.store = store;
    this.key = key;
  }
  get _Id() {
    return this.key;
  }
  get Key() {
    return this.key;
  }
  get Value() {
    const values = this.store.values();
    return values.has(this.key) ? values.get(this.key) : this.fail('ItemNotFound', 'value');
  }
  set Value(value: unknown) {
    this.store.write(new Map(this.store.values()).set(this.key, value));
  }
  Delete(): void {
    const values = new Map(this.store.values());
    if (!values.delete(this.key)) this.fail('ItemNotFound', 'delete');
    this.store.write(values);
  }
}

class Setting extends StoredItem {
  static readonly api = 'Setting';
}
class CustomProperty extends StoredItem {
  static readonly api = 'CustomProperty';
}
class WorksheetCustomProperty extends StoredItem {
  static readonly api = 'WorksheetCustomProperty';
}

abstract class StoredCollection<T extends StoredItem> extends ExcelCollection<T> {
  protected abstract readonly store: Store;
  protected abstract item(key: string): T;
  items(): T[] {
    return [...this.store.values().keys()].map((key) => this.item(key));
  }
  protected override keysOf(item: T): readonly string[] {
    return [item.Key];
  }
  protected put(key: unknown, value: unknown): T {
    const text = textArgument(key, `${this.apiName}.add`);
    if (text === '' || text.length > 255) this.fail('InvalidArgument', 'add');
    // Keys compare without case: an item under another spelling is the same item.
    const known = this.find(text)?.Key ?? text;
    this.store.write(new Map(this.store.values()).set(known, value));
    return this.item(known);
  }
}

/** `workbook.settings`: JSON values, per file and add-in. */
export class SettingCollection extends StoredCollection<Setting> {
  static readonly api = 'SettingCollection';
  protected readonly store: Store = {
    values: () => this.book.props.settings,
    write: (values) => this.book.set('settings', values),
  };
  protected item(key: string): Setting {
    return new Setting(this.host, this.store, key);
  }
  /** "Sets or adds the specified setting." */
  Add(key: unknown, value: unknown): Setting {
    return this.put(key, value);
  }
}

export class CustomPropertyCollection extends StoredCollection<CustomProperty> {
  static readonly api = 'CustomPropertyCollection';
  protected readonly store: Store = {
    values: () => this.book.props.customProperties,
    write: (values) => {
      const plain = new Map<string, string | number | boolean>();
      for (const [key, value] of values) plain.set(key, scalar(value));
      this.book.set('customProperties', plain);
    },
  };
  protected item(key: string): CustomProperty {
    return new CustomProperty(this.host, this.store, key);
  }
  Add(key: unknown, value: unknown): CustomProperty {
    return this.put(key, value);
  }
}

function scalar(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw new ApiError('InvalidArgument', 'CustomProperty.value');
}

export class WorksheetCustomPropertyCollection extends StoredCollection<WorksheetCustomProperty> {
  static readonly api = 'WorksheetCustomPropertyCollection';
  private readonly sheet: SheetModel;
  constructor(host: HostScope, sheet: SheetModel) {
    super(host);
    this.sheet = sheet;
  }
  protected readonly store: Store = {
    values: () => this.sheet.props.customProperties,
    write: (values) => {
      const texts = [...values].map(([key, value]): [string, string] => [key, String(value)]);
      this.sheet.set('customProperties', new Map(texts));
    },
  };
  protected item(key: string): WorksheetCustomProperty {
    return new WorksheetCustomProperty(this.host, this.store, key);
  }
  Add(key: unknown, value: unknown): WorksheetCustomProperty {
    return this.put(key, textArgument(value, 'WorksheetCustomPropertyCollection.add'));
  }
}

export class CustomXmlPartCollection extends ExcelCollection<CustomXmlPart> {
  static readonly api = 'CustomXmlPartCollection';
  private readonly namespace: string | null;
  constructor(host: HostScope, namespace: string | null = null) {
    super(host);
    this.namespace = namespace;
  }
  items(): CustomXmlPart[] {
    return this.book.props.xmlParts
      .map(({ id }) => new CustomXmlPart(this.host, id))
      .filter((part) => this.namespace === null || part.NamespaceUri === this.namespace);
  }
  protected override keysOf(part: CustomXmlPart): readonly string[] {
    return [part.Id];
  }
  Add(xml: unknown): CustomXmlPart {
    const part = { id: this.book.newId(), xml: textArgument(xml, 'CustomXmlPartCollection.add') };
    this.book.set('xmlParts', [...this.book.props.xmlParts, part]);
    return new CustomXmlPart(this.host, part.id);
  }
  GetByNamespace(namespace: unknown): CustomXmlPartCollection {
    const uri = textArgument(namespace, 'CustomXmlPartCollection.getByNamespace');
    return new CustomXmlPartCollection(this.host, uri);
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, ...more] = this.items();
    return only && more.length === 0 ? only : null;
  }
  GetOnlyItem(): CustomXmlPart {
    return this.GetOnlyItemOrNullObject() ?? this.fail('ItemNotFound', 'getOnlyItem');
  }
}

class CustomXmlPart extends ExcelObject {
  static readonly api = 'CustomXmlPart';
  private readonly id: string;
  constructor(host: HostScope, id: string) {
    super(host);
    this.id = id;
  }
  get Id() {
    return this.id;
  }
  get NamespaceUri() {
    return /<[^?!][^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(this.GetXml())?.[1] ?? '';
  }
  GetXml(): string {
    const found = this.book.props.xmlParts.find((part) => part.id === this.id);
    return found?.xml ?? this.fail('ItemNotFound', 'getXml');
  }
  SetXml(xml: unknown): void {
    const text = textArgument(xml, 'CustomXmlPart.setXml');
    const { xmlParts } = this.book.props;
    this.book.set(
      'xmlParts',
      xmlParts.map((part) => (part.id === this.id ? { ...part, xml: text } : part)),
    );
  }
  Delete(): void {
    const { xmlParts } = this.book.props;
    this.book.set(
      'xmlParts',
      xmlParts.filter((part) => part.id !== this.id),
    );
  }
}
