/** A D1 binding with an eye on it: what it was asked, and failures on demand. The database is real. */
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { vi } from 'vitest';
import { app } from '../../../worker/app.ts';
import type { Bindings } from '../../../worker/env.ts';

/** Statements run and rows written since the start. */
export interface Count {
  statements: number;
  rowsWritten: number;
}

type Meta = { readonly rows_written?: number };

/** Which statement a wrapper stands for. */
const REAL = new WeakMap<object, D1PreparedStatement>();

export function counting(db: D1Database, count: Count): D1Database {
  const seen = (meta: Meta) => {
    count.statements++;
    count.rowsWritten += meta.rows_written ?? 0;
  };
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapper = new Proxy(statement, {
      get(target, property) {
        if (property === 'bind') return (...values: unknown[]) => wrap(target.bind(...values));
        if (property === 'all' || property === 'run') {
          return async () => {
            const result = await target[property]();
            seen(result.meta);
            return result;
          };
        }
        // `first` tells nothing of what it cost; `all` does.
        if (property === 'first') {
          return async (column?: string) => {
            const result = await target.all<Record<string, unknown>>();
            seen(result.meta);
            const row = result.results[0] ?? null;
            return column === undefined || row === null ? row : (row[column] ?? null);
          };
        }
        return Reflect.get(target, property);
      },
    });
    REAL.set(wrapper, statement);
    return wrapper;
  };
  return new Proxy(db, {
    get(target, property) {
      if (property === 'prepare') return (sql: string) => wrap(target.prepare(sql));
      if (property === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements.map((s) => REAL.get(s) ?? s));
          for (const result of results) seen(result.meta);
          return results;
        };
      }
      return Reflect.get(target, property);
    },
  });
}

interface Failures {
  /** Called before each batch that only reads. */
  readonly reading?: () => void;
  /** Called before each batch that writes; what it throws is thrown, and nothing is written. */
  readonly before?: () => void;
  /** Called after each batch was committed; what it throws is thrown all the same. */
  readonly after?: () => void;
}

export function failing(db: D1Database, { reading, before, after }: Failures): D1Database {
  const writing = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapper = new Proxy(statement, {
      get(target, property) {
        if (property === 'bind') return (...values: unknown[]) => writing(target.bind(...values));
        const value: unknown = Reflect.get(target, property);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    REAL.set(wrapper, statement);
    return wrapper;
  };
  return new Proxy(db, {
    get(target, property) {
      if (property === 'prepare') {
        return (sql: string) => {
          const statement = target.prepare(sql);
          return /^\s*(INSERT|UPDATE|DELETE)/.test(sql) ? writing(statement) : statement;
        };
      }
      if (property === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          const writes = statements.some((statement) => REAL.has(statement));
          if (writes) before?.();
          else reading?.();
          const results = await target.batch(statements.map((s) => REAL.get(s) ?? s));
          if (writes) after?.();
          return results;
        };
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A request to the Worker on such a binding, with everything that it leaves running. */
export function onDatabase(db: D1Database, request: Request): Promise<Response> {
  return answered(app, { ...env, DB: db }, request);
}

/** By a Worker that has just started: nothing of what was asked before is in its memory. */
export async function startedAnew(request: Request): Promise<Response> {
  vi.resetModules();
  const { app: fresh } = await import('../../../worker/app.ts');
  return answered(fresh, env, request);
}

async function answered(worker: typeof app, bindings: Bindings, request: Request) {
  const ctx = createExecutionContext();
  const response = await worker.fetch(request, bindings, ctx);
  await waitOnExecutionContext(ctx);
  return response;
}
