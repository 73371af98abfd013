// The chips under the capture line: what was understood, in the order of a record, and what looks wrong.
import type { NextStep, Part, PartKind, Problem, Understood } from '../../backend';
import type { TrayChip } from '../../components/CaptureTray.svelte';
import type { LinePart } from '../../components/highlight';
import { dueState, dueWords, durationWords } from '../../lib/due';
import { type MessageKey, message, t } from '../../lib/i18n';
import { companyName, personName } from '../../lib/names';

export interface Chip extends TrayChip {
  /** The stretch of the line it was read from, which a click selects. */
  from: number;
  to: number;
}

/** Where and when a day is meant. */
export interface Today {
  now: Date;
  zone: string;
}

const COLOURED: readonly PartKind[] = ['company', 'topic', 'grade', 'step', 'when', 'market', 'market_topic'];
/** What the core would refuse on Enter; the rest only wants a second look. */
const REFUSED: readonly Problem['code'][] = ['no_such_day'];

/** Which stretches of the line are coloured. */
export function lineParts(understood: Understood): LinePart[] {
  return understood.parts.map(({ kind, start, end }) => ({
    from: start,
    to: end,
    look: COLOURED.includes(kind) ? 'sigil' : 'plain',
  }));
}

export function chipsOf(understood: Understood, today: Today): Chip[] {
  const of = (kind: PartKind) => understood.parts.filter((part) => part.kind === kind);
  const mails = of('mail');
  const phones = of('phone');
  const webs = of('web');
  const topics = of('topic');
  const markets = of('market');
  return [
    ...understood.problems.map(problemChip),
    ...nameChip(understood, of('name')[0]),
    ...companyChip(understood, of('company')[0]),
    ...gradeChip(understood, of('grade').at(-1)),
    ...understood.topics.map((text, at) => chip('topic', at, text, topics[at], { icon: 'topic' })),
    ...understood.next_steps.flatMap((step, at) => stepChips(step, at, understood.parts, today)),
    ...understood.emails.map((text, at) => chip('mail', at, text, mails[at], { icon: 'mail', shrink: 'long' })),
    ...understood.phones.map((text, at) => chip('phone', at, text, phones[at], { icon: 'phone' })),
    ...understood.webs.map((text, at) => chip('web', at, text, webs[at], { icon: 'globe', shrink: 'long' })),
    ...understood.market_notes.map(({ kind, text }, at) =>
      chip('market', at, `${t(`market-note-kind-${kind}`)}: ${text}`, markets[at], { icon: 'market', shrink: 'long' }),
    ),
    ...(understood.note
      ? [chip('note', 0, understood.note, of('note')[0], { icon: 'note', shrink: 'note' as const })]
      : []),
  ];
}

type Looks = Pick<TrayChip, 'icon' | 'shrink' | 'grade' | 'due' | 'look'>;

function chip(
  kind: string,
  at: number,
  text: string,
  part: Pick<Part, 'start' | 'end'> | undefined,
  looks: Looks,
): Chip {
  const named = message(`capture-part-${kind}`);
  // The seal's letter is read with the words beside it.
  const value = looks.grade ? `${looks.grade} ${text}` : text;
  return {
    id: `${kind}-${at}`,
    text,
    ...(named ? { label: t('capture-correct', { part: named, value }) } : {}),
    ...looks,
    from: part?.start ?? 0,
    to: part?.end ?? 0,
  };
}

function problemChip(problem: Problem, at: number): Chip {
  const key = `capture-problem-${problem.code}` as MessageKey;
  const late = REFUSED.includes(problem.code);
  const made = chip('problem', at, t(key, { text: problem.text }), problem, { look: late ? 'late' : 'soon' });
  return { ...made, due: late ? 'late' : 'none' };
}

function nameChip({ name }: Understood, part: Part | undefined): Chip[] {
  if (!name) return [];
  const { main, second } = personName(name);
  const words = [name.title, main, second].filter(Boolean).join(' ');
  return [chip('name', 0, words, part, { icon: 'user' })];
}

function companyChip({ company }: Understood, part: Part | undefined): Chip[] {
  if (!company) return [];
  const { main, second } = companyName(company.name, company.native);
  return [chip('company', 0, [main, second].filter(Boolean).join(' '), part, { icon: 'company', shrink: 'long' })];
}

function gradeChip({ grade }: Understood, part: Part | undefined): Chip[] {
  return grade ? [chip('grade', 0, t(`grade-${grade}`), part, { grade })] : [];
}

/** What is promised, and when, as two chips; a day that stands alone is one. */
function stepChips(step: NextStep, at: number, parts: readonly Part[], { now, zone }: Today): Chip[] {
  const [said, when] = partsOfStep(parts)[at] ?? [];
  const found: Chip[] = [];
  if (said || step.text || step.kind !== 'other') {
    const kind = t(`follow-up-kind-${step.kind}`);
    const words = step.text && step.kind === 'other' ? step.text : [kind, step.text].filter(Boolean).join(': ');
    found.push(chip('step', at, words, said, { icon: 'followUp', shrink: 'long' }));
  }
  if (step.due) {
    const due = { day: step.due, time: step.time?.slice(0, 5) ?? null, zone };
    const words = [dueWords(due, now), step.minutes && durationWords(step.minutes)].filter(Boolean).join(', ');
    found.push(chip('due', at, words, when, { due: dueState(due, now) }));
  }
  return found;
}

/** The stretches of each promise: what, and when; in the order of the line. */
function partsOfStep(parts: readonly Part[]): [Part | undefined, Part | undefined][] {
  const steps: [Part | undefined, Part | undefined][] = [];
  for (const part of parts) {
    const open = steps.at(-1);
    if (part.kind === 'step') steps.push([part, undefined]);
    else if (part.kind === 'when' && open && !open[1]) open[1] = part;
    else if (part.kind === 'when') steps.push([undefined, part]);
  }
  return steps;
}
