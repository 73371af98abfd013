// The keys of the leads: through the list, and into the record in front.
import type { Grade } from '../../backend';
import { t } from '../../lib/i18n';
import type { Shortcut } from '../../lib/shortcuts';

/** What the keys do. */
export interface LeadActions {
  move: (by: 1 | -1) => void;
  edit: () => void;
  say: (what: 'step' | 'note') => void;
  grade: (to: Grade) => void;
  quote: () => void;
  find: () => void;
  back: () => void;
  hasLead: () => boolean;
  /** Whether the sheet covers the list. */
  canGoBack: () => boolean;
}

export function leadKeys(act: LeadActions): Shortcut[] {
  const lists = () => t('keys-group-lists');
  const record = () => t('keys-group-record');
  const when = act.hasLead;
  return [
    {
      id: 'leads-down',
      chords: ['J', 'ArrowDown'],
      group: lists,
      label: () => t('key-move-down'),
      run: () => act.move(1),
    },
    { id: 'leads-up', chords: ['K', 'ArrowUp'], group: lists, label: () => t('key-move-up'), run: () => act.move(-1) },
    { id: 'leads-find', chords: ['/', 'Mod+F'], group: lists, label: () => t('key-find'), run: act.find },
    {
      id: 'leads-back',
      chords: ['Escape'],
      group: lists,
      label: () => t('key-back'),
      run: act.back,
      when: act.canGoBack,
    },
    { id: 'lead-edit', chords: ['E'], group: record, label: () => t('key-edit'), run: act.edit, when },
    {
      id: 'lead-grade-a',
      chords: ['Shift+A'],
      group: record,
      label: () => t('key-grade', { grade: 'A' }),
      run: () => act.grade('A'),
      when,
    },
    {
      id: 'lead-grade-b',
      chords: ['Shift+B'],
      group: record,
      label: () => t('key-grade', { grade: 'B' }),
      run: () => act.grade('B'),
      when,
    },
    {
      id: 'lead-grade-c',
      chords: ['Shift+C'],
      group: record,
      label: () => t('key-grade', { grade: 'C' }),
      run: () => act.grade('C'),
      when,
    },
    { id: 'lead-quote', chords: ['Q'], group: record, label: () => t('key-quote'), run: act.quote, when },
    { id: 'lead-note', chords: ['N'], group: record, label: () => t('key-note'), run: () => act.say('note'), when },
    {
      id: 'lead-step',
      chords: ['F'],
      group: record,
      label: () => t('key-follow-up'),
      run: () => act.say('step'),
      when,
    },
  ];
}
