// The list keeps its place: pages come as they are looked at, and the lead in front stays in front.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LeadItem, LeadQuery, Page } from '../../backend';
import { FIND_MS, LeadsState, PAGE } from './state';

function lead(number: number): LeadItem {
  return {
    id: `l${number}`,
    show_id: 's',
    person: null,
    company: null,
    job_title: '',
    grade: null,
    stage: 'new',
    topics: [],
    next_step: null,
    value: null,
    currency: null,
    last_at: '',
    logged_at: '',
    staff_id: null,
  };
}

function setUp(count: number) {
  let all = Array.from({ length: count }, (_, at) => lead(at));
  const asked: LeadQuery[] = [];
  const errors: unknown[] = [];
  const backend = {
    leads: async (query: LeadQuery): Promise<Page<LeadItem>> => {
      asked.push(query);
      const from = query.after ? Number(query.after) : 0;
      const limit = query.limit ?? 100;
      const items = all.slice(from, from + limit);
      return { items, total: all.length, next: from + items.length < all.length ? String(from + limit) : null };
    },
  };
  const put = (leads: LeadItem[]) => {
    all = leads;
  };
  const orders: unknown[] = [];
  const state = new LeadsState(
    backend,
    (error) => errors.push(error),
    (order) => orders.push(order),
  );
  return { state, asked, errors, orders, put, all: () => all };
}

const rest = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('pages', () => {
  it('come as they come into view', async () => {
    const { state, asked } = setUp(1000);
    await state.at('s');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ filter: { choices: { show: ['s'], open: ['yes'] } }, sort: 'last', limit: PAGE });
    expect(state.total).toBe(1000);
    expect(state.item(PAGE)).toBeUndefined();
    state.view(90, 110);
    await rest();
    expect(state.item(110)?.id).toBe('l110');
    expect(asked).toHaveLength(2);
  });

  it('come in larger pieces for a jump far down', async () => {
    const { state, asked } = setUp(5000);
    await state.at('s');
    state.view(4980, 5000);
    await rest();
    expect(state.item(4999)?.id).toBe('l4999');
    expect(asked.length).toBeLessThan(8);
  });

  it('are asked once, however often the view moves meanwhile', async () => {
    const { state, asked } = setUp(1000);
    await state.at('s');
    for (let at = 0; at < 20; at += 1) state.view(80 + at, 100 + at);
    await rest();
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(state.item(119)?.id).toBe('l119');
  });
});

describe('after a commit', () => {
  it('the chosen lead stays in front, wherever its row has gone', async () => {
    const { state, put, all } = setUp(50);
    await state.at('s');
    state.choose(3);
    put([lead(100), ...all()]);
    await state.changedBook({ changed: [{ entity: 'lead', ids: ['l100'] }] });
    expect(state.active).toBe(4);
    expect(state.activeId).toBe('l3');
  });

  it('the newest is in front as long as nobody chose one', async () => {
    const { state, put, all } = setUp(5);
    await state.at('s');
    put([lead(100), ...all()]);
    await state.changedBook({ changed: [] });
    expect(state.activeId).toBe('l100');
  });

  it('the row that follows a deleted lead is in front', async () => {
    const { state, put, all } = setUp(5);
    await state.at('s');
    state.choose(2);
    put(all().filter(({ id }) => id !== 'l2'));
    await state.changedBook({ changed: [{ entity: 'lead', ids: ['l2'] }] });
    expect(state.activeId).toBe('l3');
  });

  it('nothing is asked when it was none of the list’s business', async () => {
    const { state, asked } = setUp(5);
    await state.at('s');
    await state.changedBook({ changed: [{ entity: 'market_note', ids: ['m'] }] });
    expect(asked).toHaveLength(1);
  });

  it('an empty book is an empty list', async () => {
    const { state, put } = setUp(5);
    await state.at('s');
    put([]);
    await state.changedBook({ changed: [] });
    expect(state.activeId).toBeUndefined();
    expect(state.total).toBe(0);
  });
});

describe('order and filters', () => {
  it('turn round on the second click and are remembered', async () => {
    const { state, asked, orders } = setUp(5);
    await state.at('s');
    state.sortBy('name');
    state.sortBy('name');
    await rest();
    expect(asked.at(-1)).toMatchObject({ sort: 'name', descending: true });
    expect(orders).toEqual([
      { sort: 'name', descending: false },
      { sort: 'name', descending: true },
    ]);
  });

  it('ask the core for what is typed, once typing rests', async () => {
    const { state, asked } = setUp(5);
    await state.at('s');
    state.find('b');
    state.find('ba');
    await vi.advanceTimersByTimeAsync(FIND_MS);
    expect(asked).toHaveLength(2);
    expect(asked.at(-1)).toMatchObject({ filter: { text: 'ba' } });
  });

  it('look in every show when the filter is taken off', async () => {
    const { state, asked } = setUp(5);
    await state.at('s');
    state.filter({ thisShow: false });
    await rest();
    expect(asked.at(-1)?.filter?.choices).toEqual({ open: ['yes'] });
  });
});

it('tells of a refusal and keeps what it had', async () => {
  const { state, errors, all } = setUp(5);
  await state.at('s');
  const failing = new LeadsState({ leads: () => Promise.reject({ code: 'no_book', params: {} }) }, (error) =>
    errors.push(error),
  );
  await failing.at('s');
  expect(errors).toHaveLength(1);
  expect(failing.loaded).toBe(false);
  expect(state.item(0)).toEqual(all()[0]);
});
