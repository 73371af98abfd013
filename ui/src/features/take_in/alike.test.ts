// One decision for all rows, and the opposite for some.
import { expect, it } from 'vitest';
import { isJoined, joins, turned, UNDECIDED } from './alike';

it('keeps rows apart until somebody says otherwise', () => {
  expect(isJoined(UNDECIDED, 7)).toBe(false);
  const one = turned(UNDECIDED, 7);
  expect(isJoined(one, 7)).toBe(true);
  expect(joins(one, { alike: 3 })).toBe(1);
  expect(turned(one, 7)).toEqual(UNDECIDED);
});

it('joins all but some', () => {
  const all = turned({ join: true, but: [] }, 9);
  expect(isJoined(all, 7)).toBe(true);
  expect(isJoined(all, 9)).toBe(false);
  expect(joins(all, { alike: 3 })).toBe(2);
});
