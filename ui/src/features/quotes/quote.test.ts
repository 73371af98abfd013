// One quote in front: what is shown, when its page is printed anew, and what a refusal leaves.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backend, QuoteDetail } from '../../backend';
import { LIVE_LINES, PRINT_MS, QuoteState } from './quote';

const detail = (id: string, lines = 1) => ({ item: { id }, lines: Array(lines).fill({}) }) as unknown as QuoteDetail;

function shell() {
  const made: string[] = [];
  const freed: string[] = [];
  const backend = {
    quote: vi.fn(async (id: string) => detail(id)),
    previewQuote: vi.fn(async (id: string) => ({ pages: [`<svg>${id}</svg>`], all: 1, bytes: 9, missing: ['𓀀'] })),
    editQuote: vi.fn(async () => null),
    addQuoteLine: vi.fn(async () => {
      throw { code: 'quote_frozen', params: { number: 'Q-1' } };
    }),
  };
  const errors = vi.fn();
  const addresses = {
    make: (svg: string) => {
      made.push(svg);
      return `blob:${made.length}`;
    },
    free: (address: string) => void freed.push(address),
  };
  return { backend, errors, freed, quote: new QuoteState(backend as unknown as Backend, errors, addresses) };
}

describe('a quote in front', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it('is shown with its pages, and printed anew after a change has settled', async () => {
    const { quote, backend, freed } = shell();
    await quote.show('a');
    await vi.runAllTimersAsync();
    expect(quote.detail?.item.id).toBe('a');
    expect(quote.pages).toEqual(['blob:1']);
    expect(quote.missing).toEqual(['𓀀']);

    expect(await quote.term('place', 'Valencia')).toBeUndefined();
    expect(await quote.term('place', 'Vigo')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(PRINT_MS);
    expect(backend.previewQuote).toHaveBeenCalledTimes(2);
    expect(quote.pages).toEqual(['blob:2']);
    await vi.runAllTimersAsync();
    expect(freed).toEqual(['blob:1']);
    quote.close();
    expect(freed).toEqual(['blob:1', 'blob:2']);
  });

  it('says why a change was refused and keeps what it was', async () => {
    const { quote, errors } = shell();
    await quote.show('a');
    expect(await quote.add('p', '')).toContain('Q-1');
    expect(quote.detail?.item.id).toBe('a');
    expect(errors).not.toHaveBeenCalled();
  });

  it('prints a long quote when asked, and shows no page that is no longer true', async () => {
    const { quote, backend, freed } = shell();
    backend.quote.mockImplementation(async (id: string) => detail(id, LIVE_LINES + 1));
    await quote.show('a');
    await vi.runAllTimersAsync();
    expect(quote.isLive).toBe(false);
    expect(backend.previewQuote).not.toHaveBeenCalled();
    quote.print();
    await vi.advanceTimersByTimeAsync(0);
    expect(quote.pages).toEqual(['blob:1']);
    await quote.term('place', 'Vigo');
    expect([quote.pages, freed]).toEqual([[], ['blob:1']]);
  });

  it('prints what is in front and not what was', async () => {
    const { quote, backend } = shell();
    await quote.show('a');
    await quote.show('b');
    await vi.runAllTimersAsync();
    expect(backend.previewQuote.mock.calls.map(([id]) => id)).toEqual(['b']);
  });
});
