// The lead in the sheet: loaded by its name, changed field by field, and asked for again after every commit that touches it.
import type { Backend, Changes, EditField, LeadDetail } from '../../backend';
import { asApiError, errorSentence } from '../../lib/errors';
import { Watched } from '../../lib/watched';

type Asked = Pick<Backend, 'lead' | 'edit'>;

export class RecordState extends Watched {
  #id: string | undefined;
  #detail: LeadDetail | undefined;
  #run = 0;

  constructor(
    private readonly backend: Asked,
    private readonly onerror: (error: unknown) => void,
  ) {
    super();
  }

  /** The lead; while another is on its way still the one before, so that nothing flickers. */
  get detail(): LeadDetail | undefined {
    this.watch();
    return this.#detail;
  }

  /** Shows a lead, or none. */
  async show(id: string | undefined): Promise<void> {
    if (id === this.#id && (this.#detail !== undefined || id === undefined)) return;
    this.#id = id;
    await this.reload();
  }

  async reload(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const id = this.#id;
    if (id === undefined) {
      this.#detail = undefined;
      this.changed();
      return;
    }
    try {
      const detail = await this.backend.lead(id);
      if (run !== this.#run) return;
      this.#detail = detail;
    } catch (error) {
      if (run !== this.#run) return;
      // A lead that is gone leaves an empty sheet; what took it has said so.
      this.#detail = undefined;
      if (asApiError(error)?.code !== 'no_such_record') this.onerror(error);
    }
    this.changed();
  }

  /** Asks again if the commit may have touched this lead or what hangs on it. */
  changedBook({ changed }: Changes): Promise<void> {
    const mine = this.#mine();
    const touched = changed.some(({ ids }) => ids.length === 0 || ids.some((id) => mine.has(id)));
    // A note or promise that is new to this lead has a name nobody here knows yet.
    const added = changed.some(({ entity }) =>
      ['note', 'follow_up', 'quote', 'scan', 'attachment', 'question'].includes(entity),
    );
    return changed.length === 0 || touched || added ? this.reload() : Promise.resolve();
  }

  /** Gives a field another value; a sentence that comes back says why it was refused. */
  async edit(id: string, field: EditField, value: string): Promise<string | undefined> {
    return this.attempt(() => this.backend.edit({ id, field, value }));
  }

  /** Does something to the lead and shows what came of it; a sentence that comes back says why it was refused. */
  async attempt(act: () => Promise<unknown>): Promise<string | undefined> {
    try {
      await act();
    } catch (error) {
      return errorSentence(error);
    }
    // The field closes on the new value and not on the one before it.
    await this.reload();
    return undefined;
  }

  #mine(): Set<string> {
    const { item, emails = [], phones = [], notes = [], promises = [] } = this.#detail ?? {};
    const ids = [item?.id, item?.person?.id, item?.company?.id, item?.show_id];
    for (const part of [...emails, ...phones, ...notes, ...promises]) ids.push(part.id);
    return new Set(ids.filter((id) => id !== undefined));
  }
}
