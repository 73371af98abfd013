// Floating papers stay beside their button and inside the window.
import { describe, expect, it } from 'vitest';
import { placeBeside, placeUnder } from './floating';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
});
const window = { width: 1000, height: 700 };

describe('a floating paper', () => {
  it('lies under its button', () => {
    expect(placeUnder(box(100, 100, 80, 30), { width: 200, height: 120 }, window)).toEqual({ left: 100, top: 136 });
  });

  it('turns to the other edge, or above, where there is no room', () => {
    expect(placeUnder(box(900, 100, 80, 30), { width: 200, height: 120 }, window)).toEqual({ left: 780, top: 136 });
    expect(placeUnder(box(100, 640, 80, 30), { width: 200, height: 120 }, window)).toEqual({ left: 100, top: 514 });
  });

  it('never leaves the window', () => {
    expect(placeBeside(box(0, 10, 20, 20), { width: 200, height: 30 }, window).left).toBe(6);
  });
});
