// Which rows of a long list are in view: plain arithmetic, for rows of one height or of several.

/** Where rows stand on the page of a list. */
export interface Layout {
  count: number;
  /** The height of all rows together. */
  total: number;
  top(index: number): number;
  height(index: number): number;
  /** The row at a distance from the top. */
  at(distance: number): number;
}

/** Rows of one height. */
export function evenRows(count: number, height: number): Layout {
  return {
    count,
    total: count * height,
    top: (index) => index * height,
    height: () => height,
    at: (distance) => clamp(Math.floor(distance / height), 0, Math.max(0, count - 1)),
  };
}

/** Rows of one height between headings of another. However many rows there are, only the headings are gone through. */
export function rowsWithHeadings(
  count: number,
  headings: readonly number[],
  height: number,
  headingHeight: number,
): Layout {
  const before = (index: number) => headings.filter((heading) => heading < index).length;
  const top = (index: number) => index * height + before(index) * (headingHeight - height);
  return {
    count,
    total: top(count),
    top,
    height: (index) => (headings.includes(index) ? headingHeight : height),
    at(distance) {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (top(middle) <= distance) low = middle;
        else high = middle - 1;
      }
      return Math.max(0, low);
    },
  };
}

/**
 * More rows than any window shows. Before its styles have come, a list is as tall as all its rows together, and would
 * draw every one of them.
 */
export const MOST_ROWS = 160;

/** The rows to draw for a scroll position: those in view and a few on either side. `to` is one past the last. */
export function rowsInView(
  layout: Layout,
  scrollTop: number,
  viewHeight: number,
  spare = 6,
): { from: number; to: number } {
  if (layout.count === 0) return { from: 0, to: 0 };
  const from = Math.max(0, layout.at(scrollTop) - spare);
  const to = Math.min(layout.count, layout.at(scrollTop + viewHeight) + 1 + spare, from + MOST_ROWS);
  return { from, to };
}

/** The scroll position that brings a row into view with the least movement; the present one if it is in view already. */
export function scrollToShow(layout: Layout, index: number, scrollTop: number, viewHeight: number): number {
  const top = layout.top(index);
  const bottom = top + layout.height(index);
  if (top < scrollTop) return top;
  if (bottom > scrollTop + viewHeight) return bottom - viewHeight;
  return scrollTop;
}

/** The row a key moves to; headings are stepped over. Nothing when the key does not move. */
export function rowForKey(
  key: string,
  layout: Layout,
  active: number,
  viewHeight: number,
  isHeading: (index: number) => boolean,
): number | undefined {
  const last = layout.count - 1;
  if (last < 0) return undefined;
  const page = Math.max(1, Math.floor(viewHeight / layout.height(Math.max(0, active))) - 1);
  const targets: Record<string, [number, 1 | -1]> = {
    ArrowDown: [active + 1, 1],
    j: [active + 1, 1],
    ArrowUp: [active - 1, -1],
    k: [active - 1, -1],
    PageDown: [active + page, 1],
    PageUp: [active - page, -1],
    Home: [0, 1],
    End: [last, -1],
  };
  const target = targets[key];
  if (!target) return undefined;
  const wanted = clamp(target[0], 0, last);
  return nearestRow(wanted, target[1], last, isHeading) ?? (active >= 0 ? active : undefined);
}

function nearestRow(
  wanted: number,
  way: 1 | -1,
  last: number,
  isHeading: (index: number) => boolean,
): number | undefined {
  for (const step of [way, -way]) {
    for (let index = wanted; index >= 0 && index <= last; index += step) if (!isHeading(index)) return index;
  }
  return undefined;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
