// Where a floating paper goes: under its button if there is room, else above, and never outside the window.

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** The distance between a button and what floats beside it, and between that and the window's edge. */
const GAP = 6;

/** For a menu: its start edge under the button's start edge, or their end edges where the start has no room. */
export function placeUnder(button: Box, paper: Size, window: Size): { left: number; top: number } {
  const fromStart = button.left;
  const fromEnd = button.right - paper.width;
  const left = fromStart + paper.width <= window.width - GAP ? fromStart : fromEnd;
  return { left: within(left, paper.width, window.width), top: beneath(button, paper, window) };
}

/** For a tooltip: centred under the button. */
export function placeBeside(button: Box, paper: Size, window: Size): { left: number; top: number } {
  const left = button.left + button.width / 2 - paper.width / 2;
  return { left: within(left, paper.width, window.width), top: beneath(button, paper, window) };
}

function beneath(button: Box, paper: Size, window: Size): number {
  const under = button.bottom + GAP;
  const above = button.top - GAP - paper.height;
  if (under + paper.height <= window.height - GAP || above < GAP) return within(under, paper.height, window.height);
  return above;
}

function within(start: number, size: number, room: number): number {
  return Math.max(GAP, Math.min(start, room - size - GAP));
}
