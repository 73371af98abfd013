// The signs of the capture line, each with a key that no keyboard layout moves.
import { t } from '../../lib/i18n';

const PARTS = [
  ['@', 'company'],
  ['#', 'topic'],
  ['!', 'grade'],
  ['>', 'step'],
  ['+', 'due'],
  ['~', 'market'],
] as const;

export function lineSigns() {
  return PARTS.map(([sign, part], at) => ({ sign, words: t(`capture-part-${part}`), chord: `Alt+${at + 1}` }));
}
