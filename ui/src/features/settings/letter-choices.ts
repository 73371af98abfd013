// What can be chosen of letters and promises in the settings.
import type { FollowUpKind, Visitor } from '../../backend';

/** Languages that letters are written in beside Fairlead's own; a template may be in any other that it already is in. */
export const LETTER_LANGUAGES = [
  ...['de', 'fr', 'it', 'pt', 'ca', 'nl', 'pl', 'cs', 'ro', 'el', 'sv', 'da', 'nb', 'fi', 'hu', 'tr', 'ru', 'uk'],
  ...['ar', 'he', 'hi', 'id', 'vi', 'th', 'ja', 'ko', 'zh-TW'],
];

/** What can be promised. */
export const FOLLOW_UP_KINDS = [
  'thank_you',
  'documents',
  'quote',
  'sample',
  'technical_answer',
  'call',
  'meeting',
  'demo',
  'visit',
  'tender',
  'introduction',
  'other',
] as const satisfies readonly FollowUpKind[];

/** Kinds of visitors that a cadence can be for. */
export const VISITORS = ['buyer', 'distributor', 'city', 'technical'] as const satisfies readonly Visitor[];
