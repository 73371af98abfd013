// The page is magnified in steps, no further than nothing is lost, and as it was the last time.
import { expect, it } from 'vitest';
import { Zooms } from './zooms';

it('goes up and down between 100 and 200 per cent, and back', () => {
  const set: number[] = [];
  const zooms = new Zooms((percent) => set.push(percent));
  zooms.restore(100);
  expect(set).toEqual([]);
  zooms.restore(175);
  for (const by of [1, 1, -1, 0, -1]) zooms.step(by);
  expect(set).toEqual([175, 200, 200, 175, 100, 100]);
});
