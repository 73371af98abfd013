// The list of leads: which ones, in which order, how far they are loaded, and which one is in front.
import type { Backend, Changes, LeadItem, LeadQuery, LeadSort } from '../../backend';
import { Watched } from '../../lib/watched';

/** How many rows come at once while one scrolls. */
export const PAGE = 100;
/** The most the core gives at once, for a jump far down. */
const MOST = 1000;
/** Typing in the find field rests this long before the core is asked. */
export const FIND_MS = 120;

/** What changes a row: any of these may stand on it. */
const SHOWN: readonly string[] = ['lead', 'contact', 'company', 'note', 'follow_up', 'scan', 'staff', 'show', 'topic'];

/** What the window remembers of the list. */
export interface Order {
  sort: LeadSort;
  descending: boolean;
}

/** Which way a column is sorted first: the newest note and the hottest grade, but names from A. */
const FIRST_DESCENDING: readonly LeadSort[] = ['last'];

export class LeadsState extends Watched {
  #items: LeadItem[] = [];
  #total = 0;
  #next: string | null = null;
  #loaded = false;
  #activeId: string | undefined;
  #active = 0;
  /** Whether somebody chose the row in front; until then the first row is. */
  #chosen = false;
  #order: Order = { sort: 'last', descending: true };
  #thisShow = true;
  #openOnly = true;
  #text = '';
  #show: string | null = null;
  #run = 0;
  #loading: Promise<void> | undefined;
  #wanted = PAGE;
  #seen = 0;
  #finding: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly backend: Pick<Backend, 'leads'>,
    private readonly onerror: (error: unknown) => void,
    private readonly onorder: (order: Order) => void = () => {},
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

  get active(): number {
    this.watch();
    return this.#active;
  }

  get activeId(): string | undefined {
    this.watch();
    return this.#activeId;
  }

  get order(): Order {
    this.watch();
    return this.#order;
  }

  get thisShow(): boolean {
    this.watch();
    return this.#thisShow;
  }

  get openOnly(): boolean {
    this.watch();
    return this.#openOnly;
  }

  get text(): string {
    this.watch();
    return this.#text;
  }

  /** The row's lead, once it is loaded. */
  item(index: number): LeadItem | undefined {
    this.watch();
    return this.#items[index];
  }

  /** What the list asks for, for an export of what is in sight. */
  get query(): LeadQuery {
    return {
      filter: {
        text: this.#text,
        choices: {
          ...(this.#thisShow && this.#show ? { show: [this.#show] } : {}),
          ...(this.#openOnly ? { open: ['yes'] } : {}),
        },
      },
      sort: this.#order.sort,
      descending: this.#order.descending,
    };
  }

  /** The order the window remembered. */
  restore(order: Order): void {
    this.#order = order;
  }

  /** The show whose leads are meant by “this show”. */
  at(show: string | null): Promise<void> {
    if (this.#loaded && show === this.#show) return Promise.resolve();
    this.#show = show;
    return this.reload();
  }

  /** Sorts by a column; by the one it is sorted by already, the other way round. */
  sortBy(sort: LeadSort): void {
    const descending = this.#order.sort === sort ? !this.#order.descending : FIRST_DESCENDING.includes(sort);
    this.#order = { sort, descending };
    this.onorder(this.#order);
    void this.#anew();
  }

  filter({ thisShow = this.#thisShow, openOnly = this.#openOnly }: { thisShow?: boolean; openOnly?: boolean }): void {
    this.#thisShow = thisShow;
    this.#openOnly = openOnly;
    void this.#anew();
  }

  find(text: string): void {
    this.#text = text;
    this.changed();
    clearTimeout(this.#finding);
    this.#finding = setTimeout(() => void this.#anew(), FIND_MS);
  }

  /** Puts a row in front. */
  choose(index: number): void {
    if (index < 0 || index >= this.#total) return;
    this.#active = index;
    this.#activeId = this.#items[index]?.id ?? this.#activeId;
    this.#chosen = true;
    this.changed();
  }

  /** Puts a lead in front, wherever it stands; one that the filters hide is shown in the sheet alone. */
  open(id: string): void {
    this.#chosen = true;
    this.#activeId = id;
    const index = this.#items.findIndex((item) => item.id === id);
    this.#active = index;
    this.changed();
  }

  /** What is in view, so that it and the rows around it are loaded. */
  view(from: number, to: number): void {
    this.#seen = to;
    this.#wanted = Math.max(this.#wanted, Math.min(to + PAGE / 2, this.#total));
    void from;
    if (this.#loaded && this.#items.length < this.#wanted && this.#next) void this.#more();
  }

  /** Asks again after a commit, if it may have changed what is in the list. */
  changedBook({ changed }: Changes): Promise<void> {
    if (changed.length > 0 && !changed.some(({ entity }) => SHOWN.includes(entity))) return Promise.resolve();
    return this.reload();
  }

  /** Asks again for what is loaded as far as it is in view; the row in front stays in front. */
  async reload(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const want = Math.max(PAGE, Math.ceil((this.#seen + PAGE / 2) / PAGE) * PAGE);
    try {
      let page = await this.backend.leads({ ...this.query, limit: Math.min(want, MOST) });
      const items = page.items;
      while (page.next && items.length < want && run === this.#run) {
        page = await this.backend.leads({
          ...this.query,
          after: page.next,
          limit: Math.min(want - items.length, MOST),
        });
        items.push(...page.items);
      }
      // A newer question is on its way, and its answer counts.
      if (run !== this.#run) return;
      this.#items = items;
      this.#total = page.total;
      this.#next = page.next;
      this.#wanted = items.length;
      this.#loaded = true;
      this.#settle();
      this.changed();
    } catch (error) {
      if (run === this.#run) this.onerror(error);
    }
  }

  /** Another list altogether: from its top. */
  #anew(): Promise<void> {
    this.#seen = 0;
    this.#wanted = PAGE;
    this.changed();
    return this.reload();
  }

  /** Finds the row in front again after its list has come anew. */
  #settle(): void {
    const again = this.#chosen ? this.#items.findIndex(({ id }) => id === this.#activeId) : 0;
    if (again >= 0) this.#active = again;
    else if (this.#active >= 0) this.#active = Math.min(this.#active, this.#total - 1);
    if (this.#active >= 0) this.#activeId = this.#items[this.#active]?.id;
    if (this.#total === 0) {
      this.#active = 0;
      this.#activeId = undefined;
      this.#chosen = false;
    }
  }

  async #more(): Promise<void> {
    this.#loading ??= this.#loadOn().finally(() => {
      this.#loading = undefined;
    });
    await this.#loading;
  }

  async #loadOn(): Promise<void> {
    const run = this.#run;
    try {
      while (this.#next && this.#items.length < this.#wanted && run === this.#run) {
        const gap = this.#wanted - this.#items.length;
        const limit = Math.min(MOST, Math.max(PAGE, gap));
        const page = await this.backend.leads({ ...this.query, after: this.#next, limit });
        if (run !== this.#run) return;
        this.#items = [...this.#items, ...page.items];
        this.#next = page.next;
        this.#total = page.total;
        // A row that was chosen before it was there has its name now.
        if (this.#active >= 0) this.#activeId = this.#items[this.#active]?.id ?? this.#activeId;
        this.changed();
      }
    } catch (error) {
      if (run === this.#run) this.onerror(error);
    }
  }
}
