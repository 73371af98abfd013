// What filters say, and when two of them say the same.
import { describe, expect, it } from 'vitest';
import type { Counts } from '../generated/bindings';
import { choiceWords, partsOf, sameFilter, without } from './facets';

const COUNTS: Counts = {
  total: 3,
  facets: [{ facet: 'show', choices: [{ choice: 's1', name: 'Barcelona', count: 3 }] }],
};
const TODAY = '2026-11-04';

describe('a filter', () => {
  it('is a chip for each of its parts', () => {
    const filter = {
      choices: { grade: ['A', ''], show: ['s1'], mail: ['no'], country: ['ES'] },
      logged_from: '2026-11-03',
      value: { currency: 'EUR', from: '1000', to: null },
    };
    expect(partsOf(filter, COUNTS, TODAY).map(({ words }) => words)).toEqual([
      'Barcelona',
      'Grade: A hot, No grade',
      'Country: Spain',
      'no mail address',
      expect.stringContaining('from'),
      'Value: EUR 1000 – …',
    ]);
  });

  it('lets go of one part and keeps the others', () => {
    const filter = { text: 'x', choices: { grade: ['A'], mail: ['no'] }, logged_to: '2026-11-03' };
    expect(without(filter, 'grade')).toEqual({ text: 'x', choices: { mail: ['no'] }, logged_to: '2026-11-03' });
    expect(without(filter, 'days')).toEqual({ text: 'x', choices: { grade: ['A'], mail: ['no'] } });
  });

  it('is the same as another that is only spelt otherwise', () => {
    expect(
      sameFilter({ choices: { grade: ['A', 'B'] } }, { text: ' ', choices: { mail: [], grade: ['B', 'A'] } }),
    ).toBe(true);
    expect(sameFilter({ choices: { grade: ['A'] } }, { choices: { grade: ['A'] }, logged_from: TODAY })).toBe(false);
  });

  it('names what is no longer in the book as gone, once that is known', () => {
    expect(choiceWords('topic', 't9', undefined)).toBe('');
    expect(choiceWords('topic', 't9', COUNTS)).toBe('gone');
  });
});
