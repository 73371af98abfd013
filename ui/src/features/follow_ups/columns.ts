// The columns of the promises, and how a cell of them is edited in its place.
import type { EditField, FollowUpItem, StaffView } from '../../backend';
import type { CellEdit, Column } from '../../components/Table.svelte';
import { t } from '../../lib/i18n';
import type { Line } from './state';

/** `keep` edits a field of a promise; without it nothing is edited. */
export function promiseColumns(
  staff: readonly StaffView[],
  keep: ((id: string, field: EditField, value: string) => Promise<string | undefined>) | undefined,
): Column<Line>[] {
  const edit = (of: (item: FollowUpItem) => CellEdit) => ({
    edit: (line: Line) => (keep && 'item' in line && line.item.done_at === null ? of(line.item) : undefined),
  });
  const day = edit((item) => ({
    value: item.due_day ?? '',
    type: 'date',
    onkeep: async (value) => keep?.(item.id, 'follow_up_due_day', value),
  }));
  const keeper = edit((item) => ({
    value: item.staff_id ?? '',
    choices: [...staff.map((one) => ({ value: one.id, words: one.name })), { value: '', words: t('follow-up-nobody') }],
    onkeep: async (value) => keep?.(item.id, 'follow_up_staff', value),
  }));
  return [
    { id: 'name', words: t('follow-ups-column-whom'), least: 150, usual: true, fixed: true },
    { id: 'due', words: t('follow-ups-column-due'), width: 128, least: 84, usual: true, end: true, ...day },
    { id: 'company', words: t('leads-sort-company'), width: 140, least: 80, usual: false, yields: 3 },
    { id: 'keeper', words: t('facet-keeper'), width: 100, least: 72, usual: false, yields: 2, ...keeper },
    { id: 'made', words: t('follow-ups-column-made'), width: 92, least: 64, usual: false, end: true, yields: 4 },
    { id: 'outcome', words: t('follow-up-came-of-it'), width: 180, least: 96, usual: false, yields: 5 },
  ];
}
