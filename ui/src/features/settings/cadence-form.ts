// A cadence while it is set: its steps are added, dropped and put in the order of their days.
import type { ApiError, Backend, CadenceStep, CadenceView } from '../../backend';
import { asApiError } from '../../lib/errors';
import { Watched } from '../../lib/watched';

export type CadenceWritten = Pick<CadenceView, 'name' | 'grade' | 'visitor' | 'at_capture'>;

/** A step as it is typed: a day that is being written is no number yet. */
export interface StepWritten extends Omit<CadenceStep, 'day'> {
  day: string;
}

export class CadenceFormState extends Watched {
  #written: CadenceWritten;
  #steps: StepWritten[];
  #refused: ApiError | undefined;

  constructor(
    private readonly backend: Pick<Backend, 'setCadence'>,
    private readonly id: string | null,
    { name, grade, visitor, at_capture, steps }: CadenceWritten & { steps: readonly CadenceStep[] },
  ) {
    super();
    this.#written = { name, grade, visitor, at_capture };
    this.#steps = steps.map((step) => ({ ...step, day: String(step.day) }));
  }

  get written(): CadenceWritten {
    this.watch();
    return this.#written;
  }

  get steps(): readonly StepWritten[] {
    this.watch();
    return this.#steps;
  }

  /** Why it was not kept; gone with the next change. */
  get refused(): ApiError | undefined {
    this.watch();
    return this.#refused;
  }

  set(part: Partial<CadenceWritten>): void {
    this.#written = { ...this.#written, ...part };
    this.#told();
  }

  setStep(at: number, part: Partial<StepWritten>): void {
    this.#steps = this.#steps.map((step, index) => (index === at ? { ...step, ...part } : step));
    this.#told();
  }

  /** One more, a week after the last. */
  add(): void {
    const last = this.#days().at(-1);
    this.#steps = [...this.#steps, { day: String(last === undefined ? 0 : last + 7), kind: 'call', text: '' }];
    this.#told();
  }

  drop(at: number): void {
    this.#steps = this.#steps.filter((_, index) => index !== at);
    this.#told();
  }

  /** Keeps it; what the core refuses is shown. */
  async keep(): Promise<boolean> {
    const days = this.#days();
    const steps = this.#steps.map((step, at) => ({ ...step, day: days[at] ?? 0 })).sort((a, b) => a.day - b.day);
    try {
      await this.backend.setCadence({ id: this.id, ...this.#written, steps });
      return true;
    } catch (error) {
      if (!asApiError(error)) throw error;
      this.#refused = error as ApiError;
      this.changed();
      return false;
    }
  }

  #days(): number[] {
    return this.#steps.map(({ day }) => Math.max(0, Math.trunc(Number(day) || 0)));
  }

  #told() {
    this.#refused = undefined;
    this.changed();
  }
}
