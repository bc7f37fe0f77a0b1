/** Bounds of the rhythm, in minutes. */
export const shortest = 60;
export const longest = 2880;

export interface Observed {
  /** The rhythm so far. */
  cadenceMinutes: number;
  /** No board of the source is read more often. */
  minimumMinutes: number;
  /** Postings that came, changed or went since the last good read. */
  changes: number;
  /** Time since the last good read; null at the first one, which shows nothing about change. */
  minutesSinceGoodRead: number | null;
}

/**
 * Minutes until a board is to be read again. The aim is one change a visit: the observed time per change, approached by the geometric mean with the rhythm so
 * far (so that a single burst does not decide); without any change the rhythm slows by half. Always within 60 and 2880.
 */
export function nextCadence({ cadenceMinutes, minimumMinutes, changes, minutesSinceGoodRead }: Observed): number {
  const lower = Math.max(shortest, minimumMinutes);
  const clamp = (minutes: number) => Math.round(Math.min(longest, Math.max(lower, minutes)));
  const current = clamp(cadenceMinutes);
  if (minutesSinceGoodRead === null) return current;
  if (changes === 0) return clamp(current * 1.5);
  const perChange = clamp(Math.max(1, minutesSinceGoodRead) / changes);
  return clamp(Math.sqrt(current * perChange));
}

/**
 * Minutes until a board that could not be read is tried again: 30, 60, 120 ... up to the longest rhythm, with a random quarter added so that boards of one
 * host do not come back together.
 */
export function retryAfterFailure(consecutiveFailures: number, random: number): number {
  return Math.round(Math.min(longest, 30 * 2 ** Math.min(consecutiveFailures - 1, 10)) * (1 + random / 4));
}
