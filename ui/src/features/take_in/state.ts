// Taking a file in: how it is read, where its columns go, what that would do, and what became of it.
import type { Alikes, Asked, Backend, FileView, Report, Target } from '../../backend';
import { type ApiError, asApiError } from '../../lib/errors';
import { Watched } from '../../lib/watched';
import { UNDECIDED } from './alike';

export type Step = 'file' | 'columns' | 'report';

type Shell = Pick<
  Backend,
  'pickIn' | 'pickFolderIn' | 'readIn' | 'previewIn' | 'takeIn' | 'stopIn' | 'saveRefused' | 'saveReport' | 'decideIn'
>;

export interface Progress {
  done: number;
  all: number;
}

export class TakeInState extends Watched {
  #file: FileView | undefined;
  #asked: Asked = {};
  #chosen: Record<string, string> = {};
  #report: Report | undefined;
  #done: Report | undefined;
  #alikes = UNDECIDED;
  #busy: 'looking' | 'taking' | undefined;
  #progress: Progress | undefined;
  #refused: ApiError | undefined;
  #turn = 0;

  constructor(private readonly backend: Shell) {
    super();
  }

  get file(): FileView | undefined {
    this.watch();
    return this.#file;
  }

  /** What taking it in would do, once that is known. */
  get report(): Report | undefined {
    this.watch();
    return this.#report;
  }

  /** What taking it in did. */
  get done(): Report | undefined {
    this.watch();
    return this.#done;
  }

  /** What was decided about rows that look like somebody. */
  get alikes(): Alikes {
    this.watch();
    return this.#alikes;
  }

  async decide(alikes: Alikes): Promise<void> {
    await this.backend.decideIn(alikes);
    this.#alikes = alikes;
    this.changed();
  }

  get busy(): 'looking' | 'taking' | undefined {
    this.watch();
    return this.#busy;
  }

  get progress(): Progress | undefined {
    this.watch();
    return this.#progress;
  }

  /** Why the file could not be read or taken in. */
  get refused(): ApiError | undefined {
    this.watch();
    return this.#refused;
  }

  get step(): Step {
    this.watch();
    if (this.#done) return 'report';
    return this.#file ? 'columns' : 'file';
  }

  /** Has the shell ask for a file, or a folder of ours. Thinking better of it changes nothing. */
  async pick(sort: 'file' | 'folder' = 'file'): Promise<void> {
    await this.#try(async () => {
      const file = await (sort === 'file' ? this.backend.pickIn() : this.backend.pickFolderIn());
      if (!file) return;
      this.#asked = {};
      this.#chosen = {};
      this.#done = undefined;
      this.#seen(file);
      await this.#preview();
    });
  }

  /** Reads it otherwise. */
  async read(part: Partial<Asked>): Promise<void> {
    this.#asked = { ...this.#asked, ...part };
    await this.#again();
  }

  /** Sends a column elsewhere. */
  async map(heading: string, target: Target): Promise<void> {
    this.#chosen = { ...this.#chosen, [heading]: target };
    await this.#again();
  }

  async take(): Promise<void> {
    if (this.#busy === 'taking' || !this.#file) return;
    this.#turn += 1;
    await this.#try(async () => {
      this.#busy = 'taking';
      this.#progress = undefined;
      this.changed();
      this.#done = await this.backend.takeIn();
    });
  }

  async stop(): Promise<void> {
    await this.backend.stopIn();
  }

  /** How far the shell says it is. */
  heard(progress: Progress) {
    if (!this.#busy) return;
    this.#progress = progress;
    this.changed();
  }

  saveRefused(): Promise<number | null> {
    return this.backend.saveRefused();
  }

  saveReport(): Promise<boolean> {
    return this.backend.saveReport();
  }

  async #again() {
    await this.#try(async () => {
      this.#seen(await this.backend.readIn(this.#asked, this.#chosen));
      await this.#preview();
    });
  }

  #seen(file: FileView) {
    this.#file = file;
    this.#report = undefined;
    this.#alikes = UNDECIDED;
    this.changed();
  }

  async #preview() {
    this.#turn += 1;
    const turn = this.#turn;
    this.#busy = 'looking';
    this.changed();
    const report = await this.backend.previewIn();
    // Another way to read it was asked for meanwhile.
    if (turn === this.#turn) this.#report = report;
  }

  async #try(work: () => Promise<void>) {
    this.#refused = undefined;
    try {
      await work();
    } catch (error) {
      const refused = asApiError(error);
      if (!refused) throw error;
      if (refused.code !== 'cancelled') this.#refused = refused;
    } finally {
      this.#busy = undefined;
      this.#progress = undefined;
      this.changed();
    }
  }
}
