// What is being typed, what was understood of it, and what has not reached the book yet; nothing typed is ever dropped here.
import type { ApiError, Backend, Beside, Join, PictureView, Scanned, Understood } from '../../backend';
import { asApiError } from '../../lib/errors';
import { Watched } from '../../lib/watched';
import { isNothing, keyOf, NOTHING, type Typed, whole, without, withPicture, withScan } from './beside';
import type { Aside, Entry, Saved } from './entry';

/** How long typing may rest in memory before it is kept on the disk. */
export const KEEP_MS = 80;
/** How often a full disk is asked again. */
export const RETRY_MS = 5000;
/** A save that takes longer than this is told of; a faster one would only flicker. */
export const SAVING_MS = 300;

/** The refusals that are no fault of the line: it is tried again. */
const TROUBLES: readonly string[] = ['disk_full', 'book_read_only', 'book_busy', 'folder_unwritable', 'no_book'];
/** Those that may pass by themselves. */
const PASSING: readonly string[] = ['disk_full', 'book_busy', 'folder_unwritable'];
const UNSAVED = 'unsaved-';
const ASIDE = '-aside-';

type Asked = Pick<Backend, 'understand' | 'capture' | 'keepDraft' | 'drafts' | 'readCode'>;

export class CaptureState extends Watched {
  #line = '';
  #beside = NOTHING;
  /** What the codes say, by their text. */
  #codes = new Map<string, Scanned>();
  #read: { line: string; understood: Understood } | undefined;
  /** What the line entered last said, for the next visitor from there. */
  #last: { line: string; understood: Understood } | undefined;
  #refused: ApiError | undefined;
  #trouble: ApiError | undefined;
  #waiting: Entry[] = [];
  #asides: readonly Aside[] = [];
  /** The entry that stands in the field, given back after its first refusal, as long as nobody changes it. */
  #shown: Entry | undefined;
  #writing: Promise<void> | undefined;
  #saving = false;
  #asking = false;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  /** The draft that is on the disk, by its key. */
  #kept = '';
  #retrying: ReturnType<typeof setTimeout> | undefined;
  #numbers = 0;

  constructor(
    private readonly backend: Asked,
    private readonly onsaved: (saved: Saved) => void,
    private readonly slot = 'main',
  ) {
    super();
  }

  get line(): string {
    this.watch();
    return this.#line;
  }

  /** What stands beside the line. */
  get beside(): Required<Beside> {
    this.watch();
    return this.#beside;
  }

  /** What the codes beside the line say. */
  get codes(): ReadonlyMap<string, Scanned> {
    this.watch();
    return this.#codes;
  }

  /** What was understood, and of which text; of an older one while the newest is on its way. */
  get read(): { line: string; understood: Understood } | undefined {
    this.watch();
    return this.#line === '' ? undefined : this.#read;
  }

  /** The line entered last and what was understood of it. */
  get last(): { line: string; understood: Understood } | undefined {
    this.watch();
    return this.#last;
  }

  /** Why the line in the field was refused; gone with the next key. */
  get refused(): ApiError | undefined {
    this.watch();
    return this.#refused;
  }

  /** Why the book takes nothing at present. */
  get trouble(): ApiError | undefined {
    this.watch();
    return this.#trouble;
  }

  /** How many entered lines are not in the book. */
  get unsaved(): number {
    this.watch();
    return this.#waiting.length;
  }

  /** Whether the line in the field is one of them. */
  get adrift(): boolean {
    this.watch();
    return this.#shown !== undefined;
  }

  /** The lines set aside, the oldest first. */
  get asides(): readonly Aside[] {
    this.watch();
    return this.#asides;
  }

  get saving(): boolean {
    this.watch();
    return this.#saving;
  }

  /** Every line that is not in the book, for the clipboard. */
  get unsavedText(): string {
    const lines = [...this.#waiting, ...this.#asides.filter(({ kept }) => !kept)].map(({ line }) => line);
    if (this.#line.trim() !== '' && !this.#shown) lines.push(this.#line);
    return lines.join('\n');
  }

  /** Takes up what was being typed when the window closed. */
  async restore(): Promise<void> {
    const drafts = await this.backend.drafts().catch(() => []);
    for (const { slot, line, beside } of drafts) {
      if (slot.startsWith(UNSAVED)) this.#waiting.push({ line, beside: whole(beside), slot, open: false, join: null });
    }
    const aside = drafts.filter(({ slot }) => this.#isAside(slot)).reverse();
    this.#asides = [
      ...this.#asides.filter(({ kept }) => !kept),
      ...aside.map(({ slot, line, beside }) => ({ slot, line, beside: whole(beside), kept: true })),
    ];
    const own = drafts.find(({ slot }) => slot === this.slot);
    const other = drafts.find(({ slot }) => slot !== this.slot && /^(main|window-\d+)$/.test(slot));
    if (this.#free && own) {
      this.#put(own);
      this.#kept = keyOf(this.#typed);
    } else if (this.#free && other) {
      this.#put(other);
      if (await this.flush()) void this.#forget(other.slot);
    }
    if (this.#waiting.length > 0) this.retry();
    this.changed();
  }

  /** Every change of the field, by whatever key. */
  type(line: string): void {
    if (line === this.#line) return;
    this.#refused = undefined;
    if (this.#shown) this.#takeBack(this.#shown);
    this.#set(line);
    this.#keepSoon();
  }

  /** A code was read: its person is written into the line, and the code stays beside it. A second person is a second visitor. */
  async scan(scanned: Scanned): Promise<void> {
    const { content } = scanned;
    this.#codes.set(content.raw, scanned);
    const cards = this.#beside.scans.filter((raw) => this.#codes.get(raw)?.content.card);
    if (content.card && cards.length > 0 && !cards.includes(content.raw)) await this.setAside();
    const understood = this.#read?.line === this.#line ? this.#read.understood : undefined;
    this.#lay(withScan(this.#typed, understood, scanned));
  }

  /** A picture was taken in, with the codes in it. */
  async picture({ hash, codes }: PictureView): Promise<void> {
    for (const code of codes) await this.scan(code);
    this.#lay(withPicture(this.#typed, hash));
  }

  /** Takes a scan or a picture off again, by its chip. */
  takeOff(id: string): void {
    this.#lay({ line: this.#line, beside: without(this.#beside, id) });
  }

  /** Something else is said beside the line, in the form. */
  say(said: Beside): void {
    this.#lay({ line: this.#line, beside: { ...this.#beside, ...said } });
  }

  /** The draft in the field becomes another, as by typing. */
  #lay(typed: Typed): void {
    if (keyOf(typed) === keyOf(this.#typed)) return;
    this.#refused = undefined;
    if (this.#shown) this.#takeBack(this.#shown);
    this.#put(typed);
    this.#keepSoon();
  }

  /** Enter: the field is free in this instant, and the line is on its way to the book. */
  save(open = false, join: Join | null = null, topics: readonly string[] = []): void {
    if (this.#empty) return;
    const { line } = this.#typed;
    const beside = { ...this.#beside, topics: [...new Set([...this.#beside.topics, ...topics])] };
    void this.#remember(line);
    if (this.#shown) {
      // Entered once more: it waits with the others, and the field is free for the next visitor.
      this.#shown.open ||= open;
      this.#shown.join = join;
      this.#shown = undefined;
    } else {
      this.#waiting.push({ line, beside, slot: this.slot, open, join });
    }
    this.#refused = undefined;
    this.#clear();
    this.retry();
  }

  async #remember(line: string): Promise<void> {
    try {
      const read = this.#read?.line === line ? this.#read : { line, understood: await this.backend.understand(line) };
      this.#last = read;
    } catch {
      // The keys that hand something on have nothing newer to hand on.
    }
  }

  /** Another visitor interrupts: the line goes aside, and the field is free in this instant. */
  async setAside(): Promise<void> {
    if (this.#empty || this.#shown) return;
    const aside = this.#pushAside();
    this.#refused = undefined;
    this.#clear();
    if (await this.#keepAside(aside)) await this.flush();
  }

  /** Goes on with a line that was set aside; what stands in the field takes its place. */
  async takeUp(slot = this.#asides[0]?.slot): Promise<void> {
    const taken = this.#asides.find((aside) => aside.slot === slot);
    if (!taken || this.#shown) return;
    this.#asides = this.#asides.filter((aside) => aside !== taken);
    const left = this.#empty ? undefined : this.#pushAside();
    this.#refused = undefined;
    this.#clear();
    this.#put(taken);
    if (left && !(await this.#keepAside(left))) return;
    await this.settled();
    // Only once the field's own slot holds it may its old place be cleared.
    if (await this.flush()) await this.#forget(taken.slot);
  }

  #pushAside(): Aside {
    this.#numbers += 1;
    const slot = `${this.slot}${ASIDE}${Date.now()}-${this.#numbers}`;
    const aside = { slot, ...this.#typed, kept: false };
    this.#asides = [...this.#asides, aside];
    return aside;
  }

  async #keepAside(aside: Aside): Promise<boolean> {
    try {
      await this.backend.keepDraft(aside.slot, aside.line, aside.beside);
      aside.kept = true;
    } catch {
      // It stays in memory, and the field's slot keeps what it held.
    }
    return aside.kept;
  }

  /** A further window offers only its own; the first one also those of windows that are gone. */
  #isAside(slot: string): boolean {
    return slot.includes(ASIDE) && (this.slot === 'main' || slot.startsWith(this.slot + ASIDE));
  }

  /** Tries everything that waits, the oldest first. */
  retry(): void {
    clearTimeout(this.#retrying);
    this.#retrying = undefined;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
      this.#giveBack();
      this.changed();
    });
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  /** Keeps what is typed at once; true when it is on the disk. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    if (this.#kept === keyOf(this.#typed) || this.#shown) return true;
    // A save clears its slot at its end; what is typed meanwhile is kept right after.
    if (this.#writing) return false;
    const typed = this.#typed;
    try {
      await this.backend.keepDraft(this.slot, typed.line, typed.beside);
      this.#kept = keyOf(typed);
      return true;
    } catch {
      // It stays in memory, and Enter says what is wrong with the disk.
      return false;
    }
  }

  async #write(): Promise<void> {
    const slow = setTimeout(() => {
      this.#saving = true;
      this.changed();
    }, SAVING_MS);
    try {
      for (let entry = this.#next(); entry; entry = this.#next()) {
        if (!(await this.#writeOne(entry))) return;
      }
      this.#trouble = undefined;
    } finally {
      clearTimeout(slow);
      this.#saving = false;
      if (keyOf(this.#typed) !== this.#kept) this.#keepSoon();
    }
  }

  #next(): Entry | undefined {
    return this.#waiting.find((entry) => !entry.refused);
  }

  /** False when there is no use in trying the next one. */
  async #writeOne(entry: Entry): Promise<boolean> {
    // A line entered faster than it was kept is on the disk before the book is asked.
    if (entry.slot === this.slot && this.#kept !== keyOf(entry)) await this.#keepEntry(entry);
    try {
      const captured = await this.backend.capture(entry.slot, entry.line, entry.beside, entry.join);
      this.#waiting = this.#waiting.filter((other) => other !== entry);
      if (entry.slot === this.slot) this.#kept = '';
      if (this.#shown === entry) {
        this.#shown = undefined;
        this.#put({ line: '', beside: NOTHING });
      }
      this.#trouble = undefined;
      this.onsaved({ captured, line: entry.line, open: entry.open });
      this.changed();
      return true;
    } catch (error) {
      const why: ApiError = (asApiError(error) as ApiError | undefined) ?? { code: 'internal', params: {} };
      if (!TROUBLES.includes(why.code)) {
        entry.refused = why;
        if (!this.#free) await this.#park(entry);
        return true;
      }
      const first = this.#trouble === undefined;
      this.#trouble = why;
      if (first && this.#free) {
        this.#shown = entry;
        this.#put(entry);
      }
      this.changed();
      for (const other of this.#waiting) await this.#park(other);
      if (PASSING.includes(why.code)) this.#retrying = setTimeout(() => this.retry(), RETRY_MS);
      return false;
    }
  }

  /** Gives a line that was refused for what it says back to the field, once the field is free. */
  #giveBack(): void {
    if (!this.#free) return;
    const entry = this.#waiting.find((waiting) => waiting.refused);
    if (!entry) return;
    this.#waiting = this.#waiting.filter((other) => other !== entry);
    this.#put(entry);
    this.#refused = entry.refused;
    void this.flush().then((kept) => {
      if (kept && entry.slot !== this.slot) void this.#forget(entry.slot);
    });
  }

  /** An entry that somebody goes on typing in is a draft again. */
  #takeBack(entry: Entry): void {
    this.#shown = undefined;
    this.#waiting = this.#waiting.filter((other) => other !== entry);
    if (this.#waiting.length === 0) {
      clearTimeout(this.#retrying);
      this.#trouble = undefined;
    }
  }

  async #keepEntry({ slot, line, beside }: Entry): Promise<void> {
    try {
      await this.backend.keepDraft(slot, line, beside);
      this.#kept = keyOf({ line, beside });
    } catch {
      // The book may have room where the drafts have none.
    }
  }

  /** Keeps an entry under a name of its own, so that the field's slot is free and a crash loses neither. */
  async #park(entry: Entry): Promise<void> {
    if (entry.slot !== this.slot) return;
    this.#numbers += 1;
    const slot = entry === this.#shown ? this.slot : `${UNSAVED}${Date.now()}-${this.#numbers}`;
    try {
      if (slot === this.slot) this.#kept = keyOf(entry);
      await this.backend.keepDraft(slot, entry.line, entry.beside);
      entry.slot = slot;
      if (this.#free) await this.#forget(this.slot);
    } catch {
      // The disk that refuses the book may refuse this as well; the entry stays in memory.
    }
  }

  async #forget(slot: string): Promise<void> {
    if (slot === this.slot) this.#kept = '';
    try {
      await this.backend.keepDraft(slot, '', NOTHING);
    } catch {
      // A draft that stays behind is offered once more, which loses nothing.
    }
  }

  #keepSoon(): void {
    this.#keeping ??= setTimeout(() => void this.flush(), KEEP_MS);
  }

  #clear(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    this.#put({ line: '', beside: NOTHING });
  }

  get #typed(): Typed {
    return { line: this.#line, beside: this.#beside };
  }

  /** Nobody needs the field: not a sign in it, nothing beside it. */
  get #free(): boolean {
    return this.#line === '' && isNothing(this.#beside);
  }

  /** There is nothing to save or to set aside. */
  get #empty(): boolean {
    return this.#line.trim() === '' && isNothing(this.#beside);
  }

  #put({ line, beside }: { line: string; beside?: Beside }): void {
    this.#beside = whole(beside);
    for (const raw of this.#beside.scans) void this.#recall(raw);
    this.#set(line);
  }

  /** Reads a code again that comes from the disk. */
  async #recall(raw: string): Promise<void> {
    if (this.#codes.has(raw)) return;
    try {
      this.#codes.set(raw, await this.backend.readCode(raw));
      this.changed();
    } catch {
      // Its chip says only that it is there; the book reads it once more.
    }
  }

  #set(line: string): void {
    this.#line = line;
    if (line.trim() === '') this.#read = undefined;
    else void this.#understand();
    this.changed();
  }

  /** Asks what the line says: one question at a time, always about the newest text. */
  async #understand(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      for (let line = this.#line; line.trim() !== '' && line !== this.#read?.line; line = this.#line) {
        const understood = await this.backend.understand(line);
        if (this.#line.trim() === '') break;
        this.#read = { line, understood };
        this.changed();
      }
    } catch {
      // Without an answer the line stays plain; saving says what is wrong.
    } finally {
      this.#asking = false;
    }
  }
}
