// The product in the sheet: loaded by its name, changed value by value, asked for again after every commit.
import type { Backend, Changes, PriceForm, ProductDetail, ProductField, TextForm } from '../../backend';
import { type ApiError, asApiError, errorSentence } from '../../lib/errors';
import { Watched } from '../../lib/watched';

type Asked = Pick<
  Backend,
  | 'product'
  | 'editProduct'
  | 'setProductText'
  | 'setProductPrice'
  | 'removeProductPrice'
  | 'dropProductPhoto'
  | 'chooseProductPhoto'
>;

export class ProductState extends Watched {
  #id: string | undefined;
  #detail: ProductDetail | undefined;
  #run = 0;

  constructor(
    private readonly backend: Asked,
    private readonly onerror: (error: unknown) => void,
  ) {
    super();
  }

  /** The product; while another is on its way still the one before, so that nothing flickers. */
  get detail(): ProductDetail | undefined {
    this.watch();
    return this.#detail;
  }

  async show(id: string | undefined): Promise<void> {
    if (id === this.#id && (this.#detail !== undefined || id === undefined)) return;
    this.#id = id;
    await this.reload();
  }

  async reload(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    try {
      const detail = this.#id === undefined ? undefined : await this.backend.product(this.#id);
      if (run !== this.#run) return;
      this.#detail = detail;
    } catch (error) {
      if (run !== this.#run) return;
      this.#detail = undefined;
      if (asApiError(error)?.code !== 'no_such_record') this.onerror(error);
    }
    this.changed();
  }

  async changedBook({ changed }: Changes): Promise<void> {
    if (this.#id === undefined) return;
    if (changed.length === 0 || changed.some(({ entity }) => entity.startsWith('product'))) await this.reload();
  }

  /** Gives a field another value; a sentence that comes back says why it was refused. */
  edit(id: string, field: ProductField, value: string): Promise<string | undefined> {
    return this.#attempt(() => this.backend.editProduct(id, field, value));
  }

  say(form: TextForm): Promise<string | undefined> {
    return this.#attempt(() => this.backend.setProductText(form));
  }

  /** Adds or changes a price; a refusal comes back with the field it is about. */
  async price(id: string, form: PriceForm): Promise<{ field: PriceField; words: string } | undefined> {
    try {
      await this.backend.setProductPrice(id, form);
    } catch (error) {
      return { field: fieldOf(asApiError(error), form), words: errorSentence(error) };
    }
    await this.reload();
    return undefined;
  }

  removePrice(id: string): Promise<string | undefined> {
    return this.#attempt(() => this.backend.removeProductPrice(id));
  }

  choosePhoto(id: string): Promise<string | undefined> {
    return this.#attempt(() => this.backend.chooseProductPhoto(id));
  }

  dropPhoto(id: string): Promise<string | undefined> {
    return this.#attempt(() => this.backend.dropProductPhoto(id));
  }

  async #attempt(act: () => Promise<unknown>): Promise<string | undefined> {
    try {
      await act();
    } catch (error) {
      return errorSentence(error);
    }
    // What was edited closes on the new value and not on the one before it.
    await this.reload();
    return undefined;
  }
}

export type PriceField = 'price' | 'currency' | 'place' | 'min_quantity' | 'valid_until';

/** The field of a price that a refusal is about. */
export function fieldOf(error: ApiError | undefined, form: PriceForm): PriceField {
  switch (error?.code) {
    case 'not_a_currency':
      return 'currency';
    case 'not_a_day':
      return 'valid_until';
    case 'too_long':
      return 'place';
    case 'not_a_number':
      return error.params.text !== (form.price ?? '').trim() ? 'min_quantity' : 'price';
    default:
      return 'price';
  }
}
