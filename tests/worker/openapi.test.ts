import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { API_ERRORS } from '../../shared/api/errors.ts';
import { app } from '../../worker/app.ts';
import { routesOf } from '../../worker/http/openapi.ts';
import { ask, freshRecord } from './support/record.ts';

type Json = Record<string, unknown>;
interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly 'x-roles': string[];
  readonly parameters: { name: string; in: string; required: boolean; schema: Json }[];
  readonly requestBody?: { content: Record<string, { schema: Json }> };
  readonly responses: Record<string, { content: Record<string, { schema: Json }> }>;
}

let paths: Record<string, Record<string, Operation>>;
beforeAll(async () => {
  await freshRecord();
  const { json } = await ask<{ openapi: string; paths: typeof paths }>('GET /api/openapi.json');
  expect(json.openapi).toBe('3.1.0');
  paths = json.paths;
});

const clean = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return JSON.parse(JSON.stringify(rest)) as Json;
};

describe('/api/openapi.json', () => {
  it('has every route that is registered, and no other', () => {
    const told = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const real = routesOf(app).map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect(told.sort()).toEqual(real.sort());
    const ids = Object.values(paths).flatMap((o) => Object.values(o).map((x) => x.operationId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of each what its real schemas say', () => {
    for (const { method, path, notes } of routesOf(app)) {
      const operation = paths[path.replace(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!;
      const body = notes.find((note) => note.kind === 'takes' && note.target === 'json');
      if (body?.kind === 'takes') {
        expect(operation.requestBody!.content['application/json']!.schema).toEqual(
          clean(body.schema, 'input'),
        );
      } else expect(operation.requestBody).toBeUndefined();
      for (const note of notes) {
        if (note.kind !== 'answers') continue;
        expect(operation.responses[note.status]!.content['application/json']!.schema).toEqual(
          clean(note.schema, 'output'),
        );
      }
      expect(operation.summary, path).toMatch(/\w/);
      const inPath = operation.parameters.filter((p) => p.in === 'path').map((p) => p.name);
      expect(inPath).toEqual([...path.matchAll(/:(\w+)/g)].map((m) => m[1]));
    }
  });

  it('knows the maps of scores, the header that a submission needs, and who may call', () => {
    const submit = paths['/api/submissions']!.post!;
    expect(submit['x-roles']).toEqual(['office', 'unit']);
    expect(submit.parameters).toContainEqual(
      expect.objectContaining({ name: 'idempotency-key', in: 'header', required: true }),
    );
    const text = JSON.stringify(submit.requestBody);
    expect(text).toContain('"additionalProperties":{"type":"number"}');
    expect(text).toContain('"unit"');
  });

  it('has a sentence in both languages for every error', async () => {
    const { API_VI } = await import('../../shared/messages/api.vi.ts');
    const { API_EN } = await import('../../shared/messages/api.en.ts');
    for (const code of Object.keys(API_ERRORS)) {
      expect(API_VI[`error.${code}`], code).toBeTruthy();
    }
    expect(Object.keys(API_EN).sort()).toEqual(Object.keys(API_VI).sort());
    for (const key of Object.keys(API_VI)) {
      const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
      expect(places(API_EN[key]!), key).toEqual(places(API_VI[key]!));
    }
  });
});
