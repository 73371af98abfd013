// A badge scanner that types: told from a person by its speed, taken together, and handed on as one text wherever the focus is.
import { fieldOf, isComposing } from './shortcuts';

/** Fewer keys than this are nobody's badge. */
export const LEAST_KEYS = 8;
/** A scanner that sends no Enter has ended after this silence; one that sends several lines goes on before it. */
export const SILENCE_MS = 100;
/** The longest pause between two keys of a scanner: what decisions allow, and more for one that is slow. */
export const GAPS_MS = { usual: 30, slow: 60, off: 0 } as const;
export type Pace = keyof typeof GAPS_MS;

/** Where the keys went before anybody knew whose they were. */
interface Field {
  element: HTMLInputElement | HTMLTextAreaElement;
  value: string;
  start: number | null;
  end: number | null;
}

export class Scanner<Code> {
  pace: Pace = 'usual';
  #keys: KeyboardEvent[] = [];
  /** Of them, those that were kept from the page and are owed to it if it was a person. */
  #held: KeyboardEvent[] = [];
  #field: Field | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  readonly #given = new WeakSet<Event>();

  /**
   * `read` says what a text is, or nothing when it should stay where it was typed; `take` is handed what it is once the
   * field that had the focus is as it was.
   */
  constructor(
    private readonly read: (text: string, inField: boolean) => Promise<Code | undefined>,
    private readonly take: (code: Code) => void,
  ) {}

  /** Hears every key of the window before the page does. */
  handle(event: KeyboardEvent): void {
    if (this.pace === 'off' || this.#given.has(event) || event.key === 'Shift' || event.key === 'CapsLock') return;
    const character = typed(event);
    const last = this.#keys.at(-1);
    // A scanner types where the focus is; what goes on in another field is somebody's, however quick.
    const isHere = last !== undefined && event.target === last.target;
    const follows = isHere && event.timeStamp - last.timeStamp <= GAPS_MS[this.pace];
    if (!follows || character === undefined) this.#release();
    if (character === undefined) return;
    const ends = character === '\n' || character === '\t';
    if (this.#keys.length === 0) {
      // Enter, Tab and space mean something by themselves, and no badge begins with them.
      if (ends || character === ' ') return;
      this.#field = snapshot(event);
    }
    if (ends && this.#keys.length < LEAST_KEYS) {
      this.#release();
      return;
    }
    this.#keys.push(event);
    if (ends || !fieldOf(event.target)) {
      // A letter may grade a lead, and Enter may save one: neither was meant.
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!ends) this.#held.push(event);
    }
    this.#listen();
  }

  #listen(): void {
    clearTimeout(this.#silence);
    const enough = this.#keys.length >= LEAST_KEYS;
    this.#silence = setTimeout(
      () => (enough ? void this.#finish() : this.#release()),
      enough ? SILENCE_MS : 2 * GAPS_MS[this.pace],
    );
  }

  async #finish(): Promise<void> {
    const text = this.#keys.map((event) => typed(event) ?? '').join('');
    const field = this.#field;
    this.#forget();
    const code = await this.read(text.replace(/[\n\t]$/, ''), field !== undefined);
    if (code === undefined) return;
    if (field) giveBack(field);
    this.take(code);
  }

  /** It was a person: the page gets the keys it has not seen, as they were. */
  #release(): void {
    const held = this.#held;
    this.#forget();
    for (const event of held) {
      const again = new KeyboardEvent('keydown', {
        key: event.key,
        code: event.code,
        shiftKey: event.shiftKey,
        bubbles: true,
        cancelable: true,
      });
      this.#given.add(again);
      (event.target ?? document.body).dispatchEvent(again);
    }
  }

  #forget(): void {
    clearTimeout(this.#silence);
    this.#keys = [];
    this.#held = [];
    this.#field = undefined;
  }
}

/** The character a key types, a line's end for Enter; nothing for a key that types none or is held down. */
function typed(event: KeyboardEvent): string | undefined {
  if (event.repeat || isComposing(event)) return undefined;
  const third = event.getModifierState?.('AltGraph') ?? false;
  if (!third && (event.ctrlKey || event.metaKey || event.altKey)) return undefined;
  if (event.key === 'Enter') return '\n';
  if (event.key === 'Tab') return '\t';
  return [...event.key].length === 1 ? event.key : undefined;
}

function snapshot({ target }: Event): Field | undefined {
  const element = fieldOf(target);
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return undefined;
  return { element, value: element.value, start: element.selectionStart, end: element.selectionEnd };
}

/** Sets what the field held, so that whoever follows it hears of it. */
function giveBack({ element, value, start, end }: Field): void {
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  if (start !== null) element.setSelectionRange(start, end);
}
