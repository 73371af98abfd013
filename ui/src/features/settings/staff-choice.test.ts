// Who can be chosen while something is typed.
import { describe, expect, it } from 'vitest';
import type { StaffView } from '../../backend';
import { byKey, firstChoice, optionsFor } from './staff-choice';

const staff: StaffView[] = [
  { id: 'lw', name: 'Li Wei', initials: 'LW', ink: 1 },
  { id: 'ch', name: 'Clara Hoffmann', initials: 'CH', ink: 2 },
];
const names = (typed: string) =>
  optionsFor(staff, typed).map((option) => (option.kind === 'one' ? option.one.name : `+ ${option.name}`));

describe('choosing who logs', () => {
  it('offers everyone, and a new name once it is typed', () => {
    expect(names('')).toEqual(['Li Wei', 'Clara Hoffmann']);
    expect(names('cl')).toEqual(['Clara Hoffmann', '+ cl']);
    expect(names('张伟')).toEqual(['+ 张伟']);
    expect(names(' li wei ')).toEqual(['Li Wei']);
    expect(names('ch')).toEqual(['Clara Hoffmann', '+ ch']);
  });

  it('begins with who logs now, then with what is typed', () => {
    expect(firstChoice(optionsFor(staff, ''), '', 'ch')).toBe(1);
    expect(firstChoice(optionsFor(staff, ''), '', null)).toBe(0);
    expect(firstChoice(optionsFor(staff, 'clara hoffmann'), 'clara hoffmann', 'lw')).toBe(0);
    expect(firstChoice(optionsFor(staff, 'cl'), 'cl', 'lw')).toBe(1);
  });

  it('knows the keys only while nothing is typed', () => {
    const key = (typed: string, pressed: string) => byKey(optionsFor(staff, typed), typed, pressed);
    expect(key('', '2')).toMatchObject({ one: { id: 'ch' } });
    expect(key('', '3')).toBeUndefined();
    expect(key('Agent', '2')).toBeUndefined();
  });
});
