// The keys of the quotes: through the list, and in the editor.
import { t } from '../../lib/i18n';
import type { Shortcut } from '../../lib/shortcuts';

/** What the keys do. */
export interface QuoteActions {
  open: () => void;
  back: () => void;
  find: () => void;
  filter: () => void;
  none: () => void;
  line: () => void;
  pdf: () => void;
  workbook: () => void;
  copy: () => void;
  mail: () => void;
  compare: () => void;
  send: () => void;
  move: (by: 1 | -1) => void;
  isEditing: () => boolean;
  isDraft: () => boolean;
  hasQuote: () => boolean;
  hasChosen: () => boolean;
  hasLead: () => boolean;
  hasRevisions: () => boolean;
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
    { id: 'quotes-filter', chords: ['Mod+Shift+F'], group, label: () => t('filter-by'), run: act.filter, when: listed },
    {
      id: 'quotes-none',
      chords: ['Escape'],
      group,
      label: () => t('bulk-none'),
      run: act.none,
      when: () => listed() && act.hasChosen(),
    },
    { id: 'quote-edit', chords: ['E'], group, label: () => t('key-edit'), run: act.open, when: act.hasQuote },
    { id: 'quote-back', chords: ['Escape'], group, label: () => t('key-back'), run: act.back, when: act.isEditing },
    { id: 'quote-line', chords: ['Mod+L'], group, label: () => t('key-quote-line'), run: act.line, when: act.isDraft },
    { id: 'quote-pdf', chords: ['Mod+P'], group, label: () => t('key-quote-pdf'), run: act.pdf, when: act.hasQuote },
    {
      id: 'quote-workbook',
      chords: ['Mod+Shift+P'],
      group,
      label: () => t('key-quote-workbook'),
      run: act.workbook,
      when: act.hasQuote,
    },
    { id: 'quote-copy', chords: ['Y'], group, label: () => t('key-quote-copy'), run: act.copy, when: act.hasQuote },
    { id: 'quote-mail', chords: ['M'], group, label: () => t('key-quote-mail'), run: act.mail, when: act.hasLead },
    {
      id: 'quote-compare',
      chords: ['D'],
      group,
      label: () => t('key-quote-compare'),
      run: act.compare,
      when: act.hasRevisions,
    },
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
