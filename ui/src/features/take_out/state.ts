// Taking out: what, for whom and as which kind of file, what of it the target would refuse, and what became of it.
import type {
  ApiError,
  Backend,
  Exported,
  ExportItem,
  Facet,
  Filter,
  Format,
  ListKind,
  Preview,
  ProfileForm,
  ProfileView,
  TakeOut,
  What,
} from '../../backend';
import { asApiError } from '../../lib/errors';
import { FACETS } from '../../lib/facets';
import { ListState } from '../../lib/list';
import { Watched } from '../../lib/watched';

type Shell = Pick<
  Backend,
  'previewOut' | 'takeOut' | 'exports' | 'exportProfiles' | 'setExportProfile' | 'dropExportProfile' | 'counts'
>;

export class TakeOutState extends Watched {
  /** The filter as a list has one, so that it is chosen with the same chips. */
  readonly narrowing: ListState<never, 'none'>;
  #what: What | null = 'leads';
  #filter: Filter | undefined;
  #profile = 'excel';
  #format: Format = 'csv';
  #recipient = '';
  #profiles: readonly ProfileView[] = [];
  #exports: readonly ExportItem[] = [];
  #preview: Preview | undefined;
  #writing = false;
  #written: Exported | undefined;
  #refused: ApiError | undefined;
  #turn = 0;

  constructor(
    private readonly backend: Shell,
    private readonly onerror: (error: unknown) => void,
  ) {
    super();
    this.narrowing = new ListState<never, 'none'>(
      {
        page: async () => ({ items: [], total: 0, next: null }),
        rank: async () => null,
        counts: (filter) => backend.counts(listOf(this.#what, filter) ?? 'leads', filter),
        idOf: () => '',
        shown: [],
        largestFirst: [],
      },
      { sort: 'none', descending: false },
      onerror,
      ({ filter }) => void this.#narrowed(filter),
    );
  }

  /** The kind of record; null is all of them. */
  get what(): What | null {
    this.watch();
    return this.#what;
  }

  get filter(): Filter {
    this.watch();
    return this.#filter ?? {};
  }

  /** Whether anything was chosen yet. */
  get begun(): boolean {
    return this.#filter !== undefined;
  }

  get profile(): string {
    this.watch();
    return this.#profile;
  }

  get format(): Format {
    this.watch();
    return this.#format;
  }

  get recipient(): string {
    this.watch();
    return this.#recipient;
  }

  set recipient(name: string) {
    this.#recipient = name;
    this.changed();
  }

  /** The profiles for what is taken out. */
  get profiles(): readonly ProfileView[] {
    this.watch();
    return this.#profiles.filter((profile) => fits(profile, this.#what));
  }

  /** What left the book, the last first. */
  get exports(): readonly ExportItem[] {
    this.watch();
    return this.#exports;
  }

  /** What the file would hold; nothing until the book has answered. */
  get preview(): Preview | undefined {
    this.watch();
    return this.#preview;
  }

  get writing(): boolean {
    this.watch();
    return this.#writing;
  }

  /** What was written of what is chosen. */
  get written(): Exported | undefined {
    this.watch();
    return this.#written;
  }

  /** Why it could not be looked at or written. */
  get refused(): ApiError | undefined {
    this.watch();
    return this.#refused;
  }

  /** Takes out these records, as another screen shows them. */
  async of(what: What | null, filter: Filter): Promise<void> {
    this.#what = what;
    this.#settle();
    await this.narrowing.show({ filter });
  }

  /** Another kind of record. Records that were chosen one by one are of the kind before; what quotes say, only quotes say. */
  async choose(what: What | null): Promise<void> {
    const { only: _only, except: _except, choices = {}, ...rest } = this.filter;
    const kept = Object.entries(choices).filter(([facet]) => ofQuotes(what) || !facet.startsWith(SAID_BY_QUOTES));
    const filter = kept.length > 0 ? { ...rest, choices: Object.fromEntries(kept) } : rest;
    await this.of(what, what === null || what === 'products' ? {} : filter);
  }

  async for(profile: string): Promise<void> {
    this.#profile = profile;
    this.#settle();
    await this.look();
  }

  async as(format: Format): Promise<void> {
    this.#format = format;
    await this.look();
  }

  /** Asks the book what the file would hold. */
  async look(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#written = undefined;
    this.#refused = undefined;
    this.changed();
    try {
      const [preview, exports, profiles] = await Promise.all([
        this.backend.previewOut(this.#asked()),
        this.backend.exports(),
        this.backend.exportProfiles(),
      ]);
      if (turn !== this.#turn) return;
      this.#preview = preview;
      this.#exports = exports;
      this.#profiles = profiles;
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
    this.changed();
  }

  /** Has the shell ask for a file and write it. Thinking better of it changes nothing. */
  async write(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    this.#refused = undefined;
    this.changed();
    try {
      const written = await this.backend.takeOut(this.#asked());
      if (written) {
        this.#written = written;
        this.#exports = await this.backend.exports();
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#writing = false;
      this.changed();
    }
  }

  /** Saves a profile and takes it; a refusal is thrown. */
  async keep(form: ProfileForm): Promise<void> {
    const id = await this.backend.setExportProfile(form);
    this.#profiles = await this.backend.exportProfiles();
    await this.for(id);
  }

  /** Throws a profile away. */
  async drop(id: string): Promise<void> {
    await this.backend.dropExportProfile(id);
    await this.for('excel');
  }

  async #narrowed(filter: Filter): Promise<void> {
    this.#filter = filter;
    await this.look();
  }

  /** The profile and the kind of file fit what is taken out. */
  #settle() {
    const known = this.#profiles.find(({ code }) => code === this.#profile);
    if (known && !fits(known, this.#what)) this.#profile = 'excel';
    const formats = formatsOf(this.#profile, this.#what);
    if (!formats.includes(this.#format)) this.#format = formats[0] ?? 'csv';
  }

  #asked(): TakeOut {
    return {
      what: this.#what,
      filter: this.#filter ?? {},
      format: this.#format,
      profile: this.#profile,
      recipient: this.#recipient,
    };
  }

  #fail(error: unknown) {
    const refused = asApiError(error);
    if (refused) this.#refused = refused as ApiError;
    else this.onerror(error);
  }
}

/** The kinds of record in the order in which they are offered; null is all of them. */
export const WHATS: readonly (What | null)[] = [
  'leads',
  'contacts',
  'companies',
  'follow-ups',
  'quotes',
  'quote-lines',
  'products',
  'market-notes',
  'notes',
  null,
];

/** The kinds of file of a profile, the usual one first; all of the book is a document, too. */
export function formatsOf(profile: string, what: What | null): readonly Format[] {
  if (profile.startsWith('vcard-')) return ['vcard'];
  return what === null ? ['json', 'xlsx', 'csv'] : ['csv', 'xlsx'];
}

/** How the facets begin that are of quotes themselves. */
const SAID_BY_QUOTES = 'quote_';

/** The list whose filter picks the records; none for what has no filter. Quotes are picked by what they say, or by their leads. */
export function listOf(what: What | null, { choices = {} }: Filter): ListKind | undefined {
  if (what === null) return undefined;
  if (what === 'contacts' || what === 'companies' || what === 'products') return what;
  return ofQuotes(what) && Object.keys(choices).some((facet) => facet.startsWith(SAID_BY_QUOTES)) ? 'quotes' : 'leads';
}

/** What a list's records can be narrowed by further, beside what was chosen of it elsewhere. */
export function partsOf(list: ListKind): { parts?: readonly Facet[] } {
  if (list === 'products') return { parts: [] };
  return list === 'quotes' ? { parts: FACETS.filter((facet) => facet.startsWith(SAID_BY_QUOTES)) } : {};
}

function ofQuotes(what: What | null): boolean {
  return what === 'quotes' || what === 'quote-lines';
}

function fits({ code, what: of }: ProfileView, what: What | null): boolean {
  if (code.startsWith('vcard-')) return what === 'leads' || what === 'contacts';
  return of === null || of === what;
}
