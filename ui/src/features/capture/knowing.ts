// Whom the line may be about: asked one question at a time, always about the newest text; one may be chosen, or the visitor kept apart.
import type { Backend, Join, Known } from '../../backend';
import { Watched } from '../../lib/watched';

export class Knowing extends Watched {
  #line = '';
  #found: readonly Known[] = [];
  #chosen: Known | undefined;
  #apart = false;
  #asking = false;

  constructor(private readonly backend: Pick<Backend, 'known'>) {
    super();
  }

  /** Who is offered, the likeliest first; the one who was chosen stays, whatever is typed behind the name. */
  get offers(): readonly Known[] {
    this.watch();
    if (this.#apart) return [];
    const chosen = this.#chosen;
    if (!chosen || this.#found.some(({ id }) => id === chosen.id)) return this.#found;
    return [chosen, ...this.#found];
  }

  /** Which one was chosen; −1 before any. */
  get active(): number {
    return this.offers.findIndex(({ id }) => id === this.#chosen?.id);
  }

  /** Somebody said that this is somebody new. */
  get apart(): boolean {
    this.watch();
    return this.#apart;
  }

  /** Whom the line is said to be about; nothing while the core's own rule decides. */
  get join(): Join | null {
    if (this.#apart) return 'apart';
    return this.#chosen ? { with: this.#chosen.id } : null;
  }

  /** Another text stands in the line. */
  at(line: string): void {
    if (line === this.#line) return;
    this.#line = line;
    if (line.trim() === '') this.clear();
    else void this.#ask();
  }

  /** Chooses the next one or the one before; before the first none is chosen. */
  move(by: 1 | -1): void {
    const to = this.active + by;
    this.choose(to < 0 ? undefined : this.offers[Math.min(to, this.offers.length - 1)]);
  }

  choose(known: Known | undefined): void {
    this.#chosen = known;
    this.changed();
  }

  /** Somebody new, or after all perhaps not. */
  keepApart(apart: boolean): void {
    this.#apart = apart;
    this.#chosen = undefined;
    this.changed();
  }

  /** Another visitor: what was said of the one before is forgotten. */
  clear(): void {
    this.#line = '';
    this.#found = [];
    this.#apart = false;
    this.choose(undefined);
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      let asked = '';
      while (asked !== this.#line) {
        asked = this.#line;
        const found = asked === '' ? [] : await this.backend.known(asked);
        if (asked !== this.#line) continue;
        this.#found = found;
        this.changed();
      }
    } catch {
      // Without an answer nobody is offered, and typing goes on.
    } finally {
      this.#asking = false;
    }
  }
}
