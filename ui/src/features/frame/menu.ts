// The native menu: which actions are in it, said with the words and keys of the registry.
import type { MenuEntry, MenuPart, Overview } from '../../backend';
import { type MessageKey, t } from '../../lib/i18n';
import type { Chord, Shortcuts } from '../../lib/shortcuts';

/** The menus from the left; an empty id is a rule, a word of `SYSTEM` is done by the system. */
const MENUS: readonly { title: MessageKey; ids: readonly string[] }[] = [
  {
    title: 'menu-book',
    ids: ['open-book', 'make-book', '', 'go-take-in', 'go-take-out', '', 'settings', '', 'minimize', 'quit'],
  },
  { title: 'menu-edit', ids: ['undo', 'redo', '', 'cut', 'copy', 'paste', 'select-all'] },
  { title: 'menu-visitor', ids: ['capture', 'capture-picture', '', 'staff', 'hide'] },
  {
    title: 'menu-go',
    ids: [
      'palette',
      'go-back',
      '',
      'go-leads',
      'go-companies',
      'go-contacts',
      '',
      'go-follow-ups',
      'go-triage',
      'go-quotes',
      'go-products',
      '',
      'zoom-in',
      'zoom-out',
      'zoom-usual',
    ],
  },
  { title: 'menu-help', ids: ['keys'] },
];

const SYSTEM: Record<string, MessageKey> = {
  cut: 'menu-cut',
  copy: 'menu-copy',
  paste: 'menu-paste',
  'select-all': 'menu-select-all',
  minimize: 'menu-minimize',
  quit: 'menu-quit',
};

/** The menus as the shell builds them. An action that nobody registered is left out. */
export function menuParts(shortcuts: Shortcuts): MenuPart[] {
  return MENUS.map(({ title, ids }) => ({
    words: t(title),
    entries: ids.flatMap((id): MenuEntry[] => {
      if (id === '') return [{ id, words: '', keys: '' }];
      const system = SYSTEM[id];
      if (system) return [{ id, words: t(system), keys: '' }];
      const named = shortcuts.named(id);
      return named ? [{ id, words: named.words, keys: accelerator(named.chord) }] : [];
    }),
  }));
}

/** The menu of the icon in the tray: an id without its `tray-` is an action of the page, but for those of the shell. */
export function trayEntries(overview: Pick<Overview, 'follow_ups_due'>): MenuEntry[] {
  const entry = (id: string, words: string) => ({ id, words, keys: '' });
  return [
    entry('tray-open', t('tray-open')),
    entry('tray-capture', t('tray-capture')),
    entry('tray-go-follow-ups', t('tray-due', { count: overview.follow_ups_due })),
    entry('', ''),
    entry('tray-quit', t('menu-quit')),
  ];
}

/** A chord as the system writes it; bare keys and pairs are heard by the page alone. */
export function accelerator(chord: Chord | undefined): string {
  if (!chord || chord.includes(' ') || !/^(Mod|Alt|F\d)/.test(chord)) return '';
  // The key is a sign: `Mod++` is Mod and plus.
  const [, modifiers = '', key = ''] = /^(.*\+)?(.+)$/s.exec(chord) ?? [];
  const signs: Record<string, string> = { '+': 'Plus', '-': 'Minus', ',': 'Comma', ArrowLeft: 'Left' };
  return modifiers.replace('Mod', 'CmdOrCtrl') + (signs[key] ?? key);
}
