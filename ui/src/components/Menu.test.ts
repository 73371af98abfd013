// A menu beside its button: arrows, its own keys, and the way back.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Menu from './Menu.svelte';

function menu() {
  const anchor = document.createElement('button');
  document.body.append(anchor);
  const onpick = vi.fn();
  render(Menu, {
    props: {
      label: 'Snooze',
      open: true,
      anchor,
      onpick,
      items: [
        { id: 'tomorrow', words: 'Tomorrow 09:00', chord: 'T' },
        { id: 'closed', words: 'Closed', disabled: true },
        { id: 'monday', words: 'Monday 9', chord: 'M' },
      ],
    },
  });
  return { anchor, onpick, user: userEvent.setup() };
}

describe('a menu', () => {
  it('has the focus, moves past what cannot be done, and picks', async () => {
    const { anchor, onpick, user } = menu();
    expect(screen.getByRole('menu', { name: 'Snooze' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onpick).toHaveBeenCalledWith('monday');
    expect(anchor).toHaveFocus();
  });

  it('obeys the key of a line', async () => {
    const { onpick, user } = menu();
    await user.keyboard('m');
    expect(onpick).toHaveBeenCalledWith('monday');
  });

  it('goes with Escape and gives the focus back', async () => {
    const { anchor, onpick, user } = menu();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(anchor).toHaveFocus();
    expect(onpick).not.toHaveBeenCalled();
  });
});
