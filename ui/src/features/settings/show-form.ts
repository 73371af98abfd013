// The form of a show: what is typed, and at which field a refusal of the core belongs.
import type { ApiError, Backend, ShowForm } from '../../backend';
import { asApiError } from '../../lib/errors';
import { Watched } from '../../lib/watched';

/** Everything as text, as it is typed. */
export interface Typed {
  name: string;
  venue: string;
  city: string;
  country: string;
  zone: string;
  first_day: string;
  last_day: string;
  booth: string;
  goal: string;
}

export type ShowField = keyof Typed;

const EMPTY: Typed = {
  name: '',
  venue: '',
  city: '',
  country: '',
  zone: '',
  first_day: '',
  last_day: '',
  booth: '',
  goal: '',
};

export class ShowFormState extends Watched {
  #typed: Typed = EMPTY;
  #id: string | null = null;
  #refused: { field: ShowField; error: ApiError | 'goal' } | undefined;
  #keeping = false;

  constructor(private readonly backend: Pick<Backend, 'showForm' | 'setShow'>) {
    super();
  }

  get(field: ShowField): string {
    this.watch();
    return this.#typed[field];
  }

  set(field: ShowField, value: string): void {
    this.#typed = { ...this.#typed, [field]: value };
    if (this.#refused?.field === field) this.#refused = undefined;
    this.changed();
  }

  /** Where the last refusal belongs, until that field is typed in again; `goal` is a goal that is no number. */
  get refused(): { field: ShowField; error: ApiError | 'goal' } | undefined {
    this.watch();
    return this.#refused;
  }

  get keeping(): boolean {
    this.watch();
    return this.#keeping;
  }

  /** Begins with a show of the book, or with an empty form in this zone. */
  async begin(id: string | null, zone: string): Promise<void> {
    this.#id = id;
    this.#refused = undefined;
    this.#typed = { ...EMPTY, zone };
    this.changed();
    if (id === null) return;
    const form = await this.backend.showForm(id);
    if (this.#id !== id) return;
    this.#typed = {
      name: form.name ?? '',
      venue: form.venue ?? '',
      city: form.city ?? '',
      country: form.country ?? '',
      zone: form.zone ?? '',
      first_day: form.first_day ?? '',
      last_day: form.last_day ?? '',
      booth: form.booth ?? '',
      goal: form.lead_goal == null ? '' : String(form.lead_goal),
    };
    this.changed();
  }

  /** Tries to keep the show; true when it is in the book. What belongs to no field is thrown. */
  async keep(): Promise<boolean> {
    if (this.#keeping) return false;
    const goal = this.#typed.goal.trim();
    if (!/^\d{0,9}$/.test(goal)) return this.#refuse('goal', 'goal');
    const { goal: _, ...rest } = this.#typed;
    const form: ShowForm = { ...rest, id: this.#id, lead_goal: goal === '' ? null : Number(goal) };
    this.#keeping = true;
    this.changed();
    try {
      await this.backend.setShow(form);
      return true;
    } catch (error) {
      const field = asApiError(error) && fieldOf(error as ApiError, this.#typed);
      if (!field) throw error;
      return this.#refuse(field, error as ApiError);
    } finally {
      this.#keeping = false;
      this.changed();
    }
  }

  #refuse(field: ShowField, error: ApiError | 'goal'): false {
    this.#refused = { field, error };
    this.changed();
    return false;
  }
}

/** The field that a refusal is about. */
export function fieldOf({ code, params }: ApiError, typed: Typed): ShowField | undefined {
  switch (code) {
    case 'name_needed':
      return 'name';
    case 'not_a_day':
      return params.text === typed.first_day ? 'first_day' : 'last_day';
    case 'days_reversed':
      return 'last_day';
    case 'not_a_zone':
      return 'zone';
    case 'not_a_country':
      return 'country';
    default:
      return undefined;
  }
}
