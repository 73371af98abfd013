// What is said of a product's prices and languages.
import type { PriceView } from '../../backend';
import { formatAmount, formatDay, formatDecimal, formatLanguage } from '../../lib/format';
import { t } from '../../lib/i18n';

/** Languages that products are often described in at a fair in Europe, beside those Fairlead speaks (BCP 47). */
const FURTHER = ['de', 'fr', 'it', 'pt', 'nl', 'pl', 'cs', 'ro', 'ca', 'tr', 'ar', 'ru', 'ja', 'ko'] as const;

/** A price in words: the amount, and on what terms. */
export function priceWords({ form, over }: PriceView, unit: string, today: string): { amount: string; terms: string } {
  const { price = '', currency = '', incoterm, place, min_quantity: from, valid_until: until } = form;
  const day = until ? formatDay(until, today) : '';
  return {
    amount: formatAmount(price, currency),
    terms: [
      [incoterm, place].filter(Boolean).join(' '),
      from ? t('product-price-from', { quantity: `${formatDecimal(from)} ${unit}`.trim() }) : '',
      until ? t(over ? 'product-price-over' : 'product-price-until', { day }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

/** The languages that a product has no text in yet, by their names. */
export function furtherLanguages(known: readonly string[], spoken: readonly string[]): { id: string; words: string }[] {
  return [...spoken, ...FURTHER]
    .filter((code, at, all) => !known.includes(code) && all.indexOf(code) === at)
    .map((id) => ({ id, words: formatLanguage(id) }));
}
