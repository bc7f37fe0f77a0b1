import { closingWords } from './dates/closing-date.ts';
import { amountWords } from './employment/read-employment.ts';
import { benefitWords } from './employment/regular-employee.ts';
import { startWords } from './employment/start.ts';
import { employmentWords } from './employment/text-facts.ts';
import { candidates, together } from './phrase-sets.ts';
import type { WordIndex } from './word-index.ts';
import { askedWords } from './work-model/applicant-locations.ts';
import { placeOfWorkWords } from './work-model/text-statements.ts';
import { zoneWords } from './work-model/time-zones.ts';

/** Words of a text where the readers of work model, employment and closing date look: numbers of words in the index. */
export interface WorkCues {
  placeOfWork: readonly number[];
  applicants: readonly number[];
  zones: readonly number[];
  employment: readonly number[];
  amounts: readonly number[];
  starts: readonly number[];
  benefits: readonly number[];
  closing: readonly number[];
}

const sets = together([
  placeOfWorkWords,
  askedWords,
  zoneWords,
  employmentWords,
  amountWords,
  startWords,
  benefitWords,
  closingWords,
]);

/** Finds the cues of all these readers in one pass. */
export function workCues(index: WordIndex): WorkCues {
  const [placeOfWork = [], applicants = [], zones = [], employment = [], amounts = [], starts = [], benefits = [], closing = []] =
    candidates(sets, index);
  return { placeOfWork, applicants, zones, employment, amounts, starts, benefits, closing };
}
