// From an error as it crosses from the core, {code, params}, to the sentence a person reads.
import { type Args, message, t } from './i18n';

/** What the core sends when it refuses something. */
export interface ApiError {
  code: string;
  params: Record<string, string | number>;
}

/** Parameters that hold what somebody typed, which stays as it is even when it looks like a number. */
const TYPED = ['text', 'value', 'path', 'first', 'last'];

/** The sentence for an error: what happened, what it means, what to do. */
export function errorSentence(error: unknown): string {
  const known = asApiError(error);
  if (!known) return t('app-error-unknown', { code: error instanceof Error ? error.name : 'unknown' });
  return message(`error-${known.code}`, countable(known.params)) ?? t('app-error-unknown', { code: known.code });
}

/** Numbers cross as text; they are counted and written as the language does. */
function countable(params: ApiError['params']): Args {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      !TYPED.includes(name) && /^\d+$/.test(String(value)) ? Number(value) : value,
    ]),
  );
}

/** The error as the core sent it, or nothing when it came from elsewhere. */
export function asApiError(error: unknown): ApiError | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string')
    return undefined;
  const params = 'params' in error && typeof error.params === 'object' && error.params !== null ? error.params : {};
  return { code: error.code, params: params as ApiError['params'] };
}
