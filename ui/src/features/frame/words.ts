// What the frame says: how saving stands, which show it is, how today goes.
import type { Code, Overview } from '../../backend';
import { durationWords } from '../../lib/due';
import { daysBetween, formatNumber, formatTime } from '../../lib/format';
import { type MessageKey, t } from '../../lib/i18n';

interface Trouble {
  title: MessageKey;
  text: MessageKey;
  /** In two words, for the status line. */
  why: MessageKey;
  /** Whether it is tried again by itself. */
  passes: boolean;
}

/** The words for what keeps the book from taking anything. */
export function troubleOf(code: Code): Trouble {
  if (code === 'disk_full')
    return { title: 'trouble-full-title', text: 'trouble-full-text', why: 'trouble-full-why', passes: true };
  if (code === 'book_busy')
    return { title: 'trouble-locked-title', text: 'trouble-locked-text', why: 'trouble-locked-why', passes: true };
  if (code === 'no_book')
    return { title: 'no-book-title', text: 'trouble-no-book-text', why: 'trouble-no-book-why', passes: false };
  return {
    title: 'trouble-read-only-title',
    text: 'trouble-read-only-text',
    why: 'trouble-read-only-why',
    passes: code === 'folder_unwritable',
  };
}

/** The show and how far it has come. */
export function showWords({ shows, show: id, first_show, today }: Overview): string {
  const show = shows.find((known) => known.id === id);
  if (!show) return first_show;
  const { name, day, days, first_day, last_day } = show;
  if (day != null && days != null) return t('status-show-day', { show: name, day, days });
  if (first_day && first_day > today)
    return t('status-show-before', { show: name, days: daysBetween(today, first_day) });
  if (last_day && last_day < today) return t('status-show-over', { show: name });
  return name;
}

/** Today's count, what lacks a next step, and how near the goal is. */
export function todayWords(overview: Overview): string {
  const { leads, leads_today, without_next_step: open, answer_minutes: answer, shows, show } = overview;
  const today =
    open > 0 ? t('status-today-open', { leads: leads_today, open }) : t('status-today', { leads: leads_today });
  const goal = shows.find((known) => known.id === show)?.lead_goal;
  return [
    today,
    ...(answer === null ? [] : [t('status-answer', { time: durationWords(answer) })]),
    ...(goal ? [t('status-goal', { leads: formatNumber(leads), goal: formatNumber(goal) })] : []),
  ].join(' · ');
}

/** Whether nothing at all is in the book yet. */
export function isEmpty({ leads, contacts, companies }: Overview): boolean {
  return leads === 0 && contacts === 0 && companies === 0;
}

/** When the book was last written, or nothing. */
export function lastSavedAt(overview: Overview | undefined): string {
  return overview?.undo ? formatTime(overview.undo.at, overview.zone) : '';
}

/** How saving stands: what could not be saved and why, whether it is being saved, or that all is. */
export function savedHow(
  overview: Overview | undefined,
  typing: { unsaved: number; code: Code } | boolean,
): { words: string; time?: string; adrift?: boolean } {
  const book = overview?.book;
  if (typeof typing === 'object') {
    const why = t(troubleOf(typing.code).why);
    return { words: t('status-unsaved', { count: typing.unsaved, why }), adrift: true };
  }
  if (typing) return { words: t('status-saving') };
  if (!book) return { words: t('no-book-title'), adrift: true };
  if (book.read_only) return { words: t('status-read-only') };
  if (isEmpty(overview)) return { words: t('status-nothing-yet') };
  const time = lastSavedAt(overview);
  return { words: t('status-saved'), ...(time ? { time } : {}) };
}
