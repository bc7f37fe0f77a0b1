import type { DayVolume } from '../../shared/domain/board-snapshot.ts';

/** Days with a good read that the expectation is made of, none of them longer ago than `window`. */
const days = 14;
const window = 28 * 86_400_000;

/** The volumes of the last days after a good read: of each day the most that was listed. Pure. */
export function rememberVolume(volumes: readonly DayVolume[], day: string, listed: number): DayVolume[] {
  const today = volumes.find((each) => each.day === day);
  const most = Math.max(today?.most ?? 0, listed);
  const all = [...volumes.filter((each) => each.day !== day), { day, most }].sort((a, b) => (a.day < b.day ? -1 : 1));
  const newest = Date.parse(all.at(-1)?.day ?? day);
  return all.filter((each) => newest - Date.parse(each.day) <= window).slice(-days);
}

/**
 * Postings to expect: the median of the last days. One wrong answer, or a row of them within hours, hardly moves it (a mean of the last reads could be
 * led down step by step, each step small enough to be believed). Null without any good read. Pure.
 */
export function expectVolume(volumes: readonly DayVolume[]): number | null {
  const sorted = volumes.map(({ most }) => most).sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
