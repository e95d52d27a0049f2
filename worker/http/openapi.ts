/**
 * /api/openapi.json, made from the notes that routes carry (contract.ts) and from nothing else:
 * what is not written on a route cannot be said here, and what is cannot be left out.
 */
import type { Hono } from 'hono';
import { z } from 'zod';
import { API_ERRORS } from '../../shared/api/errors.ts';
import type { AppEnv } from '../env.ts';
import { type Note, noteOf } from './contract.ts';

/** A route as it is registered, with its notes. */
export interface RouteNotes {
  readonly method: string;
  /** Hono's pattern: "/api/submissions/:id". */
  readonly path: string;
  readonly notes: readonly Note[];
}

/** Every route of the app that carries a note, in the order of registration. */
export function routesOf(app: Hono<AppEnv>): RouteNotes[] {
  const found = new Map<string, { method: string; path: string; notes: Note[] }>();
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL') continue;
    const key = `${method} ${path}`;
    const route = found.get(key) ?? { method, path, notes: [] };
    found.set(key, route);
    const note = noteOf(handler);
    if (note) route.notes.push(note);
  }
  return [...found.values()];
}

type Json = Record<string, unknown>;

/** The whole document, OpenAPI 3.1 (its schemas are JSON Schema 2020-12). */
export function openApi(app: Hono<AppEnv>): Json {
  const paths: Record<string, Json> = {};
  for (const route of routesOf(app)) {
    const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Thi đua văn hóa công sở',
      version: '1.0.0',
      description: 'Errors are {code, message, issues?, requestId}; x-roles says who may call.',
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: errorSchema() },
    },
  };
}

function operation({ method, path, notes }: RouteNotes): Json {
  const out: Json = { operationId: operationId(method, path), parameters: [], responses: {} };
  const responses = out.responses as Json;
  for (const note of notes) {
    if (note.kind === 'roles') {
      out['x-roles'] = note.roles === 'open' ? [] : note.roles;
      if (note.roles === 'open') out.security = [];
    } else if (note.kind === 'answers') {
      out.summary ??= note.summary;
      const schema = jsonSchema(note.schema, 'output');
      responses[note.status] = {
        description: note.summary,
        content: { 'application/json': { schema } },
      };
    } else if (note.target === 'json') {
      const schema = jsonSchema(note.schema, 'input');
      out.requestBody = { required: true, content: { 'application/json': { schema } } };
    } else {
      (out.parameters as Json[]).push(...parameters(note.target, note.schema));
    }
  }
  responses.default = {
    description: 'Error',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  };
  return out;
}

function operationId(method: string, path: string): string {
  const words = path.replace('/api/', '').match(/\w+/g) ?? [];
  return [method.toLowerCase(), ...words].join('-');
}

function parameters(target: 'query' | 'param' | 'header', schema: z.ZodType): Json[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: target === 'param' ? 'path' : target,
    required: target === 'param' || required.includes(name),
    schema: property,
  }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}

function errorSchema(): Json {
  return jsonSchema(
    z.object({
      code: z.enum(Object.keys(API_ERRORS) as [string, ...string[]]),
      message: z.string(),
      issues: z
        .array(
          z.object({
            path: z.array(z.union([z.string(), z.int()])),
            code: z.string(),
            message: z.string(),
          }),
        )
        .optional(),
      requestId: z.string(),
    }),
    'output',
  );
}
