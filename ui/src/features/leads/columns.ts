// The columns of the leads: what each shows, sorts by, and how it is edited in its place.
import type { Backend, EditField, Filter, LeadItem, LeadSort } from '../../backend';
import type { CellEdit, Column } from '../../components/Table.svelte';
import { t } from '../../lib/i18n';
import type { Source } from '../../lib/list';

export const GRADES = ['A', 'B', 'C'] as const;
export const STAGES = ['new', 'contacted', 'qualified', 'quoted', 'won', 'lost', 'nurture'] as const;

/** Where the list of leads comes from. */
export function leadSource(backend: Pick<Backend, 'leads' | 'leadRank' | 'counts'>): Source<LeadItem, LeadSort> {
  return {
    page: (query) => backend.leads(query),
    rank: (query, id) => backend.leadRank(query, id),
    counts: (filter) => backend.counts('leads', filter),
    idOf: ({ id }) => id,
    shown: ['lead', 'contact', 'company', 'note', 'follow_up', 'quote', 'scan', 'staff', 'show', 'topic'],
    largestFirst: ['last', 'logged', 'value'],
  };
}

/** What the list shows unless asked otherwise: the leads of this show that are not closed. */
export function usualFilter(show: string | null): Filter {
  return { choices: { ...(show ? { show: [show] } : {}), open: ['yes'] } };
}

type Keep = (id: string, field: EditField, value: string) => Promise<string | undefined>;

/** `keep` edits a field, `promise` adds a next step where there is none. */
export function leadColumns(
  keep: Keep | undefined,
  promise: (lead: string, line: string) => Promise<string | undefined>,
): Column<LeadItem>[] {
  const field = (name: EditField, value: (lead: LeadItem) => string) =>
    keep && ((lead: LeadItem): CellEdit => ({ value: value(lead), onkeep: (typed) => keep(lead.id, name, typed) }));
  const optional = <K extends string, V>(key: K, value: V | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
  return [
    {
      id: 'name',
      words: t('leads-sort-name'),
      sorts: [
        { by: 'name', words: t('leads-sort-name') },
        { by: 'company', words: t('leads-sort-company') },
      ],
      least: 150,
      usual: true,
      fixed: true,
    },
    {
      id: 'topics',
      words: t('leads-column-topics'),
      width: 92,
      least: 64,
      usual: true,
      yields: 2,
      ...optional(
        'edit',
        field('lead_topics', ({ topics }) => topics.join(', ')),
      ),
    },
    {
      id: 'step',
      words: t('leads-column-step'),
      sorts: [{ by: 'due', words: t('leads-column-step') }],
      width: 150,
      least: 96,
      usual: true,
      ...optional('edit', keep && ((lead: LeadItem) => stepEdit(lead, keep, promise))),
    },
    {
      id: 'value',
      words: t('leads-column-value'),
      sorts: [{ by: 'value', words: t('leads-column-value') }],
      width: 106,
      least: 72,
      usual: true,
      end: true,
      ...optional(
        'edit',
        field('lead_value', ({ value, currency }) => [value?.replace(/\.0+$/, ''), currency].filter(Boolean).join(' ')),
      ),
    },
    {
      id: 'last',
      words: t('leads-column-last'),
      sorts: [{ by: 'last', words: t('leads-column-last') }],
      width: 76,
      least: 60,
      usual: true,
      end: true,
      yields: 1,
    },
    {
      id: 'stage',
      words: t('lead-field-stage'),
      width: 96,
      least: 64,
      usual: false,
      yields: 5,
      ...optional('edit', keep && ((lead: LeadItem) => stageEdit(lead, keep))),
    },
    {
      id: 'title',
      words: t('lead-field-title'),
      width: 140,
      least: 72,
      usual: false,
      yields: 4,
      ...optional(
        'edit',
        field('lead_job_title', ({ job_title: title }) => title),
      ),
    },
    {
      id: 'logged',
      words: t('facet-logged'),
      sorts: [{ by: 'logged', words: t('facet-logged') }],
      width: 92,
      least: 64,
      usual: false,
      end: true,
      yields: 3,
    },
    { id: 'show', words: t('facet-show'), width: 140, least: 72, usual: false, yields: 6 },
  ];
}

export function gradeEdit(lead: LeadItem, keep: Keep): CellEdit {
  return {
    value: lead.grade ?? '',
    choices: [
      ...GRADES.map((grade) => ({ value: grade, words: `${t('grade-label', { grade })}, ${t(`grade-${grade}`)}` })),
      { value: '', words: t('grade-none') },
    ],
    onkeep: (grade) => keep(lead.id, 'lead_grade', grade),
  };
}

function stageEdit(lead: LeadItem, keep: Keep): CellEdit {
  return {
    value: lead.stage,
    choices: STAGES.map((stage) => ({ value: stage, words: t(`stage-${stage}`) })),
    onkeep: (stage) => keep(lead.id, 'lead_stage', stage),
  };
}

/** A next step is typed as a line where there is none; where there is one, its day is what changes. */
function stepEdit(
  lead: LeadItem,
  keep: Keep,
  promise: (lead: string, line: string) => Promise<string | undefined>,
): CellEdit {
  const step = lead.next_step;
  if (!step) return { value: '', onkeep: (line) => promise(lead.id, line) };
  return { value: step.due_day ?? '', type: 'date', onkeep: (day) => keep(step.id, 'follow_up_due_day', day) };
}
