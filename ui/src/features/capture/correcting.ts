// What a chip's editor shows, and the correction that its fields make: the core writes the line.
import type { Correction, MarketNoteKind, PartKind, Understood } from '../../backend';
import { t } from '../../lib/i18n';
import type { Chip, ChipKind } from './chips';

/** Everything that an editor may show; what a kind of chip has no use for is empty. */
export interface ChipFields {
  given: string;
  family: string;
  native: string;
  text: string;
  topics: string;
  market: MarketNoteKind;
  day: string;
  time: string;
}

export const NO_FIELDS: ChipFields = {
  given: '',
  family: '',
  native: '',
  text: '',
  topics: '',
  market: 'trend',
  day: '',
  time: '',
};

export function fieldsOf({ kind, at }: Pick<Chip, 'kind' | 'at'>, understood: Understood): ChipFields {
  const { name, company, topics, emails, phones, webs, note, problems } = understood;
  const text = (text: string | undefined): ChipFields => ({ ...NO_FIELDS, text: text ?? '' });
  switch (kind) {
    case 'name':
      return { ...NO_FIELDS, given: name?.given ?? '', family: name?.family ?? '', native: name?.native ?? '' };
    case 'company':
      return text([company?.name, company?.native].filter(Boolean).join(' '));
    case 'topic':
      return text(topics[at]);
    case 'step':
    case 'due':
      return promiseFields(understood.next_steps[at]);
    case 'mail':
      return text(emails[at]);
    case 'phone':
      return text(phones[at]);
    case 'web':
      return text(webs[at]);
    case 'market': {
      const market = understood.market_notes[at];
      return { ...text(market?.text), market: market?.kind ?? 'trend', topics: market?.topics.join(', ') ?? '' };
    }
    case 'note':
      return text(note);
    case 'problem':
      return text(problems[at]?.text);
    default:
      return NO_FIELDS;
  }
}

function promiseFields(step: Understood['next_steps'][number] | undefined): ChipFields {
  if (!step) return NO_FIELDS;
  const kind = step.kind === 'other' ? '' : t(`follow-up-kind-${step.kind}`).toLocaleLowerCase();
  return { ...NO_FIELDS, text: step.text || kind, day: step.due ?? '', time: step.time?.slice(0, 5) ?? '' };
}

/** What has to be corrected; nothing when the fields are as they were. */
export function correctionOf(kind: ChipKind, was: ChipFields, is: ChipFields): Correction | undefined {
  const names = Object.keys(NO_FIELDS) as (keyof ChipFields)[];
  if (names.every((name) => was[name].trim() === is[name].trim())) return undefined;
  switch (kind) {
    case 'name':
      return { name: { given: is.given, family: is.family, native: is.native } };
    case 'step':
    case 'due': {
      const text = was.text === is.text ? null : is.text;
      return { promise: { text, day: is.day || null, time: is.time ? `${is.time}:00` : null } };
    }
    case 'market':
      return { market: { kind: is.market, topics: is.topics.split(/[,，、]/), text: is.text } };
    default:
      return { text: is.text };
  }
}

/** What a chip may be instead, when it was read wrongly. */
export function othersOf(kind: ChipKind): PartKind[] {
  switch (kind) {
    case 'name':
      return ['company', 'note'];
    case 'company':
      return ['name', 'topic', 'note'];
    case 'topic':
      return ['company', 'note'];
    case 'note':
      return ['name', 'company'];
    case 'phone':
    case 'web':
    case 'step':
      return ['note'];
    default:
      return [];
  }
}

/** The chip at a place of the line, or else the last one before it. */
export function chipAt(chips: readonly Chip[], caret: number): Chip | undefined {
  const within = chips.find(({ from, to }) => from < to && from <= caret && caret <= to);
  const before = chips.filter(({ from, to }) => from < to && to <= caret).sort((a, b) => b.to - a.to);
  return within ?? before[0] ?? chips[0];
}
