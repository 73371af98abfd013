// What can be done with many promises at once.
import type { Backend, PromiseAct, StaffView } from '../../backend';
import type { BulkAction } from '../../components/BulkBar.svelte';
import { errorSentence } from '../../lib/errors';
import { t } from '../../lib/i18n';
import type { PromiseList } from './state';
import { SNOOZES, untilOf } from './words';

type Tell = (toast: { words: string; undo?: boolean }) => void;

/** Does the same to those chosen, and tells; a sentence that comes back says why it was refused. */
export async function workOff(
  backend: Pick<Backend, 'workOff'>,
  list: PromiseList,
  act: PromiseAct,
  tell: Tell,
): Promise<string | undefined> {
  try {
    const count = await backend.workOff(list.which, act);
    if (act.act === 'done' || act.act === 'delete') list.pickNone();
    tell({ words: t(`follow-ups-many-${act.act}`, { count }), ...(count > 0 ? { undo: true } : {}) });
    return undefined;
  } catch (error) {
    return errorSentence(error);
  }
}

export function promiseActions(
  backend: Pick<Backend, 'workOff'>,
  list: PromiseList,
  staff: readonly StaffView[],
  tell: Tell,
  /** Writes those chosen to a calendar file. */
  toCalendar: () => void,
): BulkAction[] {
  const act = (what: PromiseAct) => workOff(backend, list, what, tell);
  /** For what is picked from a menu, where a refusal has no field to stand under. */
  const told = async (what: PromiseAct) => {
    const refused = await act(what);
    if (refused) tell({ words: refused });
    return undefined;
  };
  return [
    { id: 'done', words: t('follow-up-only-done'), icon: 'check', run: () => told({ act: 'done', outcome: '' }) },
    {
      id: 'outcome',
      words: t('follow-ups-many-outcome'),
      ask: t('follow-ups-many-ask-outcome'),
      run: (outcome) => act({ act: 'done', outcome }),
    },
    {
      id: 'snooze',
      words: t('follow-up-action-snooze'),
      items: SNOOZES.map(({ id, words, chord }) => ({ id, words: t(words), chord })),
      run: async (id) => {
        const until = untilOf(id);
        return until && told({ act: 'snooze', until });
      },
    },
    {
      id: 'days',
      words: t('follow-up-snooze-days'),
      ask: t('follow-up-snooze-ask-days'),
      run: async (typed) => {
        const until = untilOf(typed);
        return until ? act({ act: 'snooze', until }) : t('follow-up-snooze-bad-days');
      },
    },
    {
      id: 'reassign',
      words: t('follow-up-action-reassign'),
      items: [...staff.map(({ id, name }) => ({ id, words: name })), { id: '', words: t('follow-up-nobody') }],
      run: (id) => told({ act: 'reassign', staff: id || null }),
    },
    {
      id: 'calendar',
      words: t('follow-ups-to-calendar'),
      run: async () => {
        toCalendar();
        return undefined;
      },
    },
    { id: 'delete', words: t('bulk-delete'), run: () => told({ act: 'delete' }) },
  ];
}
