// What the word at the caret may become: asked one question at a time, always about the newest text, and gone with Escape.
import type { Backend, Completions } from '../../backend';
import { Watched } from '../../lib/watched';

export class Completing extends Watched {
  #line = '';
  #caret = -1;
  #found: Completions | undefined;
  #active = -1;
  #asking = false;
  /** Where a word begins that was left with Escape: it is not offered anything again. */
  #left: number | undefined;

  constructor(private readonly backend: Pick<Backend, 'completeLine'>) {
    super();
  }

  /** What is offered; nothing when there is nothing. */
  get found(): Completions | undefined {
    this.watch();
    return this.#found;
  }

  /** Which one the arrows are at; −1 before any. */
  get active(): number {
    this.watch();
    return this.#active;
  }

  /** The line or the caret is another. `typing` is false when only the caret moved: then nothing new is offered. */
  at(line: string, caret: number, typing: boolean): void {
    if (!typing && !this.#found) return;
    if (line === this.#line && caret === this.#caret) return;
    this.#line = line;
    this.#caret = caret;
    void this.#ask();
  }

  move(by: 1 | -1): void {
    const count = this.#found?.items.length ?? 0;
    if (count === 0) return;
    this.#active = (this.#active + by + count) % count;
    this.changed();
  }

  /** The line with a suggestion in place of the word, and the caret behind it. */
  taken(at = Math.max(0, this.#active)): { line: string; caret: number } | undefined {
    const item = this.#found?.items[at];
    if (!this.#found || !item) return undefined;
    const head = this.#line.slice(0, this.#found.start) + item.written;
    const rest = this.#line.slice(this.#caret);
    const line = `${head}${/^\s/.test(rest) ? '' : ' '}${rest}`;
    this.#line = line;
    this.#caret = head.length + 1;
    this.close();
    return { line, caret: head.length + 1 };
  }

  /** Offers nothing more for this word. */
  leave(): void {
    this.#left = this.#found?.start;
    this.close();
  }

  close(): void {
    if (!this.#found) return;
    this.#found = undefined;
    this.#active = -1;
    this.changed();
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      let [line, caret] = ['', -1];
      while (line !== this.#line || caret !== this.#caret) {
        [line, caret] = [this.#line, this.#caret];
        const found = line === '' ? null : await this.backend.completeLine(line, caret);
        if (line !== this.#line || caret !== this.#caret) continue;
        if (found?.start !== this.#left) this.#left = undefined;
        const offers = found && found.items.length > 0 && found.start !== this.#left;
        if (!offers || found.start !== this.#found?.start) this.#active = -1;
        this.#found = offers ? found : undefined;
        this.#active = Math.min(this.#active, (this.#found?.items.length ?? 0) - 1);
        this.changed();
      }
    } catch {
      // Without an answer nothing is offered, and typing goes on.
      this.close();
    } finally {
      this.#asking = false;
    }
  }
}
