// A list as a screen shows it: which records, in which order, which one is in front, which are chosen, and what the choices of its filter would leave.
import type { Changes, Counts, Facet, Filter } from '../generated/bindings';
import { type Piece, Rows } from './rows';
import { Watched } from './watched';

/** Typing in the find field rests this long before the core is asked. */
export const FIND_MS = 120;

export interface Order<S extends string> {
  sort: S;
  descending: boolean;
}

/** What a list asks the core. */
export interface Query<S extends string> extends Order<S> {
  filter: Filter;
}

export interface Source<T, S extends string> {
  page: (query: Query<S> & { after: string | null; skip: number; limit: number }) => Promise<Piece<T>>;
  rank: (query: Query<S>, id: string) => Promise<number | null>;
  counts: (filter: Filter) => Promise<Counts>;
  idOf: (item: T) => string;
  /** The kinds of records that stand on a row: when one changes, the list is asked for again. */
  shown: readonly string[];
  /** Columns that are sorted from the largest first. */
  largestFirst: readonly S[];
}

/** Which records are chosen: some, or all that the filter leaves but some. */
export interface Chosen {
  all: boolean;
  ids: ReadonlySet<string>;
}

const NONE: Chosen = { all: false, ids: new Set() };

export class ListState<T, S extends string> extends Watched {
  readonly rows: Rows<T>;
  #filter: Filter = {};
  #order: Order<S>;
  #active = 0;
  #activeId: string | undefined;
  /** Whether somebody chose the row in front; until then the first row is. */
  #led = false;
  #chosen: Chosen = NONE;
  /** The row a stretch of chosen ones grows from. */
  #from = -1;
  #counts: Counts | undefined;
  #counting = 0;
  #finding: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly source: Source<T, S>,
    order: Order<S>,
    private readonly onerror: (error: unknown) => void,
    /** Hears of every change of filter and order, for the window to remember. */
    private readonly onchange: (query: Query<S>) => void = () => {},
  ) {
    super();
    this.#order = order;
    this.rows = new Rows(
      (slice) => source.page({ ...this.query, ...slice }),
      onerror,
      () => this.#name(),
    );
  }

  get total(): number {
    return this.rows.total;
  }

  get loaded(): boolean {
    return this.rows.loaded;
  }

  item(index: number): T | undefined {
    return this.rows.item(index);
  }

  get active(): number {
    this.watch();
    return this.#active;
  }

  get activeId(): string | undefined {
    this.watch();
    return this.#activeId;
  }

  get order(): Order<S> {
    this.watch();
    return this.#order;
  }

  get filter(): Filter {
    this.watch();
    return this.#filter;
  }

  get text(): string {
    return this.filter.text ?? '';
  }

  get chosen(): Chosen {
    this.watch();
    return this.#chosen;
  }

  /** How many are chosen. */
  get chosenCount(): number {
    const { all, ids } = this.chosen;
    return all ? Math.max(0, this.total - ids.size) : ids.size;
  }

  /** The filter that leaves exactly those chosen. */
  get picked(): Filter {
    const { all, ids } = this.#chosen;
    return all ? { ...this.#filter, except: [...ids] } : { only: [...ids] };
  }

  /** How many records each further choice would leave; nothing until they were counted. */
  get counts(): Counts | undefined {
    this.watch();
    return this.#counts;
  }

  get query(): Query<S> {
    return { filter: this.#filter, ...this.#order };
  }

  isChosen(id: string): boolean {
    const { all, ids } = this.chosen;
    return all !== ids.has(id);
  }

  /** The order that the window remembered, before anything is asked. */
  restore(order: Order<S>): void {
    this.#order = order;
  }

  /** Shows other records, or in another order: from the top, with the first row in front. */
  async show(query: Partial<Query<S>>): Promise<void> {
    clearTimeout(this.#finding);
    this.#filter = query.filter ?? this.#filter;
    this.#order = { sort: query.sort ?? this.#order.sort, descending: query.descending ?? this.#order.descending };
    this.#chosen = NONE;
    this.#led = false;
    this.#active = 0;
    this.changed();
    this.onchange(this.query);
    await this.rows.anew();
    await this.#settle();
    if (this.#counts) void this.recount();
  }

  /** Sorts by a column; by the one it is sorted by already, the other way round. */
  sortBy(sort: S): void {
    const turned = this.#order.sort === sort ? !this.#order.descending : this.source.largestFirst.includes(sort);
    void this.show({ sort, descending: turned });
  }

  find(text: string): void {
    this.#filter = { ...this.#filter, text };
    this.changed();
    clearTimeout(this.#finding);
    this.#finding = setTimeout(() => void this.show({}), FIND_MS);
  }

  /** Asks for one of these choices of a facet; for any when there are none. */
  choose(facet: Facet, choices: readonly string[]): void {
    const rest = Object.fromEntries(Object.entries(this.#filter.choices ?? {}).filter(([known]) => known !== facet));
    void this.show({
      filter: { ...this.#filter, choices: { ...rest, ...(choices.length ? { [facet]: [...choices] } : {}) } },
    });
  }

  choicesOf(facet: Facet): readonly string[] {
    return this.filter.choices?.[facet] ?? [];
  }

  /** Counts what the choices would leave; the newest question wins. */
  async recount(): Promise<void> {
    this.#counting += 1;
    const run = this.#counting;
    try {
      const counts = await this.source.counts(this.#filter);
      if (run !== this.#counting) return;
      this.#counts = counts;
      this.changed();
    } catch (error) {
      if (run === this.#counting) this.onerror(error);
    }
  }

  /** Puts a row in front. */
  lead(index: number): void {
    if (index < 0 || index >= this.total) return;
    this.#active = index;
    const item = this.rows.item(index);
    this.#activeId = item === undefined ? undefined : this.source.idOf(item);
    this.#led = true;
    this.changed();
  }

  /** Goes up or down by one row. */
  step(by: 1 | -1): void {
    this.lead(Math.max(0, Math.min(this.total - 1, this.#active + by)));
  }

  /** Puts a record in front, wherever it stands; one that the filter hides is in front without a row. */
  async open(id: string): Promise<void> {
    this.#led = true;
    this.#activeId = id;
    const here = [...this.rows.here()].find(([, item]) => this.source.idOf(item) === id);
    this.#active = here ? here[0] : -1;
    this.changed();
    if (!here) await this.#settle();
  }

  /** What is in view, so that it is loaded. */
  view(from: number, to: number): void {
    this.rows.view(from, to);
    this.#name();
  }

  /** A row of its own, or a stretch, or all. */
  async pick(index: number, how: 'toggle' | 'extend' | 'all'): Promise<void> {
    if (how === 'all') {
      this.#chosen = { all: true, ids: new Set() };
    } else if (how === 'toggle') {
      const item = this.rows.item(index);
      if (item === undefined) return;
      const ids = new Set(this.#chosen.ids);
      if (!ids.delete(this.source.idOf(item))) ids.add(this.source.idOf(item));
      this.#chosen = { ...this.#chosen, ids };
      this.#from = index;
    } else {
      const from = this.#from >= 0 ? this.#from : Math.max(0, this.#active);
      this.#from = from;
      const stretch = await this.rows.ensure(Math.min(from, index), Math.max(from, index));
      this.#chosen = { all: false, ids: new Set(stretch.map(this.source.idOf)) };
    }
    this.changed();
  }

  pickNone(): void {
    this.#chosen = NONE;
    this.#from = -1;
    this.changed();
  }

  /** Asks again after a commit, if it may have changed what is in the list. */
  async changedBook({ changed }: Changes): Promise<void> {
    if (!this.loaded) return;
    if (changed.length > 0 && !changed.some(({ entity }) => this.source.shown.includes(entity))) return;
    await this.reload();
  }

  /** Asks again; the record in front stays in front. */
  async reload(): Promise<void> {
    await this.rows.refresh();
    await this.#settle();
    if (this.#counts) void this.recount();
  }

  /** Finds the record in front again: where it went, or what stands there now. */
  async #settle(): Promise<void> {
    if (this.total === 0) {
      this.#active = 0;
      this.#activeId = undefined;
      this.#led = false;
    } else if (!this.#led) {
      this.#active = 0;
      this.#activeId = undefined;
    } else if (this.#activeId !== undefined) {
      const id = this.#activeId;
      const rank = await this.#rank(id);
      if (id !== this.#activeId) return;
      if (rank !== null) this.#active = rank;
      else if (this.#active >= 0) {
        this.#active = Math.min(this.#active, this.total - 1);
        this.#activeId = undefined;
      }
    }
    this.#name();
    this.changed();
  }

  /** A row that was put in front before it was here has its name now. */
  #name(): void {
    if (this.#activeId !== undefined || this.#active < 0) return;
    const item = this.rows.item(this.#active);
    if (item === undefined) return;
    this.#activeId = this.source.idOf(item);
    this.changed();
  }

  async #rank(id: string): Promise<number | null> {
    for (const [index, item] of this.rows.here()) if (this.source.idOf(item) === id) return index;
    try {
      return await this.source.rank(this.query, id);
    } catch (error) {
      this.onerror(error);
      return null;
    }
  }
}
