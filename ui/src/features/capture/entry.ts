// What becomes of a draft: it waits for the book, lies aside, or is saved.
import type { ApiError, Captured, Join } from '../../backend';
import type { Typed } from './beside';

/** A line that Enter was pressed on and the book has not taken. */
export interface Entry extends Typed {
  /** Where it waits on the disk, so far as that can be written. */
  slot: string;
  /** Whether its lead is to be opened once it is there. */
  open: boolean;
  /** Whom it was said to be about; not kept with the draft, so after a crash the core's rule decides. */
  join: Join | null;
  /** Why the line itself was refused; none while only the book cannot take it. */
  refused?: ApiError;
}

/** A line set aside while another visitor is being logged. */
export interface Aside extends Typed {
  /** Where it lies on the disk. */
  slot: string;
  /** Whether it does already. */
  kept: boolean;
}

/** What was saved. */
export interface Saved {
  captured: Captured;
  line: string;
  open: boolean;
}
