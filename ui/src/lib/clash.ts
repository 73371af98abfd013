// What cannot both be kept, in words: one of us in two places, or a visitor who is promised two things at once.
import type { Clash, StaffView } from '../generated/bindings';
import { t } from './i18n';
import { companyName, personName } from './names';

/** Whom the other promise is made to. */
export function clashName({ person, company }: Clash): string {
  const of = person && {
    given: person.given_name,
    family: person.family_name,
    native: person.native_name,
    order: person.name_order,
  };
  const name = of ? personName(of).main : '';
  return name || (company ? companyName(company.name, company.native_name).main : t('follow-up-nameless'));
}

/** `Li Wei is with Tom Berg then, 10:30–11:00.` */
export function clashSentence(clash: Clash, staff: readonly StaffView[]): string {
  const keeper = staff.find(({ id }) => id === clash.staff_id)?.name;
  const said = { name: clashName(clash), from: clash.from, to: clash.to };
  if (clash.why === 'whom' && !keeper) return t('meeting-clash-whom', said);
  const named = { ...said, staff: keeper ?? t('follow-up-nobody') };
  return t(clash.why === 'whom' ? 'meeting-clash-whom-with' : 'meeting-clash-keeper', named);
}

/** `overlaps Tom Berg`, for a row. */
export function clashBriefly(clashes: readonly Clash[]): string {
  const [first] = clashes;
  return first ? t('meeting-clash-brief', { name: clashName(first) }) : '';
}
