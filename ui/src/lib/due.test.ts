// How promises stand and are told, at one moment of the fair: Wednesday 4 November, 14:32 in Madrid.
import { afterEach, describe, expect, it } from 'vitest';
import { type DueState, dueGroup, dueState, dueWords, durationWords, type Promised } from './due';
import { setLanguage } from './i18n';

afterEach(() => {
  setLanguage('en');
});

const now = new Date('2026-11-04T13:32:00Z');
const due = (day: string, time?: string, doneAt?: string): Promised => ({
  day,
  time: time ?? null,
  zone: 'Europe/Madrid',
  doneAt: doneAt ?? null,
});

describe('a promise', () => {
  const cases: [Promised | null, DueState, string, string, string][] = [
    [due('2026-11-04', '10:05'), 'late', '4 h late', '逾期 4 小时', '4 h tarde'],
    [due('2026-11-04', '14:10'), 'late', '22 min late', '逾期 22 分钟', '22 min tarde'],
    [due('2026-11-03'), 'late', '1 day late', '逾期 1 天', '1 día tarde'],
    [due('2026-11-03', '18:00'), 'late', '20 h late', '逾期 20 小时', '20 h tarde'],
    [due('2026-11-01', '09:00'), 'late', '3 days late', '逾期 3 天', '3 días tarde'],
    [due('2026-11-04', '17:00'), 'today', 'today 17:00', '今天 17:00', 'hoy 17:00'],
    [due('2026-11-04'), 'today', 'today', '今天', 'hoy'],
    [due('2026-11-05', '10:30'), 'later', 'Thu 5 Nov 10:30', '11月5日 周四 10:30', 'jue 5 nov 10:30'],
    [due('2026-11-24'), 'later', 'Tue 24 Nov', '11月24日 周二', 'mar 24 nov'],
    [due('2026-11-04', undefined, '2026-11-04T10:15:00Z'), 'done', 'done 11:15', '11:15 完成', 'hecho 11:15'],
    [null, 'none', 'add one', '补一个', 'añadir'],
  ];
  for (const [promise, state, en, zh, es] of cases) {
    it(en, () => {
      expect(dueState(promise, now)).toBe(state);
      expect(dueWords(promise, now)).toBe(en);
      setLanguage('zh-CN');
      expect(dueWords(promise, now)).toBe(zh);
      setLanguage('es');
      expect(dueWords(promise, now)).toBe(es);
    });
  }

  it('is told shorter where there is little room, and shortest under a heading', () => {
    expect(dueWords(due('2026-11-05', '10:30'), now, 'short')).toBe('Thu 10:30');
    expect(dueWords(due('2026-11-06'), now, 'short')).toBe('Fri 6 Nov');
    expect(dueWords(due('2026-11-05', '10:30'), now, 'grouped')).toBe('10:30');
    expect(dueWords(due('2026-11-04', '17:00'), now, 'grouped')).toBe('17:00');
    expect(dueWords(due('2026-11-06', '11:00'), now, 'grouped')).toBe('Fri 11:00');
  });

  it('is late by the clock of its own zone', () => {
    const inShanghai = { day: '2026-11-04', zone: 'Asia/Shanghai' };
    expect(dueState(inShanghai, new Date('2026-11-04T15:59:00Z'))).toBe('today');
    expect(dueState(inShanghai, new Date('2026-11-04T16:01:00Z'))).toBe('late');
  });

  it('stands under a heading', () => {
    const groups = ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-09', '2026-11-24'].map((day) =>
      dueGroup(due(day), now),
    );
    expect(groups).toEqual(['late', 'today', 'tomorrow', 'week', 'after']);
  });
});

describe('a duration', () => {
  it('is exact below a day', () => {
    expect([5, 60, 267, 2000].map(durationWords)).toEqual(['5 min', '1 h', '4 h 27 min', '1 day']);
  });
});
