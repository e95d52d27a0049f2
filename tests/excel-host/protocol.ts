/**
 * Executes a batch against a tree of `ApiObject`s. Knows the protocol and nothing of Excel.
 */

import { ApiCollection, ApiError, ApiObject, describe, notImplemented } from './api-object.ts';
import {
  type Action,
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  type ObjectPath,
  PathType,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
  type WireError,
} from './wire.ts';

/** What the batch runs in. */
export interface BatchScope {
  /** The object that global paths lead to. */
  root(): ApiObject;
  /** `new` service objects; null where unknown. */
  create(name: string): ApiObject | null;
  /** `_RegisterDataChangedEvent` and the like. */
  event(target: ApiObject, method: string): void;
}

type Resolve = (pathId: number) => ApiObject | null;

export class BatchExecutor {
  private readonly scope: BatchScope;
  private readonly references = new Map<string, ApiObject>();
  private nextReference = 1;

  constructor(scope: BatchScope) {
    this.scope = scope;
  }

  /** References that the client keeps; 0 once it has cleaned up. */
  get referenceCount(): number {
    return this.references.size;
  }

  /**
   * Runs the actions in order. The first that fails ends the batch: what ran before stays done and
   * is answered, what follows is not run.
   * @throws what is no `ApiError`: a defect of the emulation, never an answer
   */
  execute(body: RequestBody): ResponseBody {
    const resolve = this.resolver(body);
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        const value = this.run(action, resolve);
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: value === undefined ? null : value });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return {
          Results: null,
          ProcessedResults: { Results: results },
          TraceIds: traceIds,
          Error: wireError(error, index),
        };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private resolver(body: RequestBody): Resolve {
    const resolved = new Map<number, ApiObject | null>();
    const resolve: Resolve = (pathId) => {
      const known = resolved.get(pathId);
      if (known !== undefined) return known;
      const path = body.ObjectPaths[String(pathId)];
      if (!path) throw new ApiError('InvalidObjectPath', `path ${pathId}`);
      const object = this.follow(path, resolve);
      resolved.set(pathId, object);
      return object;
    };
    return resolve;
  }

  private follow(path: ObjectPath, resolve: Resolve): ApiObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.scope.root();
      case PathType.Null:
        return null;
      case PathType.Reference: {
        const kept = this.references.get(path.Name);
        if (!kept) throw new ApiError('ItemNotFound', path.Name);
        return kept;
      }
      case PathType.New:
        return this.scope.create(path.Name) ?? notImplemented(`new ${path.Name}`);
    }
    const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : null;
    // Microsoft documents `isNullObject` for the object itself only; that whatever follows from a
    // null object is null too is a guess, which the client library's own handling suggests.
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.Property: {
        if (!describe(parent).navs.has(path.Name)) notImplemented(member(parent, path.Name));
        return asObject(Reflect.get(parent, path.Name));
      }
      case PathType.Indexer: {
        if (!(parent instanceof ApiCollection)) notImplemented(member(parent, 'getItem'));
        return asObject(this.call(parent, 'GetItem', this.arguments(path.ArgumentInfo, resolve)));
      }
      case PathType.Method:
        return asObject(this.call(parent, path.Name, this.arguments(path.ArgumentInfo, resolve)));
    }
    return notImplemented(`ObjectPathType ${path.ObjectPathType}`);
  }

  private run(action: Action, resolve: Resolve): unknown {
    if (action.ActionType === ActionType.Trace) return undefined;
    const object = resolve(action.ObjectPathId);
    const name = action.Name ?? '';
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object?.identity() ?? null;
      case ActionType.Query:
        return object && project(object, pathsOf(action.QueryInfo), action.QueryInfo);
      case ActionType.Method: {
        if (object === null) return { _IsNull: true };
        const value = this.call(object, name, this.arguments(action.ArgumentInfo, resolve));
        return value instanceof ApiObject ? value.identity() : value;
      }
      case ActionType.SetProperty: {
        // What Excel answers to a write on a null object is not documented; failing is a guess.
        if (object === null) throw new ApiError('InvalidObjectPath', name);
        return this.set(object, name, this.arguments(action.ArgumentInfo, resolve)[0]);
      }
      case ActionType.EnsureUnchanged:
        return undefined;
    }
    return notImplemented(`ActionType ${action.ActionType}`);
  }

  private arguments(info: ArgumentInfo | undefined, resolve: Resolve): unknown[] {
    const marks = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, at) => {
      const mark = marks?.[at];
      if (Array.isArray(mark) && Array.isArray(value)) {
        return value.map((item, i) => (mark[i] ? resolve(Number(item)) : plain(item, resolve)));
      }
      return mark ? resolve(Number(value)) : plain(value, resolve);
    });
  }

  private call(object: ApiObject, name: string, args: unknown[]): unknown {
    if (name === '_KeepReference') return this.keep(object);
    if (name === '_RemoveReference') return this.release(String(args[0]));
    if (/^_(Register|Unregister)\w*$/.test(name)) return this.scope.event(object, name);
    const method: unknown = Reflect.get(object, name);
    if (!/^_?[A-Z]/.test(name) || typeof method !== 'function') {
      notImplemented(member(object, name));
    }
    return Reflect.apply(method as (...args: unknown[]) => unknown, object, args);
  }

  private set(object: ApiObject, name: string, value: unknown): void {
    const { byLower, setters } = describe(object);
    const wireName = byLower.get(name.toLowerCase());
    if (!wireName || !setters.has(wireName)) notImplemented(member(object, name));
    Reflect.set(object, wireName, value);
  }

  private keep(object: ApiObject): void {
    if (object.referenceId) return;
    object.referenceId = `ref${this.nextReference++}`;
    this.references.set(object.referenceId, object);
  }

  private release(referenceId: string): void {
    const object = this.references.get(referenceId);
    if (object) object.referenceId = null;
    this.references.delete(referenceId);
  }
}

/** "Range.values": the class as Office.js names it, the member in camelCase. */
function member(object: ApiObject, name: string): string {
  const text = name.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  return `${object.apiName}.${text}`;
}

function asObject(value: unknown): ApiObject | null {
  return value instanceof ApiObject ? value : null;
}

/** Options may hold objects, as `{ _ObjectPathId }`. */
function plain(value: unknown, resolve: Resolve): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, resolve));
  if (value === null || typeof value !== 'object') return value;
  if ('_ObjectPathId' in value) return resolve(Number(value._ObjectPathId));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, plain(item, resolve)]),
  );
}

function pathsOf(info: QueryInfo | undefined): string[][] {
  const paths = [...(info?.Select ?? []), ...(info?.Expand ?? [])].map((path) =>
    path.split(/[/.]/),
  );
  return paths.length > 0 ? paths : [['*']];
}

/** Answers a load: the asked properties, nested as the paths nest. */
function project(
  object: ApiObject,
  paths: readonly string[][],
  info?: QueryInfo,
): Record<string, unknown> {
  if (object instanceof ApiCollection) return projectCollection(object, paths, info);
  const { byLower, navs, scalars } = describe(object);
  const answer = object.identity();
  const nested = new Map<string, string[][]>();
  for (const path of paths) {
    const [first, ...rest] = path;
    if (first === undefined || first.toLowerCase() === '$none') continue;
    if (first === '*') {
      for (const name of scalars) answer[name] = Reflect.get(object, name);
      continue;
    }
    const name = byLower.get(first.toLowerCase());
    if (!name) notImplemented(member(object, first));
    if (navs.has(name)) {
      nested.set(name, [...(nested.get(name) ?? []), rest.length > 0 ? rest : ['*']]);
    } else {
      answer[name] = Reflect.get(object, name);
    }
  }
  for (const [name, inner] of nested) {
    const child = asObject(Reflect.get(object, name));
    answer[name] = child && project(child, inner);
  }
  return answer;
}

/**
 * The client strips `items/` from paths, so "name" is a property of the items unless only the
 * collection has it. Every item carries its id, or its place where it has none.
 */
function projectCollection(
  collection: ApiCollection,
  paths: readonly string[][],
  info?: QueryInfo,
): Record<string, unknown> {
  const { byLower, scalars } = describe(collection);
  const answer = collection.identity();
  const ofItems: string[][] = [];
  for (const path of paths) {
    const name = path.length === 1 ? byLower.get(path[0]!.toLowerCase()) : undefined;
    if (name) answer[name] = Reflect.get(collection, name);
    else ofItems.push(path);
    if (path[0] === '*') for (const own of scalars) answer[own] = Reflect.get(collection, own);
  }
  if (ofItems.length === 0) return answer;
  const skip = info?.Skip ?? 0;
  const items = collection.items().slice(skip, info?.Top ? skip + info.Top : undefined);
  answer._Items = items.map((item, at) => {
    const projected = project(item, ofItems);
    const found = 'Id' in projected || '_Id' in projected;
    return found ? projected : { ...projected, _Index: skip + at };
  });
  return answer;
}

function wireError(error: ApiError, index: number): WireError {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
  };
}
