import type { Seniority } from '../job-posting.ts';
import { foldWords } from '../normalize/text.ts';
import type { Preferences } from '../profile.ts';
import { rungs } from './compile-job.ts';

/** Words of a wished title that name a rung. */
const rungWords: Readonly<Record<string, Seniority>> = {
  intern: 'intern',
  praktikant: 'intern',
  werkstudent: 'intern',
  junior: 'junior',
  jr: 'junior',
  senior: 'senior',
  sr: 'senior',
  lead: 'lead',
  staff: 'staff',
  principal: 'principal',
  director: 'director',
};

/** The rungs a candidate wishes: as set, else as the wished titles say ("Senior Nurse"). Empty when neither says anything. */
export function wishedRungs(wishes: Preferences): number[] {
  const wished =
    wishes.seniority.length > 0
      ? wishes.seniority
      : wishes.titles.flatMap((title) =>
          foldWords(title)
            .split(' ')
            .flatMap((word) => (Object.hasOwn(rungWords, word) ? (rungWords[word] ?? []) : [])),
        );
  return [...new Set(wished.map((each) => rungs[each]))];
}
