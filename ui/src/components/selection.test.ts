// Choosing rows one by one and in stretches.
import { describe, expect, it } from 'vitest';
import { extend, nothingChosen, toggle } from './selection';

const idAt = (index: number) => (index === 3 ? undefined : `id${index}`);

describe('a selection', () => {
  it('takes a row and lets it go', () => {
    const one = toggle(nothingChosen, 2, 'id2');
    expect([...one.ids]).toEqual(['id2']);
    expect([...toggle(one, 2, 'id2').ids]).toEqual([]);
  });

  it('stretches from where it began, both ways, without what is not loaded', () => {
    const one = toggle(nothingChosen, 2, 'id2');
    expect([...extend(one, 5, 2, idAt).ids]).toEqual(['id2', 'id4', 'id5']);
    expect([...extend(nothingChosen, 0, 2, idAt).ids]).toEqual(['id0', 'id1', 'id2']);
  });
});
