// What the whole window stands on: the overview of the book, asked for again after every commit and as time goes by.
import type { Backend, Changes, Overview } from '../../backend';
import { Again } from '../../lib/again';
import { setLanguage } from '../../lib/i18n';
import { setTheme, type Theme } from '../../lib/theme';
import { Watched } from '../../lib/watched';

/** How often the clock is read, so that what becomes late is seen to. */
export const TICK_MS = 30_000;
const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

export class Desk extends Watched {
  #overview: Overview | undefined;
  #now = new Date(0);
  readonly #again = new Again(() => this.#ask());

  constructor(
    private readonly backend: Pick<Backend, 'overview'>,
    private readonly onerror: (error: unknown) => void,
  ) {
    super();
  }

  /** The overview; nothing until the core has answered for the first time. */
  get overview(): Overview | undefined {
    this.watch();
    return this.#overview;
  }

  /** The moment of the overview: late and today are judged by the core's clock. */
  get now(): Date {
    this.watch();
    return this.#now;
  }

  /** Asks again; several wishes at once are one question, and one more after it. */
  reload(): Promise<void> {
    return this.#again.wish();
  }

  async #ask(): Promise<void> {
    try {
      this.#take(await this.backend.overview());
    } catch (error) {
      this.onerror(error);
    }
  }

  #take(overview: Overview): void {
    const before = this.#overview;
    this.#overview = overview;
    this.#now = new Date(overview.now);
    if (before?.language !== overview.language) setLanguage(overview.language);
    if (before?.theme !== overview.theme) setTheme(THEMES.find((theme) => theme === overview.theme) ?? 'system');
    this.changed();
  }
}

/** Gathers what several commits in a row changed, so that one question answers them all. */
export class Gathered {
  #changed: Changes['changed'] | undefined;
  #everything = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly tell: (changes: Changes) => void,
    private readonly wait = 16,
  ) {}

  add({ changed }: Changes): void {
    if (changed.length === 0) this.#everything = true;
    this.#changed = [...(this.#changed ?? []), ...changed];
    this.#timer ??= setTimeout(() => {
      const all = this.#everything ? [] : (this.#changed ?? []);
      this.#timer = undefined;
      this.#changed = undefined;
      this.#everything = false;
      this.tell({ changed: all });
    }, this.wait);
  }
}
