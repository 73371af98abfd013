// What is being typed, what was understood of it, and what has not reached the book yet; nothing typed is ever dropped here.
import type { ApiError, Backend, Captured, Join, Understood } from '../../backend';
import { asApiError } from '../../lib/errors';
import { Watched } from '../../lib/watched';

/** How long typing may rest in memory before it is kept on the disk. */
export const KEEP_MS = 80;
/** How often a full disk is asked again. */
export const RETRY_MS = 5000;
/** A save that takes longer than this is told of; a faster one would only flicker. */
export const SAVING_MS = 300;

/** A line that Enter was pressed on and the book has not taken. */
export interface Entry {
  line: string;
  /** Where it waits on the disk, so far as that can be written. */
  slot: string;
  /** Whether its lead is to be opened once it is there. */
  open: boolean;
  /** Whom it was said to be about; not kept with the draft, so after a crash the core's rule decides. */
  join: Join | null;
  /** Why the line itself was refused; none while only the book cannot take it. */
  refused?: ApiError;
}

/** A line set aside while another visitor is being logged. */
export interface Aside {
  line: string;
  /** Where it lies on the disk. */
  slot: string;
  /** Whether it does already. */
  kept: boolean;
}

/** What was saved. */
export interface Saved {
  captured: Captured;
  line: string;
  open: boolean;
}

/** The refusals that are no fault of the line: it is tried again. */
const TROUBLES: readonly string[] = ['disk_full', 'book_read_only', 'book_busy', 'folder_unwritable', 'no_book'];
/** Those that may pass by themselves. */
const PASSING: readonly string[] = ['disk_full', 'book_busy', 'folder_unwritable'];
const UNSAVED = 'unsaved-';
const ASIDE = '-aside-';

type Asked = Pick<Backend, 'understand' | 'capture' | 'keepDraft' | 'drafts'>;

export class CaptureState extends Watched {
  #line = '';
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
    for (const { slot, line } of drafts) {
      if (slot.startsWith(UNSAVED)) this.#waiting.push({ line, slot, open: false, join: null });
    }
    const aside = drafts.filter(({ slot }) => this.#isAside(slot)).reverse();
    this.#asides = [
      ...this.#asides.filter(({ kept }) => !kept),
      ...aside.map(({ slot, line }) => ({ slot, line, kept: true })),
    ];
    const own = drafts.find(({ slot }) => slot === this.slot);
    const other = drafts.find(({ slot }) => slot !== this.slot && !slot.startsWith(UNSAVED) && !slot.includes(ASIDE));
    if (this.#line === '' && own) {
      this.#kept = own.line;
      this.#set(own.line);
    } else if (this.#line === '' && other) {
      this.#set(other.line);
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

  /** Enter: the field is free in this instant, and the line is on its way to the book. */
  save(open = false, join: Join | null = null): void {
    const line = this.#line;
    if (line.trim() === '') return;
    void this.#remember(line);
    if (this.#shown) {
      // Entered once more: it waits with the others, and the field is free for the next visitor.
      this.#shown.open ||= open;
      this.#shown.join = join;
      this.#shown = undefined;
    } else {
      this.#waiting.push({ line, slot: this.slot, open, join });
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
    if (this.#line.trim() === '' || this.#shown) return;
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
    const left = this.#line.trim() === '' ? undefined : this.#pushAside();
    this.#refused = undefined;
    this.#clear();
    this.#set(taken.line);
    if (left && !(await this.#keepAside(left))) return;
    await this.settled();
    // Only once the field's own slot holds it may its old place be cleared.
    if (await this.flush()) await this.#forget(taken.slot);
  }

  #pushAside(): Aside {
    this.#numbers += 1;
    const aside = { slot: `${this.slot}${ASIDE}${Date.now()}-${this.#numbers}`, line: this.#line, kept: false };
    this.#asides = [...this.#asides, aside];
    return aside;
  }

  async #keepAside(aside: Aside): Promise<boolean> {
    try {
      await this.backend.keepDraft(aside.slot, aside.line);
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
    if (this.#kept === this.#line || this.#shown) return true;
    // A save clears its slot at its end; what is typed meanwhile is kept right after.
    if (this.#writing) return false;
    const line = this.#line;
    try {
      await this.backend.keepDraft(this.slot, line);
      this.#kept = line;
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
      if (this.#line !== this.#kept) this.#keepSoon();
    }
  }

  #next(): Entry | undefined {
    return this.#waiting.find((entry) => !entry.refused);
  }

  /** False when there is no use in trying the next one. */
  async #writeOne(entry: Entry): Promise<boolean> {
    // A line entered faster than it was kept is on the disk before the book is asked.
    if (entry.slot === this.slot && this.#kept !== entry.line) await this.#keepEntry(entry);
    try {
      const captured = await this.backend.capture(entry.slot, entry.line, entry.join);
      this.#waiting = this.#waiting.filter((other) => other !== entry);
      if (entry.slot === this.slot) this.#kept = '';
      if (this.#shown === entry) {
        this.#shown = undefined;
        this.#set('');
      }
      this.#trouble = undefined;
      this.onsaved({ captured, line: entry.line, open: entry.open });
      this.changed();
      return true;
    } catch (error) {
      const why: ApiError = (asApiError(error) as ApiError | undefined) ?? { code: 'internal', params: {} };
      if (!TROUBLES.includes(why.code)) {
        entry.refused = why;
        if (this.#line !== '') await this.#park(entry);
        return true;
      }
      const first = this.#trouble === undefined;
      this.#trouble = why;
      if (first && this.#line === '') {
        this.#shown = entry;
        this.#set(entry.line);
      }
      this.changed();
      for (const other of this.#waiting) await this.#park(other);
      if (PASSING.includes(why.code)) this.#retrying = setTimeout(() => this.retry(), RETRY_MS);
      return false;
    }
  }

  /** Gives a line that was refused for what it says back to the field, once the field is free. */
  #giveBack(): void {
    if (this.#line !== '') return;
    const entry = this.#waiting.find((waiting) => waiting.refused);
    if (!entry) return;
    this.#waiting = this.#waiting.filter((other) => other !== entry);
    this.#set(entry.line);
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

  async #keepEntry({ slot, line }: Entry): Promise<void> {
    try {
      await this.backend.keepDraft(slot, line);
      this.#kept = line;
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
      if (slot === this.slot) this.#kept = entry.line;
      await this.backend.keepDraft(slot, entry.line);
      entry.slot = slot;
      if (this.#line === '') await this.#forget(this.slot);
    } catch {
      // The disk that refuses the book may refuse this as well; the entry stays in memory.
    }
  }

  async #forget(slot: string): Promise<void> {
    if (slot === this.slot) this.#kept = '';
    try {
      await this.backend.keepDraft(slot, '');
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
    this.#set('');
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
