// The promises under their stretches of the calendar, as the core parts them: pages read as they come into view, and one promise chosen.
import type { Backend, FollowUpItem, FollowUpWindow } from '../../backend';
import { Watched } from '../../lib/watched';

/** The stretches in the order of the list; done is the last. */
export const WINDOWS = [
  'overdue',
  'today',
  'tomorrow',
  'week',
  'later',
  'some_day',
  'done',
] as const satisfies readonly FollowUpWindow[];

/** How many rows a page has at least; about two screens. */
export const PAGE = 60;
/** The core gives no longer page than this. */
const LONGEST = 1000;

/** Whose promises, and of which show; null is everyone's, or every show's. */
export interface Filter {
  show: string | null;
  staff: string | null;
}

/** A row of the list: the heading of a stretch, or a promise. */
export type Line = { heading: FollowUpWindow; total: number } | { item: FollowUpItem };

interface Stretch {
  window: FollowUpWindow;
  total: number;
  items: FollowUpItem[];
  next: string | null;
  reading?: Promise<void> | undefined;
}

export class PromiseList extends Watched {
  #stretches: Stretch[] = [];
  #filter: Filter;
  #seen: [from: number, to: number] = [0, 0];
  #turn = 0;
  #loaded = false;
  #active = -1;
  #id: string | undefined;

  constructor(
    private readonly backend: Pick<Backend, 'followUps'>,
    filter: Filter,
  ) {
    super();
    this.#filter = filter;
  }

  get filter(): Filter {
    this.watch();
    return this.#filter;
  }

  /** Whether the book has answered once; before that nothing is known to be empty. */
  get loaded(): boolean {
    this.watch();
    return this.#loaded;
  }

  /** How many rows there are, headings and rows not yet read included. */
  get count(): number {
    this.watch();
    return this.#stretches.reduce((sum, stretch) => sum + rowsOf(stretch), 0);
  }

  /** How many promises are open. */
  get open(): number {
    this.watch();
    return this.#stretches.reduce((sum, { window, total }) => sum + (window === 'done' ? 0 : total), 0);
  }

  /** The index of the chosen row, or -1. */
  get active(): number {
    this.watch();
    return this.#active;
  }

  /** The chosen promise; nothing while its page is being read. */
  get chosen(): FollowUpItem | undefined {
    this.watch();
    const line = this.line(this.#active);
    return line && 'item' in line ? line.item : undefined;
  }

  line(index: number): Line | undefined {
    this.watch();
    const place = this.#place(index);
    if (!place) return undefined;
    const { stretch, at } = place;
    if (at < 0) return { heading: stretch.window, total: stretch.total };
    const item = stretch.items[at];
    return item && { item };
  }

  isHeading(index: number): boolean {
    this.watch();
    return this.#place(index)?.at === -1;
  }

  /** Reads everything anew, as deep as it was read before, and keeps the chosen promise chosen wherever it now stands. */
  async refresh(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const before = this.#stretches;
    const stretches = await Promise.all(
      WINDOWS.map(async (window): Promise<Stretch> => {
        const depth = before.find((known) => known.window === window)?.items.length ?? 0;
        const { items, total, next } = await this.#page(window, null, Math.max(PAGE, depth));
        return { window, items, total, next };
      }),
    );
    if (turn !== this.#turn) return;
    this.#stretches = stretches;
    this.#loaded = true;
    this.#choose();
    this.changed();
    await this.view(...this.#seen);
  }

  /** Shows other promises. */
  async narrow(filter: Filter): Promise<void> {
    this.#filter = filter;
    this.#stretches = [];
    this.#active = -1;
    await this.refresh();
  }

  /** Reads what is in view and not there yet. */
  async view(from: number, to: number): Promise<void> {
    this.#seen = [from, to];
    const wanted = new Map<Stretch, number>();
    for (let index = from; index < to; index += 1) {
      const place = this.#place(index);
      if (place && place.at >= place.stretch.items.length) wanted.set(place.stretch, place.at + 1);
    }
    await Promise.all([...wanted].map(([stretch, until]) => this.#read(stretch, until)));
  }

  choose(index: number): void {
    if (index === this.#active) return;
    this.#active = index;
    const line = this.line(index);
    this.#id = line && 'item' in line ? line.item.id : undefined;
    this.changed();
  }

  /** The promise before or after the chosen one. */
  step(by: 1 | -1): void {
    for (let index = this.#active + by; index >= 0 && index < this.count; index += by) {
      if (!this.isHeading(index)) {
        this.choose(index);
        return;
      }
    }
  }

  /** Chooses a promise of this name, if it has been read. */
  chooseId(id: string): void {
    const index = this.#indexOf(id);
    if (index >= 0) this.choose(index);
  }

  /** Moves on from a promise that has just been done: to the next open one, else to the one before. */
  leave(id: string): void {
    const open = this.#stretches.filter(({ window }) => window !== 'done').flatMap(({ items }) => items);
    const at = open.findIndex((item) => item.id === id);
    if (at < 0) return;
    this.#id = (open[at + 1] ?? open[at - 1])?.id;
    this.#active = this.#id === undefined ? -1 : this.#indexOf(this.#id);
  }

  /** Finds the chosen promise again; when it is gone, the open one that took its place; at first the most pressing. */
  #choose(): void {
    const index = this.#id === undefined ? -1 : this.#indexOf(this.#id);
    if (index >= 0) {
      this.#active = index;
      return;
    }
    const count = this.#stretches.reduce((sum, stretch) => sum + rowsOf(stretch), 0);
    const near = Math.min(Math.max(this.#active, 0), count - 1);
    const isOpen = (at: number) => {
      const place = this.#place(at);
      return place !== undefined && place.at >= 0 && place.stretch.window !== 'done';
    };
    this.#active = [near, near + 1, near - 1].find(isOpen) ?? -1;
    const place = this.#place(this.#active);
    this.#id = place?.stretch.items[place.at]?.id;
  }

  #indexOf(id: string): number {
    let top = 0;
    for (const stretch of this.#stretches) {
      const at = stretch.items.findIndex((item) => item.id === id);
      if (at >= 0) return top + 1 + at;
      top += rowsOf(stretch);
    }
    return -1;
  }

  #place(index: number): { stretch: Stretch; at: number } | undefined {
    let top = 0;
    for (const stretch of this.#stretches) {
      const rows = rowsOf(stretch);
      if (index >= top && index < top + rows) return { stretch, at: index - top - 1 };
      top += rows;
    }
    return undefined;
  }

  async #read(stretch: Stretch, until: number): Promise<void> {
    while (stretch.reading) await stretch.reading;
    if (stretch.items.length >= until || stretch.next === null) return;
    stretch.reading = this.#readOn(stretch, until, this.#turn).finally(() => {
      stretch.reading = undefined;
    });
    await stretch.reading;
  }

  async #readOn(stretch: Stretch, until: number, turn: number): Promise<void> {
    while (stretch.items.length < until && stretch.next !== null) {
      const page = await this.#page(stretch.window, stretch.next, Math.max(PAGE, until - stretch.items.length));
      if (turn !== this.#turn) return;
      stretch.items.push(...page.items);
      stretch.next = page.next;
      if (this.#id === undefined && this.#active >= 0) this.#id = this.chosen?.id;
      this.changed();
    }
  }

  #page(window: FollowUpWindow, after: string | null, rows: number) {
    return this.backend.followUps({ ...this.#filter, window, after, limit: Math.min(rows, LONGEST) });
  }
}

/** A stretch with nothing in it has no heading either. */
function rowsOf({ total }: Stretch): number {
  return total === 0 ? 0 : total + 1;
}
