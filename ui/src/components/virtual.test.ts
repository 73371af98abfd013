// Which rows of a long list are drawn, and where a key goes in it.
import { describe, expect, it } from 'vitest';
import { evenRows, MOST_ROWS, rowForKey, rowsInView, rowsWithHeadings, scrollToShow } from './virtual';

const none = () => false;

describe('rows in view', () => {
  it('are a handful out of a hundred thousand', () => {
    const layout = evenRows(100_000, 52);
    expect(layout.total).toBe(5_200_000);
    expect(rowsInView(layout, 0, 580)).toEqual({ from: 0, to: 18 });
    expect(rowsInView(layout, 2_600_000, 580)).toEqual({ from: 49_994, to: 50_018 });
    expect(rowsInView(layout, layout.total - 580, 580)).toEqual({ from: 99_982, to: 100_000 });
    expect(rowsInView(evenRows(0, 52), 0, 580)).toEqual({ from: 0, to: 0 });
  });

  it('stay few in a list that has no height yet', () => {
    const { from, to } = rowsInView(evenRows(100_000, 52), 0, 5_200_000);
    expect(to - from).toBe(MOST_ROWS);
  });

  it('are found between headings of another height', () => {
    const layout = rowsWithHeadings(6, [0, 3], 46, 32);
    expect(layout.total).toBe(2 * 32 + 4 * 46);
    expect([0, 31, 32, 77, 78, 124].map((distance) => layout.at(distance))).toEqual([0, 0, 1, 1, 2, 3]);
    expect(layout.top(3)).toBe(124);
    expect(layout.height(3)).toBe(32);
  });

  it('move no more than they must to show one', () => {
    const layout = evenRows(100, 50);
    expect(scrollToShow(layout, 5, 0, 500)).toBe(0);
    expect(scrollToShow(layout, 10, 0, 500)).toBe(50);
    expect(scrollToShow(layout, 2, 200, 500)).toBe(100);
  });
});

describe('keys in a list', () => {
  const layout = evenRows(30, 50);
  const go = (key: string, active: number, isHeading: (index: number) => boolean = none) =>
    rowForKey(key, layout, active, 500, isHeading);

  it('move by one, by a page, to the ends', () => {
    expect([go('j', 3), go('ArrowDown', 3), go('k', 3), go('ArrowUp', 3)]).toEqual([4, 4, 2, 2]);
    expect([go('PageDown', 3), go('PageUp', 3), go('Home', 3), go('End', 3)]).toEqual([12, 0, 0, 29]);
    expect([go('j', 29), go('k', 0)]).toEqual([29, 0]);
    expect(go('j', -1)).toBe(0);
    expect(go('q', 3)).toBeUndefined();
    expect(rowForKey('j', evenRows(0, 50), -1, 500, none)).toBeUndefined();
  });

  it('step over headings, and back when nothing lies beyond', () => {
    const heading = (index: number) => [0, 4, 29].includes(index);
    expect(go('j', 3, heading)).toBe(5);
    expect(go('k', 5, heading)).toBe(3);
    expect(go('Home', 7, heading)).toBe(1);
    expect(go('End', 7, heading)).toBe(28);
    expect(go('k', 1, heading)).toBe(1);
  });
});
