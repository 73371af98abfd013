// How wide the panes of a split may be.

/** A pane's width kept between its own least width and what its neighbour must keep. */
export function keepBetween(size: number, least: number, room: number, otherLeast: number): number {
  return Math.round(Math.max(least, Math.min(size, room - otherLeast)));
}

/** The width a key on the divider asks for; nothing when the key means nothing here. */
export function widthForKey(
  key: string,
  size: number,
  fixed: 'start' | 'end',
  least: number,
  most: number,
): number | undefined {
  const step = 16;
  const towardsEnd = fixed === 'start' ? step : -step;
  switch (key) {
    case 'ArrowRight':
      return size + towardsEnd;
    case 'ArrowLeft':
      return size - towardsEnd;
    case 'Home':
      return fixed === 'start' ? least : most;
    case 'End':
      return fixed === 'start' ? most : least;
    default:
      return undefined;
  }
}
