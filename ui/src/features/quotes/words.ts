// What a quote's values are called on the screen.
import type { Check, QuoteItem, QuoteState } from '../../backend';
import { formatDay, formatDecimal, formatLanguage, formatList } from '../../lib/format';
import { type MessageKey, t } from '../../lib/i18n';
import { companyName, personName, type TwoScripts } from '../../lib/names';

/** Number and, from the second on, the revision. */
export function quoteName({ number, revision }: Pick<QuoteItem, 'number' | 'revision'>): string {
  return revision > 1 ? t('quote-name', { number, revision }) : number;
}

/** The buyer: the company, else the person. */
export function buyerName({ person, company }: Pick<QuoteItem, 'person' | 'company'>): TwoScripts {
  if (company) return companyName(company.name, company.native_name);
  if (!person) return { main: t('quote-no-buyer'), second: '' };
  const { given_name, family_name, native_name, name_order } = person;
  return personName({ given: given_name, family: family_name, native: native_name, order: name_order });
}

/** The buyer and its person in both scripts, as their fields hold them. */
export function buyerWords({ person, company }: Pick<QuoteItem, 'person' | 'company'>): {
  company: string;
  person: string;
} {
  const both = ({ main, second }: TwoScripts) => [main, second].filter(Boolean).join(' ');
  return {
    company: company ? both(companyName(company.name, company.native_name)) : '',
    person: person ? both(buyerName({ person, company: null })) : '',
  };
}

export function stateWords(state: QuoteState): string {
  return t(`quote-state-${state}` as MessageKey);
}

export function checkWords({ code, line, more, value, ours }: Check): string {
  const fields = formatList(ours.map((field) => t(field === 'email' ? 'quote-ours-reach' : `us-${field}`)));
  const words = t(`quote-check-${code}` as MessageKey, { line, value, fields });
  return more > 0 ? t('quote-check-more', { words, more }) : words;
}

/** How a quote stands: what can still be done with it. */
export function isOpen(state: QuoteState): boolean {
  return state === 'sent' || state === 'negotiating' || state === 'expired';
}

/** `5 %`, or an amount in the quote's currency. */
export function discountWords(discount: string, currency: string): string {
  const part = discount.match(/^(.*?)\s*[%％]$/)?.[1];
  return part === undefined ? formatDecimal(discount, currency) : `${formatDecimal(part)} %`;
}

/** A term of a quote as it is read, rather than as the book holds it. */
export function termWords(field: string, value: string, currency: string, today: string): string {
  if (value === '') return t('quote-nothing');
  switch (field) {
    case 'transport_mode':
      return t(`transport-mode-${value}` as MessageKey);
    case 'binding':
      return t(value === 'yes' ? 'quote-binding' : 'quote-indicative');
    case 'discount':
      return discountWords(value, currency);
    case 'tax_rate':
      return `${formatDecimal(value)} %`;
    case 'valid_until':
      return formatDay(value, today);
    case 'language':
    case 'second_language':
      return formatLanguage(value);
    default:
      return value;
  }
}
