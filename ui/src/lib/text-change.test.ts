// The smallest change between two texts, and the caret that stays where it was.
import { expect, it } from 'vitest';
import { caretAfter, changeOf } from './text-change';

it('finds the stretch that differs', () => {
  expect(changeOf('Ana @Vila !a', 'Ana @Vilar !a')).toEqual({ from: 9, to: 9, piece: 'r' });
  expect(changeOf('Ana @Vila !a', 'Ana !a')).toEqual({ from: 4, to: 10, piece: '' });
  expect(changeOf('same', 'same')).toEqual({ from: 4, to: 4, piece: '' });
  expect(changeOf('aa', 'aaa')).toEqual({ from: 2, to: 2, piece: 'a' });
});

it('cuts no character in two', () => {
  expect(changeOf('a😀b', 'a😁b')).toEqual({ from: 1, to: 3, piece: '😁' });
});

it('keeps the caret at its words', () => {
  expect(caretAfter('Ana @Vila !a', 'Ana @Vilar !a', 3)).toBe(3);
  expect(caretAfter('Ana @Vila !a', 'Ana @Vilar !a', 12)).toBe(13);
  expect(caretAfter('Ana @Vila !a', 'Ana @X !a', 8)).toBe(6);
});
