// The base of a screen's state: a plain object that tells whoever read it that it has changed.
import { createSubscriber } from 'svelte/reactivity';

export class Watched {
  #announce = () => {};
  #track = createSubscriber((update) => {
    this.#announce = update;
    return () => {
      this.#announce = () => {};
    };
  });

  /** Called where a value is read, so that a template which reads it follows. */
  protected watch(): void {
    this.#track();
  }

  /** Called after a change. */
  protected changed(): void {
    this.#announce();
  }
}
