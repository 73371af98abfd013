// Which words of an action's name answer to what is typed, and a text cut where its marks begin and end.
import type { Marked } from '../../backend';

/** The parts of a name that match; nothing when a typed word has no place in it. Offsets count UTF-16 units. */
export function markWords(name: string, text: string): [number, number][] | undefined {
  const folded = fold(name);
  const marks: [number, number][] = [];
  for (const word of text.trim().split(/\s+/u).filter(Boolean)) {
    const at = startOf(folded, fold(word));
    if (at < 0) return undefined;
    marks.push([at, at + word.length]);
  }
  return marks.sort(([a], [b]) => a - b);
}

/** A text in stretches, marked and not. */
export function cut({ text, marks }: Marked): { text: string; marked: boolean }[] {
  const found: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) found.push({ text: text.slice(at, from), marked: false });
    if (to > Math.max(at, from)) found.push({ text: text.slice(Math.max(at, from), to), marked: true });
    at = Math.max(at, to);
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}

/** Small letters without their marks, each in the place it had. */
function fold(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const sign = text.charAt(at);
    const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === 1 ? plain : sign;
  }).join('');
}

/** Where a word begins with it; Chinese has no spaces, so there anywhere. */
function startOf(name: string, word: string): number {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    const before = name.charAt(at - 1);
    if (!/[\p{L}\p{N}]/u.test(before) || /\p{Script=Han}/u.test(name.charAt(at))) return at;
  }
  return -1;
}
