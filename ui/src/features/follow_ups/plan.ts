// The plan of a day: what fills whose time, as the core has it, and how the grid of hours shows it.
import type { Backend, DayPlan, PlanSlot, StaffView } from '../../backend';
import type { HourColumn, HourSlot } from '../../components/HourGrid.svelte';
import { clashBriefly, clashName } from '../../lib/clash';
import type { Day } from '../../lib/format';
import { t } from '../../lib/i18n';
import { Watched } from '../../lib/watched';
import { signed, whatBriefly, whom } from './words';

/** The column of nobody. */
const NOBODY = 'nobody';

export class Plan extends Watched {
  #plan: DayPlan | undefined;
  #asked = 0;

  constructor(private readonly backend: Pick<Backend, 'plan'>) {
    super();
  }

  /** What the book has of the day that was asked for last. */
  get day(): DayPlan | undefined {
    this.watch();
    return this.#plan;
  }

  /** Asks what fills a day for these of us, for all when none is named; the newest question wins. */
  async read(day: Day, keepers: readonly string[]): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const plan = await this.backend.plan(
      day,
      keepers.map((keeper) => keeper || null),
    );
    if (asked !== this.#asked) return;
    this.#plan = plan;
    this.changed();
  }
}

export function columnsOf({ columns }: DayPlan, staff: readonly StaffView[]): HourColumn[] {
  return columns.map((id) => {
    const one = signed(staff, id);
    return one && id !== null
      ? { id, words: one.name, initials: one.initials, ink: one.ink }
      : { id: NOBODY, words: t('follow-up-nobody') };
  });
}

export function slotsOf({ slots, zone }: DayPlan): HourSlot[] {
  return slots.map((slot) => {
    const { item, column, from, minutes, lane, lanes } = slot;
    const [name, kind] = [whom(item).main, whatBriefly(item)];
    const [begins, ends] = clockOf(slot, zone);
    const clash = clashBriefly(item.clashes);
    const said = { name, kind, from: begins, to: ends };
    const label = [t('meeting-slot', said), ...(clash ? [clash] : [])].join(', ');
    return { id: item.id, column, from, minutes, lane, lanes, title: name, text: kind, clash, label };
  });
}

/** Each pair that overlaps once, in words: `Ana Ruiz 10:30 and Tom Berg 10:45: Li Wei`. */
export function clashesOf({ slots, zone }: DayPlan, staff: readonly StaffView[]): string[] {
  const seen = new Set<string>();
  return slots.flatMap((slot) =>
    slot.item.clashes.flatMap((clash) => {
      const pair = [slot.item.id, clash.id].sort().join();
      if (seen.has(pair)) return [];
      seen.add(pair);
      const keeper = signed(staff, clash.staff_id)?.name ?? t('follow-up-nobody');
      const said = {
        name: whom(slot.item).main,
        from: clockOf(slot, zone)[0],
        other: clashName(clash),
        later: clash.from,
      };
      return [t(clash.why === 'whom' ? 'meeting-pair-whom' : 'meeting-pair-keeper', { ...said, staff: keeper })];
    }),
  );
}

/** When a slot begins and ends on the clock of the plan. */
function clockOf({ item }: PlanSlot, zone: string): [string, string] {
  const at = (minutes: number) => {
    const begins = Date.parse(item.due_at ?? '');
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(begins + minutes * 60_000);
  };
  return [at(0), at(item.takes ?? 0)];
}

/** The line that promises a meeting then: it can be changed before it is kept. */
export function slotLine(day: Day, time: string): string {
  return t('meeting-line', { day, time });
}
