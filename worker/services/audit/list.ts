import type { z } from 'zod';
import type { AuditItem, auditQuery } from '../../../shared/api/audit.ts';
import { findAudit } from '../../db/audit.ts';
import { actorsOf } from '../actors.ts';
import type { ServiceContext } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { historyView } from '../history.ts';

const PAGE = 50;

/** Lines of the log, the newest first. */
export async function listAudit(
  { db, locale }: ServiceContext,
  query: z.output<typeof auditQuery>,
): Promise<{ items: AuditItem[]; next: string | null }> {
  const { id, limit = PAGE, cursor, ...filter } = query;
  const before = cursor === undefined ? undefined : Number(readCursor(cursor, 1)[0]);
  const found = await findAudit(db, { ...filter, entityId: id, before }, limit + 1);
  const page = found.slice(0, limit);
  const actors = await actorsOf(db);
  const last = page.at(-1);
  return {
    items: page.map((line) => {
      const { by, message, details } = historyView(line, actors, locale);
      const { seq, at, action, entity, entityId, unit, year, hash } = line;
      return {
        seq,
        at,
        by,
        action,
        entity,
        entityId,
        unit,
        year,
        details: line.detail === null ? null : details,
        message,
        hash,
      };
    }),
    next: found.length > limit && last ? writeCursor([last.seq]) : null,
  };
}
