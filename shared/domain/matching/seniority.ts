import { levelOfTitle } from '../normalize/title/read-seniority.ts';
import type { Preferences } from '../profile.ts';
import { rungs } from './compile-job.ts';

/** The rungs a candidate wishes: as set, else as the wished titles say ("Senior Nurse"). Empty when neither says anything. */
export function wishedRungs(wishes: Preferences): number[] {
  const wished = wishes.seniority.length > 0 ? wishes.seniority : wishes.titles.flatMap((title) => levelOfTitle(title) ?? []);
  return [...new Set(wished.map((each) => rungs[each]))];
}
