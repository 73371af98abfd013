// The list of quotes, the newest first: pages as they come into view, and the one in front.
import type { Backend, Changes, QuoteItem } from '../../backend';
import { Watched } from '../../lib/watched';

const PAGE = 100;
const MOST = 1000;
/** Typing in the find field rests this long before the core is asked. */
const FIND_MS = 120;

export class QuoteList extends Watched {
  #items: QuoteItem[] = [];
  #total = 0;
  #next: string | null = null;
  #loaded = false;
  #text = '';
  #id: string | undefined;
  #turn = 0;
  #reading: Promise<void> | undefined;
  #finding: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly backend: Pick<Backend, 'quotes'>,
    private readonly onerror: (error: unknown) => void,
  ) {
    super();
  }

  get total(): number {
    this.watch();
    return this.#total;
  }

  get loaded(): boolean {
    this.watch();
    return this.#loaded;
  }

  get text(): string {
    this.watch();
    return this.#text;
  }

  /** The quote in front; one that the list does not hold may be. */
  get id(): string | undefined {
    this.watch();
    return this.#id;
  }

  get active(): number {
    this.watch();
    return this.#items.findIndex(({ id }) => id === this.#id);
  }

  item(index: number): QuoteItem | undefined {
    this.watch();
    return this.#items[index];
  }

  open(id: string): void {
    this.#id = id;
    this.changed();
  }

  choose(index: number): void {
    const id = this.#items[index]?.id;
    if (id) this.open(id);
  }

  find(text: string): void {
    this.#text = text;
    this.changed();
    clearTimeout(this.#finding);
    this.#finding = setTimeout(() => void this.reload(), FIND_MS);
  }

  /** Reads the list anew, as deep as it was read before. */
  async reload(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const limit = Math.min(MOST, Math.max(PAGE, this.#items.length));
      const page = await this.backend.quotes({ text: this.#text, limit });
      if (turn !== this.#turn) return;
      this.#items = page.items;
      this.#total = page.total;
      this.#next = page.next;
      this.#loaded = true;
      this.#id ??= page.items[0]?.id;
      this.changed();
    } catch (error) {
      this.onerror(error);
    }
  }

  changedBook({ changed }: Changes): void {
    const mattering = ['quote', 'contact', 'company'];
    if (changed.length === 0 || changed.some(({ entity }) => mattering.some((name) => entity.startsWith(name))))
      void this.reload();
  }

  view(_from: number, to: number): void {
    if (to + PAGE / 2 <= this.#items.length || this.#next === null) return;
    this.#reading ??= this.#more().finally(() => {
      this.#reading = undefined;
    });
  }

  async #more(): Promise<void> {
    const turn = this.#turn;
    try {
      const page = await this.backend.quotes({ text: this.#text, after: this.#next, limit: PAGE });
      if (turn !== this.#turn) return;
      this.#items = [...this.#items, ...page.items];
      this.#next = page.next;
      this.changed();
    } catch (error) {
      this.onerror(error);
    }
  }
}
