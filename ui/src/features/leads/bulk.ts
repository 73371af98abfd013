// What can be done with many leads at once.
import type { Backend, BulkAct, CadenceView, Filter, Grade, LeadItem, LeadSort, StaffView, Stage } from '../../backend';
import type { BulkAction } from '../../components/BulkBar.svelte';
import { actOnMany } from '../../lib/bulk';
import { t } from '../../lib/i18n';
import type { ListState } from '../../lib/list';
import { GRADES, STAGES } from './columns';

type Tell = (toast: { words: string; undo?: boolean }) => void;

export function leadActions(
  backend: Pick<Backend, 'bulk'>,
  list: ListState<LeadItem, LeadSort>,
  staff: readonly StaffView[],
  cadences: readonly CadenceView[],
  tell: Tell,
  onexport: (filter: Filter) => void,
): BulkAction[] {
  const act = async (what: BulkAct) => {
    const refused = await actOnMany(backend, 'leads', list.picked, what, tell);
    if (!refused && what.act === 'delete') list.pickNone();
    return refused;
  };
  /** For what is picked from a menu, where a refusal has no field to stand under. */
  const told = async (what: BulkAct) => {
    const refused = await act(what);
    if (refused) tell({ words: refused });
    return undefined;
  };
  return [
    {
      id: 'grade',
      words: t('bulk-grade'),
      items: [
        ...GRADES.map((grade) => ({ id: grade, words: `${grade} ${t(`grade-${grade}`)}`, chord: grade })),
        { id: '', words: t('grade-none') },
      ],
      run: (grade) => told({ act: 'grade', grade: (grade || null) as Grade | null }),
    },
    {
      id: 'stage',
      words: t('bulk-stage'),
      items: STAGES.map((stage) => ({ id: stage, words: t(`stage-${stage}`) })),
      run: (stage) => told({ act: 'stage', stage: stage as Stage }),
    },
    { id: 'topic', words: t('bulk-topic'), ask: t('bulk-ask-topic'), run: (name) => act({ act: 'topic', name }) },
    {
      id: 'assign',
      words: t('bulk-assign'),
      items: [...staff.map(({ id, name }) => ({ id, words: name })), { id: '', words: t('facet-nobody') }],
      run: (id) => told({ act: 'assign', staff: id || null }),
    },
    {
      id: 'follow-up',
      words: t('bulk-follow-up'),
      ask: t('bulk-ask-follow-up'),
      run: (line) => act({ act: 'follow_up', line }),
    },
    {
      id: 'cadence',
      words: t('cadence-many'),
      items: cadences.map(({ code, name }) => ({ id: code, words: name })),
      run: (code) => told({ act: 'cadence', code }),
    },
    {
      id: 'export',
      words: t('bulk-export'),
      run: async () => {
        onexport(list.picked);
        return undefined;
      },
    },
    { id: 'delete', words: t('bulk-delete'), run: () => told({ act: 'delete' }) },
  ];
}
