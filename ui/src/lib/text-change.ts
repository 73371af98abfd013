// The one stretch in which two texts differ, so that a field can be changed as by typing and the caret keeps its place.

export interface TextChange {
  from: number;
  to: number;
  /** What stands there now. */
  piece: string;
}

/** What has to be typed over in `before` to get `after`; no surrogate pair is cut. */
export function changeOf(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  if (isCut(before, from) || isCut(after, from)) from -= 1;
  let tail = 0;
  while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (isCut(before, before.length - tail) || isCut(after, after.length - tail)) tail -= 1;
  return { from, to: before.length - tail, piece: after.slice(from, after.length - tail) };
}

/** Where a caret goes that stood somewhere in `before`. */
export function caretAfter(before: string, after: string, caret: number): number {
  const { from, to, piece } = changeOf(before, after);
  if (caret <= from) return caret;
  return caret >= to ? caret + after.length - before.length : from + piece.length;
}

/** Whether a place lies within a character of two units. */
function isCut(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
