// The one table: heads sort, marks choose, cells are edited in their place, and columns come and go.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Table, { type CellEdit } from './Table.svelte';

interface Lead {
  id: string;
  name: string;
}

const mark = createRawSnippet<[Lead]>(() => ({ render: () => '<span>o</span>' }));
const cell = createRawSnippet<[Lead, string]>((lead, column) => ({
  render: () => `<p>${column()} of ${lead().name}</p>`,
}));

function table(more: object = {}) {
  const onkeep = vi.fn(async (value: string) => (value === 'bad' ? 'That is no topic.' : undefined));
  const onsort = vi.fn();
  const onchoose = vi.fn();
  const onkept = vi.fn();
  const edit = (): CellEdit => ({ value: 'lighting', onkeep });
  const props = {
    label: 'Leads',
    count: 1000,
    item: (index: number) => ({ id: `l${index}`, name: `Visitor ${index}` }),
    idOf: ({ id }: Lead) => id,
    columns: [
      { id: 'name', words: 'Name', sorts: [{ by: 'name', words: 'Name' }], least: 150, usual: true, fixed: true },
      { id: 'topics', words: 'Topics', width: 90, least: 60, usual: true, edit },
      { id: 'stage', words: 'Stage', width: 90, least: 60, usual: false },
    ],
    mark,
    markHead: { words: 'Grade' },
    cell,
    order: { sort: 'name', descending: false },
    onsort,
    onchoose,
    onkept,
    active: 0,
    ...more,
  };
  const { component } = render(Table, props as never);
  const grid = screen.getByRole('grid', { name: 'Leads' });
  return { grid, component, onkeep, onsort, onchoose, onkept, user: userEvent.setup() };
}

describe('the table', () => {
  it('sorts by its heads and says by which it is sorted', async () => {
    const { onsort, user } = table();
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(onsort).toHaveBeenCalledWith('name');
  });

  it('chooses rows by their marks, which are boxes once any is chosen', async () => {
    const { grid, onchoose } = table({ choosing: true, isChosen: (id: string) => id === 'l0' });
    const marks = grid.querySelectorAll('.mark');
    await fireEvent.click(marks[1] as Element, { shiftKey: true });
    expect(onchoose).toHaveBeenCalledWith(1, 'extend');
    expect(grid.querySelector('[aria-selected="true"] .box.on')).not.toBeNull();
  });

  it('edits a cell in its place: Enter keeps, a refusal stands below, Escape gives back', async () => {
    const { grid, onkeep, user } = table();
    grid.focus();
    await user.keyboard('e');
    const box = await screen.findByRole('textbox', { name: 'Topics' });
    expect(box).toHaveValue('lighting');
    await user.clear(box);
    await user.keyboard('bad{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('That is no topic.');
    await user.clear(box);
    await user.keyboard('poles{Enter}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(onkeep.mock.calls.map(([value]) => value)).toEqual(['bad', 'poles']);
    await user.keyboard('e');
    await user.keyboard('x{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(onkeep).toHaveBeenCalledTimes(2);
  });

  it('takes columns in and out, and tells what is to be kept', async () => {
    const { component, onkept, user } = table();
    expect(screen.queryByRole('columnheader', { name: 'Stage' })).toBeNull();
    const button = document.createElement('button');
    document.body.append(button);
    (component as unknown as { showColumns: (at: EventTarget) => void }).showColumns(button);
    await user.click(await screen.findByRole('checkbox', { name: /Stage/ }));
    expect(screen.getByRole('columnheader', { name: 'Stage' })).toBeInTheDocument();
    expect(onkept).toHaveBeenLastCalledWith(expect.stringContaining('"hidden":[]'));
    await user.click(screen.getByRole('button', { name: 'Move Stage to the left' }));
    expect(screen.getAllByRole('columnheader').map((head) => head.dataset['column'])).toEqual([
      undefined,
      'name',
      'stage',
      'topics',
    ]);
  });
});
