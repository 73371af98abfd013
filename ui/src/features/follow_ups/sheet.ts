// The sheet of one promise: the lead it was made to, who made it, and the line that tells what came of it, which is never lost.
import type { ApiError, Backend, FollowUpItem, LeadDetail } from '../../backend';
import { asApiError } from '../../lib/errors';
import { Watched } from '../../lib/watched';

/** How long typing may rest in memory before it is kept on the disk. */
export const KEEP_MS = 150;
const SLOT = 'outcome-';

type Asked = Pick<Backend, 'lead' | 'history' | 'complete' | 'keepDraft' | 'drafts'>;

/** What became of a promise that was marked as done. */
export interface Completed {
  item: FollowUpItem;
  /** What was promised next, if anything was. */
  next: FollowUpItem | undefined;
}

export class PromiseSheet extends Watched {
  #item: FollowUpItem | undefined;
  #lead: LeadDetail | undefined;
  #by: { id: string; staff: string | null } | undefined;
  #typed = new Map<string, string>();
  #refused: { id: string; error: ApiError } | undefined;
  #completing = false;
  #keeping = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly backend: Asked) {
    super();
  }

  /** The lead; while another one is on its way, nothing. */
  get lead(): LeadDetail | undefined {
    this.watch();
    return this.#lead?.item.id === this.#item?.lead_id ? this.#lead : undefined;
  }

  /** Who of us promised it, as the journal has it; undefined while that is not known. */
  get promisedBy(): string | null | undefined {
    this.watch();
    return this.#by?.id === this.#item?.id ? this.#by?.staff : undefined;
  }

  /** What is typed about the promise in sight. */
  get line(): string {
    this.watch();
    return this.#typed.get(this.#item?.id ?? '') ?? '';
  }

  set line(text: string) {
    const id = this.#item?.id;
    if (id === undefined || text === this.line) return;
    this.#set(id, text);
    if (this.#refused?.id === id) this.#refused = undefined;
    this.#keepSoon(id);
    this.changed();
  }

  /** Why the line was refused; gone with the next key. */
  get refused(): ApiError | undefined {
    this.watch();
    return this.#refused?.id === this.#item?.id ? this.#refused?.error : undefined;
  }

  get completing(): boolean {
    this.watch();
    return this.#completing;
  }

  /** Brings back what was being typed when the window closed. */
  async restore(): Promise<void> {
    for (const { slot, line } of await this.backend.drafts()) {
      const id = slot.slice(SLOT.length);
      if (slot.startsWith(SLOT) && line !== '' && !this.#typed.has(id)) this.#typed.set(id, line);
    }
    this.changed();
  }

  /** Turns to a promise, and reads what belongs to it. */
  async show(item: FollowUpItem | undefined): Promise<void> {
    this.#item = item;
    this.changed();
    if (!item) return;
    const [lead, history] = await Promise.all([this.backend.lead(item.lead_id), this.backend.history(item.id)]);
    // Meanwhile J may have gone on to another one.
    if (this.#item?.id !== item.id) return;
    this.#lead = lead;
    this.#by = { id: item.id, staff: history.at(-1)?.staff_id ?? null };
    this.changed();
  }

  /**
   * Marks the promise in sight as done, with the outcome and the next promise that are typed. A line that the core
   * refuses stays as it is, and nothing is done; a failure of another kind is thrown.
   */
  async complete(): Promise<Completed | undefined> {
    const item = this.#item;
    if (!item || item.done_at !== null || this.#completing) return undefined;
    this.#completing = true;
    this.changed();
    try {
      const next = await this.backend.complete(item.id, this.line);
      this.#set(item.id, '');
      void this.#keep(item.id);
      return { item, next: next === null ? undefined : await this.#promise(item.lead_id, next) };
    } catch (error) {
      const known = asApiError(error);
      if (!known) throw error;
      this.#refused = { id: item.id, error: error as ApiError };
      return undefined;
    } finally {
      this.#completing = false;
      this.changed();
    }
  }

  async #promise(lead: string, id: string): Promise<FollowUpItem | undefined> {
    const { promises } = await this.backend.lead(lead);
    return promises.find((promise) => promise.id === id);
  }

  #set(id: string, text: string) {
    if (text === '') this.#typed.delete(id);
    else this.#typed.set(id, text);
  }

  #keepSoon(id: string) {
    clearTimeout(this.#keeping.get(id));
    this.#keeping.set(
      id,
      setTimeout(() => void this.#keep(id), KEEP_MS),
    );
  }

  async #keep(id: string): Promise<void> {
    clearTimeout(this.#keeping.get(id));
    this.#keeping.delete(id);
    // What cannot be kept now is still in the field, and is kept with the next key.
    await this.backend.keepDraft(SLOT + id, this.#typed.get(id) ?? '', {}).catch(() => {});
  }
}

/** The part of a line that promises what is next, for its colour; only the core knows what it means. */
export function nextPart(line: string): { from: number; to: number } | undefined {
  const sigil = /(?:^|\s)([>＞》])\s*\S/.exec(line);
  if (!sigil) return undefined;
  return { from: line.indexOf(sigil[1] ?? '>', sigil.index), to: line.trimEnd().length };
}
