import type { Employment, EmploymentType } from '../../employment.ts';
import type { Evidence } from '../../evidence.ts';

export type Contract = NonNullable<Employment['contract']>;
export type WorkTime = NonNullable<Employment['workTime']>;

/** What a phrase says about the kind of employment; a member is absent where it says nothing. */
export interface Facts {
  contract?: Contract;
  workTime?: WorkTime;
  /** Called when needed: per diem, bank staff, zero hours. */
  perDiem?: true;
  /** The service's own word for none of the others. */
  other?: true;
}

/** Facts with the words they were read from, the most telling first. */
export interface FactsFound extends Facts {
  evidence: Evidence;
}

/**
 * The schema.org `employmentType` of what is known. An internship is one whatever its hours, a contractor is one whatever their hours; the hours come
 * before the term, for a part-time job is looked for as such. Permanent alone is taken for full time.
 */
export function typeOf({ contract, workTime, perDiem, other }: Facts): EmploymentType | null {
  if (contract === 'internship') return 'INTERN';
  if (contract === 'volunteer') return 'VOLUNTEER';
  if (perDiem) return 'PER_DIEM';
  if (contract === 'contractor') return 'CONTRACTOR';
  if (contract === 'apprenticeship') return 'OTHER';
  if (workTime === 'part_time') return 'PART_TIME';
  if (contract === 'temporary' || contract === 'fixed_term') return 'TEMPORARY';
  if (workTime !== undefined || contract === 'permanent') return 'FULL_TIME';
  return other ? 'OTHER' : null;
}
