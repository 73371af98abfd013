// What the palette offers for what is typed: actions of the one registry, then records that the core finds.
import type { Backend, FoundItem, Marked } from '../../backend';
import type { Action, Shortcuts } from '../../lib/shortcuts';
import { Watched } from '../../lib/watched';
import { markWords } from './words';

/** How many records are shown at most, of one kind and together. */
const EACH = 5;
const MOST = 12;

export type Row = { id: string; action: Action; name: Marked } | { id: string; record: FoundItem };

export interface Group {
  /** `do`, or the kind of the records in it. */
  kind: 'do' | FoundItem['kind'];
  rows: Row[];
}

export class PaletteState extends Watched {
  #text = '';
  #chosen = 0;
  #actions: readonly Action[] = [];
  #records: Group[] = [];
  #asked = 0;

  constructor(
    private readonly backend: Pick<Backend, 'find'>,
    private readonly shortcuts: Pick<Shortcuts, 'actions'>,
    private readonly opens: (item: FoundItem) => boolean,
    private readonly onerror: (error: unknown) => void,
  ) {
    super();
  }

  get text(): string {
    this.watch();
    return this.#text;
  }

  /** The groups in sight, actions first. */
  get groups(): Group[] {
    this.watch();
    const rows = this.#offered();
    const actions: Group[] = rows.length > 0 ? [{ kind: 'do', rows }] : [];
    return [...actions, ...this.#records];
  }

  /** Every row in sight, as the arrow keys go through them. */
  get rows(): Row[] {
    return this.groups.flatMap((group) => group.rows);
  }

  get chosen(): Row | undefined {
    return this.rows[this.#chosen];
  }

  /** Begins anew, with what may be done at this moment. */
  open(): void {
    this.#actions = this.shortcuts.actions();
    void this.type('');
  }

  /** Takes the newest text; answers to older ones are dropped. */
  async type(text: string): Promise<void> {
    this.#text = text;
    this.#chosen = 0;
    this.#asked += 1;
    const asked = this.#asked;
    if (text.trim() === '' || isForActions(text)) this.#records = [];
    this.changed();
    if (text.trim() === '' || isForActions(text)) return;
    try {
      const { groups } = await this.backend.find({ text, kinds: [], show: null, after: null, limit: EACH, most: MOST });
      if (asked !== this.#asked) return;
      this.#records = groups
        .map(({ kind, items }) => ({
          kind,
          rows: items.filter(this.opens).map((record) => ({ id: `${kind}-${record.id}`, record })),
        }))
        .filter(({ rows }) => rows.length > 0);
      this.changed();
    } catch (error) {
      if (asked === this.#asked) this.onerror(error);
    }
  }

  /** Chooses the next or the one before, around the ends. */
  move(by: 1 | -1): void {
    const count = this.rows.length;
    if (count === 0) return;
    this.#chosen = (this.#chosen + by + count) % count;
    this.changed();
  }

  #offered(): Row[] {
    const wanted = this.#text.replace(ACTIONS_ONLY, '');
    return this.#actions.flatMap((action) => {
      const marks = markWords(action.label, wanted);
      return marks ? [{ id: `do-${action.id}`, action, name: { text: action.label, marks } }] : [];
    });
  }
}

/** The sign that asks for actions alone, as it is typed in either script. */
const ACTIONS_ONLY = /^\s*[>＞》]/u;

function isForActions(text: string): boolean {
  return ACTIONS_ONLY.test(text);
}
