// One lead after the other until none is left.
import { describe, expect, it, vi } from 'vitest';
import type { Gap, LeadDetail } from '../../backend';
import { TriageState } from './state';

function setUp(start: [string, Gap[]][]) {
  const gaps = new Map(start);
  const gone = new Set<string>();
  const backend = {
    triage: vi.fn(async () => [...gaps].map(([id, missing]) => ({ id, gaps: missing }))),
    lead: vi.fn(async (id: string) => {
      if (gone.has(id)) throw { code: 'no_such_record', params: {} };
      return { item: { id } } as LeadDetail;
    }),
  };
  const errors: unknown[] = [];
  const state = new TriageState(backend, (error) => errors.push(error));
  return { state, gaps, gone, errors };
}

const shown = (state: TriageState) => state.detail?.item.id;

describe('triage', () => {
  it('goes through what is missing, and comes back to what was skipped', async () => {
    const { state, gaps } = setUp([
      ['a', ['grade']],
      ['b', ['step']],
      ['c', ['company']],
    ]);
    await state.start();
    expect([shown(state), state.gaps, state.left]).toEqual(['a', ['grade'], 3]);
    gaps.delete('a');
    await state.reload();
    expect([shown(state), state.gaps, state.beads[0]?.done]).toEqual(['a', [], true]);
    await state.next();
    await state.next();
    expect([shown(state), state.at]).toEqual(['c', 3]);
    gaps.delete('c');
    await state.reload();
    await state.next();
    expect(shown(state)).toBe('b');
    await state.back();
    expect(shown(state)).toBe('a');
    gaps.delete('b');
    await state.reload();
    await state.next();
    expect([shown(state), state.left, state.loaded]).toEqual([undefined, 0, true]);
  });

  it('passes over a lead that somebody deletes meanwhile', async () => {
    const { state, gone, errors } = setUp([
      ['a', ['grade']],
      ['b', ['step']],
    ]);
    await state.start();
    gone.add('a');
    await state.reload();
    expect([shown(state), state.beads.length, errors]).toEqual(['b', 1, []]);
  });

  it('takes in a lead that is logged meanwhile', async () => {
    const { state, gaps } = setUp([['a', ['grade']]]);
    await state.start();
    gaps.set('b', ['step']);
    await state.reload();
    expect([shown(state), state.beads.length]).toEqual(['a', 2]);
  });
});
