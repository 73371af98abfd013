// The curtain: blanks the window at once when somebody leans over, and any key opens it again on what was there.

/** What still reaches the page while the curtain is drawn: nothing. */
const STOPPED = ['keydown', 'keyup', 'keypress', 'beforeinput', 'blur', 'focus', 'focusin', 'focusout'] as const;

export class Curtain {
  #focused: HTMLElement | undefined;
  #drawn = false;

  /** @param tell hears when it is drawn and when it is opened, so that the window's title goes with it. */
  constructor(private readonly tell: (drawn: boolean) => void) {}

  get drawn(): boolean {
    return this.#drawn;
  }

  /** Draws it. The focus, what is typed and what is open stay as they are, and hear nothing of it. */
  draw(): void {
    if (this.#drawn) return;
    this.#drawn = true;
    this.#focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    for (const name of STOPPED) window.addEventListener(name, this.#stop, true);
    document.documentElement.classList.add('curtained');
    this.tell(true);
  }

  #open(): void {
    this.#drawn = false;
    document.documentElement.classList.remove('curtained');
    // Fields keep their selection; one that takes the focus back must not think it was just entered.
    this.#focused?.focus({ preventScroll: true });
    for (const name of STOPPED) window.removeEventListener(name, this.#stop, true);
    this.#focused = undefined;
    this.tell(false);
  }

  readonly #stop = (event: Event) => {
    event.stopImmediatePropagation();
    if (!(event instanceof KeyboardEvent) && event.type !== 'beforeinput') return;
    event.preventDefault();
    // The key that drew it repeats while it is held, and a modifier alone may belong to another window's switch.
    if (event.type !== 'keydown' || !(event instanceof KeyboardEvent) || event.repeat) return;
    if (!['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) this.#open();
  };
}
