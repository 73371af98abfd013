// From an error as it crosses from the core, {code, params}, to the sentence a person reads.
import { type Args, message, t } from './i18n';

/** What the core sends when it refuses something. */
export interface ApiError {
  code: string;
  params: Record<string, string | number>;
}

/** The sentence for an error: what happened, what it means, what to do. */
export function errorSentence(error: unknown): string {
  const known = asApiError(error);
  if (!known) return t('app-error-unknown', { code: error instanceof Error ? error.name : 'unknown' });
  return message(`error-${known.code}`, known.params as Args) ?? t('app-error-unknown', { code: known.code });
}

/** The error as the core sent it, or nothing when it came from elsewhere. */
export function asApiError(error: unknown): ApiError | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string')
    return undefined;
  const params = 'params' in error && typeof error.params === 'object' && error.params !== null ? error.params : {};
  return { code: error.code, params: params as ApiError['params'] };
}
