// Calling a number: another program does it, and the number can be pasted where none does.
import type { Backend, PhoneView } from '../../backend';
import { copyText } from '../../lib/clipboard';
import { errorSentence } from '../../lib/errors';
import { t } from '../../lib/i18n';

/** Has the number called; the words say what came of it. */
export async function dial(backend: Pick<Backend, 'call'>, { id, typed, e164 }: PhoneView): Promise<string> {
  const copied = await copyText(e164 || typed);
  try {
    await backend.call(id);
    return copied ? t('follow-up-calling', { number: typed }) : t('follow-up-calling-only', { number: typed });
  } catch (error) {
    return copied ? t('follow-up-number-copied', { number: typed }) : errorSentence(error);
  }
}

/** The number that is meant: the one named, or the only one there is. */
export function numberOf(all: readonly PhoneView[], named: string | undefined): PhoneView | undefined {
  return all.find(({ id }) => id === named) ?? (all.length === 1 ? all[0] : undefined);
}
