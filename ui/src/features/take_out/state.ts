// Taking leads out: which ones, for whom, how many those are, and what became of it.
import type { ApiError, Backend, Exported, Filter, LeadItem } from '../../backend';
import { asApiError } from '../../lib/errors';
import { Watched } from '../../lib/watched';

/** How many of the leads are shown before they are written. */
export const SAMPLE = 12;

/** Which leads; `show` null is every show. */
export interface Choice {
  show: string | null;
  openOnly: boolean;
}

/** For whom. */
export type Profile = 'excel' | 'fairlead';

export class TakeOutState extends Watched {
  #choice: Choice;
  #profile: Profile = 'excel';
  #found: { items: LeadItem[]; total: number } | undefined;
  #turn = 0;
  #writing = false;
  #written: Exported | undefined;
  #refused: ApiError | undefined;

  constructor(
    private readonly backend: Pick<Backend, 'leads' | 'takeOut'>,
    choice: Choice,
  ) {
    super();
    this.#choice = choice;
  }

  get choice(): Choice {
    this.watch();
    return this.#choice;
  }

  get profile(): Profile {
    this.watch();
    return this.#profile;
  }

  set profile(profile: Profile) {
    if (profile === this.#profile) return;
    this.#profile = profile;
    this.#forget();
  }

  /** The newest of the leads, and how many there are; nothing until the book has answered. */
  get found(): { items: LeadItem[]; total: number } | undefined {
    this.watch();
    return this.#found;
  }

  get writing(): boolean {
    this.watch();
    return this.#writing;
  }

  /** The file that holds what is chosen, once it is written. */
  get written(): Exported | undefined {
    this.watch();
    return this.#written;
  }

  /** Why it could not be written. */
  get refused(): ApiError | undefined {
    this.watch();
    return this.#refused;
  }

  async choose(part: Partial<Choice>): Promise<void> {
    this.#choice = { ...this.#choice, ...part };
    this.#forget();
    await this.count();
  }

  /** Asks the book what the file would hold. */
  async count(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { items, total } = await this.backend.leads({
      filter: this.#filter(),
      sort: 'last',
      descending: true,
      limit: SAMPLE,
    });
    if (turn !== this.#turn) return;
    this.#found = { items, total };
    this.changed();
  }

  /** Has the shell ask for a file and write it. Thinking better of it changes nothing. */
  async write(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    this.#refused = undefined;
    this.changed();
    try {
      const written = await this.backend.takeOut({
        what: 'leads',
        filter: this.#filter(),
        format: 'csv',
        profile: this.#profile,
      });
      if (written) this.#written = written;
    } catch (error) {
      if (!asApiError(error)) throw error;
      this.#refused = error as ApiError;
    } finally {
      this.#writing = false;
      this.changed();
    }
  }

  #filter(): Filter {
    const { show, openOnly } = this.#choice;
    return { choices: { ...(show ? { show: [show] } : {}), ...(openOnly ? { open: ['yes'] } : {}) } };
  }

  /** What was written is no longer what is chosen. */
  #forget() {
    this.#written = undefined;
    this.#refused = undefined;
    this.changed();
  }
}
