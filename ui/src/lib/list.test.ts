// A list keeps its place: the record in front stays in front, chosen ones stay chosen, and filters ask for what they say.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Filter } from '../generated/bindings';
import { FIND_MS, ListState, type Query } from './list';
import { PAGE } from './rows';

interface Record_ {
  id: string;
}

function setUp(count: number) {
  let all: Record_[] = Array.from({ length: count }, (_, at) => ({ id: `l${at}` }));
  const asked: Query<'last' | 'name'>[] = [];
  const errors: unknown[] = [];
  const changes: Query<'last' | 'name'>[] = [];
  const list = new ListState<Record_, 'last' | 'name'>(
    {
      page: async ({ after, skip, limit, ...query }) => {
        asked.push(query);
        const from = (after === null ? 0 : Number(after)) + skip;
        const items = all.slice(from, from + limit);
        return { items, total: all.length, next: items.length === limit ? String(from + limit) : null };
      },
      rank: async (_, id) => {
        const rank = all.findIndex((it) => it.id === id);
        return rank < 0 ? null : rank;
      },
      counts: async () => ({ total: all.length, facets: [] }),
      idOf: ({ id }) => id,
      shown: ['lead', 'note'],
      largestFirst: ['last'],
    },
    { sort: 'last', descending: true },
    (error) => errors.push(error),
    (query) => changes.push(query),
  );
  const put = (records: Record_[]) => {
    all = records;
  };
  return { list, asked, errors, changes, put, all: () => all };
}

const rest = () => vi.advanceTimersByTimeAsync(0);
const lead = (id: string) => ({ changed: [{ entity: 'lead', ids: [id] }] });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('after a commit', () => {
  it('the record in front stays there, wherever its row has gone', async () => {
    const { list, put, all } = setUp(500);
    await list.show({});
    list.lead(3);
    put([...Array.from({ length: 300 }, (_, at) => ({ id: `new${at}` })), ...all()]);
    await list.changedBook(lead('x'));
    expect([list.active, list.activeId]).toEqual([303, 'l3']);
  });

  it('the first is in front as long as nobody put another there', async () => {
    const { list, put, all } = setUp(5);
    await list.show({});
    expect(list.activeId).toBe('l0');
    put([{ id: 'new' }, ...all()]);
    await list.changedBook({ changed: [] });
    expect([list.active, list.activeId]).toEqual([0, 'new']);
  });

  it('the row that follows a deleted one is in front', async () => {
    const { list, put, all } = setUp(5);
    await list.show({});
    list.lead(2);
    put(all().filter(({ id }) => id !== 'l2'));
    await list.changedBook(lead('l2'));
    expect([list.active, list.activeId]).toEqual([2, 'l3']);
  });

  it('nothing is asked when it was none of the list’s business', async () => {
    const { list, asked } = setUp(5);
    await list.show({});
    const before = asked.length;
    await list.changedBook({ changed: [{ entity: 'market_note', ids: ['m'] }] });
    expect(asked).toHaveLength(before);
  });

  it('an emptied book is an empty list', async () => {
    const { list, put } = setUp(5);
    await list.show({});
    put([]);
    await list.changedBook({ changed: [] });
    expect([list.activeId, list.total]).toEqual([undefined, 0]);
  });
});

it('names a row that was put in front before it was here, once it has come', async () => {
  const { list } = setUp(50_000);
  await list.show({});
  list.lead(49_999);
  expect(list.activeId).toBeUndefined();
  list.view(49_980, 50_000);
  await rest();
  expect(list.activeId).toBe('l49999');
});

describe('a record that is opened from elsewhere', () => {
  it('is found where it stands, without what lies before it', async () => {
    const { list, asked } = setUp(50_000);
    await list.show({});
    const before = asked.length;
    await list.open('l40000');
    expect([list.active, list.activeId]).toEqual([40_000, 'l40000']);
    expect(asked.length - before).toBeLessThan(3);
  });

  it('is in front without a row when the filter hides it', async () => {
    const { list } = setUp(5);
    await list.show({});
    await list.open('elsewhere');
    expect([list.active, list.activeId]).toEqual([-1, 'elsewhere']);
  });
});

describe('choosing', () => {
  it('takes rows one by one and lets them go', async () => {
    const { list } = setUp(5);
    await list.show({});
    await list.pick(1, 'toggle');
    await list.pick(3, 'toggle');
    await list.pick(1, 'toggle');
    expect(list.picked).toEqual({ only: ['l3'] });
    expect([list.isChosen('l3'), list.isChosen('l1'), list.chosenCount]).toEqual([true, false, 1]);
  });

  it('stretches both ways from where it began, also over what is not loaded', async () => {
    const { list } = setUp(1000);
    await list.show({});
    await list.pick(10, 'toggle');
    await list.pick(PAGE * 4, 'extend');
    expect(list.chosenCount).toBe(PAGE * 4 - 9);
    await list.pick(8, 'extend');
    expect(list.picked).toEqual({ only: ['l8', 'l9', 'l10'] });
  });

  it('takes all that the filter leaves, and all but some', async () => {
    const { list } = setUp(5);
    const filter: Filter = { choices: { grade: ['A'] } };
    await list.show({ filter });
    await list.pick(0, 'all');
    await list.pick(2, 'toggle');
    expect(list.picked).toEqual({ ...filter, except: ['l2'] });
    expect(list.chosenCount).toBe(4);
  });

  it('ends with another filter', async () => {
    const { list } = setUp(5);
    await list.show({});
    await list.pick(0, 'all');
    list.choose('grade', ['B']);
    await rest();
    expect(list.chosenCount).toBe(0);
  });
});

describe('order and filter', () => {
  it('turn round on the second click and are told', async () => {
    const { list, asked, changes } = setUp(5);
    await list.show({});
    list.sortBy('name');
    list.sortBy('name');
    await rest();
    expect(asked.at(-1)).toMatchObject({ sort: 'name', descending: true });
    expect(changes.slice(1).map(({ descending }) => descending)).toEqual([false, true]);
  });

  it('ask the core for what is typed, once typing rests', async () => {
    const { list, asked } = setUp(5);
    await list.show({});
    const before = asked.length;
    list.find('b');
    list.find('ba');
    await vi.advanceTimersByTimeAsync(FIND_MS);
    expect(asked).toHaveLength(before + 1);
    expect(asked.at(-1)?.filter).toEqual({ text: 'ba' });
  });

  it('keep the other facets when one is chosen or let go', async () => {
    const { list } = setUp(5);
    await list.show({ filter: { choices: { open: ['yes'] } } });
    list.choose('grade', ['A', 'B']);
    expect(list.filter.choices).toEqual({ open: ['yes'], grade: ['A', 'B'] });
    list.choose('grade', []);
    expect(list.filter.choices).toEqual({ open: ['yes'] });
  });
});
