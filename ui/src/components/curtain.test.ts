// A drawn curtain hides everything, hears one key, and gives back the field as it was.
import { afterEach, expect, it } from 'vitest';
import { Curtain } from './curtain';

afterEach(() => {
  document.body.replaceChildren();
});

it('opens with any key, which does nothing else; what was typed and focused is still there', () => {
  const field = document.createElement('input');
  document.body.append(field);
  field.value = 'Ana Ruiz';
  field.focus();
  const heard: string[] = [];
  for (const name of ['keydown', 'blur', 'focus']) field.addEventListener(name, () => heard.push(name));
  const told: boolean[] = [];
  const curtain = new Curtain((drawn) => told.push(drawn));
  curtain.draw();
  expect(document.documentElement.classList.contains('curtained')).toBe(true);
  field.blur();
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', repeat: true, bubbles: true }));
  expect(curtain.drawn).toBe(true);
  const key = new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true });
  document.body.dispatchEvent(key);
  expect(key.defaultPrevented).toBe(true);
  expect(document.documentElement.classList.contains('curtained')).toBe(false);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('Ana Ruiz');
  expect(heard).toEqual([]);
  expect(told).toEqual([true, false]);
});
