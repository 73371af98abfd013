// A scanner is told from a person by its speed, and neither loses a key to the other.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scanner, SILENCE_MS } from './scanner';

let at = 0;

function press(target: HTMLElement, key: string, gap: number, more: KeyboardEventInit = {}) {
  at += gap;
  vi.advanceTimersByTime(gap);
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  Object.defineProperty(event, 'timeStamp', { value: at });
  const allowed = target.dispatchEvent(event);
  // The page types what it was allowed to.
  if (allowed && target instanceof HTMLInputElement && key.length === 1) {
    target.value += key;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return allowed;
}

function setUp(isCode = true) {
  const input = document.createElement('input');
  document.body.replaceChildren(input);
  const taken: string[] = [];
  const scanner = new Scanner<string>(
    async (text) => (isCode ? text : undefined),
    (text) => taken.push(text),
  );
  const seen: string[] = [];
  const listen = (event: KeyboardEvent) => scanner.handle(event);
  const page = ({ key }: KeyboardEvent) => seen.push(key);
  window.addEventListener('keydown', listen, true);
  window.addEventListener('keydown', page);
  stop = () => {
    window.removeEventListener('keydown', listen, true);
    window.removeEventListener('keydown', page);
  };
  const type = (target: HTMLElement, text: string, gap: number) => {
    for (const key of text) press(target, key === '\n' ? 'Enter' : key, gap);
  };
  return { input, taken, seen, scanner, type };
}

let stop = () => {};
beforeEach(() => {
  at = 1000;
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a scanner', () => {
  it('is heard while nothing has the focus, and no key acts', async () => {
    const { taken, seen, type } = setUp();
    type(document.body, 'SC26-00189\n', 12);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect([taken, seen]).toEqual([['SC26-00189'], []]);
  });

  it('is not what types into one field and then into another, however quick', async () => {
    const { input, taken, type } = setUp();
    const other = document.createElement('input');
    document.body.append(other);
    type(input, '12.50', 12);
    type(other, '100', 12);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect([input.value, other.value, taken]).toEqual(['12.50', '100', []]);
  });

  it('gives the field that had the focus back as it was', async () => {
    const { input, taken, type } = setUp();
    input.value = 'half a note';
    const typed = vi.fn();
    input.addEventListener('input', typed);
    type(input, 'SC26-00189\n', 12);
    expect(input.value).toBe('half a noteSC26-00189');
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect([input.value, taken]).toEqual(['half a note', ['SC26-00189']]);
    expect(typed).toHaveBeenCalledTimes(11);
  });

  it('may send several lines, with or without an Enter at the end', async () => {
    const { taken, type } = setUp();
    type(document.body, 'BEGIN:VCARD\nFN:Ana\nEND:VCARD', 5);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect(taken).toEqual(['BEGIN:VCARD\nFN:Ana\nEND:VCARD']);
  });

  it('leaves a text that is no code where it was typed', async () => {
    const { input, taken, type } = setUp(false);
    type(input, 'Ana Ruiz', 5);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect([input.value, taken]).toEqual(['Ana Ruiz', []]);
  });

  it('can be slower, and can be switched off', async () => {
    const { taken, scanner, type, seen } = setUp();
    scanner.pace = 'slow';
    type(document.body, 'SC26-00189\n', 50);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect(taken).toEqual(['SC26-00189']);
    scanner.pace = 'off';
    type(document.body, 'SC26-00189\n', 5);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect([taken.length, seen.length]).toEqual([1, 11]);
  });
});

describe('a person', () => {
  it('types at any human speed and is never taken for one', async () => {
    const { input, taken, type, seen } = setUp();
    type(input, 'Ana Ruiz wants forty poles\n', 45);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect([taken, input.value, seen.at(-1)]).toEqual([[], 'Ana Ruiz wants forty poles', 'Enter']);
  });

  it('has every key outside a field arrive, also two struck at once', async () => {
    const { seen, type } = setUp();
    type(document.body, 'gl', 20);
    await vi.advanceTimersByTimeAsync(200);
    type(document.body, 'j', 300);
    await vi.advanceTimersByTimeAsync(200);
    expect(seen).toEqual(['g', 'l', 'j']);
  });

  it('holds a key down, or composes Chinese, and nothing is taken', async () => {
    const { taken, seen } = setUp();
    for (let n = 0; n < 12; n += 1) press(document.body, 'j', 20, { repeat: n > 0 });
    await vi.advanceTimersByTimeAsync(200);
    expect([taken, seen.length]).toEqual([[], 12]);
    for (let n = 0; n < 12; n += 1) press(document.body, 'w', 20, { isComposing: true });
    await vi.advanceTimersByTimeAsync(200);
    expect(taken).toEqual([]);
  });
});
