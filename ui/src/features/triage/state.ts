// The leads that lack something, one after the other until none is left; each is asked for again after every commit.
import type { Backend, Changes, Gap, LeadDetail } from '../../backend';
import { asApiError } from '../../lib/errors';
import { Watched } from '../../lib/watched';

type Asked = Pick<Backend, 'triage' | 'lead'>;

/** A lead on the line that counts down. */
export interface Bead {
  id: string;
  done: boolean;
  on: boolean;
}

export class TriageState extends Watched {
  /** Every lead that lacked something since this began, in the order they were logged. */
  #order: string[] = [];
  #gaps = new Map<string, readonly Gap[]>();
  #id: string | undefined;
  #detail: LeadDetail | undefined;
  #loaded = false;
  #run = 0;

  constructor(
    private readonly backend: Asked,
    private readonly onerror: (error: unknown) => void,
  ) {
    super();
  }

  get loaded(): boolean {
    this.watch();
    return this.#loaded;
  }

  /** The lead in front; none when nothing is missing. */
  get detail(): LeadDetail | undefined {
    this.watch();
    return this.#detail;
  }

  /** What the lead in front lacks. */
  get gaps(): readonly Gap[] {
    this.watch();
    return this.#gaps.get(this.#id ?? '') ?? [];
  }

  get beads(): Bead[] {
    this.watch();
    return this.#order.map((id) => ({ id, done: !this.#gaps.has(id), on: id === this.#id }));
  }

  /** Where the lead in front stands, from 1. */
  get at(): number {
    this.watch();
    return this.#order.indexOf(this.#id ?? '') + 1;
  }

  get left(): number {
    this.watch();
    return this.#gaps.size;
  }

  /** Begins anew: what is complete is forgotten. */
  async start(): Promise<void> {
    this.#order = [];
    this.#gaps = new Map();
    this.#id = undefined;
    this.#loaded = false;
    await this.reload();
  }

  async reload(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    try {
      const items = await this.backend.triage();
      if (run !== this.#run) return;
      this.#gaps = new Map(items.map(({ id, gaps }) => [id, gaps]));
      this.#order = [...this.#order, ...items.map(({ id }) => id).filter((id) => !this.#order.includes(id))];
      this.#id ??= items[0]?.id;
      await this.#show(run);
      this.#loaded = true;
    } catch (error) {
      this.onerror(error);
    }
    this.changed();
  }

  changedBook(_: Changes): Promise<void> {
    return this.#loaded ? this.reload() : Promise.resolve();
  }

  /** The next lead that lacks something, from the beginning again after the last; none when all are complete. */
  async next(): Promise<void> {
    const at = this.#order.indexOf(this.#id ?? '');
    const rest = [...this.#order.slice(at + 1), ...this.#order.slice(0, at + 1)];
    await this.#goTo(rest.find((id) => this.#gaps.has(id)));
  }

  /** The lead before, complete or not. */
  async back(): Promise<void> {
    const at = this.#order.indexOf(this.#id ?? '');
    if (at > 0) await this.#goTo(this.#order[at - 1]);
  }

  async #goTo(id: string | undefined): Promise<void> {
    this.#run += 1;
    this.#id = id;
    await this.#show(this.#run);
    this.changed();
  }

  async #show(run: number): Promise<void> {
    if (this.#id === undefined) {
      this.#detail = undefined;
      return;
    }
    try {
      const detail = await this.backend.lead(this.#id);
      if (run === this.#run) this.#detail = detail;
    } catch (error) {
      if (asApiError(error)?.code !== 'no_such_record') throw error;
      // It was deleted meanwhile: the next one takes its place.
      this.#order = this.#order.filter((id) => id !== this.#id);
      this.#gaps.delete(this.#id);
      this.#id = this.#order.find((id) => this.#gaps.has(id));
      await this.#show(run);
    }
  }
}
