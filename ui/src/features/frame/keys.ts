// The keys that act anywhere in the window.
import { t } from '../../lib/i18n';
import { isUntouched, type Shortcut } from '../../lib/shortcuts';

export interface FrameActions {
  capture: () => void;
  picture: () => void;
  form: () => void;
  undo: () => void;
  redo: () => void;
  staff: () => void;
  nextStaff: () => void;
  keys: () => void;
  palette: () => void;
  hide: () => void;
  menu: () => void;
  openBook: () => void;
  makeBook: () => void;
  zoom: (by: 1 | -1 | 0) => void;
  go: (
    view:
      | 'leads'
      | 'companies'
      | 'contacts'
      | 'follow-ups'
      | 'quotes'
      | 'products'
      | 'triage'
      | 'take-in'
      | 'take-out'
      | 'settings',
  ) => void;
  back: () => void;
  canGoBack: () => boolean;
}

export function frameKeys(act: FrameActions): Shortcut[] {
  const anywhere = () => t('keys-group-anywhere');
  const capture = () => t('keys-group-capture');
  return [
    { id: 'capture', chords: ['Mod+J'], group: anywhere, label: () => t('key-capture'), run: act.capture },
    { id: 'palette', chords: ['Mod+K'], group: anywhere, label: () => t('key-palette'), run: act.palette },
    {
      id: 'undo',
      chords: ['Mod+Z'],
      group: anywhere,
      label: () => t('key-undo'),
      run: act.undo,
      inField: isUntouched,
    },
    {
      id: 'redo',
      chords: ['Mod+Shift+Z', 'Mod+Y'],
      group: anywhere,
      label: () => t('key-redo'),
      run: act.redo,
      inField: isUntouched,
    },
    {
      id: 'capture-picture',
      chords: ['Alt+P'],
      group: capture,
      label: () => t('key-capture-picture'),
      run: act.picture,
    },
    { id: 'capture-form', chords: ['Alt+F'], group: capture, label: () => t('key-capture-form'), run: act.form },
    {
      id: 'staff-next',
      chords: ['Shift+F2'],
      group: anywhere,
      label: () => t('key-who-next'),
      run: act.nextStaff,
    },
    { id: 'staff', chords: ['F2'], group: anywhere, label: () => t('key-who'), run: act.staff },
    { id: 'hide', chords: ['F8', 'Mod+Shift+H'], group: anywhere, label: () => t('key-hide'), run: act.hide },
    { id: 'menu', chords: ['F10'], group: anywhere, label: () => t('key-menu'), run: act.menu },
    { id: 'open-book', chords: ['Mod+O'], group: anywhere, label: () => t('key-open-book'), run: act.openBook },
    {
      id: 'make-book',
      chords: ['Mod+Shift+O'],
      group: anywhere,
      label: () => t('key-make-book'),
      run: act.makeBook,
    },
    { id: 'keys', chords: ['?'], group: anywhere, label: () => t('key-keys'), run: act.keys },
    { id: 'go-leads', chords: ['G L'], group: anywhere, label: () => t('key-go-leads'), run: () => act.go('leads') },
    {
      id: 'go-companies',
      chords: ['G C'],
      group: anywhere,
      label: () => t('key-go-companies'),
      run: () => act.go('companies'),
    },
    {
      id: 'go-contacts',
      chords: ['G P'],
      group: anywhere,
      label: () => t('key-go-contacts'),
      run: () => act.go('contacts'),
    },
    {
      id: 'go-back',
      chords: ['Alt+ArrowLeft'],
      group: anywhere,
      label: () => t('key-go-back'),
      run: act.back,
      when: act.canGoBack,
    },
    {
      id: 'go-follow-ups',
      chords: ['G F'],
      group: anywhere,
      label: () => t('key-go-follow-ups'),
      run: () => act.go('follow-ups'),
    },
    { id: 'go-quotes', chords: ['G Q'], group: anywhere, label: () => t('key-go-quotes'), run: () => act.go('quotes') },
    {
      id: 'go-products',
      chords: ['G D'],
      group: anywhere,
      label: () => t('key-go-products'),
      run: () => act.go('products'),
    },
    { id: 'go-triage', chords: ['G T'], group: anywhere, label: () => t('key-go-triage'), run: () => act.go('triage') },
    {
      id: 'go-take-in',
      chords: ['G I'],
      group: anywhere,
      label: () => t('key-go-import'),
      run: () => act.go('take-in'),
    },
    {
      id: 'go-take-out',
      chords: ['G X'],
      group: anywhere,
      label: () => t('key-export'),
      run: () => act.go('take-out'),
    },
    {
      id: 'settings',
      chords: ['Mod+,'],
      group: anywhere,
      label: () => t('key-settings'),
      run: () => act.go('settings'),
    },
    {
      id: 'zoom-in',
      chords: ['Mod++', 'Mod+='],
      group: anywhere,
      label: () => t('key-zoom-in'),
      run: () => act.zoom(1),
    },
    { id: 'zoom-out', chords: ['Mod+-'], group: anywhere, label: () => t('key-zoom-out'), run: () => act.zoom(-1) },
    { id: 'zoom-usual', chords: ['Mod+0'], group: anywhere, label: () => t('key-zoom-usual'), run: () => act.zoom(0) },
    // The capture line hears these itself; the sheet of keys tells of them.
    {
      id: 'capture-keep',
      chords: ['Enter'],
      group: capture,
      label: () => t('key-capture-keep'),
      run() {},
      when: never,
    },
    {
      id: 'capture-open',
      chords: ['Mod+Enter'],
      group: capture,
      label: () => t('key-capture-open'),
      run() {},
      when: never,
    },
    {
      id: 'capture-join',
      chords: ['ArrowDown'],
      group: capture,
      label: () => t('key-capture-join'),
      run() {},
      when: never,
    },
    {
      id: 'capture-known-open',
      chords: ['Alt+Enter'],
      group: capture,
      label: () => t('key-capture-known-open'),
      run() {},
      when: never,
    },
    {
      id: 'capture-signs',
      chords: ['Alt+1', 'Alt+6'],
      group: capture,
      label: () => t('key-capture-signs'),
      run() {},
      when: never,
    },
    {
      id: 'capture-same-company',
      chords: ['Mod+D'],
      group: capture,
      label: () => t('key-capture-same-company'),
      run() {},
      when: never,
    },
    {
      id: 'capture-same-last',
      chords: ['Mod+Shift+D'],
      group: capture,
      label: () => t('key-capture-same-last'),
      run() {},
      when: never,
    },
    {
      id: 'capture-correct',
      chords: ['Alt+E'],
      group: capture,
      label: () => t('key-capture-correct'),
      run() {},
      when: never,
    },
    {
      id: 'capture-turn-name',
      chords: ['Alt+X'],
      group: capture,
      label: () => t('key-capture-turn-name'),
      run() {},
      when: never,
    },
    {
      id: 'capture-pin',
      chords: ['Alt+T'],
      group: capture,
      label: () => t('key-capture-pin'),
      run() {},
      when: never,
    },
    {
      id: 'capture-aside',
      chords: ['Mod+N'],
      group: capture,
      label: () => t('key-capture-aside'),
      run() {},
      when: never,
    },
    {
      id: 'capture-take-up',
      chords: ['Mod+Shift+N'],
      group: capture,
      label: () => t('key-capture-take-up'),
      run() {},
      when: never,
    },
    { id: 'capture-leave', chords: ['Escape'], group: capture, label: () => t('key-back'), run() {}, when: never },
  ];
}

function never(): boolean {
  return false;
}
