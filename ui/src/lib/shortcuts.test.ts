// When a key acts, and when it belongs to a field or to an input method.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ariaChord, chordKeys, isUntouched, matches, Shortcuts } from './shortcuts';

afterEach(() => {
  document.body.replaceChildren();
});

function press(init: KeyboardEventInit, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'target', { value: target });
  return event;
}

function listening(chords: string[], more: object = {}) {
  let at = 0;
  const clock = {
    set: (ms: number) => {
      at = ms;
    },
  };
  const keys = new Shortcuts(false, () => at);
  const run = vi.fn();
  keys.add({ id: 'it', chords, group: () => 'Anywhere', label: () => 'it', run, ...more });
  return { keys, run, clock };
}

function field(value = '', rest?: string): HTMLInputElement {
  const input = document.createElement('input');
  input.value = value;
  if (rest !== undefined) input.dataset.rest = rest;
  document.body.append(input);
  return input;
}

describe('a chord', () => {
  const cases: [string, KeyboardEventInit, boolean][] = [
    ['Mod+J', { key: 'j', ctrlKey: true }, true],
    ['Mod+J', { key: 'j', ctrlKey: true, shiftKey: true }, false],
    ['Mod+J', { key: 'j', ctrlKey: true, altKey: true }, false],
    ['Mod+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, true],
    ['Mod+J', { key: 'о', code: 'KeyJ', ctrlKey: true }, true],
    ['J', { key: 'j' }, true],
    ['?', { key: '?', shiftKey: true }, true],
    ['Space', { key: ' ' }, true],
    ['Alt+2', { key: '™', code: 'Digit2', altKey: true }, true],
    ['F2', { key: 'F2' }, true],
    ['+', { key: '+', shiftKey: true }, true],
  ];
  for (const [chord, init, wanted] of cases) {
    it(`${chord} and ${JSON.stringify(init)}: ${wanted}`, () =>
      expect(matches(chord, press(init), false)).toBe(wanted));
  }

  it('is printed as the system prints it', () => {
    expect(chordKeys('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(chordKeys('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(chordKeys('G L', false)).toEqual(['G', 'L']);
    expect(chordKeys('+', false)).toEqual(['+']);
    expect(ariaChord('Mod+J', false)).toBe('Control+J');
  });
});

describe('shortcuts', () => {
  it('leave single letters to fields, and chords with a modifier to themselves', () => {
    const { keys, run } = listening(['J', 'Mod+J']);
    expect(keys.handle(press({ key: 'j' }, field()))).toBe(false);
    expect(keys.handle(press({ key: 'j', ctrlKey: true }, field()))).toBe(true);
    expect(keys.handle(press({ key: 'j' }))).toBe(true);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('mean nothing while an input method composes', () => {
    const { keys } = listening(['Mod+J', 'J']);
    expect(keys.handle(press({ key: 'j', ctrlKey: true, isComposing: true }))).toBe(false);
    expect(keys.handle(press({ key: 'j', keyCode: 229 } as KeyboardEventInit))).toBe(false);
  });

  it('can do without single letters', () => {
    const { keys } = listening(['J', 'G L', 'F2']);
    keys.letters = false;
    expect(keys.handle(press({ key: 'j' }))).toBe(false);
    expect(keys.handle(press({ key: 'F2' }))).toBe(true);
  });

  it('take two keys in a row, for a moment', () => {
    const { keys, run, clock } = listening(['G L']);
    keys.handle(press({ key: 'g' }));
    expect(keys.handle(press({ key: 'l' }))).toBe(true);
    keys.handle(press({ key: 'g' }));
    clock.set(2000);
    expect(keys.handle(press({ key: 'l' }))).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('give Ctrl Z to a field with unsaved typing, and to the book otherwise', () => {
    const { keys } = listening(['Mod+Z'], { inField: isUntouched });
    const undo = (input: HTMLInputElement) => keys.handle(press({ key: 'z', ctrlKey: true }, input));
    expect(undo(field(''))).toBe(true);
    expect(undo(field('typed'))).toBe(false);
    expect(undo(field('as it was', 'as it was'))).toBe(true);
  });

  it('ask the newest first, and only where they may act', () => {
    const { keys, run } = listening(['M']);
    const away = keys.add({
      id: 'menu',
      chords: ['M'],
      group: () => 'Menu',
      label: () => 'menu',
      run: vi.fn(),
      when: () => true,
    });
    keys.handle(press({ key: 'm' }));
    expect(run).not.toHaveBeenCalled();
    away();
    keys.handle(press({ key: 'm' }));
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('are listed for the sheet of keys', () => {
    const { keys } = listening(['Mod+J']);
    expect(keys.groups()).toEqual([{ title: 'Anywhere', keys: [{ id: 'it', label: 'it', chords: ['Mod+J'] }] }]);
  });
});
