// Topics that stick: every visitor is given them until somebody takes them off. They are this device's, and outlive the window.
import { Watched } from '../../lib/watched';

export class Pins extends Watched {
  #topics: readonly string[] = [];

  /** `keep` remembers them as text. */
  constructor(private readonly keep: (text: string) => void) {
    super();
  }

  get topics(): readonly string[] {
    this.watch();
    return this.#topics;
  }

  /** Takes what was remembered. */
  restore(text: string): void {
    this.#topics = text.split('\n').filter(Boolean);
    this.changed();
  }

  /** Pins topics; without any all that are pinned are taken off. */
  toggle(topics: readonly string[]): void {
    this.#set(topics.length > 0 ? [...new Set([...this.#topics, ...topics])] : []);
  }

  takeOff(topic: string): void {
    this.#set(this.#topics.filter((known) => known !== topic));
  }

  #set(topics: readonly string[]): void {
    this.#topics = topics;
    this.keep(topics.join('\n'));
    this.changed();
  }
}
