// The list of promises against a book in memory: headings, pages, what stays chosen when the book changes.
import { describe, expect, it, vi } from 'vitest';
import type { FollowUpItem, FollowUpQuery, FollowUpWindow, PromiseCounts, StepLess } from '../../backend';
import { idOf, PAGE, PromiseList, STRETCHES } from './state';

function promise(id: string, window: FollowUpWindow): FollowUpItem {
  return {
    id,
    lead_id: `lead of ${id}`,
    person: null,
    company: null,
    grade: null,
    kind: 'quote',
    text: '',
    due_day: null,
    due_time: null,
    zone: 'Europe/Madrid',
    due_at: null,
    by_clock: true,
    minutes: null,
    takes: null,
    clashes: [],
    deadline_at: null,
    after_deadline: false,
    deadline_hours: null,
    snoozes: 0,
    priority: 'normal',
    staff_id: null,
    created_at: '2026-11-03T09:00:00Z',
    done_at: window === 'done' ? '2026-11-04T09:00:00Z' : null,
    outcome: '',
    window,
  };
}

/** A book that pages as the core does. */
function book(items: FollowUpItem[], stepless: StepLess[] = []) {
  const followUps = vi.fn(async ({ window = 'open', days, after, limit = 0 }: FollowUpQuery) => {
    const isIn = (item: FollowUpItem) =>
      window === 'open' ? item.window !== 'done' && item.due_day === days?.[0] : item.window === window;
    const all = items.filter(isIn);
    const from = Number(after ?? 0);
    const page = all.slice(from, from + limit);
    return { items: page, total: all.length, next: page.length === limit ? String(from + limit) : null };
  });
  const leadsWithoutStep = vi.fn(async () => ({ items: stepless, total: stepless.length, next: null }));
  const promiseCounts = vi.fn(async (): Promise<PromiseCounts> => ({ total: items.length, facets: [] }));
  return { items, followUps, leadsWithoutStep, promiseCounts };
}

function many(window: FollowUpWindow, count: number): FollowUpItem[] {
  return Array.from({ length: count }, (_, at) => promise(`${window} ${at}`, window));
}

async function listOf(items: FollowUpItem[], stepless: StepLess[] = []) {
  const backend = book(items, stepless);
  const list = new PromiseList(backend);
  await list.refresh();
  return { backend, list };
}

describe('the list of promises', () => {
  it('stands under the stretches the core gives, and shows none that is empty', async () => {
    const { list } = await listOf([...many('overdue', 2), ...many('some_day', 1), ...many('done', 1)]);
    const words = Array.from({ length: list.count }, (_, index) => {
      const line = list.line(index);
      return line && ('heading' in line ? `${line.heading}: ${line.total}` : idOf(line));
    });
    expect(words).toEqual(['overdue: 2', 'overdue 0', 'overdue 1', 'some_day: 1', 'some_day 0', 'done: 1', 'done 0']);
    expect(list.headings[0]).toBe(0);
    expect(list.headings).not.toContain(1);
    expect(list.open).toBe(3);
    expect(list.chosen?.id).toBe('overdue 0');
  });

  it('asks for every stretch with the filter', async () => {
    const { list, backend } = await listOf([]);
    const choices = { show: ['barcelona'], keeper: ['li wei', ''] };
    await list.show({ filter: { choices } });
    for (const window of STRETCHES.filter((key) => key !== 'no_step')) {
      expect(backend.followUps).toHaveBeenCalledWith(expect.objectContaining({ window, choices }));
    }
    expect(backend.leadsWithoutStep).toHaveBeenCalledWith(expect.objectContaining({ choices }));
    expect(list.loaded && list.count === 0).toBe(true);
  });

  it('reads a page only when it comes into view, each row once', async () => {
    const { list, backend } = await listOf(many('later', 3 * PAGE));
    const before = backend.followUps.mock.calls.length;
    await list.view(0, 20);
    expect(backend.followUps).toHaveBeenCalledTimes(before);
    expect(list.line(2 * PAGE + 1)).toBeUndefined();
    await Promise.all([list.view(2 * PAGE, 2 * PAGE + 20), list.view(2 * PAGE, 2 * PAGE + 20)]);
    const ids = Array.from({ length: list.count - 1 }, (_, at) => list.line(at + 1)).flatMap((line) =>
      line && 'item' in line ? [line.item.id] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(`later ${2 * PAGE + 18}`);
  });

  it('reads what is in view again when the book was read anew and its page is too far down', async () => {
    const { list } = await listOf(many('later', 2500));
    await list.view(2300, 2320);
    await list.refresh();
    expect(list.line(2310)).toBeDefined();
  });

  it('keeps the chosen one when others come before it', async () => {
    const { list, backend } = await listOf(many('today', 3));
    list.chooseId('today 2');
    backend.items.unshift(promise('older', 'overdue'));
    await list.refresh();
    expect(list.chosen?.id).toBe('today 2');
  });

  it('goes on to the next open one when one is done, and back from the last', async () => {
    const { list, backend } = await listOf(many('today', 2));
    const finish = async (id: string) => {
      const item = backend.items.find((known) => known.id === id);
      if (item) item.window = 'done';
      list.leave(id);
      await list.refresh();
    };
    list.chooseId('today 0');
    await finish('today 0');
    expect(list.chosen?.id).toBe('today 1');
    await finish('today 1');
    expect(list.chosen).toBeUndefined();
    expect(list.active).toBe(-1);
  });

  it('steps over headings', async () => {
    const { list } = await listOf([...many('overdue', 1), ...many('today', 1)]);
    list.step(1);
    expect(list.chosen?.id).toBe('today 0');
    list.step(1);
    expect(list.chosen?.id).toBe('today 0');
    list.step(-1);
    expect(list.chosen?.id).toBe('overdue 0');
  });

  it('is gone at once when it is worked off, before the book has answered', async () => {
    const { list } = await listOf(many('today', 3));
    list.chooseId('today 1');
    list.leave('today 1');
    expect([list.chosen?.id, list.open]).toEqual(['today 2', 2]);
  });

  it('shows leads without a next step as rows that cannot be chosen', async () => {
    const lead = { lead: { id: 'ana' }, deadline_at: null, late: false } as unknown as StepLess;
    const { list } = await listOf(many('today', 1), [lead]);
    expect([list.open, list.stepless, list.count]).toEqual([1, 1, 4]);
    expect(list.toHeading('no_step')).toBe(true);
    expect(list.front).toEqual({ lead });
    expect(list.chosen).toBeUndefined();
    await list.pick(3, 'toggle');
    expect(list.chosenCount).toBe(0);
    await list.pick(3, 'all');
    expect([list.chosenCount, list.isChosen('lead ana'), list.isChosen('today 0')]).toEqual([1, false, true]);
  });

  it('names those chosen, a stretch of them, or all that are open but some', async () => {
    const { list } = await listOf([...many('today', 3), ...many('later', 2 * PAGE), ...many('done', 1)]);
    await list.pick(1, 'toggle');
    await list.pick(6, 'extend');
    expect(list.which.these).toEqual(['today 0', 'today 1', 'today 2', 'later 0', 'later 1']);
    await list.pick(0, 'all');
    await list.pick(2, 'toggle');
    expect(list.which.all).toEqual({ choices: {}, window: 'open', except: ['today 1'] });
    expect([list.chosenCount, list.isChosen('today 1'), list.isChosen('done 0')]).toEqual([2 * PAGE + 2, false, false]);
    list.pickNone();
    expect(list.chosenCount).toBe(0);
  });

  it('goes day by day, with what was kept in them last', async () => {
    const on = (day: string, at: number): FollowUpItem => ({ ...promise(`${day} ${at}`, 'later'), due_day: day });
    const { list, backend } = await listOf([on('2026-11-05', 0), on('2026-11-05', 1), on('2026-11-07', 0)]);
    await list.showDays(['2026-11-05', '2026-11-06', '2026-11-07']);
    const headings = Array.from({ length: list.count }, (_, at) => list.line(at)).flatMap((line) =>
      line && 'heading' in line ? [line.heading] : [],
    );
    expect(headings).toEqual(['2026-11-05', '2026-11-07']);
    expect(backend.followUps).toHaveBeenCalledWith(
      expect.objectContaining({ window: 'done', days: ['2026-11-05', '2026-11-07'] }),
    );
    expect(list.everything.all).toEqual({ choices: {}, days: ['2026-11-05', '2026-11-07'], window: 'open' });
  });

  it('forgets an answer that a newer question has overtaken', async () => {
    const { list, backend } = await listOf(many('today', 1));
    const slow = backend.followUps.getMockImplementation();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    backend.followUps.mockImplementation(async (query) => {
      if (query.choices?.keeper) await held;
      return slow?.(query) ?? { items: [], total: 0, next: null };
    });
    const first = list.show({ filter: { choices: { keeper: ['slow'] } } });
    backend.items.push(promise('today 1', 'today'));
    await list.show({ filter: {} });
    backend.items.push(promise('today 2', 'today'));
    release();
    await first;
    expect(list.open).toBe(2);
  });
});
