// The message that passes: one at a time, for six seconds, longer while somebody reads it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TOAST_MS, Toasts } from './toasts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a toast', () => {
  it('goes after its time', () => {
    const toasts = new Toasts();
    toasts.show({ words: 'one' });
    vi.advanceTimersByTime(TOAST_MS - 1);
    expect(toasts.message?.words).toBe('one');
    vi.advanceTimersByTime(1);
    expect(toasts.message).toBeUndefined();
  });

  it('gives way to the newest, which has its own time', () => {
    const toasts = new Toasts();
    toasts.show({ words: 'one' });
    vi.advanceTimersByTime(5000);
    toasts.show({ words: 'two' });
    vi.advanceTimersByTime(5000);
    expect(toasts.message?.words).toBe('two');
  });

  it('waits while somebody reads', () => {
    const toasts = new Toasts();
    toasts.show({ words: 'one' });
    toasts.hold();
    vi.advanceTimersByTime(60_000);
    expect(toasts.message?.words).toBe('one');
    toasts.resume();
    vi.advanceTimersByTime(TOAST_MS);
    expect(toasts.message).toBeUndefined();
  });
});
