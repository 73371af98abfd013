// The list of promises against a book in memory: headings, pages, what stays chosen when the book changes.
import { describe, expect, it, vi } from 'vitest';
import type { FollowUpItem, FollowUpQuery, FollowUpWindow } from '../../backend';
import { PAGE, PromiseList, WINDOWS } from './state';

const EVERYTHING = { show: null, staff: null };

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
function book(items: FollowUpItem[]) {
  const followUps = vi.fn(async ({ window = 'open', after, limit = 0 }: FollowUpQuery) => {
    const all = items.filter((item) => item.window === window);
    const from = Number(after ?? 0);
    const page = all.slice(from, from + limit);
    return { items: page, total: all.length, next: page.length === limit ? String(from + limit) : null };
  });
  return { items, followUps };
}

function many(window: FollowUpWindow, count: number): FollowUpItem[] {
  return Array.from({ length: count }, (_, at) => promise(`${window} ${at}`, window));
}

async function listOf(items: FollowUpItem[]) {
  const backend = book(items);
  const list = new PromiseList(backend, EVERYTHING);
  await list.refresh();
  return { backend, list };
}

describe('the list of promises', () => {
  it('stands under the stretches the core gives, and shows none that is empty', async () => {
    const { list } = await listOf([...many('overdue', 2), ...many('some_day', 1), ...many('done', 1)]);
    const words = Array.from({ length: list.count }, (_, index) => {
      const line = list.line(index);
      return line && ('heading' in line ? `${line.heading}: ${line.total}` : line.item.id);
    });
    expect(words).toEqual(['overdue: 2', 'overdue 0', 'overdue 1', 'some_day: 1', 'some_day 0', 'done: 1', 'done 0']);
    expect(list.isHeading(0)).toBe(true);
    expect(list.isHeading(1)).toBe(false);
    expect(list.open).toBe(3);
    expect(list.chosen?.id).toBe('overdue 0');
  });

  it('asks for every stretch with the filter', async () => {
    const { list, backend } = await listOf([]);
    await list.narrow({ show: 'barcelona', staff: 'li wei' });
    for (const window of WINDOWS) {
      expect(backend.followUps).toHaveBeenCalledWith(
        expect.objectContaining({ window, show: 'barcelona', staff: 'li wei' }),
      );
    }
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

  it('forgets an answer that a newer question has overtaken', async () => {
    const { list, backend } = await listOf(many('today', 1));
    const slow = backend.followUps.getMockImplementation();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    backend.followUps.mockImplementation(async (query) => {
      if (query.staff === 'slow') await held;
      return slow?.(query) ?? { items: [], total: 0, next: null };
    });
    const first = list.narrow({ show: null, staff: 'slow' });
    backend.items.push(promise('today 1', 'today'));
    await list.narrow(EVERYTHING);
    backend.items.push(promise('today 2', 'today'));
    release();
    await first;
    expect(list.open).toBe(2);
  });
});
