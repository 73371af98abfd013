// Columns: chosen, moved, resized, kept as text, and which of them have room.
import { describe, expect, it } from 'vitest';
import {
  type ColumnSpec,
  hide,
  move,
  readColumns,
  resize,
  shownColumns,
  tracks,
  usualColumns,
  writeColumns,
} from './columns';

const SPECS: readonly ColumnSpec[] = [
  { id: 'name', least: 150, usual: true, fixed: true },
  { id: 'topics', width: 90, least: 60, usual: true, yields: 2 },
  { id: 'step', width: 150, least: 90, usual: true },
  { id: 'last', width: 70, least: 60, usual: true, yields: 1 },
  { id: 'stage', width: 96, least: 60, usual: false },
];
const shown = (columns = usualColumns(SPECS), room = 800) => shownColumns(columns, SPECS, room).map(({ id }) => id);

describe('columns', () => {
  it('are the usual ones at first, and make way where the window is narrow', () => {
    expect(shown()).toEqual(['name', 'topics', 'step', 'last']);
    expect(shown(usualColumns(SPECS), 380)).toEqual(['name', 'step', 'last']);
    expect(shown(usualColumns(SPECS), 310)).toEqual(['name', 'step']);
    expect(shown(usualColumns(SPECS), 0)).toEqual(['name']);
  });

  it('are taken out, brought in and moved, but for the fixed one', () => {
    const usual = usualColumns(SPECS);
    expect(shown(hide(hide(usual, 'topics', true), 'stage', false))).toEqual(['name', 'step', 'last', 'stage']);
    expect(shown(hide(usual, 'name', true))).toContain('name');
    expect(shown(move(usual, 'last', 0))).toEqual(['last', 'name', 'topics', 'step']);
    expect(shown(move(usual, 'name', 99)).at(-1)).toBe('name');
  });

  it('are never narrower than they can do with', () => {
    const [, topics] = SPECS;
    if (!topics) return;
    const narrow = resize(usualColumns(SPECS), topics, 10);
    expect(tracks(narrow, shownColumns(narrow, SPECS, 800))).toBe('minmax(150px, 1fr) 60px 150px 70px');
  });

  it('come back from what was kept, with those that are new since', () => {
    const kept = move(hide(usualColumns(SPECS), 'topics', true), 'last', 0);
    expect(readColumns(writeColumns(kept), SPECS)).toEqual(kept);
    const older = readColumns(JSON.stringify({ order: ['step', 'gone', 'name'], hidden: [], widths: {} }), SPECS);
    expect(shown(older)).toEqual(['step', 'name', 'topics', 'last']);
    expect(readColumns('nonsense', SPECS)).toEqual(usualColumns(SPECS));
  });
});
