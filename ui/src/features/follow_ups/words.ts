// How a promise is named, in the reader's language: what it is, for whom, and when.
import type {
  Firm,
  FollowUpItem,
  FollowUpKind,
  FollowUpWindow,
  Handed,
  Person,
  StaffView,
  StepLess,
  Until,
} from '../../backend';
import { type DueState, dueWords, durationWords, type Promised } from '../../lib/due';
import { type Day, dayIn, daysBetween, formatDay, formatMoment } from '../../lib/format';
import { type MessageKey, t } from '../../lib/i18n';
import { companyName, personName, type TwoScripts } from '../../lib/names';

export const KINDS: readonly FollowUpKind[] = [
  'thank_you',
  'documents',
  'quote',
  'sample',
  'technical_answer',
  'call',
  'meeting',
  'demo',
  'visit',
  'tender',
  'introduction',
  'other',
];

/** Until when a promise can be put off with one key; the core counts the days. */
export const SNOOZES = [
  { id: 'tonight', words: 'follow-up-snooze-tonight', until: 'tonight', chord: 'T' },
  { id: 'tomorrow', words: 'follow-up-snooze-tomorrow', until: 'tomorrow', chord: '1' },
  { id: 'monday', words: 'follow-up-snooze-monday', until: 'monday', chord: 'M' },
  { id: 'three', words: 'follow-up-snooze-three', until: { days: 3 }, chord: '3' },
  { id: 'week', words: 'follow-up-snooze-week', until: { days: 7 }, chord: '7' },
] as const satisfies readonly { id: string; words: MessageKey; until: Until; chord: string }[];

export function kindWords(kind: FollowUpKind): string {
  return t(`follow-up-kind-${kind}` as MessageKey);
}

/** The words of a heading: a stretch of the calendar, a day of it, or the leads without a next step. */
export function headingWords(key: string, today: Day): string {
  return /^\d/.test(key) ? formatDay(key, today) : t(`follow-ups-group-${key}` as MessageKey);
}

/** `Quote`, or for a kind of its own the words it was promised in. */
export function whatBriefly({ kind, text }: Pick<FollowUpItem, 'kind' | 'text'>): string {
  return kind === 'other' && text ? text : kindWords(kind);
}

/** `Quote: 120 luminaire controllers`. */
export function what({ kind, text }: Pick<FollowUpItem, 'kind' | 'text'>): string {
  return kind === 'other' || !text ? whatBriefly({ kind, text }) : t('follow-up-what', { kind: kindWords(kind), text });
}

/** The person; where nobody is known, the company. */
export function whom({ person, company }: { person: Person | null; company: Firm | null }): TwoScripts {
  const name = person ? namesOf(person) : { main: '', second: '' };
  if (name.main) return name;
  return company ? firmOf(company) : { main: t('follow-up-nameless'), second: '' };
}

export function namesOf(person: Person): TwoScripts {
  const { given_name: given, family_name: family, native_name: native, name_order: order } = person;
  return personName({ given, family, native, order });
}

export function firmOf({ name, native_name }: Firm): TwoScripts {
  return companyName(name, native_name);
}

/** The ring of a stretch: the core has decided where a promise stands. */
export function ringOf(window: FollowUpWindow): DueState {
  if (window === 'overdue') return 'late';
  if (window === 'today' || window === 'done') return window;
  return window === 'some_day' ? 'none' : 'later';
}

export function promised(item: FollowUpItem): Promised | null {
  if (item.due_day === null) {
    return item.done_at === null ? null : { day: item.done_at.slice(0, 10), zone: item.zone, doneAt: item.done_at };
  }
  return { day: item.due_day, time: item.due_time, zone: item.zone, doneAt: item.done_at };
}

/** The words beside the ring: `4 h late`, `17:00`, `done 11:15`. */
export function dueOf(item: FollowUpItem, now: Date, style: 'full' | 'grouped' = 'grouped'): string {
  const due = promised(item);
  return due ? dueWords(due, now, style) : t('due-some-day');
}

/** The sentence on the sheet: `Was due today 10:05, 4 h 27 min late.` */
export function dueSentence(item: FollowUpItem, now: Date, today: Day): string {
  if (item.done_at !== null) return t('follow-up-done-on', { when: formatMoment(item.done_at, now, item.zone) });
  if (item.due_day === null) return '';
  const time = item.due_time ?? '';
  const day = item.due_day === today ? t('due-today') : formatDay(item.due_day, today);
  const when = item.due_day === today && time ? t('due-today-at', { time }) : [day, time].filter(Boolean).join(' ');
  if (item.window !== 'overdue') return t('follow-up-due', { when });
  return t('follow-up-was-due', { when, late: lateBy(item.due_day, item, now) });
}

/** `4 h 27 min`; from a day on in the days of the calendar, as the list counts them. */
function lateBy(due: Day, { due_time, due_at, zone }: FollowUpItem, now: Date): string {
  const minutes = due_at === null ? 0 : (now.getTime() - Date.parse(due_at)) / 60_000;
  if (due_time !== null && minutes < 1440) return durationWords(minutes);
  return durationWords(Math.max(1, daysBetween(due, dayIn(now, zone))) * 1440);
}

/** Which clock the promise goes by, or that it is promised later than that allows: `clock for grade A: 24 h`. */
export function clockWords(item: FollowUpItem, now: Date): { words: string; late: boolean } | undefined {
  const { grade, deadline_hours: hours, deadline_at: at } = item;
  if (grade === null || hours === null || at === null || item.done_at !== null) return undefined;
  if (item.after_deadline) {
    return { words: t('follow-up-after-deadline', { grade, when: formatMoment(at, now, item.zone) }), late: true };
  }
  return item.by_clock ? { words: t('follow-up-clock', { grade, time: hoursWords(hours) }), late: false } : undefined;
}

/** `24 h`, `14 days`: what is more than three days is counted in days. */
export function hoursWords(hours: number): string {
  return hours > 72 && hours % 24 === 0 ? durationWords(hours * 60) : t('duration-hours', { hours, minutes: 0 });
}

/** One of us, as a signature wants them. */
export function signed(staff: readonly StaffView[], id: string | null | undefined) {
  const found = staff.find((one) => one.id === id);
  return found && { initials: found.initials, ink: inkOf(found.ink), name: found.name };
}

function inkOf(ink: number): 1 | 2 | 3 | 4 | null {
  return ink === 1 || ink === 2 || ink === 3 || ink === 4 ? ink : null;
}

/** When the clock of a lead without a next step runs out, or how long ago it did. */
export function deadlineWords(lead: StepLess, now: Date, zone: string): string {
  if (lead.deadline_at === null) return t('follow-up-no-clock');
  const minutes = (now.getTime() - Date.parse(lead.deadline_at)) / 60_000;
  if (!lead.late) return t('follow-up-until', { when: formatMoment(lead.deadline_at, now, zone) });
  if (minutes < 60) return t('due-late-minutes', { minutes: Math.max(1, Math.floor(minutes)) });
  if (minutes < 1440) return t('due-late-hours', { hours: Math.floor(minutes / 60) });
  return t('due-late-days', { days: Math.floor(minutes / 1440) });
}

/** Until when: one of the usual days, or so many days as are typed, with or without a plus. */
export function untilOf(picked: string): Until | undefined {
  const usual = SNOOZES.find(({ id }) => id === picked);
  if (usual) return usual.until;
  const days = /^\s*[+＋]?\s*(\d{1,3})\s*$/.exec(picked)?.[1];
  return days === undefined || Number(days) < 1 || Number(days) > 365 ? undefined : { days: Number(days) };
}

/** What a completed promise came to, and what was promised with it. */
export function doneWords(item: FollowUpItem, next: FollowUpItem | null | undefined, now: Date): string {
  const named = { kind: whatBriefly(item), name: whom(item).main };
  if (!next) return t('follow-up-done-toast', named);
  return t('follow-up-done-next-toast', { ...named, next: whatBriefly(next), when: dueOf(next, now, 'full') });
}

/** Until when a promise was put off, as the lead has it afterwards. */
export function putOffWords(item: FollowUpItem, promises: readonly FollowUpItem[], now: Date): string {
  const after = promises.find(({ id }) => id === item.id);
  const when = after ? dueOf(after, now, 'full') : '';
  return t('follow-up-snoozed-toast', { kind: whatBriefly(item), name: whom(item).main, when });
}

/** How many promises went into a calendar file, and how many had no day. */
export function handedWords({ events, file, without_day: left }: Handed): string {
  const words = t('calendar-written', { count: events, file });
  return left > 0 ? `${words} ${t('calendar-without-day', { count: left })}` : words;
}
