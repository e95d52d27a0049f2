/** The pane's way to the API: `hc<AppType>`, typed from the routes themselves. */
import { exports } from 'cloudflare:workers';
import { hc } from 'hono/client';
import { beforeAll, expect, expectTypeOf, it } from 'vitest';
import type { Receipt, SubmissionDetail } from '../../shared/api/submissions.ts';
import type { AppType } from '../../worker/app.ts';
import { collective } from './support/bodies.ts';
import { freshRecord, type Keys } from './support/record.ts';

let keys: Keys;
beforeAll(async () => {
  keys = await freshRecord();
});

it('submits and reads back, with types from one place', async () => {
  const client = hc<AppType>('https://thi-dua.test', {
    headers: { authorization: `Bearer ${keys.unit}` },
    fetch: (input: string | URL | Request, init?: RequestInit) =>
      exports.default.fetch(new Request(input, init)),
  });
  const sent = await client.api.submissions.$post({
    json: collective(),
    header: { 'idempotency-key': 'client-test-0001' },
  });
  expect(sent.status).toBe(201);
  if (sent.status !== 201) return;
  const receipt = await sent.json();
  expectTypeOf(receipt).toEqualTypeOf<Receipt>();
  const read = await client.api.submissions[':id'].$get({ param: { id: receipt.id } });
  const detail = await read.json();
  expectTypeOf(detail).toExtend<SubmissionDetail>();
  expect(detail.contentHash).toBe(receipt.contentHash);
  const progress = await client.api.progress.$get({ query: { year: '2022' } });
  expect((await progress.json()).counts.all.submitted).toBe(1);
});
