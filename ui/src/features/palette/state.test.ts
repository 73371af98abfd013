// The palette asks the core for records, takes only the newest answer, and offers what the registry of keys holds.
import { expect, it } from 'vitest';
import type { Found, FoundItem } from '../../backend';
import { PaletteState } from './state';

const actions = () => [
  { id: 'undo', label: 'Undo', chords: ['Mod+Z'], run() {} },
  { id: 'settings', label: 'Settings', chords: ['Mod+,'], run() {} },
];
const item = (id: string, lead: string | null): FoundItem =>
  ({ kind: 'contact', id, lead_id: lead, main: [], second: [], found: null }) as unknown as FoundItem;
const found = (...items: FoundItem[]): Found => ({ groups: [{ kind: 'contact', items, next: null }] });

function palette(find: (text: string) => Promise<Found>) {
  const asked: string[] = [];
  const state = new PaletteState(
    {
      find: (query) => {
        asked.push(query.text ?? '');
        return find(query.text ?? '');
      },
    },
    { actions },
    ({ lead_id }) => lead_id !== null,
    (error) => {
      throw error;
    },
  );
  state.open();
  return { state, asked };
}

it('offers every action at first, and asks nothing', () => {
  const { state, asked } = palette(async () => found());
  expect(state.rows.map(({ id }) => id)).toEqual(['do-undo', 'do-settings']);
  expect(asked).toEqual([]);
});

it('shows the records that can be opened, under the actions', async () => {
  const { state } = palette(async () => found(item('1', 'l'), item('2', null)));
  await state.type('se');
  expect(state.rows.map(({ id }) => id)).toEqual(['do-settings', 'contact-1']);
  state.move(-1);
  expect(state.chosen?.id).toBe('contact-1');
});

it('asks for no records after the sign for actions, in either script', async () => {
  const { state, asked } = palette(async () => found(item('1', 'l')));
  await state.type('>un');
  await state.type('》un');
  expect(state.rows.map(({ id }) => id)).toEqual(['do-undo']);
  expect(asked).toEqual([]);
});

it('drops the answer to an older text', async () => {
  const answers = new Map<string, (found: Found) => void>();
  const { state } = palette((text) => new Promise((answer) => answers.set(text, answer)));
  const first = state.type('a');
  const second = state.type('ab');
  answers.get('ab')?.(found(item('new', 'l')));
  answers.get('a')?.(found(item('old', 'l')));
  await Promise.all([first, second]);
  expect(state.rows.map(({ id }) => id)).toEqual(['contact-new']);
});
