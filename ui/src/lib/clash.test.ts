// Overlapping promises in words: who is where, and who is promised twice.
import { describe, expect, it } from 'vitest';
import type { Clash } from '../generated/bindings';
import { clashBriefly, clashSentence } from './clash';

const staff = [{ id: 'li', name: 'Li Wei', initials: 'LW', ink: 1 }];

function clash(part: Partial<Clash> = {}): Clash {
  return {
    id: 'p',
    lead_id: 'l',
    why: 'keeper',
    kind: 'meeting',
    person: {
      id: 'c',
      given_name: 'Tom',
      family_name: 'Berg',
      native_name: '',
      name_order: 'given_first',
      title: '',
    },
    company: null,
    staff_id: 'li',
    from: '10:30',
    to: '11:00',
    ...part,
  };
}

describe('what overlaps', () => {
  it('says who of us is with whom', () => {
    expect(clashSentence(clash(), staff)).toBe('Li Wei is with Tom Berg then, 10:30–11:00.');
  });

  it('says that a visitor is promised twice, and by whom if anybody', () => {
    expect(clashSentence(clash({ why: 'whom' }), staff)).toBe('Tom Berg is promised to Li Wei then, 10:30–11:00.');
    expect(clashSentence(clash({ why: 'whom', staff_id: null }), staff)).toBe(
      'Tom Berg is promised something else then, 10:30–11:00.',
    );
  });

  it('is brief in a row, and nothing where nothing overlaps', () => {
    expect(clashBriefly([clash(), clash()])).toBe('overlaps Tom Berg');
    expect(clashBriefly([clash({ person: null })])).toContain('overlaps');
    expect(clashBriefly([])).toBe('');
  });
});
