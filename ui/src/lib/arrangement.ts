// How the window is arranged: which screen, how wide the panes, in which order. Read once, kept on this device a moment after each change.
const KEEP_MS = 250;

export class Arrangement {
  #values: Record<string, string> = {};
  #keeping: ReturnType<typeof setTimeout> | undefined;

  /** `keep` writes the whole of it; losing it costs nobody any work, so a failure is forgotten. */
  constructor(private readonly keep: (value: string) => Promise<unknown>) {}

  /** Takes what was kept; what cannot be read is as good as nothing. */
  restore(kept: string | null): void {
    try {
      const values: unknown = JSON.parse(kept ?? '{}');
      if (typeof values === 'object' && values !== null) {
        this.#values = Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'));
      }
    } catch {
      this.#values = {};
    }
  }

  /** The remembered number, or the given one. */
  number(name: string, otherwise: number): number {
    const value = Number.parseFloat(this.#values[name] ?? '');
    return Number.isFinite(value) ? value : otherwise;
  }

  /** The remembered word, if it is one of those allowed. */
  word<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    return allowed.find((word) => word === this.#values[name]) ?? otherwise;
  }

  /** The remembered text; empty when there is none. */
  text(name: string): string {
    return this.#values[name] ?? '';
  }

  remember(name: string, value: number | string): void {
    if (this.#values[name] === String(value)) return;
    this.#values[name] = String(value);
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.flush(), KEEP_MS);
  }

  /** Keeps at once what is not kept yet. */
  flush(): void {
    if (this.#keeping === undefined) return;
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    void this.keep(JSON.stringify(this.#values)).catch(() => {});
  }
}
