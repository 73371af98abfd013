// What can be typed about a lead in triage, and how the book is told.
import type { Backend, FollowUpKind } from '../../backend';
import type { MessageKey } from '../../lib/i18n';

export type Ask = 'step' | 'address' | 'company' | 'note' | 'close';

/** The steps that a number gives, in the order of their numbers. */
export const STEPS: readonly FollowUpKind[] = ['documents', 'call', 'quote', 'meeting', 'sample', 'thank_you'];

export const LINE_WORDS: Record<Ask, MessageKey> = {
  step: 'triage-line-step',
  address: 'triage-line-address',
  company: 'triage-line-company',
  note: 'triage-line-note',
  close: 'triage-line-close',
};

/** Keeps what was typed; throws what the book refuses. */
export async function keep(
  backend: Pick<Backend, 'promise' | 'capture' | 'edit' | 'addNote' | 'closeLead'>,
  lead: string,
  what: Ask,
  line: string,
): Promise<void> {
  if (what === 'step') await backend.promise(lead, line);
  else if (what === 'company') await backend.edit({ id: lead, field: 'lead_company', value: line });
  else if (what === 'note') await backend.addNote(lead, 'conversation', line);
  else if (what === 'close') await backend.closeLead(lead, line);
  // An address is read by the rules of the capture line, so that a name may stand beside it.
  else await backend.capture('triage', line, {}, { with: lead });
}
