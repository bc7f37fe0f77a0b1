import type { JobPosting } from '../job-posting.ts';
import { type Comparison, compare } from './compare.ts';
import { fingerprint } from './fingerprint.ts';

/** Why two postings are, or are not, one opening: the named evidence in the order in which the rule looked at it. */
export function explainDuplicate(a: JobPosting, b: JobPosting): Comparison {
  return compare(fingerprint(a), fingerprint(b));
}
