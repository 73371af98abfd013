// The list of products: where it comes from, in which currency it is priced, its columns, and what is done to many.
import type { Backend, BulkAct, Filter, ProductField, ProductItem, ProductSort } from '../../backend';
import type { BulkAction } from '../../components/BulkBar.svelte';
import type { CellEdit, Column } from '../../components/Table.svelte';
import { actOnMany } from '../../lib/bulk';
import { t } from '../../lib/i18n';
import type { ListState, Source } from '../../lib/list';

export const PRODUCT_SORTS = ['sku', 'name', 'price', 'hs_code'] as const satisfies readonly ProductSort[];

export type Keep = (id: string, field: ProductField, value: string) => Promise<string | undefined>;

export function productSource(
  backend: Pick<Backend, 'products' | 'productRank' | 'counts'>,
  currency: () => string,
): Source<ProductItem, ProductSort> {
  return {
    page: (query) => backend.products({ ...query, currency: currency() }),
    rank: (query, id) => backend.productRank({ ...query, currency: currency() }, id),
    counts: (filter) => backend.counts('products', filter),
    idOf: ({ id }) => id,
    shown: ['product', 'product_text', 'product_price'],
    largestFirst: [],
  };
}

export function productColumns(currency: string, keep: Keep | undefined): Column<ProductItem>[] {
  const edit = (field: ProductField, value: (product: ProductItem) => string) =>
    keep
      ? {
          edit: (product: ProductItem): CellEdit => ({
            value: value(product),
            onkeep: (typed) => keep(product.id, field, typed),
          }),
        }
      : {};
  const sorted = (id: ProductSort, words: string) => ({ id, words, sorts: [{ by: id, words }] });
  return [
    {
      ...sorted('sku', t('product-field-sku')),
      width: 92,
      least: 72,
      usual: true,
      fixed: true,
      ...edit('sku', ({ sku }) => sku),
    },
    { ...sorted('name', t('products-name')), least: 150, usual: true, fixed: true },
    { id: 'native', words: t('products-native'), width: 150, least: 88, usual: true, yields: 2 },
    {
      id: 'unit',
      words: t('product-field-unit'),
      width: 56,
      least: 44,
      usual: true,
      yields: 6,
      ...edit('unit', ({ unit }) => unit),
    },
    {
      id: 'moq',
      words: t('product-field-moq'),
      width: 60,
      least: 44,
      usual: true,
      end: true,
      yields: 5,
      ...edit('moq', ({ moq }) => moq),
    },
    {
      id: 'lead_time',
      words: t('product-field-lead_time'),
      width: 84,
      least: 60,
      usual: true,
      yields: 4,
      ...edit('lead_time', ({ lead_time: time }) => time),
    },
    {
      ...sorted('hs_code', t('product-field-hs_code')),
      width: 84,
      least: 64,
      usual: true,
      yields: 3,
      ...edit('hs_code', ({ hs_code: code }) => code),
    },
    {
      ...sorted('price', currency ? t('products-price-in', { currency }) : t('products-price')),
      width: 128,
      least: 88,
      usual: true,
      end: true,
      yields: 1,
    },
  ];
}

export function productActions(
  backend: Pick<Backend, 'bulk'>,
  list: ListState<ProductItem, ProductSort>,
  tell: (toast: { words: string; undo?: boolean }) => void,
  onexport: (filter: Filter) => void,
): BulkAction[] {
  const act = (what: BulkAct) => actOnMany(backend, 'products', list.picked, what, tell);
  return [
    { id: 'prices', words: t('bulk-prices'), ask: t('bulk-ask-prices'), run: (by) => act({ act: 'prices', by }) },
    {
      id: 'until',
      words: t('bulk-until'),
      ask: t('bulk-ask-until'),
      day: true,
      run: (day) => act({ act: 'until', day }),
    },
    {
      id: 'export',
      words: t('bulk-export'),
      run: async () => {
        onexport(list.picked);
        return undefined;
      },
    },
    {
      id: 'delete',
      words: t('bulk-delete'),
      run: async () => {
        const refused = await act({ act: 'delete' });
        if (refused) tell({ words: refused });
        else list.pickNone();
        return undefined;
      },
    },
  ];
}
