// The lists of companies and contacts: where they come from, their columns, and what is done to many.
import type {
  Backend,
  BulkAct,
  CompanyItem,
  CompanyKind,
  CompanySort,
  ContactItem,
  ContactSort,
  EditField,
  Filter,
  ListKind,
} from '../../backend';
import type { BulkAction } from '../../components/BulkBar.svelte';
import type { CellEdit, Column } from '../../components/Table.svelte';
import { actOnMany } from '../../lib/bulk';
import { errorSentence } from '../../lib/errors';
import { t } from '../../lib/i18n';
import type { ListState, Source } from '../../lib/list';

export const COMPANY_SORTS = ['name', 'last', 'contacts', 'leads'] as const satisfies readonly CompanySort[];
export const CONTACT_SORTS = ['name', 'company', 'last', 'leads'] as const satisfies readonly ContactSort[];
export const KINDS = [
  'customer',
  'partner',
  'distributor',
  'integrator',
  'public_body',
  'supplier',
  'competitor',
  'university',
  'press',
] as const satisfies readonly CompanyKind[];

export type Keep = (id: string, field: EditField, value: string) => Promise<string | undefined>;
type Tell = (toast: { words: string; undo?: boolean }) => void;

export function companySource(
  backend: Pick<Backend, 'companies' | 'companyRank' | 'counts'>,
): Source<CompanyItem, CompanySort> {
  return {
    page: (query) => backend.companies(query),
    rank: (query, id) => backend.companyRank(query, id),
    counts: (filter) => backend.counts('companies', filter),
    idOf: ({ id }) => id,
    shown: ['company', 'contact', 'lead', 'note'],
    largestFirst: ['last', 'contacts', 'leads'],
  };
}

export function contactSource(
  backend: Pick<Backend, 'contacts' | 'contactRank' | 'counts'>,
): Source<ContactItem, ContactSort> {
  return {
    page: (query) => backend.contacts(query),
    rank: (query, id) => backend.contactRank(query, id),
    counts: (filter) => backend.counts('contacts', filter),
    idOf: ({ person }) => person.id,
    shown: ['company', 'contact', 'lead', 'note'],
    largestFirst: ['last', 'leads'],
  };
}

/** Keeps a value that was changed in the list: the cell closes on the new value and not on the one before it. */
export function keepIn<T, S extends string>(backend: Pick<Backend, 'edit'>, list: ListState<T, S>): Keep {
  return async (id, field, value) => {
    try {
      await backend.edit({ id, field, value });
      await list.reload();
      return undefined;
    } catch (error) {
      return errorSentence(error);
    }
  };
}

export function companyColumns(keep: Keep | undefined): Column<CompanyItem>[] {
  const kind = keep && ((company: CompanyItem) => kindEdit(company, keep));
  const city =
    keep &&
    ((company: CompanyItem): CellEdit => ({
      value: company.city,
      onkeep: (typed) => keep(company.id, 'company_city', typed),
    }));
  const sorted = (id: CompanySort, words: string) => ({ id, words, sorts: [{ by: id, words }] });
  return [
    { ...sorted('name', t('company-name')), least: 160, usual: true, fixed: true },
    {
      id: 'kind',
      words: t('facet-kind'),
      width: 130,
      least: 72,
      usual: true,
      yields: 3,
      ...(kind ? { edit: kind } : {}),
    },
    {
      id: 'place',
      words: t('company-place'),
      width: 140,
      least: 80,
      usual: true,
      yields: 2,
      ...(city ? { edit: city } : {}),
    },
    { ...sorted('contacts', t('company-people')), width: 70, least: 52, usual: true, end: true },
    { ...sorted('leads', t('leads-title')), width: 64, least: 52, usual: true, end: true },
    { ...sorted('last', t('leads-column-last')), width: 88, least: 64, usual: true, end: true, yields: 1 },
  ];
}

export function contactColumns(keep: Keep | undefined): Column<ContactItem>[] {
  const edit = (field: EditField, value: (contact: ContactItem) => string) =>
    keep
      ? {
          edit: (contact: ContactItem): CellEdit => ({
            value: value(contact),
            onkeep: (typed) => keep(contact.person.id, field, typed),
          }),
        }
      : {};
  const sorted = (id: ContactSort, words: string) => ({ id, words, sorts: [{ by: id, words }] });
  return [
    { ...sorted('name', t('leads-sort-name')), least: 160, usual: true, fixed: true },
    {
      ...sorted('company', t('leads-sort-company')),
      width: 170,
      least: 80,
      usual: true,
      ...edit('contact_company', ({ company }) => company?.name || company?.native_name || ''),
    },
    { id: 'reach', words: t('contact-reach'), width: 190, least: 96, usual: true, yields: 1 },
    {
      id: 'country',
      words: t('facet-country'),
      width: 104,
      least: 64,
      usual: false,
      yields: 4,
      ...edit('contact_country', ({ country }) => country),
    },
    {
      id: 'title',
      words: t('lead-field-title'),
      width: 140,
      least: 72,
      usual: false,
      yields: 5,
      ...edit('contact_job_title', ({ job_title: title }) => title),
    },
    { ...sorted('leads', t('contact-shows')), width: 64, least: 52, usual: true, end: true, yields: 3 },
    { ...sorted('last', t('leads-column-last')), width: 88, least: 64, usual: true, end: true, yields: 2 },
  ];
}

export function kindEdit({ id, kind }: Pick<CompanyItem, 'id' | 'kind'>, keep: Keep): CellEdit {
  return {
    value: kind ?? '',
    choices: [
      ...KINDS.map((code) => ({ value: code, words: t(`company-kind-${code}`) })),
      { value: '', words: t('facet-none') },
    ],
    onkeep: (code) => keep(id, 'company_kind', code),
  };
}

export function placeActions<T, S extends string>(
  backend: Pick<Backend, 'bulk'>,
  kind: ListKind,
  list: ListState<T, S>,
  tell: Tell,
  onexport: (filter: Filter) => void,
): BulkAction[] {
  const act = async (what: BulkAct) => {
    const refused = await actOnMany(backend, kind, list.picked, what, tell);
    if (!refused && what.act === 'delete') list.pickNone();
    return refused;
  };
  const told = async (what: BulkAct) => {
    const refused = await act(what);
    if (refused) tell({ words: refused });
    return undefined;
  };
  const ofCompanies: BulkAction[] = [
    {
      id: 'kind',
      words: t('bulk-kind'),
      items: [
        ...KINDS.map((code) => ({ id: code, words: t(`company-kind-${code}`) })),
        { id: '', words: t('facet-none') },
      ],
      run: (code) => told({ act: 'kind', kind: (code || null) as CompanyKind | null }),
    },
    { id: 'topic', words: t('bulk-topic'), ask: t('bulk-ask-topic'), run: (name) => act({ act: 'topic', name }) },
  ];
  return [
    ...(kind === 'companies' ? ofCompanies : []),
    {
      id: 'export',
      words: t('bulk-export'),
      run: async () => {
        onexport(list.picked);
        return undefined;
      },
    },
    { id: 'delete', words: t('bulk-delete'), run: () => told({ act: 'delete' }) },
  ];
}
