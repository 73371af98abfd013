// Which stretches of a typed line are coloured, also in the moment before the core has read the newest keystroke.

/** A stretch of the line that the core understood; offsets count UTF-16 units, as an input does. */
export interface LinePart {
  from: number;
  to: number;
  /** `sigil` parts are coloured; anything else is plain ink. */
  look: 'sigil' | 'plain';
}

export interface Stretch {
  text: string;
  look: 'sigil' | 'plain';
}

/** The line cut into stretches. Parts read from an older text are carried over to the newer one. */
export function stretches(text: string, parts: readonly LinePart[], partsOf: string): Stretch[] {
  const carried = text === partsOf ? parts : carryOver(parts, partsOf, text);
  const found: Stretch[] = [];
  let at = 0;
  for (const { from, to, look } of [...carried].sort((a, b) => a.from - b.from)) {
    if (from < at || to <= from || from >= text.length) continue;
    if (from > at) found.push({ text: text.slice(at, from), look: 'plain' });
    at = Math.min(to, text.length);
    found.push({ text: text.slice(from, at), look });
  }
  if (at < text.length) found.push({ text: text.slice(at), look: 'plain' });
  return found;
}

/**
 * Moves parts along with an edit: those before it stay, those after it shift, the one it happens in grows or shrinks, and
 * of one that it cuts only the untouched piece is left.
 */
export function carryOver(parts: readonly LinePart[], older: string, newer: string): LinePart[] {
  let start = 0;
  const most = Math.min(older.length, newer.length);
  while (start < most && older[start] === newer[start]) start += 1;
  let end = 0;
  while (end < most - start && older[older.length - 1 - end] === newer[newer.length - 1 - end]) end += 1;
  const editEnd = older.length - end;
  const shift = newer.length - older.length;
  const endsWord = /^\s/.test(newer.slice(start, newer.length - end));
  return parts.flatMap((part) => {
    const moved = (from: number, to: number) => (to > from ? [{ ...part, from, to }] : []);
    if (part.to < start || (part.to === start && endsWord)) return [part];
    if (part.from < start && part.to >= editEnd) return moved(part.from, part.to + shift);
    if (part.from >= editEnd) return moved(part.from + shift, part.to + shift);
    if (part.from < start) return moved(part.from, start);
    return moved(editEnd + shift, part.to + shift);
  });
}
