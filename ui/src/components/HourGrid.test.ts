// The hours of a day: keys move through them, take what is free, and bring what is there in front.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import HourGrid, { type HourSlot } from './HourGrid.svelte';

function slot(id: string, from: number, minutes: number, lane = 0, lanes = 1): HourSlot {
  return { id, column: 0, from, minutes, lane, lanes, title: id, text: 'Meeting', clash: '', label: `Meeting: ${id}` };
}

function hours(slots: HourSlot[], active?: string) {
  const onpick = vi.fn();
  const onfree = vi.fn();
  const props = {
    label: 'Plan',
    rows: ['08:00', '08:30', '09:00', '09:30'],
    columns: [
      { id: 'li', words: 'Li Wei', initials: 'LW', ink: 1 as const },
      { id: 'om', words: 'Omar Haddad', initials: 'OH', ink: 2 as const },
    ],
    slots,
    active,
    freeLabel: (column: { words: string }, time: string) => `${time}, ${column.words}: free`,
    onpick,
    onfree,
  };
  const { component } = render(HourGrid, { props });
  component.focus();
  return { onpick, onfree, user: userEvent.setup() };
}

describe('the hours of a day', () => {
  it('say of each half hour what is there or that it is free', () => {
    hours([slot('Ana', 30, 45)]);
    expect(screen.getAllByText('Meeting: Ana')).toHaveLength(2);
    expect(screen.getByText('09:30, Li Wei: free')).toBeInTheDocument();
    expect(screen.getAllByRole('gridcell')).toHaveLength(8);
    expect(screen.getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  });

  it('begin where the first thing is, and keys take what is free', async () => {
    const { onpick, onfree, user } = hours([slot('Ana', 30, 45)]);
    await user.keyboard('{Enter}');
    expect(onpick).toHaveBeenCalledWith('Ana');
    await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(onfree).toHaveBeenCalledWith(1, '09:00', expect.any(HTMLElement));
    await user.keyboard('{PageUp}{Home}{Enter}');
    expect(onfree).toHaveBeenLastCalledWith(0, '08:00', expect.any(HTMLElement));
  });

  it('bring those that overlap in front one after the other', async () => {
    const { onpick, user } = hours([slot('Ana', 0, 60, 0, 2), slot('Ben', 0, 30, 1, 2)], 'Ana');
    await user.keyboard('{Enter}');
    expect(onpick).toHaveBeenCalledWith('Ben');
  });
});
