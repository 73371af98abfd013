// One quote: its terms and lines as the core has them, and the pages as they are printed.
import type { Backend, Changes, LineField, QuoteDetail, QuoteField } from '../../backend';
import { asApiError, errorSentence } from '../../lib/errors';
import { Watched } from '../../lib/watched';

/** The page is printed anew once nothing was changed for this long. */
export const PRINT_MS = 250;

/** A quote of more lines takes seconds to print: it is printed when somebody asks for it. */
export const LIVE_LINES = 500;

type Shell = Pick<
  Backend,
  'quote' | 'previewQuote' | 'editQuote' | 'editQuoteLine' | 'addQuoteLine' | 'removeQuoteLine' | 'moveQuoteLine'
>;

export class QuoteState extends Watched {
  #id: string | undefined;
  #detail: QuoteDetail | undefined;
  #pages: string[] = [];
  #all = 0;
  #bytes = 0;
  #missing: string[] = [];
  #isPrinting = false;
  #turn = 0;
  #shown: Promise<void> = Promise.resolve();
  #printing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly backend: Shell,
    private readonly onerror: (error: unknown) => void,
    /** Gives a picture an address that the page may show, and takes it back. */
    private readonly addresses: { make: (svg: string) => string; free: (address: string) => void } = blobs,
  ) {
    super();
  }

  get detail(): QuoteDetail | undefined {
    this.watch();
    return this.#detail;
  }

  /** Addresses of the pages' pictures. */
  get pages(): readonly string[] {
    this.watch();
    return this.#pages;
  }

  /** How many pages there are, of which the first are shown. */
  get all(): number {
    this.watch();
    return this.#all;
  }

  /** How large the file is, in bytes. */
  get bytes(): number {
    this.watch();
    return this.#bytes;
  }

  /** Letters that no font has. */
  get missing(): readonly string[] {
    this.watch();
    return this.#missing;
  }

  /** Whether the pages follow every change; a long quote's do not. */
  get isLive(): boolean {
    return (this.detail?.lines.length ?? 0) <= LIVE_LINES;
  }

  get isPrinting(): boolean {
    this.watch();
    return this.#isPrinting;
  }

  /** Prints the pages now. */
  print(): void {
    this.#printSoon(0);
  }

  async show(id: string | undefined): Promise<void> {
    if (id !== this.#id) {
      this.#id = id;
      void this.reload();
    }
    // One that overtakes another is waited for as well.
    for (let seen: unknown; seen !== this.#shown; ) {
      seen = this.#shown;
      await this.#shown;
    }
  }

  reload(): Promise<void> {
    this.#shown = this.#read();
    return this.#shown;
  }

  async #read(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const id = this.#id;
    try {
      const detail = id === undefined ? undefined : await this.backend.quote(id);
      if (turn !== this.#turn) return;
      const other = detail?.item.id !== this.#detail?.item.id;
      this.#detail = detail;
      // What is shown of another quote, or of a long one before its change, is no longer true.
      if (other || !this.isLive) this.#unprint();
      if (detail && this.isLive) this.#printSoon(other ? 0 : PRINT_MS);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#detail = undefined;
      if (asApiError(error)?.code !== 'no_such_record') this.onerror(error);
    }
    this.changed();
  }

  changedBook({ changed }: Changes): void {
    const mattering = ['quote', 'product', 'exhibitor', 'company', 'contact'];
    if (changed.length === 0 || changed.some(({ entity }) => mattering.some((name) => entity.startsWith(name))))
      void this.reload();
  }

  /** Gives a term another value; a sentence that comes back says why it was refused. */
  term(field: QuoteField, value: string): Promise<string | undefined> {
    return this.attempt((id) => this.backend.editQuote({ id, field, value }));
  }

  line(line: string, field: LineField, value: string): Promise<string | undefined> {
    return this.attempt(() => this.backend.editQuoteLine(line, field, value));
  }

  add(product: string | null, words: string): Promise<string | undefined> {
    return this.attempt((id) => this.backend.addQuoteLine(id, product, words));
  }

  remove(line: string): Promise<string | undefined> {
    return this.attempt(() => this.backend.removeQuoteLine(line));
  }

  move(line: string, to: number): Promise<string | undefined> {
    return this.attempt(() => this.backend.moveQuoteLine(line, Math.max(0, to)));
  }

  /** Does something to the quote and shows what came of it; a sentence that comes back says why it was refused. */
  async attempt(act: (id: string) => Promise<unknown>): Promise<string | undefined> {
    if (this.#id === undefined) return undefined;
    try {
      await act(this.#id);
    } catch (error) {
      return errorSentence(error);
    }
    await this.reload();
    return undefined;
  }

  /** Lets the pictures go. */
  close(): void {
    clearTimeout(this.#printing);
    this.#unprint();
  }

  #unprint(): void {
    for (const page of this.#pages) this.addresses.free(page);
    this.#pages = [];
    this.#missing = [];
    this.changed();
  }

  #printSoon(wait: number): void {
    clearTimeout(this.#printing);
    this.#printing = setTimeout(() => void this.#print(), wait);
  }

  async #print(): Promise<void> {
    const id = this.#id;
    if (id === undefined) return;
    this.#isPrinting = true;
    this.changed();
    try {
      const { pages, all, bytes, missing } = await this.backend.previewQuote(id);
      if (id !== this.#id) return;
      const before = this.#pages;
      this.#pages = pages.map((svg) => this.addresses.make(svg));
      this.#all = all;
      this.#bytes = bytes;
      this.#missing = missing;
      this.changed();
      // The old pictures stay until the new ones are in their place.
      setTimeout(() => {
        for (const page of before) this.addresses.free(page);
      }, 1000);
    } catch (error) {
      this.onerror(error);
    } finally {
      this.#isPrinting = false;
      this.changed();
    }
  }
}

const blobs = {
  make: (svg: string) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
  free: (address: string) => URL.revokeObjectURL(address),
};
