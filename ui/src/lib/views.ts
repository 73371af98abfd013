// The saved views: which there are, which one each list shows, and whether the list has gone on since.
import type { ListKind, ViewForm, ViewItem } from '../generated/bindings';
import { errorSentence } from './errors';
import { sameFilter } from './facets';
import type { Query } from './list';
import { Watched } from './watched';

interface Asked {
  savedViews: () => Promise<ViewItem[]>;
  setView: (form: ViewForm) => Promise<string>;
  dropView: (id: string) => Promise<null>;
}

export class Views extends Watched {
  #items: readonly ViewItem[] = [];
  #current = new Map<ListKind, string>();

  constructor(
    private readonly backend: Asked,
    private readonly onerror: (error: unknown) => void,
  ) {
    super();
  }

  get items(): readonly ViewItem[] {
    this.watch();
    return this.#items;
  }

  /** The view a list shows. */
  current(list: ListKind): ViewItem | undefined {
    this.watch();
    return this.#items.find(({ id }) => id === this.#current.get(list));
  }

  /** A list shows a view, or none. */
  choose(list: ListKind, id: string | undefined): void {
    if (id) this.#current.set(list, id);
    else this.#current.delete(list);
    this.changed();
  }

  async reload(): Promise<void> {
    try {
      this.#items = await this.backend.savedViews();
      this.changed();
    } catch (error) {
      this.onerror(error);
    }
  }

  /** What a list says of its view: its name, and whether it shows something else by now. */
  shown(list: ListKind, { filter, sort, descending }: Query<string>): { name: string; changed: boolean } | undefined {
    const view = this.current(list);
    if (!view) return undefined;
    const same = sameFilter(view.filter, filter) && view.sort === sort && view.descending === descending;
    return { name: view.name, changed: !same };
  }

  /** Saves what a list shows under a name, as a new view; a sentence that comes back says why not. */
  save(list: ListKind, name: string, query: Query<string>): Promise<string | undefined> {
    return this.#set({ id: null, name, list, ...query });
  }

  /** Saves what a list shows into its view. */
  async update(list: ListKind, query: Query<string>): Promise<string | undefined> {
    const view = this.current(list);
    return view && this.#set({ id: view.id, name: view.name, list, ...query });
  }

  async rename(list: ListKind, name: string): Promise<string | undefined> {
    const view = this.current(list);
    return view && this.#set({ ...view, name });
  }

  async drop(list: ListKind): Promise<string | undefined> {
    const view = this.current(list);
    if (!view) return undefined;
    try {
      await this.backend.dropView(view.id);
      this.choose(list, undefined);
      await this.reload();
      return undefined;
    } catch (error) {
      return errorSentence(error);
    }
  }

  async #set(form: ViewForm): Promise<string | undefined> {
    try {
      // Only what is asked for belongs to a view, not which rows happened to be chosen.
      const { only: _only, except: _except, ...filter } = form.filter;
      const id = await this.backend.setView({ ...form, filter });
      await this.reload();
      this.choose(form.list, id);
      return undefined;
    } catch (error) {
      return errorSentence(error);
    }
  }
}
