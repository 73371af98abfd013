// Pages come as they are looked at, a jump loads where it lands, and nothing is asked twice.
import { describe, expect, it } from 'vitest';
import { KEPT, PAGE, Rows, type Slice } from './rows';

function setUp(count: number) {
  let all = Array.from({ length: count }, (_, at) => `row ${at}`);
  const asked: Slice[] = [];
  const errors: unknown[] = [];
  const rows = new Rows<string>(
    async (slice) => {
      asked.push(slice);
      const from = (slice.after === null ? 0 : Number(slice.after)) + slice.skip;
      const items = all.slice(from, from + slice.limit);
      return { items, total: all.length, next: items.length === slice.limit ? String(from + slice.limit) : null };
    },
    (error) => errors.push(error),
  );
  const put = (items: string[]) => {
    all = items;
  };
  return { rows, asked, errors, put };
}

const rest = () => new Promise((done) => setTimeout(done));

describe('pages', () => {
  it('come as they come into view, the next one from where the last one ended', async () => {
    const { rows, asked } = setUp(1000);
    await rows.anew();
    rows.view(90, 130);
    await rest();
    expect(rows.item(130)).toBe('row 130');
    expect(asked.every(({ after, skip }) => skip === 0 && (after === null || Number(after) % PAGE === 0))).toBe(true);
  });

  it('in between are not loaded by a jump to the end', async () => {
    const { rows, asked } = setUp(100_000);
    await rows.anew();
    const before = asked.length;
    rows.view(99_980, 100_000);
    await rest();
    expect(rows.item(99_999)).toBe('row 99999');
    expect(rows.item(50_000)).toBeUndefined();
    expect(asked.length - before).toBeLessThanOrEqual(2);
  });

  it('that were passed are not loaded, those where the view rests are', async () => {
    const { rows, asked } = setUp(100_000);
    await rows.anew();
    const before = asked.length;
    for (let at = 0; at < 90_000; at += 900) rows.view(at, at + 20);
    await rest();
    expect(rows.item(89_101)).toBe('row 89101');
    expect(asked.length - before).toBeLessThan(5);
  });

  it('far from the view are let go', async () => {
    const { rows } = setUp(100_000);
    await rows.anew();
    for (let at = 0; at < KEPT * 3; at += 1) {
      rows.view(at * PAGE, at * PAGE + 20);
      await rest();
    }
    expect([...rows.here()].length).toBeLessThanOrEqual(KEPT * PAGE);
    expect(rows.item(0)).toBeUndefined();
  });

  it('are asked for anew after a change, those in view first', async () => {
    const { rows, put } = setUp(1000);
    await rows.anew();
    rows.view(500, 520);
    await rest();
    put(Array.from({ length: 900 }, (_, at) => `new ${at}`));
    await rows.refresh();
    expect([rows.total, rows.item(510)]).toEqual([900, 'new 510']);
  });

  it('of a list that became shorter than the view are its last', async () => {
    const { rows, put } = setUp(1000);
    await rows.anew();
    rows.view(900, 920);
    await rest();
    put(['only']);
    await rows.refresh();
    expect(rows.total).toBe(1);
    rows.view(0, 1);
    await rest();
    expect(rows.item(0)).toBe('only');
  });

  it('are loaded for a stretch that reaches beyond the view', async () => {
    const { rows } = setUp(1000);
    await rows.anew();
    const stretch = await rows.ensure(95, 305);
    expect([stretch.length, stretch[0], stretch.at(-1)]).toEqual([211, 'row 95', 'row 305']);
  });
});

it('tells of a refusal and keeps what it had', async () => {
  const errors: unknown[] = [];
  const rows = new Rows<string>(
    () => Promise.reject(new Error('no')),
    (error) => errors.push(error),
  );
  await rows.anew();
  expect([errors.length, rows.loaded]).toEqual([1, false]);
});
