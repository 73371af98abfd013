// The words of filters: facets, their choices, ranges, and what a whole filter says.
import type { ChoiceCount, Facet, Filter, PromiseFacet } from '../generated/bindings';
import { formatCountry, formatDay, formatList, formatMonth } from './format';
import { type MessageKey, message, t } from './i18n';

/** A facet of any list. */
export type AnyFacet = Facet | PromiseFacet;

/** What any list is narrowed by. */
export interface Narrowing extends Omit<Filter, 'choices'> {
  choices?: Partial<Record<AnyFacet, string[]>>;
}

/** What the choices would leave. */
export interface Tally {
  facets: readonly { facet: AnyFacet; choices: readonly ChoiceCount[] }[];
}

/** What promises can be filtered by. */
export const PROMISE_FACETS: readonly PromiseFacet[] = ['keeper', 'show', 'grade', 'promise', 'country'];

/** The facets in the order people look for them. */
export const FACETS: readonly Facet[] = [
  'show',
  'open',
  'grade',
  'stage',
  'topic',
  'answer',
  'due',
  'follow_up',
  'logged',
  'staff',
  'country',
  'kind',
  'mail',
  'phone',
  'quote',
  'consent',
  'quote_state',
  'quote_currency',
  'quote_month',
];

/** Those that leads, and people and companies by their leads, are narrowed by. */
export const LEAD_FACETS: readonly Facet[] = FACETS.filter((facet) => !facet.startsWith('quote_'));

/** A part of a filter that can be taken off: a facet, the days, the values, or the records that were chosen. */
export type Part = AnyFacet | 'days' | 'value' | 'only';

export function facetWords(part: Exclude<Part, 'only'>): string {
  return t(part === 'days' ? 'facet-logged' : (`facet-${part}` as MessageKey));
}

/** What a choice is called; shows, topics and people by the name that came with the counts. */
export function choiceWords(facet: AnyFacet, choice: string, counts: Tally | undefined): string {
  switch (facet) {
    case 'show':
    case 'topic':
    case 'answer':
    case 'staff':
    case 'keeper': {
      const known = counts?.facets.find((it) => it.facet === facet)?.choices.find((it) => it.choice === choice);
      if (choice === '') return t(facet === 'topic' ? 'facet-no-topic' : 'facet-nobody');
      return known?.name || (counts ? t('facet-gone') : '');
    }
    case 'grade':
      return choice === '' ? t('grade-none') : `${choice} ${message(`grade-${choice}`) ?? ''}`.trim();
    case 'promise':
      return message(`follow-up-kind-${choice}`) ?? choice;
    case 'stage':
      return message(`stage-${choice}`) ?? choice;
    case 'kind':
      return choice === '' ? t('facet-none') : (message(`company-kind-${choice}`) ?? choice);
    case 'country':
      return choice === '' ? t('facet-none') : formatCountry(choice);
    case 'quote_state':
      return message(`quote-state-${choice}`) ?? choice;
    case 'quote_currency':
      return choice;
    case 'quote_month':
      return formatMonth(choice);
    case 'logged':
      return message(`logged-${choice}`) ?? choice;
    case 'due':
      return message(`follow-ups-group-${choice}`) ?? choice;
    default:
      return message(`facet-${facet}-${choice}`) ?? choice;
  }
}

/** The parts of a filter, in order, each as words for its chip. */
export function partsOf(filter: Narrowing, counts: Tally | undefined, today: string): { part: Part; words: string }[] {
  const parts: { part: Part; words: string }[] = [];
  const { only = [], except = [] } = filter;
  if (only.length > 0) parts.push({ part: 'only', words: t('filter-only', { count: only.length }) });
  else if (except.length > 0) parts.push({ part: 'only', words: t('filter-except', { count: except.length }) });
  for (const facet of new Set<AnyFacet>([...FACETS, ...PROMISE_FACETS])) {
    const choices = filter.choices?.[facet] ?? [];
    if (choices.length === 0) continue;
    const words = choices.map((choice) => choiceWords(facet, choice, counts)).filter(Boolean);
    parts.push({ part: facet, words: saysItself(facet) ? formatList(words) : chip(facet, words) });
  }
  const { logged_from: from, logged_to: to, value } = filter;
  if (from || to) {
    const args = { from: from ? formatDay(from, today) : '', to: to ? formatDay(to, today) : '' };
    const key = from && to ? 'filter-days' : from ? 'filter-days-from' : 'filter-days-to';
    parts.push({ part: 'days', words: t('filter-chip', { facet: facetWords('days'), choices: t(key, args) }) });
  }
  if (value) {
    const range = [value.from, value.to].map((end) => end || '…').join(' – ');
    parts.push({
      part: 'value',
      words: t('filter-chip', { facet: facetWords('value'), choices: `${value.currency} ${range}` }),
    });
  }
  return parts;
}

/** A filter without one of its parts. */
export function without<F extends Narrowing>(filter: F, part: Part): F {
  const { logged_from, logged_to, value, choices = {}, only, except, ...rest } = filter;
  const kept = Object.fromEntries(Object.entries(choices).filter(([facet]) => facet !== part));
  return {
    ...rest,
    choices: kept,
    ...(part === 'only' ? {} : { ...(only ? { only } : {}), ...(except ? { except } : {}) }),
    ...(part === 'days' ? {} : { ...(logged_from ? { logged_from } : {}), ...(logged_to ? { logged_to } : {}) }),
    ...(part === 'value' || !value ? {} : { value }),
  } as F;
}

/** Whether two filters ask for the same. */
export function sameFilter(a: Filter, b: Filter): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/** A filter in one spelling: nothing empty, everything in order. */
function plain({ text, choices = {}, logged_from, logged_to, value, only = [], except = [] }: Filter): unknown {
  const asked = Object.entries(choices)
    .filter(([, list]) => list && list.length > 0)
    .map(([facet, list]) => [facet, [...(list ?? [])].sort()] as const)
    .sort(([one], [other]) => one.localeCompare(other));
  return [text?.trim() ?? '', asked, logged_from || '', logged_to || '', value ?? null, only, except];
}

/** Facets whose choices need no heading: “with a mail address”. */
function saysItself(facet: AnyFacet): boolean {
  return ['mail', 'phone', 'quote', 'follow_up', 'consent', 'open', 'show', 'answer'].includes(facet);
}

function chip(facet: AnyFacet, words: readonly string[]): string {
  return t('filter-chip', { facet: facetWords(facet), choices: formatList(words) });
}
