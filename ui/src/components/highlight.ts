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

/** Moves parts along with an edit: those before it stay, those after it shift, the one it touches grows or shrinks. */
export function carryOver(parts: readonly LinePart[], older: string, newer: string): LinePart[] {
  let start = 0;
  const most = Math.min(older.length, newer.length);
  while (start < most && older[start] === newer[start]) start += 1;
  let end = 0;
  while (end < most - start && older[older.length - 1 - end] === newer[newer.length - 1 - end]) end += 1;
  const editEnd = older.length - end;
  const shift = newer.length - older.length;
  const inserted = newer.slice(start, newer.length - end);
  return parts.flatMap((part) => {
    if (part.to < start || (part.to === start && /^\s/.test(inserted))) return [part];
    if (part.from >= editEnd && part.from > start) return [{ ...part, from: part.from + shift, to: part.to + shift }];
    const from = Math.min(part.from, start);
    const to = part.to >= editEnd ? part.to + shift : start + inserted.length;
    return to > from ? [{ ...part, from, to }] : [];
  });
}
