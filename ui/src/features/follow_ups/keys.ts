// The keys of the follow-ups: through the list, for the promise in front, and for those chosen.
import { t } from '../../lib/i18n';
import type { Shortcut } from '../../lib/shortcuts';

/** What the keys do. */
export interface FollowUpActions {
  move: (by: 1 | -1) => void;
  done: () => void;
  /** The line for outcome and next promise, or what is promised to a lead that has no next step. */
  open: () => void;
  snooze: () => void;
  reassign: () => void;
  mail: () => void;
  call: () => void;
  quote: () => void;
  next: () => void;
  lead: () => void;
  close: () => void;
  filter: () => void;
  days: () => void;
  look: () => void;
  none: () => void;
  back: () => void;
  /** Whether a promise is in front; whether it is open and may be changed; whether any row is. */
  hasPromise: () => boolean;
  isOpen: () => boolean;
  hasRow: () => boolean;
  isStepless: () => boolean;
  hasChosen: () => boolean;
  mayWrite: () => boolean;
  canGoBack: () => boolean;
}

/** Whether a bare key belongs to the list: a button that has the focus keeps its Space and Enter. */
function listHasKeys(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.getAttribute('role') === 'grid';
}

export function followUpKeys(act: FollowUpActions): Shortcut[] {
  const group = () => t('keys-group-follow-ups');
  const free = () => !document.querySelector('dialog[open]');
  const may = (able: () => boolean) => () => free() && able();
  const open = may(() => act.mayWrite() && (act.isOpen() || act.hasChosen()));
  const row = may(act.hasRow);
  const write = may(() => act.hasRow() && act.mayWrite());
  const key = (id: string, chord: string, label: () => string, run: Shortcut['run'], when: () => boolean) => ({
    id: `follow-ups-${id}`,
    chords: [chord],
    group,
    label,
    run,
    when,
  });
  return [
    key(
      'next',
      'J',
      () => t('action-next'),
      () => act.move(1),
      row,
    ),
    key(
      'previous',
      'K',
      () => t('action-previous'),
      () => act.move(-1),
      row,
    ),
    // A key that is held down must not tick off the whole day.
    key(
      'done',
      'Space',
      () => t('key-done'),
      (event) => event.repeat || act.done(),
      () => open() && listHasKeys(),
    ),
    key(
      'outcome',
      'Enter',
      () => t('key-outcome'),
      act.open,
      () => row() && listHasKeys(),
    ),
    key('snooze', 'S', () => t('key-snooze'), act.snooze, open),
    key('who', 'R', () => t('follow-up-action-reassign'), act.reassign, open),
    key('mail', 'M', () => t('follow-up-action-mail'), act.mail, write),
    key('call', 'C', () => t('follow-up-action-call'), act.call, row),
    key('quote', 'Q', () => t('follow-up-action-quote'), act.quote, row),
    key('further', 'F', () => t('key-further'), act.next, write),
    key('lead', 'O', () => t('key-lead'), act.lead, row),
    key(
      'close',
      'L',
      () => t('follow-up-close'),
      act.close,
      may(() => act.isStepless() && act.mayWrite()),
    ),
    key('filter', 'Mod+Shift+F', () => t('filter-by'), act.filter, free),
    key('days', 'D', () => t('key-days'), act.days, free),
    key('look', 'V', () => t('key-look'), act.look, free),
    // The list hears these itself; the sheet of keys tells of them.
    key(
      'choose',
      'X',
      () => t('key-choose'),
      () => {},
      () => false,
    ),
    key(
      'all',
      'Mod+A',
      () => t('key-choose-all'),
      () => {},
      () => false,
    ),
    key('back', 'Escape', () => t('key-back'), act.back, act.canGoBack),
    key('none', 'Escape', () => t('bulk-none'), act.none, act.hasChosen),
  ];
}
