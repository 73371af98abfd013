// The keys of the app: who listens to which chord, when a single letter may act, and how chords are shown on each system.

/**
 * A chord in words: modifiers and a key joined with `+` (`Mod+K`, `Mod+Shift+Z`, `Alt+2`, `F2`, `?`), or two in a row
 * joined with a space (`G L`). `Mod` is ⌘ on a Mac and Ctrl elsewhere.
 */
export type Chord = string;

export interface Shortcut {
  id: string;
  chords: readonly Chord[];
  /** The heading on the sheet of keys, and the words beside the key. Both are read when the sheet opens, so they may be in any language. */
  group: () => string;
  label: () => string;
  run: (event: KeyboardEvent) => void;
  /** Whether it may act now; a screen's keys ask whether their screen is in front. */
  when?: () => boolean;
  /** Whether it acts while a field has the focus. Chords with a modifier do, unless this says no; bare keys never do. */
  inField?: (field: HTMLElement) => boolean;
}

export interface KeyGroup {
  title: string;
  keys: { id: string; label: string; chords: readonly Chord[] }[];
}

/** A thing that can be done now, for the palette and the menus. */
export interface Action extends Pick<Shortcut, 'id' | 'chords' | 'run'> {
  label: string;
}

/** Keys that move, leave or confirm: they mean something only where one is. */
const MOVES = /^(Arrow\w+|Escape|Enter|Space|Tab|Home|End|Page\w+)$/;

/** How long the first key of a pair (`G L`) waits for the second. */
const PAIR_WAIT_MS = 1200;

export class Shortcuts {
  /** Single letters can be switched off for people whose voice or hand strikes them by mistake (WCAG 2.1.4). */
  letters = true;
  #list: Shortcut[] = [];
  #first: { key: string; at: number } | undefined;

  constructor(
    private readonly mac = isMac(),
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Adds shortcuts; the newest are asked first. Returns what takes them away again. */
  add(...shortcuts: Shortcut[]): () => void {
    this.#list = [...[...shortcuts].reverse(), ...this.#list];
    return () => {
      this.#list = this.#list.filter((known) => !shortcuts.includes(known));
    };
  }

  /** Gives a key press to the first shortcut that wants it; true when one did. */
  handle(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || isComposing(event)) return false;
    const field = fieldOf(event.target);
    const pair = this.#pairWith(event);
    const found = this.#list.find((known) => this.#wants(known, event, field, pair));
    const opensPair = !found && !field && this.#list.some((known) => this.#startsPair(known, event));
    this.#first = opensPair ? { key: event.key.toLowerCase(), at: this.now() } : undefined;
    if (!found) return false;
    event.preventDefault();
    found.run(event);
    return true;
  }

  /** Does what a key would do that stands for this action: in a field that uses the key itself, the field does it. */
  perform(id: string): void {
    const known = this.#list.find((it) => it.id === id && (it.when?.() ?? true));
    if (!known) return;
    const field = fieldOf(document.activeElement);
    // Undo and redo within a field are the field's own, and have no other way in than this.
    if (field && known.inField && !known.inField(field)) document.execCommand(id);
    else known.run(new KeyboardEvent('keydown'));
  }

  /** The words and the first chord of an action. */
  named(id: string): { words: string; chord: Chord | undefined } | undefined {
    const known = this.#list.find((it) => it.id === id);
    return known && { words: sentence(known.label()), chord: known.chords[0] };
  }

  /** Every shortcut with words, in groups, for the sheet of keys. */
  groups(): KeyGroup[] {
    const groups = new Map<string, KeyGroup>();
    for (const { id, chords, group, label } of [...this.#list].reverse()) {
      const title = group();
      const entry = groups.get(title) ?? { title, keys: [] };
      entry.keys.push({ id, label: label(), chords });
      groups.set(title, entry);
    }
    return [...groups.values()];
  }

  /** Everything that may be done now; of two with the same key the newer, which is the one that key would reach. */
  actions(): Action[] {
    const taken = new Set<Chord>();
    const able = this.#list.filter(({ chords, when }) => {
      if (chords.some((chord) => MOVES.test(chord)) || when?.() === false) return false;
      if (chords.every((chord) => taken.has(chord))) return false;
      for (const chord of chords) taken.add(chord);
      return true;
    });
    return able.reverse().map(({ id, chords, run, label }) => ({ id, chords, run, label: sentence(label()) }));
  }

  #wants(known: Shortcut, event: KeyboardEvent, field: HTMLElement | undefined, pair: string | undefined): boolean {
    const chord = known.chords.find((wanted) => {
      const [first, second] = wanted.split(' ');
      if (second) return pair === first?.toLowerCase() && matches(second, event, this.mac);
      return pair === undefined && matches(wanted, event, this.mac);
    });
    if (!chord) return false;
    if (isBare(chord) && (field || (!this.letters && isLetter(chord)))) return false;
    if (field && known.inField && !known.inField(field)) return false;
    return known.when?.() ?? true;
  }

  #startsPair(known: Shortcut, event: KeyboardEvent): boolean {
    if (!this.letters) return false;
    return known.chords.some((chord) => chord.includes(' ') && matches(chord.split(' ')[0] ?? '', event, this.mac));
  }

  #pairWith(event: KeyboardEvent): string | undefined {
    if (!this.#first || this.now() - this.#first.at > PAIR_WAIT_MS || fieldOf(event.target)) return undefined;
    return this.#first.key;
  }
}

/** Whether an input method is still putting a character together; then no key means anything to us. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether a field still holds what it was opened with, so that Ctrl Z may go to the book instead of to the field. */
export function isUntouched(field: HTMLElement): boolean {
  return !('value' in field) || field.value === (field.dataset.rest ?? '');
}

/** Whether this key press is the chord. Letters count by what they type, and by their place where the layout has no Latin ones. */
export function matches(chord: Chord, event: KeyboardEvent, mac = isMac()): boolean {
  const wanted = parts(chord);
  const key = wanted.at(-1) ?? '';
  const has = (name: string) => wanted.slice(0, -1).includes(name);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (mod !== has('Mod') || other || event.altKey !== has('Alt')) return false;
  // A sign such as ? is itself typed with Shift on most layouts, so only letters and named keys ask for it.
  const shiftMatters = key.length > 1 || /[a-z0-9]/i.test(key);
  if (shiftMatters && event.shiftKey !== has('Shift')) return false;
  if (event.key.toLowerCase() === (key === 'Space' ? ' ' : key.toLowerCase())) return true;
  if (/^[a-z]$/i.test(key) && !/^[\x21-\x7e]$/.test(event.key)) return event.code === `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) && (has('Alt') || has('Mod')) && event.code === `Digit${key}`;
}

/** The keys of a chord as they are printed on this system: `Ctrl`, `J`, or `⌘`, `J`. */
export function chordKeys(chord: Chord, mac = isMac()): string[] {
  const names: Record<string, string> = mac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', ArrowUp: '↑', ArrowDown: '↓' }
    : { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓' };
  return parts(chord).map((part) => names[part] ?? part);
}

/** The chord for `aria-keyshortcuts`. */
export function ariaChord(chord: Chord, mac = isMac()): string {
  return chord.replaceAll('Mod', mac ? 'Meta' : 'Control');
}

export function isMac(platform = typeof navigator === 'undefined' ? '' : navigator.platform): boolean {
  return platform.startsWith('Mac');
}

/** Words as they stand alone: with a capital where the script has one. */
function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** The keys of a chord; the last may itself be a plus. */
function parts(chord: Chord): string[] {
  return chord
    .replace(/\+$/, 'Plus')
    .split(/[+ ]/)
    .map((part) => (part === 'Plus' ? '+' : part));
}

function isBare(chord: Chord): boolean {
  return !/(^|[+ ])(Mod|Alt)\+/.test(chord) && !/^(Shift\+)?F\d+$/.test(chord) && chord !== 'Escape';
}

function isLetter(chord: Chord): boolean {
  return parts(chord).some((part) => part.length === 1);
}

/** The field that keys would be typed into. */
export function fieldOf(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable)
    return target;
  if (!(target instanceof HTMLInputElement)) return undefined;
  return ['checkbox', 'radio', 'button', 'range'].includes(target.type) ? undefined : target;
}
