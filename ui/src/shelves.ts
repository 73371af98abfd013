// The lists of the window, their saved views, and the record in front of each, and what is taken out of them: what the window opens, asks again after a commit, and goes back to.
import type { Backend, Changes, ListKind, ViewItem } from './backend';
import { leadSource, usualFilter } from './features/leads/columns';
import { RecordState } from './features/leads/record';
import { COMPANY_SORTS, CONTACT_SORTS, companySource, contactSource } from './features/places/lists';
import { PlaceState } from './features/places/place';
import { PRODUCT_SORTS, productSource } from './features/products/list';
import { ProductState } from './features/products/product';
import { QUOTE_SORTS, quoteSource } from './features/quotes/list';
import { TakeOutState } from './features/take_out/state';
import type { Arrangement } from './lib/arrangement';
import { sameFilter } from './lib/facets';
import { ListState } from './lib/list';
import { Views } from './lib/views';

const LEAD_SORTS = ['last', 'name', 'company', 'grade', 'due', 'value', 'logged'] as const;

export class Shelves {
  readonly leads;
  readonly companies;
  readonly contacts;
  readonly quotes;
  readonly products;
  readonly record: RecordState;
  readonly company;
  readonly contact;
  readonly product: ProductState;
  readonly takeOut: TakeOutState;
  readonly views: Views;
  /** What changed in the book since a list was last in view: it is asked again when it is looked at, and not before. */
  readonly #missed = new Map<ListKind, Changes>();
  /** Lists that are being asked for their first rows. */
  readonly #asked = new Map<ListKind, Promise<void>>();
  /** The show that “this show” meant when the leads were last asked for. */
  #show: string | null | undefined;

  constructor(
    backend: Backend,
    private readonly arrangement: Arrangement,
    onerror: (error: unknown) => void,
  ) {
    const byName = { sort: 'name', descending: false } as const;
    this.leads = new ListState(leadSource(backend), { sort: 'last', descending: true }, onerror, (order) => {
      arrangement.remember('leads-sort', order.sort);
      arrangement.remember('leads-way', order.descending ? 'down' : 'up');
    });
    this.companies = new ListState(companySource(backend), byName, onerror);
    this.contacts = new ListState(contactSource(backend), byName, onerror);
    this.quotes = new ListState(quoteSource(backend), { sort: 'issued', descending: true }, onerror);
    this.products = new ListState(
      productSource(backend, () => arrangement.text('products-currency')),
      { sort: 'sku', descending: false },
      onerror,
    );
    this.record = new RecordState(backend, onerror);
    this.company = new PlaceState((id) => backend.company(id), backend, onerror);
    this.contact = new PlaceState((id) => backend.contact(id), backend, onerror);
    this.product = new ProductState(backend, onerror);
    this.takeOut = new TakeOutState(backend, onerror);
    this.views = new Views(backend, onerror);
  }

  /** The order of the leads as the window remembers it. */
  restore(): void {
    this.leads.restore({
      sort: this.arrangement.word('leads-sort', LEAD_SORTS, 'last'),
      descending: this.arrangement.word('leads-way', ['down', 'up'], 'down') === 'down',
    });
  }

  /** The leads of this show, unless the list was asked for others since. */
  async showLeadsOf(show: string | null): Promise<void> {
    if (show === this.#show) return;
    const isUsual = this.#show === undefined || sameFilter(this.leads.filter, usualFilter(this.#show));
    this.#show = show;
    if (isUsual) await this.leads.show({ filter: usualFilter(show) });
  }

  /** Another book was opened: everything is asked for again. */
  async reopened(show: string | null): Promise<void> {
    this.#show = undefined;
    this.#missed.clear();
    for (const list of [this.companies, this.contacts, this.quotes, this.products]) if (list.loaded) void list.reload();
    await Promise.all([this.showLeadsOf(show), this.views.reload()]);
  }

  /** A list is asked for its rows when it is first looked at, and for what changed when it is looked at again. */
  async seen(which: string): Promise<void> {
    if (!isList(which)) return;
    const missed = this.#missed.get(which);
    this.#missed.delete(which);
    if (missed) this.#tell(which, missed);
    if (which === 'leads' || this[which].loaded) return;
    const asked = this.#asked.get(which) ?? this[which].show({}).finally(() => this.#asked.delete(which));
    this.#asked.set(which, asked);
    await asked;
  }

  /** Puts a record in front in its list. */
  async open(kind: ListKind, id: string): Promise<void> {
    await this.seen(kind);
    await this[kind].open(id);
  }

  /** Shows these records in their list, and no others. */
  async only(kind: ListKind, ids: readonly string[]): Promise<void> {
    this.views.choose(kind, undefined);
    await this[kind].show({ filter: { only: [...ids] } });
  }

  /** The record in front of a screen, if it is one of these. */
  inFront(which: string): string | undefined {
    return isList(which) ? this[which].activeId : undefined;
  }

  /** Shows a saved view in its list. */
  showView({ id, list, filter, sort, descending }: ViewItem): void {
    this.views.choose(list, id);
    const by = <S extends string>(sorts: readonly S[], otherwise: S) => sorts.find((it) => it === sort) ?? otherwise;
    if (list === 'leads') void this.leads.show({ filter, sort: by(LEAD_SORTS, 'last'), descending });
    else if (list === 'companies') void this.companies.show({ filter, sort: by(COMPANY_SORTS, 'name'), descending });
    else if (list === 'contacts') void this.contacts.show({ filter, sort: by(CONTACT_SORTS, 'name'), descending });
    else if (list === 'quotes') void this.quotes.show({ filter, sort: by(QUOTE_SORTS, 'issued'), descending });
    else void this.products.show({ filter, sort: by(PRODUCT_SORTS, 'sku'), descending });
  }

  /** From a saved view back to the list as it usually is. */
  leaveView(which: string): void {
    if (!isList(which) || !this.views.current(which)) return;
    this.views.choose(which, undefined);
    void this[which].show({ filter: which === 'leads' ? usualFilter(this.#show ?? null) : {} });
  }

  /** What stands in the navigation as chosen: the screen, or the view it shows. */
  named(which: string): string {
    return (isList(which) && this.views.current(which)?.id) || which;
  }

  /** After a commit; `inFront` is the screen that is looked at. */
  changedBook(changes: Changes, inFront: string): void {
    if (changes.changed.length === 0 || changes.changed.some(({ entity }) => entity === 'saved_view')) {
      void this.views.reload();
    }
    for (const shelf of LISTS) {
      if (shelf === inFront) this.#tell(shelf, changes);
      else this.#missed.set(shelf, both(this.#missed.get(shelf), changes));
    }
  }

  #tell(shelf: ListKind, changes: Changes): void {
    const records = {
      leads: this.record,
      companies: this.company,
      contacts: this.contact,
      quotes: undefined,
      products: this.product,
    };
    void this[shelf].changedBook(changes);
    void records[shelf]?.changedBook(changes);
  }
}

const LISTS = ['leads', 'companies', 'contacts', 'quotes', 'products'] as const satisfies readonly ListKind[];

/** What two commits changed; one that names nothing may have changed everything. */
function both(before: Changes | undefined, after: Changes): Changes {
  const isEverything = before?.changed.length === 0 || after.changed.length === 0;
  return { changed: isEverything ? [] : [...(before?.changed ?? []), ...after.changed] };
}

export function isList(which: string): which is ListKind {
  return LISTS.some((list) => list === which);
}
