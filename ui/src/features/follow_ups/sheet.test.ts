// The sheet of a promise against a fake book: nothing typed is lost, whatever is refused, and nothing is done twice.
import { describe, expect, it, vi } from 'vitest';
import type { FollowUpItem, LeadDetail } from '../../backend';
import { KEEP_MS, nextPart, PromiseSheet } from './sheet';

const promise = (id: string, done_at: string | null = null) => ({ id, lead_id: 'lead', done_at }) as FollowUpItem;
const lead = { item: { id: 'lead' }, promises: [promise('next')] } as unknown as LeadDetail;

function fake() {
  return {
    lead: vi.fn(async () => lead),
    history: vi.fn(async () => [
      { op: 'b', kind: 'edit' as const, at: '', staff_id: 'clara', undone: false, fields: [] },
      { op: 'a', kind: 'capture' as const, at: '', staff_id: 'li wei', undone: false, fields: [] },
    ]),
    complete: vi.fn(async (_id: string, _line: string): Promise<string | null> => null),
    keepDraft: vi.fn(async () => null),
    drafts: vi.fn(async () => [
      { slot: 'main', line: 'Ana @Vallclara', beside: {}, at: '' },
      { slot: 'outcome-p1', line: 'sent', beside: {}, at: '' },
    ]),
  };
}

describe('the sheet of a promise', () => {
  it('knows who made it, which is not who keeps it now', async () => {
    const sheet = new PromiseSheet(fake());
    await sheet.show(promise('p1'));
    expect(sheet.promisedBy).toBe('li wei');
    expect(sheet.lead).toBe(lead);
  });

  it('keeps a line of its own for every promise, also when the window closes', async () => {
    vi.useFakeTimers();
    const backend = fake();
    const sheet = new PromiseSheet(backend);
    await sheet.restore();
    await sheet.show(promise('p1'));
    expect(sheet.line).toBe('sent');
    await sheet.show(promise('p2'));
    expect(sheet.line).toBe('');
    sheet.line = 'no answer';
    vi.advanceTimersByTime(KEEP_MS);
    expect(backend.keepDraft).toHaveBeenCalledWith('outcome-p2', 'no answer', {});
    await sheet.show(promise('p1'));
    expect(sheet.line).toBe('sent');
    vi.useRealTimers();
  });

  it('completes with what is typed, and says what is next', async () => {
    const backend = fake();
    backend.complete.mockResolvedValue('next');
    const sheet = new PromiseSheet(backend);
    await sheet.show(promise('p1'));
    sheet.line = 'sent >sample mon';
    const completed = await sheet.complete();
    expect(backend.complete).toHaveBeenCalledWith('p1', 'sent >sample mon');
    expect(completed?.next?.id).toBe('next');
    expect(sheet.line).toBe('');
    expect(backend.keepDraft).toHaveBeenCalledWith('outcome-p1', '', {});
  });

  it('leaves a refused line as it is, and says why until it is changed', async () => {
    const backend = fake();
    backend.complete.mockRejectedValue({ code: 'no_such_day', params: { text: '2026-02-30' } });
    const sheet = new PromiseSheet(backend);
    await sheet.show(promise('p1'));
    sheet.line = 'sent >sample 2026-02-30';
    expect(await sheet.complete()).toBeUndefined();
    expect(sheet.line).toBe('sent >sample 2026-02-30');
    expect(sheet.refused?.code).toBe('no_such_day');
    sheet.line = 'sent >sample 2026-03-02';
    expect(sheet.refused).toBeUndefined();
  });

  it('is not done twice by two quick keys, nor again when it is done', async () => {
    const backend = fake();
    const sheet = new PromiseSheet(backend);
    await sheet.show(promise('p1'));
    await Promise.all([sheet.complete(), sheet.complete()]);
    await sheet.show(promise('p2', '2026-11-04T09:00:00Z'));
    await sheet.complete();
    expect(backend.complete).toHaveBeenCalledTimes(1);
  });

  it('shows no lead of another promise while its own is on the way', async () => {
    const backend = fake();
    const sheet = new PromiseSheet(backend);
    await sheet.show(promise('p1'));
    void sheet.show({ ...promise('p2'), lead_id: 'another' });
    expect(sheet.lead).toBeUndefined();
    expect(sheet.promisedBy).toBeUndefined();
  });
});

describe('the coloured part of the line', () => {
  const cases: [string, string | undefined][] = [
    ['sent the list >sample mon', '>sample mon'],
    ['>call +2d', '>call +2d'],
    ['已寄出 ＞样品 周一', '＞样品 周一'],
    ['more than >', undefined],
    ['a>b', undefined],
    ['sent', undefined],
  ];
  for (const [line, wanted] of cases) {
    it(`of “${line}”`, () => {
      const part = nextPart(line);
      expect(part && line.slice(part.from, part.to)).toBe(wanted);
    });
  }
});
