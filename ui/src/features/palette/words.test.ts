// Actions answer to the starts of their words, in any script.
import { expect, it } from 'vitest';
import { cut, markWords } from './words';

it('marks the words that begin with what is typed', () => {
  expect(markWords('Go to follow-ups', 'fol go')).toEqual([
    [0, 2],
    [6, 9],
  ]);
  expect(markWords('Ir a próximos', 'proxi')).toEqual([[5, 10]]);
  expect(markWords('打开设置', '设置')).toEqual([[2, 4]]);
  expect(markWords('Undo', 'do')).toBeUndefined();
  expect(markWords('Undo', '')).toEqual([]);
});

it('cuts a text at its marks', () => {
  expect(cut({ text: 'Lucía Chen', marks: [[0, 2]] })).toEqual([
    { text: 'Lu', marked: true },
    { text: 'cía Chen', marked: false },
  ]);
  expect(
    cut({
      text: 'abcd',
      marks: [
        [1, 3],
        [2, 4],
      ],
    })
      .map(({ text }) => text)
      .join(''),
  ).toBe('abcd');
});
