// What a quote's values are called: discounts, and terms as they are read.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Check } from '../../backend';
import { setLanguage } from '../../lib/i18n';
import { checkWords, discountWords, termWords } from './words';

describe('the words of a quote', () => {
  beforeEach(() => {
    setLanguage('en');
  });

  it('says discounts as parts or as amounts of the currency', () => {
    expect(discountWords('5%', 'EUR')).toBe('5 %');
    expect(discountWords('2.5 %', 'EUR')).toBe('2.5 %');
    expect(discountWords('120', 'EUR')).toBe('120.00');
    expect(discountWords('120', 'JPY')).toBe('120');
  });

  it('says what is missing, and of how many lines', () => {
    const check = (of: Partial<Check>): Check => ({
      code: 'no_hs_code',
      line: '',
      position: null,
      more: 0,
      value: '',
      ours: [],
      ...of,
    });
    expect(checkWords(check({ line: 'HX-P60' }))).toBe('HX-P60 has no HS code');
    expect(checkWords(check({ line: 'HX-P60', more: 2 }))).toMatch(/^HX-P60 has no HS code, and 2 further lines/);
    expect(checkWords(check({ code: 'ours_missing', ours: ['address', 'email', 'bank'] }))).toContain(
      'Address, Mail or phone, Bank',
    );
  });

  it('says terms as they are read', () => {
    const say = (field: string, value: string) => termWords(field, value, 'EUR', '2026-11-04');
    expect(say('place', '')).toBe('nothing');
    expect(say('place', 'Valencia')).toBe('Valencia');
    expect(say('binding', 'no')).toBe('indicative');
    expect(say('tax_rate', '21')).toBe('21 %');
    expect(say('discount', '3%')).toBe('3 %');
    expect(say('valid_until', '2026-12-04')).toContain('4 Dec');
    expect(say('language', 'es')).toBe('Spanish');
  });
});
