import type { Evidence } from '../evidence.ts';
import type { EvidencedField, JobPosting } from '../job-posting.ts';
import { type RawRecord, rawRecord } from '../raw-record.ts';
import { tokenPath } from './company/name.ts';
import { companyFieldOf, readCompany, readHiringOrganization } from './company/read-company.ts';
import { closingDate, slashOrder } from './dates/closing-date.ts';
import { readDate } from './dates/read-date.ts';
import { readHtml, readText } from './description/read-description.ts';
import { safeHref } from './description/safe-href.ts';
import { readEmployment } from './employment/read-employment.ts';
import { readPostingLanguage } from './language/posting-language.ts';
import { readPlaces } from './places/read-places.ts';
import type { PostingView } from './posting-view.ts';
import { completenessOf, scoreOf } from './quality.ts';
import { readRecord } from './read-record.ts';
import { experienceTextOf, readRequirements } from './requirements/read-requirements.ts';
import { readRole } from './role/read-role.ts';
import { readSalary } from './salary/read-salary.ts';
import { readSections } from './sections/read-sections.ts';
import { readSkills } from './skills/read-skills.ts';
import { cleanLine, cut } from './text.ts';
import { textCues } from './text-cues.ts';
import { cleanTitle } from './title/clean-title.ts';
import { readSeniority } from './title/read-seniority.ts';
import { titleWords } from './title/title-words.ts';
import { descriptionWords } from './word-index.ts';
import { readWorkModel, wordPaths } from './work-model/read-work-model.ts';

/** Why a raw record cannot become a posting. */
export type RejectionReason = 'malformed' | 'no_title';

export type Normalized = { posting: JobPosting } | { rejected: { reason: RejectionReason; detail: string } };

/**
 * Turns a raw record into a job posting, every field with the evidence it came from, unknown fields null. Never throws: a record that cannot
 * become a posting is rejected with a reason. Pure; `seenAt` (ISO 8601) is the moment of the read, against which relative dates and dates in
 * the future are judged. Normalizing `recordOf(posting)` gives the same values again.
 */
export function normalizePosting(record: unknown, seenAt: string): Normalized {
  const read = readRecord(record);
  if ('malformed' in read) return { rejected: { reason: 'malformed', detail: read.malformed } };
  const { raw } = read;
  const titleText = cleanLine(raw.title ?? '', 300);
  if (!/[\p{L}\p{N}]/u.test(titleText))
    return {
      rejected: { reason: 'no_title', detail: titleText === '' ? 'the record has no title' : 'the title holds no letter' },
    };
  const url = safeHref(raw.url) ?? safeHref(raw.applyUrl);
  const description =
    raw.descriptionHtml !== undefined && raw.descriptionHtml !== ''
      ? readHtml(raw.descriptionHtml)
      : readText(raw.descriptionText ?? '');
  return { posting: assemble(raw, read.issues, titleText, url, description, seenAt) };
}

/** Evidence is a span for a reader, not the text again (see `evidence.ts`). */
const longestQuote = 400;

function assemble(
  raw: RawRecord,
  found: readonly string[],
  titleText: string,
  url: string | null,
  description: { text: string; html: string; truncated: boolean },
  seenAt: string,
): JobPosting {
  const issues = [...found];
  const evidence: Partial<Record<EvidencedField, Evidence[]>> = {};
  const note = (field: EvidencedField, list: readonly Evidence[]) => {
    if (list.length > 0)
      evidence[field] = list.map((each) =>
        each.quote.length > longestQuote ? { ...each, quote: cut(each.quote, longestQuote) } : each,
      );
  };
  if (description.truncated) issues.push('description: longer than 60,000 characters, the rest was cut');

  const employer = readCompany(raw, description.text);
  const { company } = employer;
  if (company === '') issues.push('company: nobody says who the employer is');
  note('company', employer.evidence);

  const words = descriptionWords(description.text);
  const sections = readSections(words);
  const language = readPostingLanguage(raw.language, titleText, words, sections);
  if (language) note('language', [language.evidence]);

  const places = readPlaces(raw, { company: raw.company ?? '', language: language?.language ?? null, words, url, titleText });
  note('locations', places.evidence);
  const title = cleanTitle(titleText, company, places.places);
  note('title', [{ from: 'field', path: 'title', quote: titleText, confidence: 0.98 }]);

  const view: PostingView = {
    raw,
    titleText,
    title: title.title,
    company,
    places: places.places,
    countries: [...new Set(places.places.map((place) => place.country).filter((country) => country !== null))],
    text: description.text,
    words,
    sections,
    language: language?.language ?? null,
  };

  const cues = textCues(words);
  const work = readWorkModel(view, places.workModel, cues);
  note('remote', work.evidence);
  note('workModel', work.detailEvidence);
  issues.push(...work.issues);

  const employment = readEmployment(view, cues);
  note('employmentType', employment.evidence);
  note('employment', employment.detailEvidence);
  const titled = titleWords(title.title, titleText);
  const role = readRole(titled, raw.department);
  note('role', role.evidence);
  const rank = readSeniority(raw, titled, role.occupation, words);
  note('seniority', rank.levelEvidence);
  note('management', rank.managementEvidence);
  note('earlyCareer', rank.earlyCareerEvidence);
  const salary = readSalary(view);
  note('salary', salary.evidence);
  note('incentives', salary.incentiveEvidence);
  issues.push(...salary.issues);

  const hiring = readHiringOrganization(view, employer, cues);
  note('hiringOrganization', hiring.evidence);
  const asked = readRequirements(view, cues);
  note('requirements', asked.evidence);

  const date = (field: 'postedAt' | 'updatedAt' | 'validThrough'): string | null => {
    const given = raw[field];
    if (given === undefined) return null;
    const read = readDate(given, seenAt, field !== 'validThrough');
    if (read === null) return null;
    if ('refused' in read) {
      issues.push(`${field}: ${cleanLine(String(given), 60)} refused: ${read.refused}`);
      return null;
    }
    note(field, [{ from: 'field', path: field, quote: cleanLine(String(given), 60), confidence: read.confidence }]);
    return read.value;
  };
  const closing = (): string | null => {
    const read = closingDate(words, cues.closing, seenAt, slashOrder(view.language, view.countries));
    if (read) note('validThrough', [read.evidence]);
    return read?.value ?? null;
  };
  const skills = readSkills(view);
  note('skills', skills.evidence);

  const posting = {
    source: raw.source,
    board: raw.board,
    externalId: raw.externalId,
    url,
    applyUrl: safeHref(raw.applyUrl),
    title: title.title,
    titleText,
    company,
    locations: places.places,
    remote: work.policy,
    employmentType: employment.type,
    seniority: rank.level,
    salary: salary.salary,
    incentives: salary.incentives,
    role: role.role,
    management: rank.management,
    earlyCareer: rank.earlyCareer,
    workModel: work.workModel,
    employment: employment.employment,
    requirements: asked.requirements,
    hiringOrganization: hiring.organization,
    postedAt: date('postedAt'),
    updatedAt: date('updatedAt'),
    validThrough: date('validThrough') ?? closing(),
    language: view.language,
    skills: skills.skills,
    skillNeeds: skills.needs,
    department: lineOrNull(raw.department),
    team: lineOrNull(raw.team),
    requisitionId: usableRequisition(raw.requisitionId) ?? title.requisitionId,
    openingId: lineOrNull(raw.openingId),
    descriptionText: description.text,
    descriptionHtml: description.html,
    descriptionTruncated: description.truncated,
    sections,
    evidence,
  };
  return {
    ...posting,
    quality: {
      score: scoreOf(posting, issues),
      completeness: completenessOf(posting, employer.named),
      issues: issues.slice(0, 20).map((issue) => cleanLine(issue, 300)),
    },
  };
}

function lineOrNull(text: string | undefined): string | null {
  const line = cleanLine(text ?? '', 200);
  return line === '' ? null : line;
}

/** Requisition numbers that are placeholders (`TBD`, `See Opening ID`, `N/A`) name nothing. */
function usableRequisition(text: string | undefined): string | null {
  const line = lineOrNull(text);
  return line !== null && /\d/.test(line) && line.length <= 60 ? line : null;
}

/** The posting as a raw record: what a source would hand over that knew everything we found. Used to show that normalizing is idempotent. */
export function recordOf(posting: JobPosting): RawRecord {
  const optional = <T>(value: T | null): T | undefined => value ?? undefined;
  const record: Record<string, unknown> = {
    source: posting.source,
    board: posting.board,
    externalId: posting.externalId,
    url: optional(posting.url),
    applyUrl: optional(posting.applyUrl),
    title: posting.titleText,
    company: companyFieldOf(posting.company, posting.hiringOrganization, posting.evidence.hiringOrganization),
    companyFrom: posting.evidence.company?.[0]?.path === tokenPath ? 'token' : undefined,
    locations: posting.locations.map((place) => ({
      text: place.text,
      city: optional(place.city),
      region: optional(place.region),
      country: optional(place.country),
      area: place.area ?? '',
      latitude: optional(place.latitude),
      longitude: optional(place.longitude),
    })),
    remote: optional(posting.remote),
    remoteText: (posting.evidence.remote ?? []).some(({ path }) => wordPaths.test(path ?? ''))
      ? optional(posting.remote)
      : undefined,
    workModel: posting.workModel ?? { officeDays: null, applicantLocations: [], timeZones: null },
    employmentTypeText: optional(posting.employmentType),
    employment: optional(posting.employment),
    seniorityText: optional(posting.seniority),
    experienceText: experienceTextOf(posting.evidence.requirements),
    salary: posting.salary ? { ...posting.salary, ranges: posting.salary.ranges ?? [] } : undefined,
    // A pay grade is its text only.
    salaryText: posting.salary && posting.salary.min === null && posting.salary.max === null ? posting.salary.text : undefined,
    incentives: posting.incentives,
    descriptionHtml: posting.descriptionHtml,
    department: optional(posting.department),
    team: optional(posting.team),
    requisitionId: optional(posting.requisitionId),
    openingId: optional(posting.openingId),
    postedAt: optional(posting.postedAt),
    updatedAt: optional(posting.updatedAt),
    validThrough: optional(posting.validThrough),
    language: optional(posting.language),
    tags: posting.skills,
  };
  return rawRecord.parse(record);
}
