// The overview is asked for as often as needed and no oftener; several commits in a row are one question.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Changes, Overview } from '../../backend';
import { language } from '../../lib/i18n';
import { Desk, Gathered } from './desk';

const overview = (part: Partial<Overview>) =>
  ({ now: '2026-11-04T13:32:00Z', language: 'en', theme: 'system', ...part }) as Overview;

afterEach(() => {
  vi.useRealTimers();
});

describe('the desk', () => {
  it('answers several wishes with two questions', async () => {
    const ask = vi.fn(async () => overview({}));
    const desk = new Desk({ overview: ask }, () => {});
    await Promise.all([desk.reload(), desk.reload(), desk.reload()]);
    expect(ask.mock.calls.length).toBeLessThanOrEqual(2);
    expect(desk.now.toISOString()).toBe('2026-11-04T13:32:00.000Z');
  });

  it('speaks the language of the book’s reader', async () => {
    const desk = new Desk({ overview: async () => overview({ language: 'es', theme: 'dark' }) }, () => {});
    await desk.reload();
    expect(language()).toBe('es');
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('tells of a refusal', async () => {
    const errors: unknown[] = [];
    const desk = new Desk({ overview: () => Promise.reject(new Error('no')) }, (error) => errors.push(error));
    await desk.reload();
    expect(errors).toHaveLength(1);
    expect(desk.overview).toBeUndefined();
  });
});

describe('gathered changes', () => {
  it('are told of together', () => {
    vi.useFakeTimers();
    const told: Changes[] = [];
    const gathered = new Gathered((changes) => told.push(changes));
    gathered.add({ changed: [{ entity: 'lead', ids: ['a'] }] });
    gathered.add({ changed: [{ entity: 'note', ids: ['b'] }] });
    vi.runAllTimers();
    expect(told).toEqual([
      {
        changed: [
          { entity: 'lead', ids: ['a'] },
          { entity: 'note', ids: ['b'] },
        ],
      },
    ]);
  });

  it('are everything as soon as one of them is', () => {
    vi.useFakeTimers();
    const told: Changes[] = [];
    const gathered = new Gathered((changes) => told.push(changes));
    gathered.add({ changed: [{ entity: 'lead', ids: ['a'] }] });
    gathered.add({ changed: [] });
    vi.runAllTimers();
    expect(told).toEqual([{ changed: [] }]);
  });
});
