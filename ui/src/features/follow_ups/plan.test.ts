// A day's plan as the grid shows it: whose column, what overlaps, and the newest answer wins.
import { describe, expect, it } from 'vitest';
import type { Clash, DayPlan, FollowUpItem } from '../../backend';
import { clashesOf, columnsOf, Plan, slotLine, slotsOf } from './plan';

function meeting(id: string, due_at: string, takes: number, clashes: readonly Clash[]): FollowUpItem {
  return {
    id,
    lead_id: `lead of ${id}`,
    kind: 'meeting',
    text: '',
    person: null,
    company: null,
    due_at,
    takes,
    clashes,
  } as FollowUpItem;
}

const staff = [
  { id: 'li', name: 'Li Wei', initials: 'LW', ink: 1 },
  { id: 'om', name: 'Omar Haddad', initials: 'OH', ink: 2 },
];
const clash = (id: string, from: string): Clash => ({
  id,
  lead_id: `lead of ${id}`,
  why: 'keeper',
  kind: 'meeting',
  person: null,
  company: { id: 'f', name: 'Vallclara', native_name: '' },
  staff_id: 'li',
  from,
  to: '11:30',
});

function plan(): DayPlan {
  const one = meeting('one', '2026-11-05T09:30:00.000Z', 45, [clash('two', '11:00')]);
  const two = meeting('two', '2026-11-05T10:00:00.000Z', 30, [clash('one', '10:30')]);
  return {
    day: '2026-11-05',
    zone: 'Europe/Madrid',
    rows: ['08:00', '08:30'],
    columns: ['li', null],
    slots: [
      { item: one, column: 0, from: 150, minutes: 45, lane: 0, lanes: 2 },
      { item: two, column: 0, from: 180, minutes: 30, lane: 1, lanes: 2 },
    ],
    now: null,
  };
}

describe('the plan of a day', () => {
  it('has a column for each of us and one for nobody', () => {
    expect(columnsOf(plan(), staff).map(({ words, initials }) => [words, initials])).toEqual([
      ['Li Wei', 'LW'],
      ['nobody', undefined],
    ]);
  });

  it('says of each slot when it is on the clock of the show', () => {
    const [first] = slotsOf(plan());
    expect(first?.label).toContain('10:30–11:15');
    expect(first?.clash).toBe('overlaps Vallclara');
  });

  it('tells a pair that overlaps once', () => {
    const words = clashesOf(plan(), staff);
    expect(words).toHaveLength(1);
    expect(words[0]).toContain('10:30');
  });

  it('keeps the answer to the newest question', async () => {
    const waiting: ((plan: DayPlan) => void)[] = [];
    const asked = new Plan({ plan: () => new Promise((answer) => waiting.push(answer)) });
    const reads = [asked.read('2026-11-04', []), asked.read('2026-11-05', ['li', ''])];
    waiting[1]?.(plan());
    waiting[0]?.({ ...plan(), day: '2026-11-04' });
    await Promise.all(reads);
    expect(asked.day?.day).toBe('2026-11-05');
  });

  it('writes the line that promises a half hour', () => {
    expect(slotLine('2026-11-05', '10:30')).toBe('meeting 2026-11-05 10:30 30 min');
  });
});
