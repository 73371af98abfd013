// Small things a window remembers on this computer, such as how wide a pane was; losing them costs nobody any work.

const prefix = 'fairlead:';

/** The remembered number, or the given one when there is none or the store is closed to us. */
export function rememberedNumber(name: string, otherwise: number): number {
  const value = Number.parseFloat(read(name) ?? '');
  return Number.isFinite(value) ? value : otherwise;
}

/** The remembered word, if it is one of those allowed. */
export function rememberedWord<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
  const value = read(name);
  return allowed.find((word) => word === value) ?? otherwise;
}

/** Remembers a value; silently forgets it where the store is full or forbidden. */
export function remember(name: string, value: number | string): void {
  try {
    localStorage.setItem(prefix + name, String(value));
  } catch {
    // A window that cannot remember its layout still works.
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}
