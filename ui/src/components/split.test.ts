// The panes of a split keep their least widths.
import { describe, expect, it } from 'vitest';
import { keepBetween, widthForKey } from './split';

describe('a split', () => {
  it('keeps both panes wide enough, the fixed one first', () => {
    expect(keepBetween(440, 372, 1104, 480)).toBe(440);
    expect(keepBetween(440, 372, 852, 480)).toBe(372);
    expect(keepBetween(900, 372, 1104, 480)).toBe(624);
    expect(keepBetween(100, 372, 400, 480)).toBe(372);
  });

  it('moves with the keys, the way the divider goes', () => {
    expect(widthForKey('ArrowRight', 400, 'start', 300, 600)).toBe(416);
    expect(widthForKey('ArrowRight', 400, 'end', 300, 600)).toBe(384);
    expect(widthForKey('Home', 400, 'start', 300, 600)).toBe(300);
    expect(widthForKey('Home', 400, 'end', 300, 600)).toBe(600);
    expect(widthForKey('x', 400, 'end', 300, 600)).toBeUndefined();
  });
});
