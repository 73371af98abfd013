// Rows that look like somebody in the book: which of them are joined, as one of us decided.
import type { Alikes, Report } from '../../backend';

export const UNDECIDED: Alikes = { join: false, but: [] };

/** Whether the row of a line is joined. */
export function isJoined({ join, but }: Alikes, line: number): boolean {
  return join !== but.includes(line);
}

/** The other of the two for one row. */
export function turned({ join, but }: Alikes, line: number): Alikes {
  return { join, but: but.includes(line) ? but.filter((known) => known !== line) : [...but, line] };
}

/** How many rows more than the report says are joined, and as many fewer are new. */
export function joins({ join, but }: Alikes, { alike }: Pick<Report, 'alike'>): number {
  return join ? alike - but.length : but.length;
}
