// What one line hands on to the next: the company, or all that a colleague of the last visitor would share.
import type { PartKind, Understood } from '../../backend';

/** A line, and where the caret stands in it. */
export interface Written {
  line: string;
  caret: number;
}

export interface Read {
  line: string;
  understood: Understood;
}

const COMPANY: readonly PartKind[] = ['company'];
const ALIKE: readonly PartKind[] = ['company', 'topic', 'step', 'when'];

/** The line with the last visitor's company at its end. */
export function sameCompany(now: string, read: Understood | undefined, last: Read): Written | undefined {
  return carried(now, read, last, COMPANY);
}

/** The line with the last visitor's company, topics and next steps at its end. */
export function sameAsLast(now: string, read: Understood | undefined, last: Read): Written | undefined {
  return carried(now, read, last, ALIKE);
}

/** The caret stays where it was: the name comes first, and what is carried stands behind it already. */
function carried(
  now: string,
  read: Understood | undefined,
  { understood }: Read,
  kinds: readonly PartKind[],
): Written | undefined {
  const has = new Set(read?.parts.map(({ kind, text }) => (kind === 'company' ? kind : text)));
  const texts = understood.parts
    .filter(({ kind, text }) => kinds.includes(kind) && !has.has(kind) && !has.has(text))
    .map(({ text }) => text);
  if (texts.length === 0) return undefined;
  const kept = now.trimEnd();
  return { line: `${kept} ${texts.join(' ')}`, caret: kept.length };
}
