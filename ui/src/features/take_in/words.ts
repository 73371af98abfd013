// Taking in, in words: how far it is, what a file is, what stands between cells, and the reason of a row.
import type { FileView, RowView, Target } from '../../backend';
import { errorSentence } from '../../lib/errors';
import { t } from '../../lib/i18n';

/** Targets in the order in which they are offered. */
export const TARGETS: readonly Target[] = [
  'given_name',
  'family_name',
  'full_name',
  'native_name',
  'title',
  'job_title',
  'department',
  'email',
  'email_home',
  'phone',
  'mobile',
  'phone_home',
  'fax',
  'wechat',
  'whatsapp',
  'phone_label',
  'linkedin',
  'languages',
  'country',
  'name_order',
  'company',
  'company_native',
  'company_kind',
  'website',
  'vat_id',
  'parent',
  'street',
  'postal_code',
  'city',
  'state',
  'company_note',
  'logged_at',
  'show',
  'shows',
  'staff',
  'grade',
  'stage',
  'topics',
  'next_step',
  'due',
  'note',
  'value',
  'currency',
  'budget',
  'authority',
  'need',
  'timing',
  'answer',
  'badge',
  'id',
  'keep',
  'leave',
];

const STEPS = { file: 'take-in-step-file', columns: 'take-in-step-columns', report: 'take-in-step-report' } as const;
const SIZES = { cards: 'take-in-cards', book: 'take-in-book', folder: 'take-in-folder' } as const;

export function stepWords(step: keyof typeof STEPS): string {
  return t(STEPS[step]);
}

/** What sort of file it is, and how much is in it. */
export function sizeWords({ form, rows, columns }: FileView): string {
  return form === 'table' ? t('take-in-size', { rows, columns: columns.length }) : t(SIZES[form], { rows });
}

/** A delimiter that can be seen. */
export function signWords(sign: string): string {
  if (sign === '\t') return t('take-in-tab');
  return sign.trim() === '' ? t('take-in-space') : sign;
}

/** What a row adds, why it joins, or why it is refused. */
export function reasonWords({ why, adds, differs, reason }: RowView): string {
  if (reason) return errorSentence(reason);
  const fields = (targets: readonly string[]) => targets.map((target) => t(`target-${target as Target}`)).join(', ');
  return [
    why ? t(`take-in-why-${why}`) : '',
    adds.length ? t('take-in-adds', { fields: fields(adds) }) : '',
    differs.length ? t('take-in-differs', { fields: fields(differs) }) : '',
  ]
    .filter(Boolean)
    .join('; ');
}
