// Cadences in words.
import type { CadencePlace } from '../generated/bindings';
import { formatDay } from './format';
import { t } from './i18n';

/** What comes after the step that is promised now, and when; empty after the last. */
export function thenWords({ next, next_day: day }: CadencePlace, today: string): string {
  if (!next || day === null) return '';
  const what = next.kind === 'other' && next.text ? next.text : t(`follow-up-kind-${next.kind}`);
  return t('cadence-then', { what: what.toLocaleLowerCase(), when: formatDay(day, today) });
}
