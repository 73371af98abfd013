// Who is offered is about the newest text; the one who was chosen stays chosen until another visitor comes.
import { expect, it, vi } from 'vitest';
import type { Known } from '../../backend';
import { Knowing } from './knowing';

const known = (id: string): Known => ({
  kind: 'contact',
  id,
  person: null,
  company: null,
  job_title: '',
  level: 'sure',
  reasons: [],
  met: null,
});

const settled = () => new Promise((done) => setTimeout(done));

async function setUp(line = 'Ana Ruiz', ids = ['a', 'b']) {
  const backend = { known: vi.fn(async (asked: string) => (asked.includes('Ana') ? ids.map(known) : [])) };
  const state = new Knowing(backend);
  state.at(line);
  await settled();
  return { state, backend };
}

it('asks one question at a time, and about the newest text', async () => {
  const { state, backend } = await setUp('A');
  for (const line of ['An', 'Ana', 'Ana ']) state.at(line);
  await settled();
  expect(backend.known.mock.calls.map(([line]) => line)).toEqual(['A', 'An', 'Ana ']);
  expect(state.offers.length).toBe(2);
});

it('joins nobody until one is chosen, and goes no further than the last', async () => {
  const { state } = await setUp();
  expect([state.active, state.join]).toEqual([-1, null]);
  state.move(1);
  expect(state.join).toEqual({ with: 'a' });
  state.move(1);
  state.move(1);
  expect(state.join).toEqual({ with: 'b' });
  state.move(-1);
  state.move(-1);
  expect(state.join).toBeNull();
});

it('keeps the one chosen when the line grows beyond what they are known by', async () => {
  const { state } = await setUp();
  state.move(1);
  state.at('Someone else');
  await settled();
  expect([state.offers.map(({ id }) => id), state.active]).toEqual([['a'], 0]);
});

it('keeps a visitor apart, and forgets it with the line', async () => {
  const { state } = await setUp();
  state.move(1);
  state.keepApart(true);
  expect([state.offers.length, state.join]).toEqual([0, 'apart']);
  state.keepApart(false);
  expect([state.offers.length, state.join]).toEqual([2, null]);
  state.keepApart(true);
  state.at('');
  expect([state.offers.length, state.join, state.apart]).toEqual([0, null, false]);
});

it('offers nobody when the core does not answer', async () => {
  const state = new Knowing({ known: () => Promise.reject(new Error('gone')) });
  state.at('Ana');
  await settled();
  expect(state.offers).toEqual([]);
});
