import { describe, expect, it } from 'vitest';
import { gradeOfService, serviceInYear } from '../../../shared/ranking/service.ts';

const always = [{ from: '2010-01-01', to: null }];

describe('gradeOfService', () => {
  it.each([
    [{ months: 12, leaveMonths: 0, maternity: false }, 'valid'],
    [{ months: 6, leaveMonths: 0, maternity: false }, 'valid'],
    [{ months: 5, leaveMonths: 0, maternity: false }, 'not-graded'],
    [{ months: 9, leaveMonths: 3, maternity: false }, 'capped'],
    [{ months: 10, leaveMonths: 2, maternity: false }, 'valid'],
    [{ months: 7, leaveMonths: 5, maternity: false }, 'capped'],
    [{ months: 4, leaveMonths: 8, maternity: false }, 'not-graded'],
    [{ months: 4, leaveMonths: 8, maternity: true }, 'valid'],
  ] as const)('%o is %s', (service, grade) => {
    expect(gradeOfService(service)).toBe(grade);
  });
});

describe('serviceInYear', () => {
  it('is null for a whole year', () => {
    expect(serviceInYear(2022, always)).toBeNull();
  });

  it('counts a month that was worked for more than half of its days', () => {
    expect(serviceInYear(2022, [{ from: '2022-07-16', to: null }])?.months).toBe(6);
    expect(serviceInYear(2022, [{ from: '2022-07-17', to: null }])?.months).toBe(5);
    expect(serviceInYear(2024, [{ from: '2020-01-01', to: '2024-02-15' }])?.months).toBe(2);
    expect(serviceInYear(2024, [{ from: '2020-01-01', to: '2024-02-14' }])?.months).toBe(1);
  });

  it('joins posts without counting a day twice', () => {
    const posts = [
      { from: '2021-01-01', to: '2022-06-30' },
      { from: '2022-06-15', to: '2022-11-30' },
    ];
    expect(serviceInYear(2022, posts)).toEqual({ months: 11, leaveMonths: 0, maternity: false });
  });

  it('counts leave apart, and maternity leave as work', () => {
    const leave = { from: '2022-02-01', to: '2022-05-31', maternity: false };
    expect(serviceInYear(2022, always, [leave])).toEqual({
      months: 8,
      leaveMonths: 4,
      maternity: false,
    });
    expect(serviceInYear(2022, always, [{ ...leave, maternity: true }])).toBeNull();
  });
});
