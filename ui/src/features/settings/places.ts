// The countries and time zones that can be chosen, from the web view's own CLDR tables, so that nobody types a code.
import { intlLocale } from '../../lib/i18n';

export interface Place {
  value: string;
  words: string;
}

/** Codes that CLDR names though no exhibitor comes from there: groups of countries, and places for tests. */
const NO_COUNTRY = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'];

/** Every country by its name in the reader's language. */
export function countries(): Place[] {
  const locale = intlLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRY.includes(code) && isToday(code))
    .flatMap((value) => {
      const words = names.of(value);
      return words ? [{ value, words }] : [];
    })
    .sort((a, b) => a.words.localeCompare(b.words, locale));
}

/** Every zone; the one given is among them, whether the web view knows it or not. */
export function zones(given: string): Place[] {
  const known = Intl.supportedValuesOf('timeZone');
  const all = given === '' || known.includes(given) ? known : [given, ...known];
  return all.map((value) => ({ value, words: value.replaceAll('_', ' ') }));
}

/** Whether a code is in use and not an old one, such as DD, which stands for another today. */
function isToday(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}
