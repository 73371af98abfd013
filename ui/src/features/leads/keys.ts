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
  mail: () => void;
  join: () => void;
  find: () => void;
  filter: () => void;
  none: () => void;
  /** Goes to the person, or the company, of the lead in front. */
  person: () => void;
  company: () => void;
  back: () => void;
  hasLead: () => boolean;
  hasChosen: () => boolean;
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
    { id: 'leads-filter', chords: ['Mod+Shift+F'], group: lists, label: () => t('filter-by'), run: act.filter },
    // The list hears these itself; the sheet of keys tells of them.
    { id: 'leads-edit', chords: ['E'], group: lists, label: () => t('key-edit-cell'), run() {}, when: () => false },
    { id: 'leads-choose', chords: ['X'], group: lists, label: () => t('key-choose'), run() {}, when: () => false },
    { id: 'leads-all', chords: ['Mod+A'], group: lists, label: () => t('key-choose-all'), run() {}, when: () => false },
    {
      id: 'leads-back',
      chords: ['Escape'],
      group: lists,
      label: () => t('key-back'),
      run: act.back,
      when: act.canGoBack,
    },
    {
      id: 'leads-none',
      chords: ['Escape'],
      group: lists,
      label: () => t('bulk-none'),
      run: act.none,
      when: act.hasChosen,
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
    { id: 'lead-person', chords: ['P'], group: record, label: () => t('key-go-person'), run: act.person, when },
    { id: 'lead-company', chords: ['O'], group: record, label: () => t('key-go-company'), run: act.company, when },
    { id: 'lead-quote', chords: ['Q'], group: record, label: () => t('key-quote'), run: act.quote, when },
    { id: 'lead-mail', chords: ['M'], group: record, label: () => t('follow-up-action-mail'), run: act.mail, when },
    { id: 'lead-join', chords: ['='], group: record, label: () => t('key-join-leads'), run: act.join, when },
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
