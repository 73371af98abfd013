// The list of quotes: where it comes from, its columns, and what is done to many.
import type { Backend, Filter, QuoteItem, QuoteSort } from '../../backend';
import type { BulkAction } from '../../components/BulkBar.svelte';
import type { Column } from '../../components/Table.svelte';
import { actOnMany } from '../../lib/bulk';
import { t } from '../../lib/i18n';
import type { ListState, Source } from '../../lib/list';

export const QUOTE_SORTS = [
  'issued',
  'number',
  'buyer',
  'state',
  'total',
  'until',
] as const satisfies readonly QuoteSort[];
/** What quotes can be filtered by. */
export const QUOTE_FACETS = ['quote_state', 'quote_currency', 'quote_month'] as const;

type Tell = (toast: { words: string; undo?: boolean }) => void;

export function quoteSource(backend: Pick<Backend, 'quotes' | 'quoteRank' | 'counts'>): Source<QuoteItem, QuoteSort> {
  return {
    page: (query) => backend.quotes(query),
    rank: (query, id) => backend.quoteRank(query, id),
    counts: (filter) => backend.counts('quotes', filter),
    idOf: ({ id }) => id,
    shown: ['quote', 'quote_line', 'contact', 'company'],
    largestFirst: ['issued', 'number', 'total', 'until'],
  };
}

export function quoteColumns(): Column<QuoteItem>[] {
  const sorted = (id: QuoteSort, words: string) => ({ id, words, sorts: [{ by: id, words }] });
  return [
    {
      id: 'buyer',
      words: t('quotes-column-buyer'),
      sorts: [
        { by: 'buyer', words: t('quotes-column-buyer') },
        { by: 'number', words: t('quotes-column-number') },
      ],
      least: 150,
      usual: true,
      fixed: true,
    },
    { ...sorted('state', t('facet-quote_state')), width: 104, least: 72, usual: true, yields: 2 },
    { ...sorted('total', t('quote-total')), width: 132, least: 96, usual: true, fixed: true, end: true },
    { ...sorted('until', t('quotes-column-until')), width: 84, least: 64, usual: true, end: true, yields: 3 },
    { ...sorted('issued', t('quote-field-issued_on')), width: 84, least: 64, usual: true, end: true, yields: 1 },
    { id: 'term', words: t('quotes-column-term'), width: 132, least: 72, usual: false, yields: 4 },
  ];
}

export function quoteActions(
  backend: Pick<Backend, 'bulk'>,
  list: ListState<QuoteItem, QuoteSort>,
  tell: Tell,
  onexport: (filter: Filter) => void,
): BulkAction[] {
  return [
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
        const refused = await actOnMany(backend, 'quotes', list.picked, { act: 'delete' }, tell);
        if (refused) tell({ words: refused });
        else list.pickNone();
        return undefined;
      },
    },
  ];
}
