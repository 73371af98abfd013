// The rows of a long list, as far as they are in view: pages come and go, and a jump loads the page it lands on and none before it.
import { Watched } from './watched';

/** How many rows come at once. */
export const PAGE = 100;
/** How many pages are kept: those around what is in view, and those it just left. */
export const KEPT = 12;

/** Where a piece of a list begins, and how long it is: `skip` rows after the place that another piece ended at. */
export interface Slice {
  after: string | null;
  skip: number;
  limit: number;
}

export interface Piece<T> {
  items: T[];
  total: number;
  next: string | null;
}

export class Rows<T> extends Watched {
  #pages = new Map<number, T[]>();
  /** Where a page ended, so that the next one is asked for from there. */
  #ends = new Map<number, string>();
  #total = 0;
  #loaded = false;
  #run = 0;
  #from = 0;
  #to = PAGE;
  #loading: Promise<void> | undefined;
  #again = false;

  constructor(
    private readonly fetch: (slice: Slice) => Promise<Piece<T>>,
    private readonly onerror: (error: unknown) => void,
    /** After rows have come that were not here before. */
    private readonly onload: () => void = () => {},
  ) {
    super();
  }

  get total(): number {
    this.watch();
    return this.#total;
  }

  /** Whether the core has answered at least once. */
  get loaded(): boolean {
    this.watch();
    return this.#loaded;
  }

  /** The row's record, while its page is here. */
  item(index: number): T | undefined {
    this.watch();
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Every record that is here, with its place. */
  *here(): Generator<[number, T]> {
    for (const [page, items] of this.#pages) for (const [at, item] of items.entries()) yield [page * PAGE + at, item];
  }

  /** What is in view, so that it and a little around it is loaded. */
  view(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
    if (this.#loaded) void this.#load();
  }

  /** Another list altogether: from its top. */
  anew(): Promise<void> {
    this.#from = 0;
    this.#to = PAGE;
    return this.refresh();
  }

  /** Asks again for what is in view; what is not is forgotten. What stands there stays until its page has come anew. */
  async refresh(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const pages = new Map<number, T[]>();
    const ends = new Map<number, string>();
    try {
      let total = 0;
      for (const page of this.#wanted(Number.POSITIVE_INFINITY)) {
        const piece = await this.fetch(slice(page, ends));
        if (run !== this.#run) return;
        keep(page, piece, pages, ends);
        total = piece.total;
      }
      this.#pages = pages;
      this.#ends = ends;
      this.#total = total;
      this.#loaded = true;
      this.changed();
      await this.#load();
    } catch (error) {
      if (run === this.#run) this.onerror(error);
    }
  }

  /** Loads every row of a stretch; for choosing many. */
  async ensure(from: number, to: number): Promise<T[]> {
    const run = this.#run;
    const items: T[] = [];
    for (let page = Math.floor(from / PAGE); page * PAGE <= to && page * PAGE < this.#total; page += 1) {
      const known = this.#pages.get(page) ?? (await this.fetch(slice(page, this.#ends))).items;
      if (run !== this.#run) return [];
      items.push(...known.filter((_, at) => page * PAGE + at >= from && page * PAGE + at <= to));
    }
    return items;
  }

  /** Pages that are in view and not here, what is in the middle of it first. */
  #wanted(total = this.#total): number[] {
    const last = Math.max(0, Math.ceil(Math.min(total, this.#to) / PAGE) - 1);
    const pages: number[] = [];
    for (let page = Math.floor(this.#from / PAGE); page <= last; page += 1) pages.push(page);
    return pages.length > 0 ? pages : [last];
  }

  /** One question at a time; what came into view meanwhile is asked for next, and what left it is not. */
  #load(): Promise<void> {
    this.#again = true;
    this.#loading ??= this.#loadOn();
    return this.#loading;
  }

  async #loadOn(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#loadWanted();
      }
    } finally {
      this.#loading = undefined;
    }
  }

  async #loadWanted(): Promise<void> {
    for (;;) {
      const run = this.#run;
      const ahead = Math.floor((this.#to + PAGE / 2) / PAGE);
      const wanted = [...this.#wanted(), ...(ahead * PAGE < this.#total ? [ahead] : [])];
      const page = wanted.find((it) => !this.#pages.has(it));
      if (page === undefined) return;
      try {
        const piece = await this.fetch(slice(page, this.#ends));
        if (run !== this.#run) continue;
        keep(page, piece, this.#pages, this.#ends);
        this.#total = piece.total;
        this.#forget();
        this.onload();
        this.changed();
        if (piece.items.length === 0) return;
      } catch (error) {
        if (run === this.#run) this.onerror(error);
        return;
      }
    }
  }

  #forget(): void {
    const middle = (this.#from + this.#to) / 2 / PAGE;
    const farthest = [...this.#pages.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const page of farthest.slice(0, Math.max(0, this.#pages.size - KEPT))) this.#pages.delete(page);
  }
}

/** The piece that a page is, from the nearest place before it that is known. */
function slice(page: number, ends: ReadonlyMap<number, string>): Slice {
  for (let before = page - 1; before >= 0; before -= 1) {
    const after = ends.get(before);
    if (after !== undefined) return { after, skip: (page - before - 1) * PAGE, limit: PAGE };
  }
  return { after: null, skip: page * PAGE, limit: PAGE };
}

function keep<T>(page: number, { items, next }: Piece<T>, pages: Map<number, T[]>, ends: Map<number, string>): void {
  pages.set(page, items);
  if (next !== null) ends.set(page, next);
}
