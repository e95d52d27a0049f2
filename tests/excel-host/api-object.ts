/**
 * Objects that a batch can talk to. A class states its API by its members: PascalCase accessors are
 * the wire's properties, PascalCase methods its methods, and `static navs` lists the properties
 * that lead to other objects. What a class does not state fails loudly.
 */

export class ApiError extends Error {
  readonly code: string;
  /** "Range.values" */
  readonly location: string;
  readonly httpStatus: number;
  constructor(code: string, location: string, message?: string, httpStatus?: number) {
    super(message ?? MESSAGES[code] ?? code);
    this.name = 'ApiError';
    this.code = code;
    this.location = location;
    this.httpStatus = httpStatus ?? (code === 'ItemNotFound' ? 404 : 400);
  }
}

/** Excel's own wording is localised; add-ins must go by the code. */
const MESSAGES: Readonly<Record<string, string>> = {
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  AccessDenied: 'You do not have the permissions to perform the requested operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  NotImplemented: 'excel-host: this member is not emulated',
};

/** A call that this emulation does not answer: never silently, always with the member's name. */
export function notImplemented(location: string): never {
  throw new ApiError('NotImplemented', location, `excel-host: ${location} is not emulated`, 501);
}

export abstract class ApiObject {
  /** Set while the client keeps a reference (`_KeepReference`). */
  referenceId: string | null = null;

  /** The class's name in Office.js: its `static api`, for a bundler may shorten its own. */
  get apiName(): string {
    return String(Reflect.get(this.constructor, 'api') ?? this.constructor.name);
  }

  /** What the client needs in order to find the object again. */
  identity(): Record<string, unknown> {
    const identity: Record<string, unknown> = {};
    if (this.referenceId) identity._ReferenceId = this.referenceId;
    const { byLower } = describe(this);
    for (const name of ['Id', '_Id']) {
      if (byLower.get(name.toLowerCase()) === name) identity[name] = Reflect.get(this, name);
    }
    return identity;
  }

  protected fail(code: string, member: string, message?: string): never {
    throw new ApiError(code, `${this.apiName}.${member}`, message);
  }
}

export abstract class ApiCollection<T extends ApiObject = ApiObject> extends ApiObject {
  abstract items(): T[];

  /** What `getItem` goes by; collections without keys leave it out. */
  protected keysOf(_item: T): readonly string[] {
    return this.fail('NotImplemented', 'getItem');
  }

  /** Name of the key argument's type matters to nobody: names and ids compare without case. */
  protected find(key: unknown): T | null {
    const wanted = String(key).toLowerCase();
    const matches = (item: T) => this.keysOf(item).some((own) => own.toLowerCase() === wanted);
    return this.items().find(matches) ?? null;
  }

  GetCount(..._options: unknown[]): number {
    return this.items().length;
  }

  GetItem(key: unknown): T {
    return this.find(key) ?? this.fail('ItemNotFound', 'getItem');
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key);
  }

  GetItemAt(index: unknown): T {
    return this.items()[Number(index)] ?? this.fail('InvalidArgument', 'getItemAt');
  }
}

export interface Description {
  /** Wire names of plain properties, in order. */
  readonly scalars: readonly string[];
  readonly navs: ReadonlySet<string>;
  readonly setters: ReadonlySet<string>;
  /** Lower-case name → wire name; the client sends `values`, the wire says `Values`. */
  readonly byLower: ReadonlyMap<string, string>;
}

const descriptions = new Map<unknown, Description>();

export function describe(object: ApiObject): Description {
  const known = descriptions.get(object.constructor);
  if (known) return known;
  const navs = new Set<string>();
  const scalars: string[] = [];
  const setters = new Set<string>();
  const byLower = new Map<string, string>();
  let prototype: object | null = Object.getPrototypeOf(object);
  while (prototype && prototype !== Object.prototype) {
    const own: unknown = Reflect.get(prototype.constructor, 'navs');
    if (Array.isArray(own)) for (const name of own) navs.add(String(name));
    const members = Object.entries(Object.getOwnPropertyDescriptors(prototype));
    for (const [name, member] of members) {
      if (!(member.get || member.set) || !/^_?[A-Z]/.test(name)) continue;
      if (byLower.has(name.toLowerCase())) continue;
      byLower.set(name.toLowerCase(), name);
      if (member.get && !navs.has(name) && !name.startsWith('_')) scalars.push(name);
      if (member.set) setters.add(name);
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  const description: Description = { scalars, navs, setters, byLower };
  descriptions.set(object.constructor, description);
  return description;
}
