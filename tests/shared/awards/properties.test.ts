import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { allSuggestionItems, suggestionItem } from '../../../shared/awards/item.ts';
import type { Suggestions } from '../../../shared/awards/suggest.ts';
import type { AwardRules, Reason, SuggestionItem } from '../../../shared/awards/types.ts';
import { whatIf } from '../../../shared/awards/what-if.ts';
import { annualPeriod, INTERIM_REVIEW } from '../../../shared/ranking/periods.ts';
import type { RankingInput } from '../../../shared/ranking/types.ts';
import { world } from '../ranking/worlds.ts';
import { rules, suggestionsFor } from './worlds.ts';

// Many worlds each: generous, for a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const YEARS = INTERIM_REVIEW.years;

describe('properties of suggestions', () => {
  it('what-if with unchanged settings is the official result', () => {
    fc.assert(
      fc.property(world(YEARS), rules, (input, given) => {
        const official = suggestionsFor(input, given, INTERIM_REVIEW);
        const thresholds = Object.fromEntries(
          given.rules.flatMap((rule) =>
            'atLeast' in rule && rule.atLeast !== null ? [[rule.id, rule.atLeast]] : [],
          ),
        );
        const { byType, byUnit, whole } = given.quota;
        for (const changes of [
          {},
          { weights: { individual: { a: 1, b1: 1, f: 1 }, collective: {} } },
          { thresholds, quotas: { byType, byUnit, whole }, ties: given.ties },
        ]) {
          const result = whatIf(official, changes);
          expect(result.changed).toEqual([]);
          expect(allSuggestionItems(result.suggestions)).toEqual(allSuggestionItems(official));
          expect(result.suggestions.counts).toEqual(official.counts);
          expect(result.suggestions.quotas).toEqual(official.quotas);
        }
      }),
    );
  });

  it('never proposes more than the quotas, and treats equals equally', () => {
    fc.assert(
      fc.property(world(YEARS), rules, (input, given) => {
        const suggestions = suggestionsFor(input, given, INTERIM_REVIEW);
        for (const use of suggestions.quotas) expect(use.proposed).toBeLessThanOrEqual(use.limit);
        const groups = new Map<string, Set<string>>();
        for (const item of allSuggestionItems(suggestions)) {
          const failed = item.reasons.filter((r) => r.pass === false && !isSeat(r.rule));
          if (item.rank === null || failed.length > 0) continue;
          // Same unit and place, no rule that fails: the same treatment.
          const leader = given.leaderShare?.mode === 'council' && item.subject.leader;
          const key = [item.subject.kind, item.subject.unit.id, item.place, leader].join(' ');
          groups.set(key, (groups.get(key) ?? new Set()).add(item.status));
        }
        for (const statuses of groups.values()) expect(statuses.size).toBe(1);
      }),
    );
  });

  it('explains every status by its reasons', () => {
    fc.assert(
      fc.property(world(YEARS), rules, (input, given) => {
        for (const item of allSuggestionItems(suggestionsFor(input, given, INTERIM_REVIEW))) {
          const failed = item.reasons.filter((reason) => reason.pass === false);
          expect(failed.length > 0).toBe(item.status !== 'propose');
          if (item.status === 'deferred')
            expect(failed.map((reason) => reason.rule)).toContain('no-block');
          const fatal = failed.filter((reason) => !leftToCouncil(given, reason));
          if (item.overQuota) expect(fatal.every((reason) => isSeat(reason.rule))).toBe(true);
        }
      }),
    );
  });

  it('names both sides of every tie', () => {
    fc.assert(
      fc.property(world(YEARS), rules, (input, given) => {
        const suggestions = suggestionsFor(input, given, INTERIM_REVIEW);
        for (const item of allSuggestionItems(suggestions)) {
          for (const other of item.tiedWith) {
            const back = suggestionItem(suggestions, other.kind, other.id)!;
            expect(back.status).not.toBe('propose');
            expect(back.tiedWith.map((ref) => ref.id)).toContain(item.subject.id);
          }
        }
      }),
    );
  });

  it('a flip does what it says: in a single year, points up or down give the status', () => {
    const period = annualPeriod(2022);
    let flipped = 0;
    fc.assert(
      fc.property(world([2022]), rules, fc.nat(), (input, given, who) => {
        // With the leaders' limit every change moves the limit itself; blocks are not points.
        fc.pre(given.leaderShare?.mode !== 'council');
        const suggestions = suggestionsFor(input, given, period);
        const subject = input.subjects[who % input.subjects.length]!;
        const item = suggestionItem(suggestions, 'individual', subject.id)!;
        const points = pointsOf(item);
        if (points === null) return;
        // With the newest year before other steps, points change the chain too.
        const chained = given.ties[0] === 'newest-year';
        const changed = withPoints(input, subject.id, Math.round(points * 100));
        if (changed === null) return;
        const after = suggestionItem(
          suggestionsFor(changed, given, period),
          'individual',
          subject.id,
        )!;
        flipped++;
        if (item.flip!.to === 'propose') {
          // Enough for every condition; others who wait for the council may still stand ahead.
          expect(['propose', 'council']).toContain(after.status);
          if (!waits(suggestions)) expect(after.status).toBe('propose');
        } else if (item.flip!.to === 'council') expect(after.status).toBe('council');
        else expect(after.status).not.toBe('propose');
        // One hundredth less than the flip asks for changes nothing.
        const short = withPoints(input, subject.id, Math.round(points * 100) - Math.sign(points));
        if (short === null || chained || item.flip!.changes.length > 1) return;
        const almost = suggestionItem(
          suggestionsFor(short, given, period),
          'individual',
          subject.id,
        )!;
        expect(almost.status).toBe(item.status === 'propose' ? 'propose' : almost.status);
        if (item.flip!.to === 'propose') expect(almost.status).not.toBe('propose');
      }),
      { numRuns: 1000 },
    );
    expect(flipped).toBeGreaterThan(200);
  });
});

function isSeat(rule: string): boolean {
  return rule === 'unit-quota' || rule === 'whole-quota' || rule === 'leader-share';
}

/** A rule that sends to the council when it is not met, or an overlap with some years only. */
function leftToCouncil(given: AwardRules, { rule, params }: Reason): boolean {
  if (rule === 'no-overlap') return params.free !== '';
  return given.rules.find((r) => r.id === rule)?.onFail === 'council';
}

/** Somebody is for the council: then what is ahead is not settled. */
function waits(suggestions: Suggestions): boolean {
  const { collective, individual } = suggestions.counts;
  return collective.council + individual.council > 0;
}

/** Signed points of a flip that is about points only; null for others. */
function pointsOf({ flip }: SuggestionItem): number | null {
  if (flip === null) return null;
  const up = ['mean-up', 'year-up', 'overtake-unit', 'overtake-whole'];
  const down = ['mean-down', 'year-down', 'overtaken'];
  let most = 0;
  for (const { code, params } of flip.changes) {
    if (down.includes(code)) return -Number(params.points);
    if (!up.includes(code)) return null;
    most = Math.max(most, Number(params.points));
  }
  return most;
}

/** The same world with a subject's only year moved; null where the total would leave 0 … 100. */
function withPoints(input: RankingInput, id: string, by: number): RankingInput | null {
  const subject = input.subjects.find((s) => s.id === id)!;
  const entry = subject.years[0];
  const score = entry?.appraised;
  if (!entry || !score) return null;
  const total = Math.min(10_000, Math.max(0, score.criteria + score.bonus - score.deduction)) + by;
  if (total < 0 || total > 10_000) return null;
  const moved = { ...score, criteria: total, bonus: 0, deduction: 0 };
  const changed = { ...subject, years: [{ ...entry, appraised: moved }] };
  return { ...input, subjects: input.subjects.map((s) => (s === subject ? changed : s)) };
}
