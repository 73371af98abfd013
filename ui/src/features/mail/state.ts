// A letter being looked at: its template, its words, and how it comes out, asked of the core while it is typed.
import type { ApiError, Backend, MailAsk, MailDraft, TemplateView } from '../../backend';
import { asApiError } from '../../lib/errors';
import { Watched } from '../../lib/watched';

/** How long typing rests before the preview follows. */
export const PREVIEW_MS = 120;

type Asked = Pick<Backend, 'mailDraft' | 'mailTemplates' | 'openMail' | 'saveMail' | 'setMailTemplate'>;

/** Whom a letter goes to, and which promise it keeps. */
export interface Occasion {
  lead: string;
  promise: string | null;
}

export class MailState extends Watched {
  #ask: MailAsk;
  #draft: MailDraft | undefined;
  #templates: TemplateView[] = [];
  #fields: string[] = [];
  #subject = '';
  #body = '';
  #refused: ApiError | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(
    private readonly backend: Asked,
    occasion: Occasion,
  ) {
    super();
    this.#ask = { ...occasion };
  }

  get draft(): MailDraft | undefined {
    this.watch();
    return this.#draft;
  }

  get templates(): readonly TemplateView[] {
    this.watch();
    return this.#templates;
  }

  get fields(): readonly string[] {
    this.watch();
    return this.#fields;
  }

  /** Why the letter cannot be opened as it is; gone with the next key. */
  get refused(): ApiError | undefined {
    this.watch();
    return this.#refused;
  }

  get subject(): string {
    this.watch();
    return this.#subject;
  }

  set subject(text: string) {
    this.#subject = text;
    this.#typed();
  }

  get body(): string {
    this.watch();
    return this.#body;
  }

  set body(text: string) {
    this.#body = text;
    this.#typed();
  }

  /** The template that is followed, as it was before anything was typed. */
  get template(): TemplateView | undefined {
    this.watch();
    return this.#templates.find(({ code }) => code === this.#draft?.template);
  }

  /** Whether what is typed differs from the template. */
  get differs(): boolean {
    this.watch();
    const { template } = this;
    return template !== undefined && (template.subject !== this.#subject || template.body !== this.#body);
  }

  /** Reads the letter that suits best, and the templates there are. */
  async begin(): Promise<void> {
    await Promise.all([this.#readTemplates(), this.#read()]);
    this.#take();
  }

  /** Follows another template; what was typed makes room for it. */
  async follow(code: string): Promise<void> {
    clearTimeout(this.#soon);
    const { lead, promise } = this.#ask;
    this.#ask = { lead, promise, template: code };
    await this.#read();
    this.#take();
  }

  /** Opens the letter in the mail program. What comes back is too long for that, and has to be pasted there. */
  async open(): Promise<{ paste: string | null } | undefined> {
    return this.#try(async () => ({ paste: await this.backend.openMail(this.#whole()) }));
  }

  /** Writes the letter as a file, with the quote as PDF when it is wanted; says whether one was written. */
  async save(withQuote: boolean): Promise<boolean | undefined> {
    return this.#try(() => this.backend.saveMail(this.#whole(), withQuote));
  }

  /** Keeps what is typed as a template of the user's own, and follows it. */
  async keep(name: string): Promise<boolean> {
    const { template } = this;
    if (!template) return false;
    const kept = await this.#try(async () => {
      const { kind, language } = template;
      const form = { id: null, name, kind, language, subject: this.#subject, body: this.#body };
      const id = await this.backend.setMailTemplate(form);
      await this.#readTemplates();
      await this.follow(id);
      return true;
    });
    return kept === true;
  }

  stop(): void {
    clearTimeout(this.#soon);
  }

  #whole(): MailAsk {
    return { ...this.#ask, template: this.#draft?.template ?? null, subject: this.#subject, body: this.#body };
  }

  #typed() {
    this.#refused = undefined;
    this.changed();
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      this.#ask = this.#whole();
      void this.#try(() => this.#read());
    }, PREVIEW_MS);
  }

  #take() {
    this.#subject = this.#draft?.subject ?? '';
    this.#body = this.#draft?.body ?? '';
    this.changed();
  }

  async #read(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const draft = await this.backend.mailDraft(this.#ask);
    if (turn !== this.#turn) return;
    this.#draft = draft;
    this.changed();
  }

  async #readTemplates(): Promise<void> {
    const { items, fields } = await this.backend.mailTemplates();
    this.#templates = items;
    this.#fields = fields;
    this.changed();
  }

  /** What the core refuses is shown; anything else is thrown. */
  async #try<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!asApiError(error)) throw error;
      this.#refused = error as ApiError;
      this.changed();
      return undefined;
    }
  }
}
