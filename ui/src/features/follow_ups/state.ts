// The promises under their headings, as the core parts them: pages read as they come into view, one in front, some chosen, and the filter with what its choices would leave.
import type {
  Backend,
  FollowUpItem,
  FollowUpQuery,
  FollowUpWindow,
  PromiseCounts,
  PromiseFacet,
  StepLess,
  WhichPromises,
} from '../../backend';
import { Again } from '../../lib/again';
import type { Narrowing } from '../../lib/facets';
import type { Day } from '../../lib/format';
import { Watched } from '../../lib/watched';

/** The stretches in the order of the list; leads without a next step are one of them, and done is the last. */
export const STRETCHES = [
  'overdue',
  'today',
  'tomorrow',
  'week',
  'later',
  'some_day',
  'no_step',
  'done',
] as const satisfies readonly (FollowUpWindow | 'no_step')[];

/** How many rows a page has at least; about two screens. */
export const PAGE = 60;
/** The core gives no longer page than this. */
const LONGEST = 1000;

type Asked = Pick<Backend, 'followUps' | 'leadsWithoutStep' | 'promiseCounts'>;
export type Choices = Partial<Record<PromiseFacet, string[]>>;

/** What a row stands for: a promise, or a lead to which nothing is promised. */
export type Row = { item: FollowUpItem } | { lead: StepLess };
/** A row of the list, or the heading of a stretch: of the calendar, of a day, or of leads without a next step. */
export type Line = { heading: string; total: number } | Row;

interface Stretch {
  key: string;
  part: Pick<FollowUpQuery, 'window' | 'days'>;
  total: number;
  rows: Row[];
  next: string | null;
  reading?: Promise<void> | undefined;
}

interface Chosen {
  all: boolean;
  ids: ReadonlySet<string>;
}

const NONE: Chosen = { all: false, ids: new Set() };

/** The choices that the window remembered; what cannot be read is as good as nothing. */
export function readChoices(kept: string): Choices {
  return read<Choices>(kept) ?? {};
}

function read<T>(kept: string): T | undefined {
  try {
    return kept ? (JSON.parse(kept) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Who logs, and at which show. */
export interface Here {
  me: string | null;
  show: string | null;
}

/** Choices of one's own, and of this show, stay so when somebody else logs or at another show. */
export function followed(choices: Choices, before: Here, now: Here): Choices {
  const mine = (facet: PromiseFacet, was: string | null, is: string | null) =>
    was !== null && is !== null && was !== is && choices[facet]?.join() === was ? { [facet]: [is] } : {};
  const changed = { ...mine('keeper', before.me, now.me), ...mine('show', before.show, now.show) };
  return Object.keys(changed).length > 0 ? { ...choices, ...changed } : choices;
}

/** Names a row, the same as long as it is the same record. */
export function idOf(line: Line): string {
  if ('heading' in line) return line.heading;
  return 'item' in line ? line.item.id : `lead ${line.lead.lead.id}`;
}

export class PromiseList extends Watched {
  #stretches: Stretch[] = [];
  #choices: Choices;
  /** The days that are shown one by one; without them the list goes by stretches. */
  #days: readonly Day[] | undefined;
  #counts: PromiseCounts | undefined;
  #chosen: Chosen = NONE;
  #from = -1;
  #seen: [from: number, to: number] = [0, 0];
  #turn = 0;
  readonly #again = new Again(() => this.#load(true));
  #loaded = false;
  #active = -1;
  #id: string | undefined;

  constructor(
    private readonly backend: Asked,
    choices: Choices = {},
    private readonly onnarrow: (choices: Choices) => void = () => {},
    private readonly onerror: (error: unknown) => void = () => {},
  ) {
    super();
    this.#choices = choices;
  }

  get choices(): Choices {
    this.watch();
    return this.#choices;
  }

  /** The filter as the filter bar knows it. */
  get filter(): Narrowing {
    return { choices: this.choices };
  }

  /** How many promises each further choice would leave; nothing until they were counted. */
  get counts(): PromiseCounts | undefined {
    this.watch();
    return this.#counts;
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
    const open = this.#stretches.filter(({ key }) => key !== 'done' && key !== 'no_step');
    return open.reduce((sum, { total }) => sum + total, 0);
  }

  /** How many leads have no next step. */
  get stepless(): number {
    this.watch();
    return this.#stretches.find(({ key }) => key === 'no_step')?.total ?? 0;
  }

  /** The index of the row in front, or -1. */
  get active(): number {
    this.watch();
    return this.#active;
  }

  /** The row in front; nothing while its page is being read. */
  get front(): Row | undefined {
    this.watch();
    const line = this.line(this.#active);
    return line && !('heading' in line) ? line : undefined;
  }

  /** The promise in front. */
  get chosen(): FollowUpItem | undefined {
    const front = this.front;
    return front && 'item' in front ? front.item : undefined;
  }

  /** How many promises are chosen, to do the same to all of them. */
  get chosenCount(): number {
    this.watch();
    const { all, ids } = this.#chosen;
    return all ? Math.max(0, this.open - ids.size) : ids.size;
  }

  /** Those chosen, as the core is told of them. */
  get which(): WhichPromises {
    const { all, ids } = this.#chosen;
    return all ? { all: { ...this.#query(), window: 'open', except: [...ids] } } : { these: [...ids] };
  }

  /** All open ones that the list shows. */
  get everything(): WhichPromises {
    return { all: { ...this.#query(), window: 'open' } };
  }

  isChosen(id: string): boolean {
    this.watch();
    const { all, ids } = this.#chosen;
    return all ? !ids.has(id) && this.#isOpen(id) : ids.has(id);
  }

  line(index: number): Line | undefined {
    this.watch();
    const place = this.#place(index);
    if (!place) return undefined;
    const { stretch, at } = place;
    return at < 0 ? { heading: stretch.key, total: stretch.total } : stretch.rows[at];
  }

  /** The indexes of the headings. */
  get headings(): number[] {
    this.watch();
    let top = 0;
    return this.#stretches.flatMap((stretch) => {
      const at = top;
      top += rowsOf(stretch);
      return top > at ? [at] : [];
    });
  }

  choicesOf(facet: string): readonly string[] {
    return this.choices[facet as PromiseFacet] ?? [];
  }

  /** Asks for one of these choices of a facet; for any when there are none. */
  choose(facet: string, chosen: readonly string[]): void {
    const rest = Object.entries(this.#choices).filter(([known]) => known !== facet);
    const own = chosen.length > 0 ? [[facet, [...chosen]]] : [];
    this.show({ filter: { choices: Object.fromEntries([...rest, ...own]) } }).catch(this.onerror);
  }

  /** Shows other promises. */
  async show({ filter }: { filter: Narrowing }): Promise<void> {
    this.#choices = (filter.choices ?? {}) as Choices;
    this.onnarrow(this.#choices);
    await this.#anew();
  }

  /** Follows who logs at which show; `kept` is how it was when the filter was last looked at, perhaps before a restart. */
  async follow(
    now: Here,
    kept: { text: (key: string) => string; remember: (key: string, text: string) => void },
  ): Promise<void> {
    const before = read<Here>(kept.text('follow-ups-here'));
    kept.remember('follow-ups-here', JSON.stringify(now));
    const choices = followed(this.#choices, before ?? now, now);
    if (choices !== this.#choices) await this.show({ filter: { choices } });
  }

  /** Shows these days one by one, or the stretches again. */
  async showDays(days: readonly Day[] | undefined): Promise<void> {
    if (days?.join() === this.#days?.join()) return;
    this.#days = days;
    await this.#anew();
  }

  /** Counts what the choices would leave. */
  async recount(): Promise<void> {
    const asked = this.#choices;
    try {
      const counts = await this.backend.promiseCounts({ choices: asked });
      if (asked !== this.#choices) return;
      this.#counts = counts;
      this.changed();
    } catch (error) {
      this.onerror(error);
    }
  }

  /** Reads everything anew, as deep as it was read before, and keeps the row in front there wherever it now stands. */
  refresh(): Promise<void> {
    return this.#again.wish();
  }

  /** What was there stays in sight until the book has answered. */
  async #load(deep: boolean): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const before = this.#stretches;
    const stretches = await Promise.all(
      this.#wanted().map(async ({ key, part }): Promise<Stretch> => {
        const depth = deep ? (before.find((known) => known.key === key)?.rows.length ?? 0) : 0;
        return { key, part, ...(await this.#page({ key, part }, null, Math.max(PAGE, depth))) };
      }),
    );
    if (turn !== this.#turn) return;
    this.#stretches = stretches;
    this.#loaded = true;
    if (!deep) this.#active = -1;
    this.#settle();
    this.changed();
    if (this.#counts) void this.recount();
    await this.view(...this.#seen);
  }

  /** Reads what is in view and not there yet. */
  async view(from: number, to: number): Promise<void> {
    this.#seen = [from, to];
    await this.#ensure(from, to);
  }

  /** Puts a row in front. */
  lead(index: number): void {
    if (index === this.#active) return;
    this.#active = index;
    const line = this.line(index);
    this.#id = line && idOf(line);
    this.changed();
  }

  /** The row before or after the one in front. */
  step(by: 1 | -1): void {
    for (let index = this.#active + by; index >= 0 && index < this.count; index += by) {
      if (this.#place(index)?.at !== -1) {
        this.lead(index);
        return;
      }
    }
  }

  /** Puts a promise of this name in front, if it has been read. */
  chooseId(id: string): void {
    const index = this.#indexOf(id);
    if (index >= 0) this.lead(index);
  }

  /** Puts the first row under a heading in front; false when there is none. */
  toHeading(key: string): boolean {
    let top = 0;
    for (const stretch of this.#stretches) {
      if (stretch.key === key && stretch.total > 0) {
        this.lead(top + 1);
        return true;
      }
      top += rowsOf(stretch);
    }
    return false;
  }

  /** A row of its own, or a stretch of them, or all that are open. Only promises are chosen. */
  async pick(index: number, how: 'toggle' | 'extend' | 'all'): Promise<void> {
    if (how === 'all') {
      this.#chosen = { all: true, ids: new Set() };
    } else if (how === 'toggle') {
      const line = this.line(index);
      if (!line || !('item' in line) || (this.#chosen.all && line.item.done_at !== null)) return;
      const ids = new Set(this.#chosen.ids);
      if (!ids.delete(line.item.id)) ids.add(line.item.id);
      this.#chosen = { ...this.#chosen, ids };
      this.#from = index;
    } else {
      const from = this.#from >= 0 ? this.#from : Math.max(0, this.#active);
      this.#from = from;
      const [first, last] = [Math.min(from, index), Math.max(from, index)];
      await this.#ensure(first, last + 1);
      const lines = Array.from({ length: last - first + 1 }, (_, at) => this.line(first + at));
      const ids = lines.flatMap((line) => (line && 'item' in line ? [line.item.id] : []));
      this.#chosen = { all: false, ids: new Set(ids) };
    }
    this.changed();
  }

  pickNone(): void {
    this.#chosen = NONE;
    this.#from = -1;
    this.changed();
  }

  /** Moves on from a row that has just been worked off: to the next open one, else to the one before. It is gone at once. */
  leave(id: string): void {
    const open = this.#stretches.filter(({ key }) => key !== 'done').flatMap(({ rows }) => rows);
    const at = open.findIndex((row) => idOf(row) === id);
    if (at < 0) return;
    const next = open[at + 1] ?? open[at - 1];
    for (const stretch of this.#stretches) {
      const rows = stretch.rows.filter((row) => idOf(row) !== id);
      stretch.total -= stretch.rows.length - rows.length;
      stretch.rows = rows;
    }
    this.#id = next && idOf(next);
    this.#active = this.#id === undefined ? -1 : this.#indexOf(this.#id);
    this.changed();
  }

  async #anew(): Promise<void> {
    this.#chosen = NONE;
    this.changed();
    await this.#load(false);
  }

  /** The stretches that are shown. */
  #wanted(): Pick<Stretch, 'key' | 'part'>[] {
    const [first, last] = [this.#days?.[0], this.#days?.at(-1)];
    if (!this.#days || !first || !last) {
      return STRETCHES.map((key) => ({ key, part: key === 'no_step' ? {} : { window: key } }));
    }
    return [
      ...this.#days.map((day) => ({ key: day, part: { window: 'open', days: [day, day] } as Stretch['part'] })),
      { key: 'done', part: { window: 'done', days: [first, last] } },
    ];
  }

  #query(): FollowUpQuery {
    const [first, last] = [this.#days?.[0], this.#days?.at(-1)];
    return { choices: this.#choices, ...(first && last ? { days: [first, last] } : {}) };
  }

  #isOpen(id: string): boolean {
    const done = this.#stretches.find(({ key }) => key === 'done')?.rows ?? [];
    return !id.startsWith('lead ') && !done.some((row) => idOf(row) === id);
  }

  /** Finds the row in front again; when it is gone, the open one that took its place; at first the most pressing. */
  #settle(): void {
    const index = this.#id === undefined ? -1 : this.#indexOf(this.#id);
    if (index >= 0) {
      this.#active = index;
      return;
    }
    const count = this.#stretches.reduce((sum, stretch) => sum + rowsOf(stretch), 0);
    const near = Math.min(Math.max(this.#active, 0), count - 1);
    const isOpen = (at: number) => {
      const place = this.#place(at);
      return place !== undefined && place.at >= 0 && place.stretch.key !== 'done';
    };
    this.#active = [near, near + 1, near - 1].find(isOpen) ?? -1;
    const place = this.#place(this.#active);
    const row = place?.stretch.rows[place.at];
    this.#id = row && idOf(row);
  }

  #indexOf(id: string): number {
    let top = 0;
    for (const stretch of this.#stretches) {
      const at = stretch.rows.findIndex((row) => idOf(row) === id);
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

  async #ensure(from: number, to: number): Promise<void> {
    const wanted = new Map<Stretch, number>();
    for (let index = from; index < to; index += 1) {
      const place = this.#place(index);
      if (place && place.at >= place.stretch.rows.length) wanted.set(place.stretch, place.at + 1);
    }
    await Promise.all([...wanted].map(([stretch, until]) => this.#read(stretch, until)));
  }

  async #read(stretch: Stretch, until: number): Promise<void> {
    while (stretch.reading) await stretch.reading;
    if (stretch.rows.length >= until || stretch.next === null) return;
    stretch.reading = this.#readOn(stretch, until, this.#turn).finally(() => {
      stretch.reading = undefined;
    });
    await stretch.reading;
  }

  async #readOn(stretch: Stretch, until: number, turn: number): Promise<void> {
    while (stretch.rows.length < until && stretch.next !== null) {
      const page = await this.#page(stretch, stretch.next, Math.max(PAGE, until - stretch.rows.length));
      if (turn !== this.#turn) return;
      stretch.rows.push(...page.rows);
      stretch.next = page.next;
      const front = this.front;
      if (this.#id === undefined && front) this.#id = idOf(front);
      this.changed();
    }
  }

  async #page(
    { key, part }: Pick<Stretch, 'key' | 'part'>,
    after: string | null,
    rows: number,
  ): Promise<Pick<Stretch, 'rows' | 'total' | 'next'>> {
    const query = { choices: this.#choices, ...part, after, limit: Math.min(rows, LONGEST) };
    if (key === 'no_step') {
      const { items, total, next } = await this.backend.leadsWithoutStep(query);
      return { rows: items.map((lead) => ({ lead })), total, next };
    }
    const { items, total, next } = await this.backend.followUps(query);
    return { rows: items.map((item) => ({ item })), total, next };
  }
}

/** A stretch with nothing in it has no heading either. */
function rowsOf({ total }: Stretch): number {
  return total === 0 ? 0 : total + 1;
}
