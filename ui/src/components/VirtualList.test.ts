// A list of a hundred thousand rows: few exist, the keys move in it, and it says where one is.
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import VirtualList from './VirtualList.svelte';

const row = createRawSnippet<[{ id: string }, { index: number }]>((record) => ({
  render: () => `<div role="gridcell">${record().id}</div>`,
}));

function list(more: object = {}) {
  const onopen = vi.fn();
  const onchoose = vi.fn();
  const props = {
    label: 'Leads',
    count: 100_000,
    item: (index: number) => ({ id: `row ${index}` }),
    idOf: ({ id }: { id: string }) => id,
    row,
    columns: '1fr',
    active: 0,
    onopen,
    onchoose,
    ...more,
  };
  render(VirtualList, props as never);
  const grid = screen.getByRole('grid', { name: 'Leads' });
  grid.focus();
  return { grid, onopen, onchoose, user: userEvent.setup() };
}

/** The place in the list that is announced. */
const place = (grid: HTMLElement) =>
  document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-rowindex');

describe('a long list', () => {
  it('draws few rows and says how many there are', () => {
    const { grid } = list();
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(grid).toHaveAttribute('aria-rowcount', '100000');
  });

  it('moves by keys', async () => {
    const { grid, user } = list();
    await user.keyboard('jj');
    expect(place(grid)).toBe('3');
    await user.keyboard('k{ArrowDown}{ArrowDown}');
    expect(place(grid)).toBe('4');
  });

  it('opens, chooses and stretches', async () => {
    const { onopen, onchoose, user } = list();
    await user.keyboard('j{Enter}x');
    expect(onopen).toHaveBeenCalledWith(1);
    expect(onchoose).toHaveBeenCalledWith(1, 'toggle');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(onchoose).toHaveBeenCalledWith(2, 'extend');
    await user.keyboard('{Control>}a{/Control}');
    expect(onchoose).toHaveBeenLastCalledWith(2, 'all');
  });

  it('does without single letters', async () => {
    const { grid, user } = list({ letters: false });
    await user.keyboard('j');
    expect(place(grid)).toBe('1');
  });

  it('leaves keys to an input method', async () => {
    const { grid } = list();
    await fireEvent.keyDown(grid, { key: 'j', isComposing: true });
    expect(place(grid)).toBe('1');
  });

  it('asks for what is in view and leaves room for what has not come', () => {
    const onview = vi.fn();
    list({ onview, item: () => undefined });
    expect(onview).toHaveBeenCalledWith(0, expect.any(Number));
    expect(screen.getAllByRole('row').length).toBeGreaterThan(5);
  });
});
