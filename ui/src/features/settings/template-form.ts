// A mail template while it is written in the settings: how it comes out is asked of the core as it is typed.
import type { ApiError, Backend, FollowUpKind, MailSample, TemplateView } from '../../backend';
import { asApiError } from '../../lib/errors';
import { Watched } from '../../lib/watched';

/** How long typing rests before the preview follows. */
export const SAMPLE_MS = 120;

type Asked = Pick<Backend, 'mailSample' | 'setMailTemplate'>;

/** What is typed. An empty kind is any. */
export interface Written {
  name: string;
  kind: FollowUpKind | '';
  language: string;
  subject: string;
  body: string;
}

export class TemplateFormState extends Watched {
  #written: Written;
  #sample: MailSample | undefined;
  #refused: ApiError | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(
    private readonly backend: Asked,
    private readonly id: string | null,
    begun: Written,
  ) {
    super();
    this.#written = begun;
  }

  get written(): Written {
    this.watch();
    return this.#written;
  }

  get sample(): MailSample | undefined {
    this.watch();
    return this.#sample;
  }

  /** Why it was not kept; gone with the next key. */
  get refused(): ApiError | undefined {
    this.watch();
    return this.#refused;
  }

  set(part: Partial<Written>): void {
    this.#written = { ...this.#written, ...part };
    this.#refused = undefined;
    this.changed();
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.show(), SAMPLE_MS);
  }

  /** Begins with the words of another template. */
  from({ kind, language, subject, body }: TemplateView): void {
    this.set({ kind: kind ?? '', language, subject, body });
  }

  async show(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { language, subject, body } = this.#written;
    const sample = await this.backend.mailSample({ language, subject, body });
    if (turn !== this.#turn) return;
    this.#sample = sample;
    this.changed();
  }

  /** Keeps it; what the core refuses is shown. */
  async keep(): Promise<boolean> {
    const { kind, ...rest } = this.#written;
    try {
      await this.backend.setMailTemplate({ id: this.id, kind: kind || null, ...rest });
      return true;
    } catch (error) {
      if (!asApiError(error)) throw error;
      this.#refused = error as ApiError;
      this.changed();
      return false;
    }
  }

  stop(): void {
    clearTimeout(this.#soon);
  }
}
