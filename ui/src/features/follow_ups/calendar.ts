// The calendar over the promises: which days are shown, how full each is, and where keys lead in it.
import type { Backend, DayLoad, Overview } from '../../backend';
import type { GridDay } from '../../components/DayGrid.svelte';
import { addDays, type Day, daysBetween, formatDay, formatDayOfMonth, formatWeekday } from '../../lib/format';
import { t } from '../../lib/i18n';
import { Watched } from '../../lib/watched';
import type { Choices } from './state';

/** How the promises are laid out: by stretches, the days of a week or of a month, or the hours of a day. */
export const LOOKS = ['list', 'week', 'month', 'day'] as const;
export type Look = (typeof LOOKS)[number];

/** A Monday. */
const MONDAY: Day = '1970-01-05';

/** The seven days of a day's week, from Monday (ISO 8601). */
export function weekOf(day: Day): Day[] {
  const since = ((daysBetween(MONDAY, day) % 7) + 7) % 7;
  const first = addDays(day, -since);
  return Array.from({ length: 7 }, (_, at) => addDays(first, at));
}

/** Whole weeks that hold every day of a day's month. */
export function monthOf(day: Day): Day[] {
  const first = weekOf(`${day.slice(0, 8)}01`)[0] ?? day;
  const weeks = [0, 7, 14, 21, 28, 35].filter((at) => at === 0 || isInMonth(addDays(first, at), day));
  return weeks.flatMap((at) => weekOf(addDays(first, at)));
}

export function isInMonth(day: Day, month: Day): boolean {
  return day.slice(0, 7) === month.slice(0, 7);
}

/** The same day so many months away; the last one where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  const last = [31, 30, 29, 28].find((date) => isInMonth(addDays(`${month}-01`, date - 1), `${month}-01`)) ?? 28;
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}

/** Where a page forwards or backwards leads. */
export function paged(day: Day, look: Look, by: 1 | -1): Day {
  return look === 'month' ? addMonths(day, by) : addDays(day, (look === 'day' ? 1 : 7) * by);
}

export class Calendar extends Watched {
  #loads = new Map<Day, DayLoad>();
  #asked = 0;

  constructor(private readonly backend: Pick<Backend, 'days'>) {
    super();
  }

  /** Asks how full these days are; the newest question wins. */
  async read(choices: Choices, days: readonly Day[]): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last) return;
    const loads = await this.backend.days({ choices }, first, last);
    if (asked !== this.#asked) return;
    this.#loads = new Map(loads.map((load) => [load.day, load]));
    this.changed();
  }

  /** The days as the grid shows them; in a month those of its neighbours are faint. */
  days(days: readonly Day[], overview: Pick<Overview, 'today' | 'show' | 'shows'>, month: Day | undefined): GridDay[] {
    this.watch();
    const show = overview.shows.find(({ id }) => id === overview.show);
    return days.map((day) => {
      const { open = 0, late = 0, done = 0 } = this.#loads.get(day) ?? {};
      const named = formatDay(day, overview.today);
      return {
        day,
        weekday: formatWeekday(day),
        date: formatDayOfMonth(day),
        done,
        late,
        open: open - late,
        show: !!show?.first_day && show.first_day <= day && day <= (show.last_day ?? show.first_day),
        today: day === overview.today,
        faint: month !== undefined && !isInMonth(day, month),
        label: t('follow-ups-day', { day: named, open, late, done }),
      };
    });
  }
}
