// Topics stick until they are taken off, one by one or all at once, and are remembered.
import { expect, it } from 'vitest';
import { Pins } from './pins';

it('pins, takes off, and remembers', () => {
  let kept = '';
  const pins = new Pins((text) => {
    kept = text;
  });
  pins.restore('air quality');
  pins.toggle(['lighting', 'air quality']);
  expect(pins.topics).toEqual(['air quality', 'lighting']);
  pins.takeOff('air quality');
  expect(kept).toBe('lighting');
  pins.toggle([]);
  expect([pins.topics, kept]).toEqual([[], '']);
});
