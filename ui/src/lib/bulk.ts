// The same done to many: what was asked, and what came of it in words.
import type { Bulk, BulkAct, Bulked, Filter, ListKind } from '../generated/bindings';
import { errorSentence } from './errors';
import { t } from './i18n';

interface Asked {
  bulk: (asked: Bulk) => Promise<Bulked>;
}

type Tell = (toast: { words: string; undo?: boolean }) => void;

/** Does it and tells; a sentence that comes back says why it was refused. */
export async function actOnMany(
  backend: Asked,
  list: ListKind,
  filter: Filter,
  act: BulkAct,
  tell: Tell,
): Promise<string | undefined> {
  try {
    const { changed, left } = await backend.bulk({ list, filter, ...act });
    tell({ words: words(list, act, changed, left), ...(changed > 0 ? { undo: true } : {}) });
    return undefined;
  } catch (error) {
    return errorSentence(error);
  }
}

function words(list: ListKind, act: BulkAct, changed: number, left: number): string {
  if (act.act === 'follow_up') return t('bulk-promised', { count: changed });
  if (act.act !== 'delete') return t('bulk-done', { count: changed });
  const gone = t('bulk-deleted', { count: changed });
  if (left > 0 && list === 'companies') return `${gone} · ${t('bulk-in-use', { count: left })}`;
  if (left > 0 && list === 'quotes') return `${gone} · ${t('bulk-quotes-stay', { count: left })}`;
  return gone;
}
