// A refused price is shown at the field that it is about.
import { describe, expect, it, vi } from 'vitest';
import type { PriceForm } from '../../backend';
import { fieldOf, ProductState } from './product';

const form: PriceForm = { price: '12,50', currency: 'EURO', min_quantity: 'ten', valid_until: 'soon', place: '' };

describe('a refused price', () => {
  for (const [code, params, field] of [
    ['not_a_number', { text: '12,50' }, 'price'],
    ['not_a_number', { text: 'ten' }, 'min_quantity'],
    ['not_a_currency', { text: 'EURO' }, 'currency'],
    ['not_a_day', { text: 'soon' }, 'valid_until'],
    ['too_long', { most: 20000 }, 'place'],
    ['disk_full', {}, 'price'],
  ] as const) {
    it(`of ${code} stands at ${field}`, () => expect(fieldOf({ code, params }, form)).toBe(field));
  }

  it('leaves the product as it was and says why', async () => {
    const product = vi.fn();
    const refuse = async () => {
      throw { code: 'not_a_currency', params: { text: 'EURO' } };
    };
    const state = new ProductState({ product, setProductPrice: refuse } as never, () => {});
    const refused = await state.price('p', form);
    expect(refused?.field).toBe('currency');
    expect(refused?.words).not.toBe('');
    expect(product).not.toHaveBeenCalled();
  });
});
