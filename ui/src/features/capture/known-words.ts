// What is said of somebody whom the line may be about: who they are, why it may be them, and when they were met.
import type { Known, StaffView } from '../../backend';
import type { KnownOffer } from '../../components/KnownRow.svelte';
import { formatList, formatMoment } from '../../lib/format';
import { t } from '../../lib/i18n';
import { companyName, personName } from '../../lib/names';
import type { Today } from './chips';

/** The heading: that we know them, when that is as good as certain. */
export function knownTitle([first]: readonly Known[]): string {
  return t(first?.level === 'sure' || first?.level === 'likely' ? 'capture-known' : 'capture-known-maybe');
}

export function knownOffer(known: Known, staff: readonly StaffView[], today: Today): KnownOffer {
  const { id, kind, person, company, met } = known;
  const firm = company ? companyName(company.name, company.native_name) : { main: '', second: '' };
  const name = person
    ? personName({
        given: person.given_name,
        family: person.family_name,
        native: person.native_name,
        order: person.name_order,
      })
    : firm;
  // When they were met matters most, so it is the last to be cut off.
  const where = kind === 'contact' ? firm.main : '';
  const words = [where, meeting(known, today), reasons(known)].filter(Boolean).join(' · ');
  const signed = signer(staff, met?.staff ?? null);
  return { id, name: name.main, second: name.second, words, icon: kind, ...(signed ? { signed } : {}) };
}

function reasons({ reasons: why }: Known): string {
  return formatList(why.map((reason) => t(`same-reason-${reason}`)));
}

function meeting({ met }: Known, { now, zone }: Today): string {
  if (!met) return t('capture-known-unmet');
  return t('capture-known-met', { show: met.show, when: formatMoment(met.at, now, zone) });
}

function signer(staff: readonly StaffView[], id: string | null): KnownOffer['signed'] {
  const one = staff.find((known) => known.id === id);
  if (!one) return undefined;
  const inks = [1, 2, 3, 4] as const;
  return { initials: one.initials, ink: inks.find((ink) => ink === one.ink) ?? null, name: one.name };
}
