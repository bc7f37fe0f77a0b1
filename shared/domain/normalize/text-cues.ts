import { companyTriggers } from './company/read-company.ts';
import { closingWords } from './dates/closing-date.ts';
import { amountWords } from './employment/read-employment.ts';
import { benefitTriggers } from './employment/regular-employee.ts';
import { startWords } from './employment/start.ts';
import { employmentWords } from './employment/text-facts.ts';
import { type Hit, Scanner } from './phrase-scanner.ts';
import { requirementTriggers } from './requirements/read-requirements.ts';
import type { WordIndex } from './word-index.ts';
import { askedWords } from './work-model/applicant-locations.ts';
import { placeOfWorkTriggers } from './work-model/text-statements.ts';
import { zoneWords } from './work-model/time-zones.ts';

type Hits = readonly Hit[];

/** Where in a text the readers of work model, employment, closing date, requirements and employer look. */
export interface TextCues {
  /** In the order of `placeOfWorkTriggers`. */
  placeOfWork: readonly Hits[];
  applicants: Hits;
  zones: Hits;
  employment: Hits;
  amounts: Hits;
  starts: Hits;
  closing: Hits;
  /** In the order of `benefitTriggers`. */
  benefits: readonly Hits[];
  /** In the order of `requirementTriggers`. */
  requirements: readonly Hits[];
  /** In the order of `companyTriggers`. */
  company: readonly Hits[];
}

const groups = [placeOfWorkTriggers, benefitTriggers, requirementTriggers, companyTriggers];
const singles = [askedWords, zoneWords, employmentWords, amountWords, startWords, closingWords];
const scanner = new Scanner([...singles, ...groups.flat()]);
const [workEnd = 0, benefitsEnd = 0, requirementsEnd = 0] = groups.map(
  (_, at) => singles.length + groups.slice(0, at + 1).flat().length,
);

/** Finds the cues of all these readers in one walk over the words: a walk costs more than what it finds. */
export function textCues(words: WordIndex): TextCues {
  const found = scanner.find(words);
  const [applicants = [], zones = [], employment = [], amounts = [], starts = [], closing = []] = found;
  return {
    placeOfWork: found.slice(singles.length, workEnd),
    applicants,
    zones,
    employment,
    amounts,
    starts,
    closing,
    benefits: found.slice(workEnd, benefitsEnd),
    requirements: found.slice(benefitsEnd, requirementsEnd),
    company: found.slice(requirementsEnd),
  };
}
