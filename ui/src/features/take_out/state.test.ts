// Taking leads out against a fake book: what is counted is what is written, and a cancelled dialog is no failure.
import { describe, expect, it, vi } from 'vitest';
import type { Exported, LeadItem } from '../../backend';
import { SAMPLE, TakeOutState } from './state';

const EVERYTHING = { show: null, openOnly: false };

const WRITTEN: Exported = { file: 'leads.csv', rows: 148, left_out: 0, findings: [], proof: null };

function fake() {
  return {
    leads: vi.fn(async (_query: object) => ({ items: [] as LeadItem[], total: 148, next: null })),
    takeOut: vi.fn(async (): Promise<Exported | null> => WRITTEN),
  };
}

describe('taking leads out', () => {
  it('writes the leads that were counted', async () => {
    const backend = fake();
    const state = new TakeOutState(backend, EVERYTHING);
    await state.choose({ show: 'barcelona', openOnly: true });
    const filter = { choices: { show: ['barcelona'], open: ['yes'] } };
    expect(backend.leads).toHaveBeenLastCalledWith(expect.objectContaining({ filter, limit: SAMPLE }));
    state.profile = 'fairlead';
    await state.write();
    expect(backend.takeOut).toHaveBeenCalledWith({ what: 'leads', filter, format: 'csv', profile: 'fairlead' });
    expect(state.written).toEqual(WRITTEN);
  });

  it('keeps what it had when the dialog is cancelled', async () => {
    const backend = fake();
    const state = new TakeOutState(backend, EVERYTHING);
    backend.takeOut.mockResolvedValueOnce(null);
    await state.write();
    expect([state.written, state.refused, state.writing]).toEqual([undefined, undefined, false]);
  });

  it('says why nothing was written, and forgets it with another choice', async () => {
    const backend = fake();
    const state = new TakeOutState(backend, EVERYTHING);
    backend.takeOut.mockRejectedValueOnce({ code: 'disk_full', params: {} });
    await state.write();
    expect(state.refused?.code).toBe('disk_full');
    await state.choose({ openOnly: true });
    expect(state.refused).toBeUndefined();
  });

  it('no longer shows a file as written when the choice has changed', async () => {
    const state = new TakeOutState(fake(), EVERYTHING);
    await state.write();
    state.profile = 'fairlead';
    expect(state.written).toBeUndefined();
  });

  it('asks for one file at a time', async () => {
    const backend = fake();
    const state = new TakeOutState(backend, EVERYTHING);
    await Promise.all([state.write(), state.write()]);
    expect(backend.takeOut).toHaveBeenCalledTimes(1);
  });
});
