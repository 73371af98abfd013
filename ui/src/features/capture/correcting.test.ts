// What a chip's editor shows of what was understood, and the correction that its fields make.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Understood } from '../../backend';
import { setLanguage } from '../../lib/i18n';
import type { Chip } from './chips';
import { chipAt, correctionOf, fieldsOf, othersOf } from './correcting';

const understood: Understood = {
  name: { given: 'Ana', family: 'Ruiz', native: '', native_family: '', order: 'given_first', title: '' },
  company: { name: 'Huaxin', native: '华芯' },
  topics: ['lighting', 'sensors'],
  grade: 'A',
  next_steps: [{ kind: 'quote', text: '', due: '2026-11-06', time: '10:30:00', minutes: null }],
  emails: ['ana@vallclara.example'],
  phones: ['+44 7700 900123'],
  webs: [],
  note: 'wants 40',
  market_notes: [{ kind: 'price', topics: ['led'], text: '400 EUR' }],
  parts: [],
  promises: [],
  problems: [],
};
const of = (kind: Chip['kind'], at = 0) => fieldsOf({ kind, at }, understood);

beforeEach(() => {
  setLanguage('en');
});

describe('the fields of a chip', () => {
  it('show what was understood', () => {
    expect(of('name')).toMatchObject({ given: 'Ana', family: 'Ruiz', native: '' });
    expect(of('company').text).toBe('Huaxin 华芯');
    expect(of('topic', 1).text).toBe('sensors');
    expect(of('due')).toMatchObject({ text: 'quote', day: '2026-11-06', time: '10:30' });
    expect(of('market')).toMatchObject({ market: 'price', topics: 'led', text: '400 EUR' });
  });

  it('make a correction of what was changed, and of nothing none', () => {
    expect(correctionOf('name', of('name'), of('name'))).toBeUndefined();
    expect(correctionOf('topic', of('topic'), { ...of('topic'), text: 'LED' })).toEqual({ text: 'LED' });
    expect(correctionOf('due', of('due'), { ...of('due'), time: '' })).toEqual({
      promise: { text: null, day: '2026-11-06', time: null },
    });
    expect(correctionOf('step', of('step'), { ...of('step'), text: 'call' })).toEqual({
      promise: { text: 'call', day: '2026-11-06', time: '10:30:00' },
    });
    expect(correctionOf('market', of('market'), { ...of('market'), topics: 'led，sensors' })).toEqual({
      market: { kind: 'price', topics: ['led', 'sensors'], text: '400 EUR' },
    });
  });
});

it('says what a chip may be instead', () => {
  expect(othersOf('company')).toEqual(['name', 'topic', 'note']);
  expect(othersOf('grade')).toEqual([]);
});

it('finds the chip at the caret, or the last before it', () => {
  const chip = (id: string, from: number, to: number) => ({ id, from, to, kind: 'topic', at: 0, text: id }) as Chip;
  const chips = [chip('b', 10, 14), chip('a', 0, 8), chip('nowhere', 0, 0)];
  expect(chipAt(chips, 3)?.id).toBe('a');
  expect(chipAt(chips, 14)?.id).toBe('b');
  expect(chipAt(chips, 9)?.id).toBe('a');
  expect(chipAt(chips, 99)?.id).toBe('b');
  expect(chipAt([], 0)).toBeUndefined();
});
