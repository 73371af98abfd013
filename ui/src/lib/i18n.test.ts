// The language: near wishes, plural forms, places for components, and a switch that templates follow.
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { watch } from '../test-effects.svelte';
import { intlLocale, language, languages, lengthen, message, nearest, PSEUDO, setLanguage, t, tParts } from './i18n';

afterEach(() => {
  setLanguage('en');
});

describe('language', () => {
  it('takes the nearest there is', () => {
    const cases: [string, string][] = [
      ['es', 'es'],
      ['es-MX', 'es'],
      ['zh-Hans-SG', 'zh-CN'],
      ['ZH-cn', 'zh-CN'],
      ['fi', 'en'],
      ['', 'en'],
      [PSEUDO, PSEUDO],
    ];
    for (const [wish, found] of cases) expect(nearest(wish, languages)).toBe(found);
  });

  it('marks the page and turns the sentences over', () => {
    expect(t('status-saved')).toBe('All saved');
    setLanguage('zh-CN');
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(t('status-saved')).toBe('已全部保存');
    setLanguage('es');
    expect(t('status-saved')).toBe('Todo guardado');
  });

  it('tells those who asked', () => {
    const seen: string[] = [];
    const stop = watch(() => {
      seen.push(language());
    });
    flushSync();
    setLanguage('es');
    flushSync();
    expect(seen).toEqual(['en', 'es']);
    stop();
  });

  it('reads English with the day first', () => {
    expect(intlLocale()).toBe('en-GB');
    setLanguage('zh-CN');
    expect(intlLocale()).toBe('zh-CN');
  });
});

describe('sentences', () => {
  it('bend with their numbers', () => {
    expect(t('due-late-days', { days: 1 })).toBe('1 day late');
    expect(t('due-late-days', { days: 3 })).toBe('3 days late');
    expect(t('trouble-safe-until', { leads: 1148, time: '14:31' })).toBe('1,148 leads, everything up to 14:31');
    setLanguage('es');
    expect(t('due-late-days', { days: 1 })).toBe('1 día tarde');
  });

  it('leave places for components, in the order of the language', () => {
    expect(tParts('first-you-sign', ['initials'], { name: 'Li Wei' })).toEqual([
      { text: 'sign as ' },
      { slot: 'initials' },
      { text: ', Li Wei' },
    ]);
    setLanguage('es');
    expect(tParts('follow-up-promised', ['staff'], { when: 'mar 3 nov' })).toEqual([
      { text: 'Lo prometió ' },
      { slot: 'staff' },
      { text: ', mar 3 nov.' },
    ]);
  });

  it('keep Chinese and Latin letters apart', () => {
    setLanguage('zh-CN');
    expect(t('lead-deleted', { name: 'Ana Ruiz' })).toBe('已删除 Ana Ruiz。');
    expect(t('lead-speaks', { languages: 'English' })).toBe('会 English');
    expect(t('follow-up-due', { when: '11月6日 周五' })).toBe('期限：11月6日 周五。');
  });

  it('of unknown keys are nothing', () => {
    expect(message('no-such-key')).toBeUndefined();
  });

  it('grow by two fifths in the pseudo-language', () => {
    expect(lengthen('All saved')).toBe('All·· saved··');
    setLanguage(PSEUDO);
    expect(t('status-saved')).toBe('All·· saved··');
  });
});
