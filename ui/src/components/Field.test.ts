// A field in place: opens, keeps, gives back, refuses, and leaves input methods alone.
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Field from './Field.svelte';

function open(props: object = {}) {
  const onkeep = vi.fn(
    async (value: string): Promise<string | undefined> => (value === 'bad' ? '“bad” is no mail address.' : undefined),
  );
  render(Field, { label: 'Mail', value: 'a@b.example', empty: 'add', onkeep, ...props });
  return { onkeep, user: userEvent.setup() };
}

const rest = () => screen.getByRole('button', { name: /Mail/ });
const box = () => screen.getByRole('textbox', { name: 'Mail' });

describe('a field in place', () => {
  it('opens with Enter, keeps with Enter, and has the focus again', async () => {
    const { onkeep, user } = open();
    rest().focus();
    await user.keyboard('{Enter}');
    expect(box()).toHaveFocus();
    await user.keyboard('new@b.example{Enter}');
    expect(onkeep).toHaveBeenCalledWith('new@b.example');
    expect(rest()).toHaveFocus();
  });

  it('gives the old value back with Escape', async () => {
    const { onkeep, user } = open();
    await user.click(rest());
    await user.keyboard('other{Escape}');
    expect(onkeep).not.toHaveBeenCalled();
    expect(rest()).toHaveTextContent('a@b.example');
  });

  it('keeps when the focus leaves, and nothing when nothing changed', async () => {
    const { onkeep, user } = open();
    await user.click(rest());
    await user.keyboard('{Tab}');
    expect(onkeep).not.toHaveBeenCalled();
    await user.click(rest());
    await user.keyboard('x{Tab}');
    expect(onkeep).toHaveBeenCalledWith('x');
  });

  it('says why a value is refused, and keeps what was typed', async () => {
    const { user } = open();
    await user.click(rest());
    await user.keyboard('bad{Enter}');
    expect(box()).toHaveValue('bad');
    expect(box()).toHaveAttribute('aria-invalid', 'true');
    expect(box()).toHaveAccessibleDescription('“bad” is no mail address.');
  });

  it('leaves Enter to an input method', async () => {
    const { onkeep, user } = open();
    await user.click(rest());
    await fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    await fireEvent.keyDown(box(), { key: 'Enter', keyCode: 229 });
    expect(onkeep).not.toHaveBeenCalled();
    expect(box()).toBeInTheDocument();
  });

  it('takes several lines with Shift Enter', async () => {
    const { onkeep, user } = open({ kind: 'lines', value: '' });
    await user.click(rest());
    await user.keyboard('one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(onkeep).toHaveBeenCalledWith('one\ntwo');
  });

  it('chooses one of several', async () => {
    const choices = ['A', 'B', 'C'].map((value) => ({ value, words: `Grade ${value}` }));
    const { onkeep, user } = open({ kind: 'choice', value: 'A', choices });
    await user.click(rest());
    expect(screen.getByRole('option', { name: 'Grade A' })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onkeep).toHaveBeenCalledWith('B');
    expect(rest()).toHaveFocus();
  });
});
