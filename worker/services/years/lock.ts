import { deleteYearLock, insertYearLock, lockAppraised, yearLock } from '../../db/years.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { yearAudit } from '../progress/deadlines.ts';
import { progress } from '../progress/progress.ts';

interface YearState {
  readonly year: number;
  readonly locked: boolean;
  readonly forms: number;
}

/**
 * Closes a year: what is appraised is locked, and nothing more is taken in. While forms are missing
 * or open it takes a reason.
 * @throws ApiError `year-not-ready` with what is open; `year-locked`
 */
export async function lockYear(
  ctx: ServiceContext,
  year: number,
  reason: string,
  once: Once,
): Promise<YearState> {
  return changeOnce(ctx, once, async (head) => {
    if (await yearLock(ctx.db, year)) throw new ApiError('year-locked', { params: { year } });
    const { units } = await progress(ctx, year);
    const cells = units.flatMap(({ unit, cells }) => cells.map((cell) => ({ unit, cell })));
    const open = cells.filter(({ cell }) => cell.state !== 'appraised' && cell.state !== 'locked');
    if (open.length > 0 && reason === '') {
      const notReady = open.map(({ unit, cell }) => ({
        unit: unit.id,
        name: unit.name,
        kind: cell.kind,
        state: cell.state,
      }));
      throw new ApiError('year-not-ready', {
        params: { year, count: open.length },
        extra: { notReady },
      });
    }
    const forms = cells.filter(({ cell }) => cell.state === 'appraised').length;
    return {
      answer: { year, locked: true, forms },
      head,
      statements: [
        lockAppraised(ctx.db, year),
        insertYearLock(ctx.db, { year, at: ctx.now, by: ctx.actor.id }),
      ],
      audit: [yearAudit('year.lock', year, null, { forms, open: open.length, reason })],
    };
  });
}

/** Opens a year again; single forms stay locked until each is unlocked. */
export async function unlockYear(
  ctx: ServiceContext,
  year: number,
  reason: string,
  once: Once,
): Promise<YearState> {
  return changeOnce(ctx, once, async (head) => {
    if ((await yearLock(ctx.db, year)) === null) throw new ApiError('not-found');
    return {
      answer: { year, locked: false, forms: 0 },
      head,
      statements: [deleteYearLock(ctx.db, year)],
      audit: [yearAudit('year.unlock', year, null, { reason })],
    };
  });
}
