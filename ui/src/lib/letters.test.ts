// Tests of what is said of a letter's gaps.
import { expect, test } from 'vitest';
import type { MailPiece } from '../generated/bindings';
import { gapsIn } from './letters';

const piece = (field: string | null, trouble: MailPiece['trouble'] = null): MailPiece => ({
  text: 'x',
  field,
  trouble,
});

test('every gap is told once, in its order', () => {
  const subject = [piece(null), piece('show.name')];
  const body = [piece('us.name', 'missing'), piece('contact.shoe', 'unknown'), piece('us.name', 'missing')];
  const told = gapsIn(subject, body);
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('us.name');
  expect(told[1]).toContain('contact.shoe');
});
