// The one message that passes: the newest, for six seconds, longer while the pointer or the focus is on it.
import { createSubscriber } from 'svelte/reactivity';

export interface ToastMessage {
  words: string;
  /** What takes it back; a toast without it only tells. */
  undo?: () => void;
  look?: 'done' | 'refused';
}

export const TOAST_MS = 6000;

export class Toasts {
  #message: (ToastMessage & { number: number }) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #number = 0;
  #announce = () => {};
  #track = createSubscriber((update) => {
    this.#announce = update;
    return () => {
      this.#announce = () => {};
    };
  });

  /** The message in sight, if there is one; `number` tells two equal ones apart. */
  get message(): (ToastMessage & { number: number }) | undefined {
    this.#track();
    return this.#message;
  }

  /** Shows a message in place of the one before. */
  show(message: ToastMessage): void {
    this.#number += 1;
    this.#message = { ...message, number: this.#number };
    this.#announce();
    this.resume();
  }

  /** Stops the clock while somebody reads. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  /** Starts the clock anew. */
  resume(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.clear(), TOAST_MS);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#message = undefined;
    this.#announce();
  }
}
