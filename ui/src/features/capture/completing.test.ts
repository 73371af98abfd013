// What is offered belongs to the word at the caret, and a word that was left is left alone.
import { describe, expect, it, vi } from 'vitest';
import type { Completions } from '../../backend';
import { Completing } from './completing';

const item = (name: string) => ({ written: `@${name}`, name, second: '', leads: null });

function setUp() {
  const backend = {
    completeLine: vi.fn(async (line: string, caret: number): Promise<Completions | null> => {
      const start = line.lastIndexOf('@', caret);
      return start < 0 ? null : { kind: 'company', start, items: [item('Vallclara'), item('Vallermosa')] };
    }),
  };
  return { state: new Completing(backend), backend };
}

const settled = () => new Promise((done) => setTimeout(done));

describe('completion', () => {
  it('takes the first, or the one the arrows are at, with a space behind it', async () => {
    const { state } = setUp();
    state.at('Ana @v', 6, true);
    await settled();
    expect(state.taken()).toEqual({ line: 'Ana @Vallclara ', caret: 15 });
    expect(state.found).toBeUndefined();
    state.at('Ana @v !a', 6, true);
    await settled();
    state.move(1);
    state.move(1);
    expect(state.taken()).toEqual({ line: 'Ana @Vallermosa !a', caret: 16 });
  });

  it('asks one question at a time, and about the newest text', async () => {
    const { state, backend } = setUp();
    state.at('@', 1, true);
    state.at('@v', 2, true);
    state.at('@va', 3, true);
    await settled();
    expect(backend.completeLine.mock.calls.map(([line]) => line)).toEqual(['@', '@va']);
  });

  it('leaves a word alone that was left with Escape, and offers for the next one', async () => {
    const { state } = setUp();
    state.at('@v', 2, true);
    await settled();
    state.leave();
    state.at('@va', 3, true);
    await settled();
    expect(state.found).toBeUndefined();
    state.at('@va @x', 6, true);
    await settled();
    expect(state.found?.start).toBe(4);
  });

  it('offers nothing when only the caret moves into an old word', async () => {
    const { state, backend } = setUp();
    state.at('@v', 2, false);
    await settled();
    expect(backend.completeLine).not.toHaveBeenCalled();
  });
});
