/**
 * Requests made of a route's own schemas: mostly of the right shape, with ids that are there, and
 * with any part of them gone wrong.
 */
import fc from 'fast-check';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** Values that a field of some name is tried with, beside what its schema says. */
export type Pool = Readonly<Record<string, readonly unknown[]>>;

const NASTY = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '=1+1',
  "'; DROP TABLE audit; --",
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'Nguyễn Văn An',
  'Nguye\u0302\u0303n',
  'x'.repeat(3000),
  '9999-99-99',
  '2022',
  '-1',
  'NaN',
];

const anything = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, true, -0, 1e308, -1e308, 0.1 + 0.2, 2 ** 53, [], {}),
);

/** Values of a schema: half of them right, half with one place gone wrong. */
export function arbitraryOf(schema: z.ZodType, pool: Pool): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const right = arbitraryFor(json as Json, pool, '');
  const wrong = fc
    .tuple(right, fc.nat(), anything)
    .map(([value, at, other]) => broken(value, at, other));
  return fc.oneof(right, wrong);
}

/** The value with one of its places, counted through, replaced. */
function broken(value: unknown, at: number, other: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const places: { holder: Record<string | number, unknown>; key: string | number }[] = [];
  const walk = (holder: unknown) => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const key of Object.keys(holder)) {
      places.push({ holder: holder as Record<string, unknown>, key });
      walk((holder as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  if (places.length === 0) return other;
  const { holder, key } = places[at % places.length]!;
  holder[key] = other;
  return copy;
}

function arbitraryFor(schema: Json, pool: Pool, name: string): fc.Arbitrary<unknown> {
  const right = rightValue(schema, pool, name);
  const known = (pool[name] ?? []).filter((value) => fits(schema, value));
  return known.length > 0
    ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: right })
    : right;
}

/** Whether a value from the pool is of the kind that the field takes. */
function fits(schema: Json, value: unknown): boolean {
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) return choices.some((choice) => fits(choice, value));
  if (Array.isArray(schema.enum)) return (schema.enum as unknown[]).includes(value);
  if (schema.type === 'string') {
    return (
      typeof value === 'string' &&
      (typeof schema.pattern !== 'string' || new RegExp(schema.pattern).test(value))
    );
  }
  if (schema.type === 'integer' || schema.type === 'number') return typeof value === 'number';
  if (schema.type === 'null') return value === null;
  if (schema.type === 'array') return Array.isArray(value);
  if (schema.type === 'object') return typeof value === 'object' && !Array.isArray(value);
  return false;
}

function rightValue(schema: Json, pool: Pool, name: string): fc.Arbitrary<unknown> {
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => arbitraryFor(choice, pool, name)));
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  switch (schema.type) {
    case 'object':
      return objectOf(schema, pool);
    case 'array':
      if (Array.isArray(schema.prefixItems)) {
        const items = schema.prefixItems as Json[];
        return fc.tuple(...items.map((item) => arbitraryFor(item, pool, name)));
      }
      return fc.array(arbitraryFor(schema.items as Json, pool, name), {
        minLength: Math.min(Number(schema.minItems ?? 0), 3),
        maxLength: 3,
      });
    case 'integer':
      return fc.integer({
        min: Math.max(Number(schema.minimum ?? -5), -1e6),
        max: Math.min(Number(schema.maximum ?? 30), 1e6),
      });
    case 'number':
      return fc.oneof(
        fc.integer({ min: -1, max: 20 }).map((n) => n / 2),
        fc.double(),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return textOf(schema);
    default:
      return anything;
  }
}

function objectOf(schema: Json, pool: Pool): fc.Arbitrary<unknown> {
  const properties = schema.properties as Record<string, Json> | undefined;
  if (!properties) {
    const keys = (schema.propertyNames as Json | undefined)?.pattern;
    const key = keys ? fc.constantFrom('a1', 'a2', 'b1', 'c4', 'd4', 'f2', 'z9') : fc.string();
    return fc.dictionary(key, arbitraryFor(schema.additionalProperties as Json, pool, ''), {
      maxKeys: 24,
    });
  }
  const required = (schema.required ?? []) as string[];
  return fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        arbitraryFor(property, pool, name),
      ]),
    ),
    { requiredKeys: required },
  );
}

function textOf(schema: Json): fc.Arbitrary<unknown> {
  if (schema.format === 'date') {
    return fc
      .date({ min: new Date('2018-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  }
  if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern));
  return fc.oneof(
    fc.constantFrom('Nguyễn Văn An', 'Trần Thị Hòa', 'Chuyên viên', 'Giám đốc', 'lý do'),
    fc.string({ minLength: Number(schema.minLength ?? 0), maxLength: 40 }),
  );
}
