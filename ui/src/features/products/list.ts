// The list of products: where it comes from, in which currency it is priced, and its columns.
import type { Backend, ProductField, ProductItem, ProductSort } from '../../backend';
import type { CellEdit, Column } from '../../components/Table.svelte';
import { t } from '../../lib/i18n';
import type { Source } from '../../lib/list';

export type Keep = (id: string, field: ProductField, value: string) => Promise<string | undefined>;

export function productSource(
  backend: Pick<Backend, 'products' | 'productRank'>,
  currency: () => string,
): Source<ProductItem, ProductSort> {
  const asked = ({
    filter,
    sort,
    descending,
  }: {
    filter: { text?: string };
    sort: ProductSort;
    descending: boolean;
  }) => ({
    text: filter.text ?? '',
    currency: currency(),
    sort,
    descending,
  });
  return {
    page: ({ after, skip, limit, ...query }) => backend.products({ ...asked(query), after, skip, limit }),
    rank: (query, id) => backend.productRank(asked(query), id),
    // Products are found by text alone, so that there are no choices to count.
    counts: async (filter) => ({
      total: (await backend.products({ text: filter.text ?? '', limit: 1 })).total,
      facets: [],
    }),
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
  const sorted = (id: ProductSort) => ({
    id,
    words: t(`product-field-${id}`),
    sorts: [{ by: id, words: t(`product-field-${id}`) }],
  });
  return [
    { ...sorted('sku'), width: 92, least: 72, usual: true, fixed: true, ...edit('sku', ({ sku }) => sku) },
    { id: 'name', words: t('products-name'), least: 150, usual: true, fixed: true },
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
      ...sorted('hs_code'),
      width: 84,
      least: 64,
      usual: true,
      yields: 3,
      ...edit('hs_code', ({ hs_code: code }) => code),
    },
    {
      id: 'price',
      words: currency ? t('products-price-in', { currency }) : t('products-price'),
      width: 128,
      least: 88,
      usual: true,
      end: true,
      yields: 1,
    },
  ];
}
