// Numbers, money, days and times as the reader's language writes them; `now` and the zone always come from outside.
import { intlLocale, language } from './i18n';

/** A calendar day, `2026-11-06`. */
export type Day = string;
/** A moment in UTC, RFC 3339. */
export type Instant = string;

type Formatter = Intl.DateTimeFormat | Intl.NumberFormat | Intl.DisplayNames;
const cache = new Map<string, Formatter>();
const offsets = new Map<string, number>();
const clocks = new Map<string, Intl.DateTimeFormat>();

/** 1179 → `1,179`. */
export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  return number(options).format(value);
}

/**
 * Minor units and a currency code → `€86,400.00`, with the currency's own decimals. `whole` leaves `.00` away where a
 * column has no room for it; cents that are there stay.
 */
export function formatMoney(minor: string, currency: string, { whole = false } = {}): string {
  const digits = number({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const format = number({ style: 'currency', currency, ...(whole ? { trailingZeroDisplay: 'stripIfInteger' } : {}) });
  return format.format(decimal(minor, digits));
}

/** Decimal text and a currency code → `€86,400.00`, every digit kept; `whole` leaves `.00` away. */
export function formatAmount(amount: string, currency: string, { whole = false } = {}): string {
  const format = number({ style: 'currency', currency, ...(whole ? { trailingZeroDisplay: 'stripIfInteger' } : {}) });
  return format.format(amount as Intl.StringNumericLiteral);
}

/** Decimal text as the language writes it, every digit kept; with a currency at least that one's own decimals. */
export function formatDecimal(text: string, currency?: string): string {
  const digits = currency ? (number({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2) : 0;
  const format = number({ minimumFractionDigits: digits, maximumFractionDigits: 6 });
  return format.format(text as Intl.StringNumericLiteral);
}

/** A day with its weekday, `Fri 6 Nov`, `11月6日 周五`; the year only when it is not this one. */
export function formatDay(day: Day, today: Day): string {
  const date = noon(day);
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const plain = words({ day: 'numeric', month: 'short', ...year }, date);
  const weekday = words({ weekday: 'short' }, date);
  return weekdayLast() ? `${plain} ${weekday}` : `${weekday} ${plain}`;
}

/** A day as briefly as it stays clear: the weekday within a week, `Fri`, else the date, `6 Nov`. */
export function formatDayBriefly(day: Day, today: Day): string {
  const away = Math.abs(daysBetween(today, day));
  if (away <= 6) return words({ weekday: 'short' }, noon(day));
  return words(
    { day: 'numeric', month: 'short', ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }) },
    noon(day),
  );
}

/** The weekday alone, for the head of a week. */
export function formatWeekday(day: Day): string {
  return words({ weekday: 'short' }, noon(day));
}

/** A month with its year, “November 2026”, of `2026-11` or of any day in it. */
export function formatMonth(month: string): string {
  return words({ month: 'long', year: 'numeric' }, noon(`${month.slice(0, 7)}-01`));
}

/** The day of the month alone. */
export function formatDayOfMonth(day: Day): string {
  return String(Number(day.slice(8)));
}

/** A moment's wall-clock time in a zone, `14:05`. */
export function formatTime(at: Instant | Date, zone: string): string {
  return date({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(at));
}

/** When something happened, as a list shows it: the time today, `Tue 17:20` within a week, else the day. */
export function formatMoment(at: Instant, now: Date, zone: string): string {
  const day = dayIn(new Date(at), zone);
  const today = dayIn(now, zone);
  if (day === today) return formatTime(at, zone);
  if (Math.abs(daysBetween(day, today)) <= 6)
    return `${words({ weekday: 'short' }, noon(day))} ${formatTime(at, zone)}`;
  return formatDayBriefly(day, today);
}

/** A country's name for its ISO code; the code itself when nobody knows it. */
export function formatCountry(code: string): string {
  return named('region', code);
}

/** A language's name for its BCP 47 code. */
export function formatLanguage(code: string): string {
  // Which China or which Spain says nothing about how to talk with somebody.
  const name = named('language', code.split('-')[0] ?? code);
  return language() === 'es' ? name.toLocaleLowerCase('es') : name;
}

/** `Spanish, Chinese and English`, or with commas alone. */
export function formatList(items: readonly string[], type: 'conjunction' | 'unit' = 'unit'): string {
  // CLDR sets Chinese units without anything between them, which suits `3 小时 5 分` and no list of words.
  if (type === 'unit' && intlLocale().startsWith('zh')) return items.join('、');
  return new Intl.ListFormat(intlLocale(), { style: type === 'unit' ? 'short' : 'long', type }).format(items);
}

/** The calendar day of a moment in a zone. */
export function dayIn(at: Date, zone: string): Day {
  const time = at.getTime();
  return new Date(time + offsetAt(time, zone)).toISOString().slice(0, 10);
}

/** The moment a wall clock in a zone shows this time on this day; a time that daylight saving skips moves on by the gap. */
export function instantOf(day: Day, time: string, zone: string): Date {
  const wall = Date.parse(`${day}T${time.slice(0, 5)}:00Z`);
  // The offset before the day's change decides, which is the first of a doubled hour and the later of a skipped one.
  const before = wall - offsetAt(wall - 86_400_000, zone);
  const settled = wall - offsetAt(before, zone);
  return new Date(offsetAt(settled, zone) === offsetAt(before, zone) ? settled : before);
}

/** Whole days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

/** The day so many days away. */
export function addDays(day: Day, days: number): Day {
  return new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** How far a zone's wall clock is ahead of UTC, in milliseconds. Zones shift on quarter hours, so one answer serves for each. */
function offsetAt(at: number, zone: string): number {
  const quarter = Math.floor(at / 900_000);
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts = wallClock(zone).formatToParts(quarter * 900_000);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  const offset = shown - quarter * 900_000;
  if (offsets.size > 5000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function wallClock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

function decimal(minor: string, digits: number): Intl.StringNumericLiteral {
  const sign = minor.startsWith('-') ? '-' : '';
  const figures = minor.replace('-', '').padStart(digits + 1, '0');
  const cut = figures.length - digits;
  return `${sign}${figures.slice(0, cut)}${digits > 0 ? `.${figures.slice(cut)}` : ''}` as Intl.StringNumericLiteral;
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** Intl's words without the commas and dots it puts between them: `vie, 6 nov` is `vie 6 nov` here. */
function words(options: Intl.DateTimeFormatOptions, at: Date): string {
  return date({ ...options, timeZone: 'UTC' })
    .formatToParts(at)
    .map(({ type, value }) =>
      type === 'literal' ? value.replace(/,? de |, ?/g, ' ') : value.replace(/\.$/, '').replace(/^Sept$/, 'Sep'),
    )
    .join('');
}

function weekdayLast(): boolean {
  const parts = date({ weekday: 'short', day: 'numeric', month: 'short' }).formatToParts(new Date(0));
  return parts.findIndex(({ type }) => type === 'weekday') > parts.findIndex(({ type }) => type === 'day');
}

function named(type: 'region' | 'language', code: string): string {
  try {
    return names(type).of(code) ?? code;
  } catch {
    return code;
  }
}

function date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached('date', options, (locale) => new Intl.DateTimeFormat(locale, options));
}

function number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached('number', options, (locale) => new Intl.NumberFormat(locale, options));
}

function names(type: 'region' | 'language'): Intl.DisplayNames {
  return cached('names', { type }, (locale) => new Intl.DisplayNames(locale, { type }));
}

/** Making a formatter takes a thousand times longer than using one, and a list uses dozens in a frame. */
function cached<T extends Formatter>(kind: string, options: object, make: (locale: string) => T): T {
  const locale = intlLocale();
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  const known = cache.get(key) as T | undefined;
  if (known) return known;
  const made = make(locale);
  cache.set(key, made);
  return made;
}
