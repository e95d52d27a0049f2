/** A record that was begun under the first migrations reads the same after the later ones. */
import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { VerifyAnswer } from '../../shared/api/audit.ts';
import { canonicalContent } from '../../shared/api/canonical.ts';
import type { SubmissionDetail } from '../../shared/api/submissions.ts';
import { INDIVIDUAL_2019 } from '../../shared/criteria/individual-2019.ts';
import { chain, EMPTY_LOG } from '../../worker/audit/chain.ts';
import { sha256 } from '../../worker/crypto.ts';
import { insertAudit } from '../../worker/db/audit.ts';
import { scoresFor } from './support/bodies.ts';
import { addKey, ask, CENTER } from './support/record.ts';

const ID = `s_${'1'.repeat(32)}`;
const PERSON = `p_${'2'.repeat(32)}`;
const AT = '2023-01-05T03:00:00.000Z';
const SELF = scoresFor('staff', 0.5);
const TEXTS = { evidence: { a1: 'Báo cáo số 1/BC' }, notes: { '*': 'Đi học ba tháng' } };
const SUBJECT = {
  name: 'Nguyễn Văn An',
  position: 'Chuyên viên',
  leader: false,
  self: SELF,
  selfBonus: 1.5,
  ...TEXTS,
};
const HEAD = {
  unit: CENTER,
  year: 2022,
  form: 'individual-matrix',
  criteriaSet: INDIVIDUAL_2019.version,
};

/** A form with its appraisal, as the Worker of the first migrations wrote it. */
async function writeOldRows(): Promise<string> {
  const contentHash = await sha256(canonicalContent({ ...HEAD, subjects: [SUBJECT] }));
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const columns = Object.keys(row);
    const marks = columns.map((_, i) => `?${i + 1}`);
    return env.DB.prepare(`INSERT INTO ${table} (${columns}) VALUES (${marks})`).bind(
      ...Object.values(row),
    );
  };
  const lines = await chain(EMPTY_LOG, { actor: { id: 'k', role: 'unit' }, now: AT }, [
    {
      action: 'submission.submit',
      entity: 'submission',
      entityId: ID,
      unit: CENTER,
      year: 2022,
      detail: { revision: 1, contentHash, subjects: 1 },
    },
  ]);
  await env.DB.batch([
    insert('people', {
      id: PERSON,
      name: SUBJECT.name,
      name_key: 'nguyen van an',
      unit_id: CENTER,
      posts: '[]',
      provisional: 1,
    }),
    insert('submissions', {
      id: ID,
      unit_id: CENTER,
      year: 2022,
      form: HEAD.form,
      revision: 1,
      status: 'appraised',
      received_at: AT,
      appraisal: 1,
      appraised_at: AT,
      appraised_by: 'k',
      last_appraisal: 1,
    }),
    insert('revisions', {
      submission_id: ID,
      revision: 1,
      criteria_set: HEAD.criteriaSet,
      received_at: AT,
      by_key: 'k',
      late: 0,
      content_hash: contentHash,
      source_file: 'cham-diem.xlsx',
      source_sheet: 'Biểu 2',
      subjects: 1,
      scores: 21,
      warnings: 0,
    }),
    insert('entries', {
      submission_id: ID,
      revision: 1,
      ordinal: 0,
      subject_id: PERSON,
      row: 12,
      name: SUBJECT.name,
      position: SUBJECT.position,
      leader: 0,
      self: JSON.stringify(SELF),
      extra: JSON.stringify({ selfBonus: 1.5, ...TEXTS }),
    }),
    insert('appraised', {
      submission_id: ID,
      appraisal: 1,
      ordinal: 0,
      revision: 1,
      subject_id: PERSON,
      scores: JSON.stringify(scoresFor('staff')),
      extra: '{}',
    }),
    insertAudit(env.DB, lines),
  ]);
  return contentHash;
}

it('keeps every score, text and receipt, and the log verifies to the content', async () => {
  const first = env.TEST_MIGRATIONS.filter(({ name }) => name < '0003');
  expect(first.length).toBe(2);
  await applyD1Migrations(env.DB, first);
  const contentHash = await writeOldRows();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);

  const key = await addKey('office');
  const { json } = await ask<SubmissionDetail>(`GET /api/submissions/${ID}`, { key });
  expect(json).toMatchObject({
    contentHash,
    entries: [{ ...SUBJECT, row: 12, subject: PERSON, appraised: { scores: scoresFor('staff') } }],
  });
  const verify = await ask<VerifyAnswer>('GET /api/audit/verify?content=true', { key });
  expect(verify.json).toMatchObject({ ok: true, revisions: 1, fault: null });
  const ranking = await ask('GET /api/rankings?period=2022&kind=individual', { key });
  expect(ranking.json).toMatchObject({ items: [{ rank: 1, years: { '2022': 100 } }] });
});
