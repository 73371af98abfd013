// How a promise stands: late, today, later, done or missing, and the words that say so.
import {
  addDays,
  type Day,
  dayIn,
  daysBetween,
  formatDay,
  formatDayBriefly,
  formatTime,
  type Instant,
  instantOf,
} from './format';
import { t } from './i18n';

export type DueState = 'late' | 'today' | 'later' | 'done' | 'none';

/** What was promised: a day, perhaps a wall-clock time, in a named zone. */
export interface Promised {
  day: Day;
  time?: string | null;
  zone: string;
  doneAt?: Instant | null;
}

/** The state of a promise at a moment. Without a time it is late only when its day is over. */
export function dueState(due: Promised | null | undefined, now: Date): DueState {
  if (!due) return 'none';
  if (due.doneAt) return 'done';
  const today = dayIn(now, due.zone);
  if (due.time && now > instantOf(due.day, due.time, due.zone)) return 'late';
  if (due.day < today) return 'late';
  return due.day === today ? 'today' : 'later';
}

/**
 * The words beside the ring. `full`: `4 h late`, `today 17:00`, `Thu 5 Nov 10:30`. `short`, for a narrow column, names
 * a day of the coming week by its weekday alone: `Thu 10:30`. `grouped` also drops the day that a heading above says.
 */
export function dueWords(
  due: Promised | null | undefined,
  now: Date,
  style: 'full' | 'short' | 'grouped' = 'full',
): string {
  if (!due) return t('due-none');
  const today = dayIn(now, due.zone);
  const time = due.time?.slice(0, 5) ?? '';
  switch (dueState(due, now)) {
    case 'done':
      return t('due-done', { when: doneWhen(due.doneAt ?? '', now, due.zone, today) });
    case 'late':
      return lateWords(due, now, today);
    case 'today':
      if (style === 'grouped' && time) return time;
      return time ? t('due-today-at', { time }) : t('due-today');
    default: {
      if (style === 'grouped' && time && due.day === addDays(today, 1)) return time;
      const away = daysBetween(today, due.day);
      const day = style !== 'full' && time && away <= 6 ? formatDayBriefly(due.day, today) : formatDay(due.day, today);
      return time ? `${day} ${time}` : day;
    }
  }
}

/** `4 h 27 min`, for sentences that tell exactly how late or how fast something was. */
export function durationWords(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole < 60) return t('duration-minutes', { minutes: whole });
  if (whole < 24 * 60) return t('duration-hours', { hours: Math.floor(whole / 60), minutes: whole % 60 });
  return t('duration-days', { days: Math.floor(whole / 1440) });
}

/** The heading a promise stands under in the list of follow-ups. */
export type DueGroup = 'late' | 'today' | 'tomorrow' | 'week' | 'after';

export function dueGroup(due: Promised, now: Date): DueGroup {
  const today = dayIn(now, due.zone);
  const state = dueState(due, now);
  if (state === 'late') return 'late';
  const away = daysBetween(today, due.day);
  if (away <= 0) return 'today';
  if (away === 1) return 'tomorrow';
  return away <= 6 ? 'week' : 'after';
}

function lateWords(due: Promised, now: Date, today: Day): string {
  const days = daysBetween(due.day, today);
  const at = due.time ? instantOf(due.day, due.time, due.zone) : undefined;
  const minutes = at ? Math.floor((now.getTime() - at.getTime()) / 60_000) : days * 1440;
  if (minutes < 60) return t('due-late-minutes', { minutes: Math.max(1, minutes) });
  if (minutes < 1440 && at) return t('due-late-hours', { hours: Math.floor(minutes / 60) });
  return t('due-late-days', { days: Math.max(1, days) });
}

function doneWhen(at: Instant, now: Date, zone: string, today: Day): string {
  const day = dayIn(new Date(at), zone);
  return day === today || !at || Number.isNaN(now.getTime()) ? formatTime(at, zone) : formatDayBriefly(day, today);
}
