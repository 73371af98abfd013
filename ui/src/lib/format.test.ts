// Numbers, money, days and times in three languages, and the clock's odd hours.
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  dayIn,
  daysBetween,
  formatCountry,
  formatDay,
  formatDayBriefly,
  formatLanguage,
  formatList,
  formatMoment,
  formatMoney,
  formatNumber,
  formatTime,
  instantOf,
} from './format';
import { setLanguage } from './i18n';

afterEach(() => {
  setLanguage('en');
});

/** The same call in English, Chinese and Spanish; Intl's own no-break spaces count as spaces. */
function each(call: () => string): string[] {
  const told = ['en', 'zh-CN', 'es'].map((lang) => {
    setLanguage(lang);
    return call().replace(/[\u00a0\u202f]/g, ' ');
  });
  setLanguage('en');
  return told;
}

const today = '2026-11-04';
const now = new Date('2026-11-04T13:32:00Z');

describe('money', () => {
  it('keeps the decimals of its currency', () => {
    expect(each(() => formatMoney('8640000', 'EUR'))).toEqual(['€86,400.00', '€86,400.00', '86.400,00 €']);
    expect(each(() => formatMoney('12000000', 'USD', { whole: true }))).toEqual([
      'US$120,000',
      'US$120,000',
      '120.000 US$',
    ]);
    expect(formatMoney('235050', 'EUR', { whole: true })).toBe('€2,350.50');
    expect(formatMoney('5000', 'JPY')).toMatch(/5,000$/);
    expect(formatMoney('-5', 'EUR')).toBe('-€0.05');
    expect(formatMoney('1234567', 'KWD')).toMatch(/1,234.567$/);
  });

  it('never passes through a float', () => {
    expect(formatMoney('900719925474099312', 'EUR')).toBe('€9,007,199,254,740,993.12');
  });
});

describe('days', () => {
  it('are short and carry their weekday', () => {
    expect(each(() => formatDay('2026-11-06', today))).toEqual(['Fri 6 Nov', '11月6日 周五', 'vie 6 nov']);
    expect(each(() => formatDay('2027-01-04', today))).toEqual([
      'Mon 4 Jan 2027',
      '2027年1月4日 周一',
      'lun 4 ene 2027',
    ]);
    expect(each(() => formatDay('2026-09-30', today))[0]).toBe('Wed 30 Sep');
  });

  it('are a weekday alone when near', () => {
    expect(each(() => formatDayBriefly('2026-11-06', today))).toEqual(['Fri', '周五', 'vie']);
    expect(each(() => formatDayBriefly('2026-11-24', today))).toEqual(['24 Nov', '11月24日', '24 nov']);
  });

  it('add and subtract across the change of clocks', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});

describe('moments', () => {
  it('are a time today, a weekday this week, else a day', () => {
    const zone = 'Europe/Madrid';
    expect(formatMoment('2026-11-04T13:05:00Z', now, zone)).toBe('14:05');
    expect(each(() => formatMoment('2026-11-03T16:20:00Z', now, zone))).toEqual([
      'Tue 17:20',
      '周二 17:20',
      'mar 17:20',
    ]);
    expect(formatMoment('2026-10-01T10:00:00Z', now, zone)).toBe('1 Oct');
  });

  it('are told in a zone', () => {
    expect(formatTime('2026-11-04T23:30:00Z', 'Asia/Shanghai')).toBe('07:30');
    expect(dayIn(new Date('2026-11-04T23:30:00Z'), 'Asia/Shanghai')).toBe('2026-11-05');
    expect(dayIn(new Date('2026-11-04T23:30:00Z'), 'America/New_York')).toBe('2026-11-04');
  });

  it('come from a wall clock, also where it skips or repeats an hour', () => {
    const at = (day: string, time: string) => instantOf(day, time, 'Europe/Madrid').toISOString();
    expect(at('2026-11-04', '17:00')).toBe('2026-11-04T16:00:00.000Z');
    expect(at('2026-07-01', '17:00')).toBe('2026-07-01T15:00:00.000Z');
    // 02:30 does not exist on 29 March: it moves on by the hour that is skipped.
    expect(at('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-03-29', '04:00')).toBe('2026-03-29T02:00:00.000Z');
    // 02:30 comes twice on 25 October: the first is meant.
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-10-25', '04:00')).toBe('2026-10-25T03:00:00.000Z');
  });
});

describe('words', () => {
  it('come from the CLDR', () => {
    expect(each(() => formatCountry('ES'))).toEqual(['Spain', '西班牙', 'España']);
    expect(formatCountry('not a code')).toBe('not a code');
    expect(each(() => formatLanguage('zh'))).toEqual(['Chinese', '中文', 'chino']);
    expect(each(() => formatList(['a', 'b', 'c']))).toEqual(['a, b, c', 'a、b、c', 'a, b, c']);
    expect(each(() => formatNumber(1179))).toEqual(['1,179', '1,179', '1179']);
  });
});
