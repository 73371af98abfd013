// Whom a quote can be for: companies by any part of them, and people, those of the buyer first.
import type { Backend, QuoteItem } from '../../backend';
import type { Found } from '../../components/PickField.svelte';
import { companyName, personName } from '../../lib/names';

/** So many are offered at once. */
const MOST = 8;
const PAGE = { sort: 'name', descending: false, after: null, skip: 0, limit: MOST } as const;

export async function findBuyer(backend: Pick<Backend, 'companies'>, text: string): Promise<Found[]> {
  const { items } = await backend.companies({ ...PAGE, filter: { text } });
  return items.map(({ id, name, native_name }) => ({ id, ...companyName(name, native_name) }));
}

/** Without a text the people of the buyer, whom its name finds, too. */
export async function findPerson(
  backend: Pick<Backend, 'contacts'>,
  text: string,
  company: QuoteItem['company'],
): Promise<Found[]> {
  const asked = text || company?.name || company?.native_name || '';
  const { items } = await backend.contacts({ ...PAGE, filter: { text: asked } });
  return items.map(({ person, company: firm }) => {
    const { given_name, family_name, native_name, name_order } = person;
    const { main, second } = personName({
      given: given_name,
      family: family_name,
      native: native_name,
      order: name_order,
    });
    const at = firm ? companyName(firm.name, firm.native_name).main : '';
    return { id: person.id, main: main || second, second: [main ? second : '', at].filter(Boolean).join(' · ') };
  });
}
