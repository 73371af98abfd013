// The colours of a line follow its typing, also before the core has read the newest keystroke.
import { describe, expect, it } from 'vitest';
import { type LinePart, stretches } from './highlight';

const read = 'Ana @Vilaclara !a note';
const parts: LinePart[] = [
  { from: 4, to: 14, look: 'sigil' },
  { from: 15, to: 17, look: 'sigil' },
];
/** Shows a line with its coloured stretches in brackets. */
const shown = (text: string) =>
  stretches(text, parts, read)
    .map((piece) => (piece.look === 'sigil' ? `[${piece.text}]` : piece.text))
    .join('');

describe('a line', () => {
  const cases: [string, string][] = [
    [read, 'Ana [@Vilaclara] [!a] note'],
    ['Anna @Vilaclara !a note', 'Anna [@Vilaclara] [!a] note'],
    ['Ana @Villaclara !a note', 'Ana [@Villaclara] [!a] note'],
    ['Ana @Vilaclara !a note more', 'Ana [@Vilaclara] [!a] note more'],
    ['Ana @Vilaclara', 'Ana [@Vilaclara]'],
    ['Ana @Vil', 'Ana [@Vil]'],
    ['', ''],
    ['王伟', '王伟'],
  ];
  for (const [text, wanted] of cases) it(wanted || 'empty', () => expect(shown(text)).toBe(wanted));

  it('grows a sign that is typed on, and ends it with a space', () => {
    const one: LinePart[] = [{ from: 0, to: 3, look: 'sigil' }];
    expect(stretches('#lix', one, '#li')[0]).toEqual({ text: '#lix', look: 'sigil' });
    expect(stretches('#li x', one, '#li')[0]).toEqual({ text: '#li', look: 'sigil' });
  });
});
