// The words of a promise: list and sheet say the same of one that is late.
import { beforeEach, describe, expect, it } from 'vitest';
import type { FollowUpItem } from '../../backend';
import { setLanguage } from '../../lib/i18n';
import { clockWords, dueOf, dueSentence, what, whatBriefly } from './words';

const NOW = new Date('2026-11-04T13:32:00Z');
const TODAY = '2026-11-04';

function due(day: string | null, time: string | null, at: string | null, window: FollowUpItem['window']): FollowUpItem {
  return {
    kind: 'quote',
    text: '',
    due_day: day,
    due_time: time,
    due_at: at,
    zone: 'Europe/Madrid',
    done_at: null,
    window,
  } as FollowUpItem;
}

beforeEach(() => {
  setLanguage('en');
});

describe('a promise in words', () => {
  const cases: [string, FollowUpItem, string, string][] = [
    [
      'hours',
      due('2026-11-04', '10:05', '2026-11-04T09:05:00Z', 'overdue'),
      '4 h late',
      'Was due today 10:05, 4 h 27 min late.',
    ],
    [
      'a day without a time',
      due('2026-11-02', null, '2026-11-02T23:00:00Z', 'overdue'),
      '2 days late',
      'Was due Mon 2 Nov, 2 days late.',
    ],
    [
      'days with a time',
      due('2026-11-02', '17:00', '2026-11-02T16:00:00Z', 'overdue'),
      '2 days late',
      'Was due Mon 2 Nov 17:00, 2 days late.',
    ],
    ['today', due('2026-11-04', '17:00', '2026-11-04T16:00:00Z', 'today'), '17:00', 'Due today 17:00.'],
    ['some day', due(null, null, null, 'some_day'), 'some day', ''],
  ];
  for (const [name, item, list, sheet] of cases) {
    it(`stands alike in list and sheet: ${name}`, () => {
      expect(dueOf(item, NOW)).toBe(list);
      expect(dueSentence(item, NOW, TODAY)).toBe(sheet);
    });
  }

  it('names a promise of its own kind by its words', () => {
    expect(whatBriefly({ kind: 'other', text: 'find a partner in Lyon' })).toBe('find a partner in Lyon');
    expect(what({ kind: 'quote', text: '40 poles' })).toBe('Quote: 40 poles');
    expect(what({ kind: 'quote', text: '' })).toBe('Quote');
  });
});

describe('the clock of the grade in words', () => {
  const item = (part: Partial<FollowUpItem>) =>
    ({
      grade: 'A',
      deadline_hours: 24,
      deadline_at: '2026-11-05T09:05:00Z',
      zone: 'Europe/Madrid',
      done_at: null,
      by_clock: true,
      after_deadline: false,
      ...part,
    }) as FollowUpItem;

  it('is told when nobody said a day, and when somebody said one that is too late', () => {
    expect(clockWords(item({}), NOW)).toEqual({ words: 'Clock for grade A: 24 h.', late: false });
    expect(clockWords(item({ deadline_hours: 336, grade: 'C' }), NOW)?.words).toBe('Clock for grade C: 14 days.');
    expect(clockWords(item({ by_clock: false, after_deadline: true }), NOW)).toEqual({
      words: 'Later than grade A allows: Thu 10:05.',
      late: true,
    });
    expect(clockWords(item({ by_clock: false }), NOW)).toBeUndefined();
    expect(clockWords(item({ grade: null, deadline_hours: null, deadline_at: null }), NOW)).toBeUndefined();
  });
});
