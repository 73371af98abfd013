// What a lead has already, in the words of triage.
import type { LeadDetail } from '../../backend';
import { dueWords } from '../../lib/due';
import { t } from '../../lib/i18n';
import { companyName, personName, type TwoScripts } from '../../lib/names';

export function nameWords({ item: { person, company } }: LeadDetail): TwoScripts {
  if (person) {
    const { given_name: given, family_name: family, native_name: native, name_order: order } = person;
    const name = personName({ given, family, native, order });
    if (name.main) return name;
  }
  if (!person && company) return companyName(company.name, company.native_name);
  return { main: t('lead-unnamed'), second: '' };
}

export function companyWords({ item: { company } }: LeadDetail): string {
  if (!company) return '';
  const { main, second } = companyName(company.name, company.native_name);
  return [main, second].filter(Boolean).join(' ');
}

export function reachWords({ emails, phones }: LeadDetail): string {
  return [...emails.map(({ address }) => address), ...phones.map(({ typed }) => typed)].slice(0, 2).join(', ');
}

/** The next promise and its day. */
export function stepWords({ item: { next_step: step } }: LeadDetail, now: Date): string {
  if (!step) return '';
  const what = step.kind === 'other' && step.text ? step.text : t(`follow-up-kind-${step.kind}`);
  if (!step.due_day) return what;
  return `${what}, ${dueWords({ day: step.due_day, time: step.due_time, zone: step.zone }, now)}`;
}
