// Letters: what is missing from one, in words.
import type { MailPiece } from '../generated/bindings';
import { t } from './i18n';

/** Why each gap of a letter is one, every field once, in the order in which they stand in it. */
export function gapsIn(...parts: readonly (readonly MailPiece[])[]): string[] {
  const gaps = new Map<string, NonNullable<MailPiece['trouble']>>();
  for (const { field, trouble } of parts.flat()) if (field !== null && trouble !== null) gaps.set(field, trouble);
  return [...gaps].map(([field, trouble]) => t(`mail-trouble-${trouble}`, { field }));
}
