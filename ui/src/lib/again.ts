// Asks again after each wish: several wishes at once are one question, and one more after it.
export class Again {
  #asking: Promise<void> | undefined;
  #wished = false;

  constructor(private readonly ask: () => Promise<void>) {}

  /** Settles when all that was wished for until now has been answered. */
  wish(): Promise<void> {
    this.#wished = true;
    this.#asking ??= this.#askOn().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #askOn(): Promise<void> {
    while (this.#wished) {
      this.#wished = false;
      await this.ask();
    }
  }
}
