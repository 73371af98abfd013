// The company or contact in the sheet: loaded by its name, changed field by field, asked for again after every commit.
import type { Backend, Changes, EditField } from '../../backend';
import { asApiError, errorSentence } from '../../lib/errors';
import { Watched } from '../../lib/watched';

export class PlaceState<D> extends Watched {
  #id: string | undefined;
  #detail: D | undefined;
  #run = 0;

  constructor(
    private readonly load: (id: string) => Promise<D>,
    private readonly backend: Pick<Backend, 'edit'>,
    private readonly onerror: (error: unknown) => void,
  ) {
    super();
  }

  /** The record; while another is on its way still the one before, so that nothing flickers. */
  get detail(): D | undefined {
    this.watch();
    return this.#detail;
  }

  /** Shows a record, or none. */
  async show(id: string | undefined): Promise<void> {
    if (id === this.#id && (this.#detail !== undefined || id === undefined)) return;
    this.#id = id;
    await this.reload();
  }

  async reload(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    try {
      const detail = this.#id === undefined ? undefined : await this.load(this.#id);
      if (run !== this.#run) return;
      this.#detail = detail;
    } catch (error) {
      if (run !== this.#run) return;
      // A record that is gone leaves an empty sheet; what took it has said so.
      this.#detail = undefined;
      if (asApiError(error)?.code !== 'no_such_record') this.onerror(error);
    }
    this.changed();
  }

  /** Asks again: nearly anything may stand on such a sheet. */
  async changedBook({ changed }: Changes): Promise<void> {
    if (this.#id !== undefined && !changed.every(({ entity }) => entity === 'saved_view')) await this.reload();
    else if (this.#id !== undefined && changed.length === 0) await this.reload();
  }

  /** Gives a field another value; a sentence that comes back says why it was refused. */
  async edit(id: string, field: EditField, value: string): Promise<string | undefined> {
    try {
      await this.backend.edit({ id, field, value });
    } catch (error) {
      return errorSentence(error);
    }
    // The field closes on the new value and not on the one before it.
    await this.reload();
    return undefined;
  }
}
