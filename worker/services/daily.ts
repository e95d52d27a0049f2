import type { D1Database } from '@cloudflare/workers-types';
import { deleteAnswersBefore } from '../db/answers.ts';
import type { Actor } from '../env.ts';
import { prepareReminders } from './progress/reminders.ts';

/** Answers are kept this long for a client that asks again. */
const ANSWER_DAYS = 30;

/** The cron trigger looks at everything, as the office does. */
const CLOCK: Actor = { id: 'cron', label: 'cron', role: 'office', unit: null, expiresAt: null };

/** What is done once a day: the list of reminders, and clearing away old answers. */
export async function daily(
  db: D1Database,
  now: Date,
): Promise<{ reminders: number; answersBefore: string }> {
  const reminders = await prepareReminders({ db, actor: CLOCK, now: now.toISOString() });
  const answersBefore = new Date(now.getTime() - ANSWER_DAYS * 86_400_000).toISOString();
  await deleteAnswersBefore(db, answersBefore).run();
  return { reminders, answersBefore };
}
