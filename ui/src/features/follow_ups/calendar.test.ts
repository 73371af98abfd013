// The calendar's days: weeks from Monday, months as whole weeks, and where pages lead.
import { describe, expect, it } from 'vitest';
import { addMonths, monthOf, paged, weekOf } from './calendar';
import { untilOf } from './words';

describe('the days of the calendar', () => {
  it('begin with Monday, also across a year and before 1970', () => {
    expect(weekOf('2026-11-04')).toEqual([2, 3, 4, 5, 6, 7, 8].map((date) => `2026-11-0${date}`));
    expect(weekOf('2027-01-03')[0]).toBe('2026-12-28');
    expect(weekOf('1969-12-31')[0]).toBe('1969-12-29');
  });

  it('hold every day of a month in whole weeks and no week of another', () => {
    for (const [day, first, weeks] of [
      ['2026-11-04', '2026-10-26', 6],
      ['2027-02-10', '2027-02-01', 4],
      ['2026-03-29', '2026-02-23', 6],
      ['2026-06-01', '2026-06-01', 5],
    ] as const) {
      const days = monthOf(day);
      expect([days[0], days.length]).toEqual([first, weeks * 7]);
    }
  });

  it('lead by months to the same day, or to the last of a shorter one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(paged('2026-12-31', 'week', 1)).toBe('2027-01-07');
    expect(paged('2026-10-31', 'month', 1)).toBe('2026-11-30');
  });
});

describe('how long a promise waits', () => {
  it('is a usual day, or so many as are typed', () => {
    expect(untilOf('monday')).toBe('monday');
    expect(untilOf('+12')).toEqual({ days: 12 });
    expect(untilOf(' ＋ 5 ')).toEqual({ days: 5 });
    for (const typed of ['', '0', '366', '-1', '1.5', 'soon', '1e2']) expect(untilOf(typed)).toBeUndefined();
  });
});
