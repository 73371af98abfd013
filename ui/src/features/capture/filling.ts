// The form beside the line: what its fields show of the line, and the line with what is typed into one of them. The core reads and writes; the newest text wins.
import type { Backend, FormField, LineForm } from '../../backend';
import { Watched } from '../../lib/watched';

export class Filling extends Watched {
  #line = '';
  #shown: LineForm | undefined;
  /** The field that is being typed into, what is in it, and the line as it was before. */
  #typing: { field: FormField; text: string; base: string } | undefined;
  #reading = false;
  #writing: Promise<void> | undefined;

  /** `write` puts another text into the line. */
  constructor(
    private readonly backend: Pick<Backend, 'lineForm' | 'fillLine'>,
    private readonly write: (line: string) => void,
  ) {
    super();
  }

  /** What a field shows: what is typed while it is, else what was understood. */
  value(field: FormField): string {
    this.watch();
    if (this.#typing?.field === field) return this.#typing.text;
    return this.#shown?.[field] ?? '';
  }

  /** The line is another, by whatever hand. */
  at(line: string): void {
    if (line === this.#line) return;
    this.#line = line;
    // What came from elsewhere, such as a scan, is what the field goes on from.
    if (line === '') this.#typing = undefined;
    else if (this.#typing) this.#typing.base = line;
    void this.#read();
  }

  type(field: FormField, text: string): void {
    const base = this.#typing?.field === field ? this.#typing.base : this.#line;
    this.#typing = { field, text, base };
    this.changed();
    this.#writing ??= this.#fill().finally(() => {
      this.#writing = undefined;
    });
  }

  /** The field was left: it shows what was understood. */
  async leave(field: FormField): Promise<void> {
    await this.settled();
    if (this.#typing?.field !== field) return;
    this.#typing = undefined;
    await this.#read();
    this.changed();
  }

  /** Resolves when the line holds what was typed. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #fill(): Promise<void> {
    let done: string | undefined;
    while (this.#typing && done !== this.#typing.text) {
      const { field, text, base } = this.#typing;
      try {
        const line = await this.backend.fillLine(base, field, text);
        if (this.#typing?.base !== base) continue;
        this.#line = line;
        this.write(line);
        done = text;
        await this.#read();
      } catch {
        // The line stays as it is, and so does the field.
        return;
      }
    }
  }

  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      let read: string | undefined;
      while (read !== this.#line) {
        read = this.#line;
        const shown = await this.backend.lineForm(read);
        if (read !== this.#line) continue;
        this.#shown = shown;
        this.changed();
      }
    } catch {
      // Without an answer the fields show what they showed.
    } finally {
      this.#reading = false;
    }
  }
}
