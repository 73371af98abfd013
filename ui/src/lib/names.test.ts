// Names stand in their owner's order, with the other script beside them.
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from './i18n';
import { companyName, personName } from './names';

afterEach(() => {
  setLanguage('en');
});

describe('names', () => {
  const wang = { given: 'Jianguo', family: 'Wang', native: '王建国', order: 'family_first' as const };
  const lucia = { given: 'Lucía', family: 'Chen', native: '陈璐', order: 'given_first' as const };

  it('keep the order of their owner', () => {
    expect(personName(wang)).toEqual({ main: 'Wang Jianguo', second: '王建国' });
    expect(personName(lucia)).toEqual({ main: 'Lucía Chen', second: '陈璐' });
    expect(personName({ native: '王伟', order: 'family_first' })).toEqual({ main: '王伟', second: '' });
    expect(personName({ given: 'Ana', order: 'given_first' })).toEqual({ main: 'Ana', second: '' });
  });

  it('show a Chinese reader a Chinese name first, and nobody else', () => {
    setLanguage('zh-CN');
    expect(personName(wang)).toEqual({ main: '王建国', second: 'Wang Jianguo' });
    expect(personName(lucia)).toEqual({ main: 'Lucía Chen', second: '陈璐' });
    expect(companyName('Yunqi Link', '杭州云栖联', true).main).toBe('杭州云栖联');
    expect(companyName('Dimos Aktis', 'Δήμος Ακτής', true).main).toBe('Dimos Aktis');
  });
});
