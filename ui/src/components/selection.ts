// Which rows of a list are chosen: one by one, or a stretch from where it began. Plain values, so that a state can hold them.

export interface Selection {
  ids: ReadonlySet<string>;
  /** The row a stretch grows from. */
  from: number;
}

export const nothingChosen: Selection = { ids: new Set(), from: -1 };

/** Chooses a row, or lets it go. */
export function toggle(selection: Selection, index: number, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, from: index };
}

/** Chooses everything between where the stretch began and this row. Rows that are not loaded yet have no id and stay out. */
export function extend(
  selection: Selection,
  index: number,
  active: number,
  idAt: (index: number) => string | undefined,
): Selection {
  const from = selection.from >= 0 ? selection.from : Math.max(0, active);
  const ids = new Set(selection.ids);
  for (let row = Math.min(from, index); row <= Math.max(from, index); row += 1) {
    const id = idAt(row);
    if (id !== undefined) ids.add(id);
  }
  return { ids, from };
}
