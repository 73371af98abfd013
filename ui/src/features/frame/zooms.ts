// How much the page is magnified: in steps from 100 to 200 per cent, at which nothing is lost.
const STEPS: readonly number[] = [100, 125, 150, 175, 200];

export class Zooms {
  #at = 0;

  /** @param set magnifies the page to so many per cent. */
  constructor(private readonly set: (percent: number) => void) {}

  /** Magnifies as it was remembered. */
  restore(percent: number): void {
    const at = STEPS.indexOf(percent);
    if (at > 0) this.step(at);
  }

  /** Goes so many steps up or down, or back to the usual size with 0; returns the per cent it is then. */
  step(by: number): number {
    this.#at = by === 0 ? 0 : Math.max(0, Math.min(STEPS.length - 1, this.#at + by));
    const percent = STEPS[this.#at] ?? 100;
    this.set(percent);
    return percent;
  }
}
