// The keys of companies and contacts: through the list, into the sheet, and from there to anything that belongs to it.
import { t } from '../../lib/i18n';
import type { Shortcut } from '../../lib/shortcuts';

export interface PlaceActions {
  /** Names the screen, so that its keys differ from those of the other. */
  of: 'companies' | 'contacts';
  move: (by: 1 | -1) => void;
  edit: () => void;
  find: () => void;
  filter: () => void;
  none: () => void;
  back: () => void;
  hasPlace: () => boolean;
  mayWrite: () => boolean;
  hasChosen: () => boolean;
  /** Whether the sheet covers the list. */
  canGoBack: () => boolean;
  /** Goes to the n-th of what belongs to the record, from 1. */
  go: (number: number) => void;
  /** Begins a quote for the one in front. */
  quote: () => void;
  /** Writes to the one in front, where that is a person. */
  mail?: () => void;
}

/** What belongs to a record is numbered, so that each is one key away. */
export const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export function placeKeys(act: PlaceActions): Shortcut[] {
  const lists = () => t('keys-group-lists');
  const record = () => t('keys-group-record');
  const id = (name: string) => `${act.of}-${name}`;
  return [
    {
      id: id('down'),
      chords: ['J', 'ArrowDown'],
      group: lists,
      label: () => t('key-move-down'),
      run: () => act.move(1),
    },
    { id: id('up'), chords: ['K', 'ArrowUp'], group: lists, label: () => t('key-move-up'), run: () => act.move(-1) },
    { id: id('find'), chords: ['/', 'Mod+F'], group: lists, label: () => t('key-find'), run: act.find },
    { id: id('filter'), chords: ['Mod+Shift+F'], group: lists, label: () => t('filter-by'), run: act.filter },
    {
      id: id('back'),
      chords: ['Escape'],
      group: lists,
      label: () => t('key-back'),
      run: act.back,
      when: act.canGoBack,
    },
    {
      id: id('none'),
      chords: ['Escape'],
      group: lists,
      label: () => t('bulk-none'),
      run: act.none,
      when: act.hasChosen,
    },
    { id: id('edit'), chords: ['E'], group: record, label: () => t('key-edit'), run: act.edit, when: act.hasPlace },
    {
      id: id('quote'),
      chords: ['Q'],
      group: record,
      label: () => t('key-quote'),
      run: act.quote,
      when: act.mayWrite,
    },
    ...(act.mail
      ? [
          {
            id: id('mail'),
            chords: ['M'],
            group: record,
            label: () => t('follow-up-action-mail'),
            run: act.mail,
            when: act.hasPlace,
          },
        ]
      : []),
    ...NUMBERS.map((number) => ({
      id: id(`go-${number}`),
      chords: [String(number)],
      group: record,
      label: () => t('key-go-related', { number }),
      run: () => act.go(number),
      when: act.hasPlace,
    })),
  ];
}
