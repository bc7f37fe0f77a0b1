import type { JobPosting } from '../job-posting.ts';

type Measured = Omit<JobPosting, 'quality'>;

/**
 * Completeness: share of these twelve fields that are known: company, url, a place with a country, remote, employmentType, seniority,
 * salary, postedAt, language, at least one skill, a description of 200 characters or more, department or team.
 */
export function completenessOf(posting: Measured, companyNamed: boolean): number {
  const known = [
    companyNamed,
    posting.url !== null,
    posting.locations.some((place) => place.country !== null),
    posting.remote !== null,
    posting.employmentType !== null,
    posting.seniority !== null,
    posting.salary !== null,
    posting.postedAt !== null,
    posting.language !== null,
    posting.skills.length > 0,
    posting.descriptionText.length >= 200,
    posting.department !== null || posting.team !== null,
  ];
  return Math.round((known.filter(Boolean).length / known.length) * 1000) / 1000;
}

/**
 * Score 0..100 of what a reader gets: description 30 (full from 1,500 characters on, proportional below), pay 20 (15 without currency or
 * period), places 15 (country known; 5 when only text), link 10, posting date 10, work model 5, employment type 5, language 5; minus 5 for
 * each issue, at most 20.
 */
export function scoreOf(posting: Measured, issues: readonly string[]): number {
  const pay = posting.salary === null ? 0 : posting.salary.currency !== null && posting.salary.period !== null ? 20 : 15;
  const places = posting.locations.some((place) => place.country !== null) ? 15 : posting.locations.length > 0 ? 5 : 0;
  const sum =
    30 * Math.min(1, posting.descriptionText.length / 1500) +
    pay +
    places +
    (posting.url === null ? 0 : 10) +
    (posting.postedAt === null ? 0 : 10) +
    (posting.remote === null ? 0 : 5) +
    (posting.employmentType === null ? 0 : 5) +
    (posting.language === null ? 0 : 5) -
    Math.min(20, issues.length * 5);
  return Math.max(0, Math.min(100, Math.round(sum)));
}
