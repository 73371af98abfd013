// What records are called on the sheets of companies and contacts.
import type { Firm, LeadItem, Person, ShowView, StaffView } from '../../backend';
import { t } from '../../lib/i18n';
import { companyName, personName, type TwoScripts } from '../../lib/names';

export function nameOf(person: Person | null | undefined): TwoScripts {
  if (!person) return { main: t('lead-unnamed'), second: '' };
  const { given_name, family_name, native_name, name_order } = person;
  const name = personName({ given: given_name, family: family_name, native: native_name, order: name_order });
  return name.main ? name : { main: t('lead-unnamed'), second: '' };
}

export function firmName(firm: Pick<Firm, 'name' | 'native_name'> | null | undefined): TwoScripts {
  return firm ? companyName(firm.name, firm.native_name) : { main: '', second: '' };
}

/** Where a lead was met. */
export function showName(lead: Pick<LeadItem, 'show_id'>, shows: readonly ShowView[]): string {
  return shows.find(({ id }) => id === lead.show_id)?.name ?? '';
}

export interface Signed {
  initials: string;
  ink: 1 | 2 | 3 | 4 | null;
  name: string;
}

export function signed(staff: readonly StaffView[], id: string | null): Signed | undefined {
  const one = staff.find((known) => known.id === id);
  if (!one) return undefined;
  const inks = [1, 2, 3, 4] as const;
  return { initials: one.initials, ink: inks.find((ink) => ink === one.ink) ?? null, name: one.name };
}
