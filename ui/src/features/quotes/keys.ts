// The keys of the quotes: through the list, and in the editor.
import { t } from '../../lib/i18n';
import type { Shortcut } from '../../lib/shortcuts';

/** What the keys do. */
export interface QuoteActions {
  open: () => void;
  back: () => void;
  find: () => void;
  line: () => void;
  pdf: () => void;
  send: () => void;
  move: (by: 1 | -1) => void;
  isEditing: () => boolean;
  isDraft: () => boolean;
  hasQuote: () => boolean;
}

export function quoteKeys(act: QuoteActions): Shortcut[] {
  const group = () => t('keys-group-quotes');
  const listed = () => !act.isEditing();
  return [
    {
      id: 'quotes-down',
      chords: ['J', 'ArrowDown'],
      group,
      label: () => t('key-move-down'),
      run: () => act.move(1),
      when: listed,
    },
    {
      id: 'quotes-up',
      chords: ['K', 'ArrowUp'],
      group,
      label: () => t('key-move-up'),
      run: () => act.move(-1),
      when: listed,
    },
    { id: 'quotes-find', chords: ['/', 'Mod+F'], group, label: () => t('key-find'), run: act.find, when: listed },
    { id: 'quote-edit', chords: ['E'], group, label: () => t('key-edit'), run: act.open, when: act.hasQuote },
    { id: 'quote-back', chords: ['Escape'], group, label: () => t('key-back'), run: act.back, when: act.isEditing },
    { id: 'quote-line', chords: ['Mod+L'], group, label: () => t('key-quote-line'), run: act.line, when: act.isDraft },
    { id: 'quote-pdf', chords: ['Mod+P'], group, label: () => t('key-quote-pdf'), run: act.pdf, when: act.hasQuote },
    {
      id: 'quote-send',
      chords: ['Mod+Enter'],
      group,
      label: () => t('key-quote-send'),
      run: act.send,
      when: act.isDraft,
    },
  ];
}
