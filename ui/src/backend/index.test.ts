// What the page hands to the shell can be read there, whatever was pasted.
import { describe, expect, it } from 'vitest';
import { wellFormed } from '.';

describe('what is handed to the shell', () => {
  it('has no half of a surrogate pair, at any depth, and is otherwise as it was', () => {
    const whole = { text: '王伟 🚁 A', list: ['é', 1, null], at: undefined };
    expect(wellFormed(whole)).toEqual(whole);
    expect(wellFormed({ text: 'a\uD800b', list: ['\uDC00', { deep: '\uD83D\uDE81\uD83D' }] })).toEqual({
      text: 'a\uFFFDb',
      list: ['\uFFFD', { deep: '🚁\uFFFD' }],
    });
    const bytes = new Uint8Array([1, 2]);
    expect(wellFormed(bytes)).toBe(bytes);
  });
});
