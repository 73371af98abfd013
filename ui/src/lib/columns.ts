// The columns of a list as somebody likes them: which, in which order, how wide. Plain values, kept as text in the window's arrangement.

/** What a list says of a column. */
export interface ColumnSpec {
  id: string;
  /** Its usual width in pixels; the one that takes what is left has none. */
  width?: number;
  /** The least it can do with. */
  least: number;
  /** Shown unless somebody takes it out. */
  usual: boolean;
  /** Cannot be taken out. */
  fixed?: boolean;
  /** The larger, the sooner it makes room in a narrow window. */
  yields?: number;
}

export interface Columns {
  order: readonly string[];
  hidden: readonly string[];
  widths: Readonly<Record<string, number>>;
}

/** How much wider or narrower a key makes a column. */
export const WIDTH_STEP = 16;
const MOST = 480;

export function usualColumns(specs: readonly ColumnSpec[]): Columns {
  return {
    order: specs.map(({ id }) => id),
    hidden: specs.filter(({ usual }) => !usual).map(({ id }) => id),
    widths: {},
  };
}

/** What was kept, as far as it still means something; columns that are new since stand where they usually do. */
export function readColumns(kept: string, specs: readonly ColumnSpec[]): Columns {
  const usual = usualColumns(specs);
  try {
    const { order, hidden, widths } = JSON.parse(kept) as Columns;
    const known = order.filter((id) => specs.some((spec) => spec.id === id));
    const fresh = usual.order.filter((id) => !known.includes(id));
    return {
      order: [...known, ...fresh],
      hidden: [...hidden, ...usual.hidden.filter((id) => fresh.includes(id))],
      widths: Object.fromEntries(Object.entries(widths).filter(([, width]) => Number.isFinite(width))),
    };
  } catch {
    return usual;
  }
}

export function writeColumns(columns: Columns): string {
  return JSON.stringify(columns);
}

export function hide(columns: Columns, id: string, hidden: boolean): Columns {
  const rest = columns.hidden.filter((known) => known !== id);
  return { ...columns, hidden: hidden ? [...rest, id] : rest };
}

/** Puts a column in the place of another. */
export function move(columns: Columns, id: string, to: number): Columns {
  const rest = columns.order.filter((known) => known !== id);
  const at = Math.max(0, Math.min(to, rest.length));
  return { ...columns, order: [...rest.slice(0, at), id, ...rest.slice(at)] };
}

export function resize(columns: Columns, { id, least }: ColumnSpec, width: number): Columns {
  const bounded = Math.round(Math.max(least, Math.min(MOST, width)));
  return { ...columns, widths: { ...columns.widths, [id]: bounded } };
}

export function widthOf(columns: Columns, { id, width, least }: ColumnSpec): number {
  return columns.widths[id] ?? width ?? least;
}

/** The columns that have room, in order; those that yield soonest make way first. */
export function shownColumns(columns: Columns, specs: readonly ColumnSpec[], room: number): ColumnSpec[] {
  const wanted = columns.order.flatMap((id) => {
    const spec = specs.find((known) => known.id === id);
    return spec && (spec.fixed || !columns.hidden.includes(id)) ? [spec] : [];
  });
  const needed = (shown: readonly ColumnSpec[]) => shown.reduce((sum, spec) => sum + need(columns, spec), 0);
  let shown = wanted;
  while (needed(shown) > room && shown.some((spec) => !spec.fixed)) {
    const loose = shown.filter((spec) => !spec.fixed);
    const first = loose.reduce((most, spec) => ((spec.yields ?? 0) >= (most.yields ?? 0) ? spec : most));
    shown = shown.filter((spec) => spec !== first);
  }
  return shown;
}

/** The tracks of a CSS grid. */
export function tracks(columns: Columns, shown: readonly ColumnSpec[]): string {
  const track = (spec: ColumnSpec) =>
    spec.width === undefined ? `minmax(${spec.least}px, 1fr)` : `${widthOf(columns, spec)}px`;
  return shown.map(track).join(' ');
}

function need(columns: Columns, spec: ColumnSpec): number {
  return spec.width === undefined ? spec.least : widthOf(columns, spec);
}
