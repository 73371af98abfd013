// A filter by oneself, or by this show, follows when somebody else logs or the show changes; any other filter stays.
import { describe, expect, it } from 'vitest';
import { followed } from './state';

const here = (me: string | null, show: string | null) => ({ me, show });

describe('a filter that follows', () => {
  it('stays mine and of this show', () => {
    const choices = { keeper: ['li'], show: ['madrid'], grade: ['A'] };
    expect(followed(choices, here('li', 'madrid'), here('om', 'madrid'))).toEqual({ ...choices, keeper: ['om'] });
    expect(followed(choices, here('li', 'madrid'), here('om', 'lyon'))).toEqual({
      keeper: ['om'],
      show: ['lyon'],
      grade: ['A'],
    });
  });

  it('leaves what was chosen otherwise as it is', () => {
    for (const choices of [{}, { keeper: ['om'] }, { keeper: ['li', 'om'] }, { keeper: [''] }]) {
      expect(followed(choices, here('li', 'madrid'), here('an', 'madrid'))).toBe(choices);
    }
    const mine = { keeper: ['li'] };
    for (const [before, now] of [
      [here('li', null), here('li', 'madrid')],
      [here(null, null), here('li', null)],
      [here('li', null), here(null, null)],
    ] as const)
      expect(followed(mine, before, now)).toBe(mine);
  });
});
