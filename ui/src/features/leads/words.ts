// What a lead's values are called on the screen: names, promises and signatures, from what the core sent.
import type { FollowUpItem, LeadDetail, LeadItem, NextStepItem, StaffView } from '../../backend';
import { type DueState, dueState, dueWords } from '../../lib/due';
import { formatAmount } from '../../lib/format';
import { t } from '../../lib/i18n';
import { companyName, personName, type TwoScripts } from '../../lib/names';

type Named = Pick<LeadItem, 'person' | 'company'>;

/** What stands in bold: the person, else the company. */
export function leadName({ person, company }: Named): TwoScripts {
  if (person) {
    const { given_name, family_name, native_name, name_order } = person;
    const name = personName({ given: given_name, family: family_name, native: native_name, order: name_order });
    if (name.main) return name;
  }
  if (!person && company) return companyName(company.name, company.native_name);
  return { main: t('lead-unnamed'), second: '' };
}

/** The company's two names; nothing when it is the lead's own name already. */
export function leadCompany({ person, company }: Named): TwoScripts {
  if (!company || !person) return { main: '', second: '' };
  return companyName(company.name, company.native_name);
}

type Promise = Pick<NextStepItem, 'kind' | 'text' | 'due_day' | 'due_time' | 'zone'> &
  Partial<Pick<FollowUpItem, 'done_at'>>;

/** How a promise stands and the words for it. */
export function promiseDue(
  step: Promise,
  now: Date,
  style: 'full' | 'short' = 'full',
): { state: DueState; words: string } {
  if (!step.due_day && !step.done_at) return { state: 'later', words: t('due-some-day') };
  const due = {
    day: step.due_day ?? step.done_at?.slice(0, 10) ?? '',
    time: step.due_time,
    zone: step.zone,
    doneAt: step.done_at ?? null,
  };
  return { state: dueState(due, now), words: dueWords(due, now, style) };
}

/** What is promised, in one line: the kind, and what was typed where it says more. */
export function promiseWords({ kind, text }: Pick<Promise, 'kind' | 'text'>): string {
  if (kind === 'other') return text || t('follow-up-kind-other');
  return text ? t('follow-up-what', { kind: t(`follow-up-kind-${kind}`), text }) : t(`follow-up-kind-${kind}`);
}

/** The same in a word or two, for a narrow column. */
export function promiseKind({ kind, text }: Pick<Promise, 'kind' | 'text'>): string {
  return kind === 'other' && text ? text : t(`follow-up-kind-${kind}`);
}

export function isClosed({ stage }: Pick<LeadItem, 'stage'>): boolean {
  return stage === 'won' || stage === 'lost';
}

/** What it may be worth, as the reader's language writes money; empty when nobody said. */
export function leadValue({ value, currency }: Pick<LeadItem, 'value' | 'currency'>): string {
  return value && currency ? formatAmount(value, currency, { whole: true }) : '';
}

/** The value as it is typed: `86400 EUR`. */
export function typedValue({ item }: Pick<LeadDetail, 'item'>): string {
  return item.value ? [item.value.replace(/\.0+$/, ''), item.currency].filter(Boolean).join(' ') : '';
}

export interface Signed {
  initials: string;
  ink: 1 | 2 | 3 | 4 | null;
  name: string;
}

/** Who of us, as signatures show them. */
export function signature(staff: readonly StaffView[], id: string | null): Signed | undefined {
  const one = staff.find((known) => known.id === id);
  if (!one) return undefined;
  const inks = [1, 2, 3, 4] as const;
  return { initials: one.initials, ink: inks.find((ink) => ink === one.ink) ?? null, name: one.name };
}
