import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  isToken,
  looseList,
  optionalMoment,
  optionalText,
  parseEnvelope,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';

const api = 'https://api.ashbyhq.com/posting-api/job-board';

const envelope = z.object({ jobs: z.array(z.unknown()) });

const postalAddress = z.object({ addressLocality: optionalText, addressRegion: optionalText, addressCountry: optionalText });
/** The address stands directly or under `postalAddress`: both occur. */
const address = z
  .union([z.object({ postalAddress }).transform((outer) => outer.postalAddress), postalAddress])
  .nullish()
  .catch(undefined);

const component = z.object({
  compensationType: z.string(),
  interval: optionalText,
  currencyCode: optionalText,
  minValue: z.number().nullish().catch(undefined),
  maxValue: z.number().nullish().catch(undefined),
});
const tier = z.object({ components: looseList });
const compensation = z.object({
  compensationTierSummary: optionalText,
  scrapeableCompensationSalarySummary: optionalText,
  compensationTiers: looseList,
  summaryComponents: looseList,
});

const posting = z.object({
  id: identity,
  title: optionalText,
  department: optionalText,
  team: optionalText,
  employmentType: optionalText,
  location: optionalText,
  address,
  secondaryLocations: looseList,
  isListed: z.boolean().nullish().catch(undefined),
  isRemote: z.boolean().nullish().catch(undefined),
  workplaceType: optionalText,
  publishedAt: optionalMoment,
  updatedAt: optionalMoment,
  jobUrl: optionalText,
  applyUrl: optionalText,
  descriptionHtml: optionalText,
  descriptionPlain: optionalText,
  compensation: compensation.nullish().catch(undefined),
});
type Posting = z.infer<typeof posting>;

const secondaryLocation = z.object({ location: optionalText, address });

export const ashby: Source = {
  name: 'ashby',
  title: 'Ashby',
  kind: 'system',
  summary: 'organisation of `jobs.ashbyhq.com/<org>` · 1 request, the whole board with pay',
  manners: {
    gapMilliseconds: 500,
    concurrency: 2,
    robots: false,
    attribution: null,
    terms: {
      position: 'The job postings API is documented by the vendor for careers pages and needs no key.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['ashby'],
  hosts: () => ['api.ashbyhq.com'],

  recognise(url) {
    const host = url.hostname.toLowerCase();
    const path = segments(url);
    let token: string | undefined;
    let id: string | undefined;
    if (host === 'jobs.ashbyhq.com') [token, id] = path;
    else if (host === 'api.ashbyhq.com' && path[0] === 'posting-api' && path[1] === 'job-board') token = path[2];
    if (!isToken(token)) return null;
    return {
      source: 'ashby',
      token,
      url: `https://jobs.ashbyhq.com/${encodeURIComponent(token)}`,
      company: null,
      ...(id !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? { externalId: id.toLowerCase() } : {}),
    };
  },

  async *list(board, context) {
    const url = `${api}/${encodeURIComponent(board.token)}?includeCompensation=true`;
    const page = await ask(url, ashby, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const { jobs } = parseEnvelope(page, envelope);
    const postings = fitting(jobs, posting);
    // Unlisted postings can be reached by a direct link only: the employer does not want them on a board.
    const listed = postings.filter((each) => each.isListed !== false);
    yield {
      url,
      outcome: 'read',
      raw: page,
      validators: page.validators,
      changedAt: null,
      records: listed.map((each) => toRecord(each, board)),
      unusable: jobs.length - postings.length,
      total: null,
      note: null,
    };
  },
};

const workplace: Readonly<Record<string, RawRecord['remote']>> = { remote: 'remote', hybrid: 'hybrid', onsite: 'onsite' };

function toRecord(job: Posting, board: BoardRef): RawRecord {
  const places = [
    placeOf(job.location, job.address),
    ...fitting(job.secondaryLocations, secondaryLocation).map((each) => placeOf(each.location, each.address)),
  ].filter((place) => place !== undefined);
  return {
    source: 'ashby',
    board: board.token,
    externalId: job.id,
    url: job.jobUrl,
    applyUrl: job.applyUrl,
    title: job.title,
    ...employer(undefined, board),
    location: job.location,
    locations: places.length > 0 ? places : undefined,
    remote: remoteOf(job),
    employmentTypeText: job.employmentType,
    ...payOf(job.compensation),
    descriptionHtml: job.descriptionHtml,
    descriptionText: job.descriptionHtml === undefined ? job.descriptionPlain : undefined,
    department: job.department,
    team: job.team,
    postedAt: job.publishedAt,
    updatedAt: job.updatedAt,
    completeness: job.descriptionHtml === undefined && job.descriptionPlain === undefined ? 'title_only' : 'full',
  };
}

/** `workplaceType` wins where both are given; `isRemote: false` alone does not say whether there is a home office. */
function remoteOf(job: Posting): RawRecord['remote'] {
  const stated =
    job.workplaceType === undefined ? undefined : workplace[job.workplaceType.toLowerCase().replaceAll(/[^a-z]/g, '')];
  return stated ?? (job.isRemote === true ? 'remote' : undefined);
}

type Place = NonNullable<RawRecord['locations']>[number];

function placeOf(text: string | undefined, at: z.infer<typeof address>): Place | undefined {
  const known =
    text ??
    ([at?.addressLocality, at?.addressRegion, at?.addressCountry].filter((part) => part !== undefined).join(', ') || undefined);
  if (known === undefined) return undefined;
  return { text: known, city: at?.addressLocality, region: at?.addressRegion, country: at?.addressCountry };
}

/**
 * Pay of the posting: `Salary` components only (equity, bonus and commission are something else), of the summary where it has one and else of
 * the tiers. Components in another currency or interval than the first are left out; a one-off payment (`1 TIME`) is no salary.
 */
function payOf(pay: Posting['compensation']): Pick<RawRecord, 'salary' | 'salaryText'> {
  if (!pay) return {};
  const salaryText = pay.compensationTierSummary ?? pay.scrapeableCompensationSalarySummary;
  const salaries = (components: readonly unknown[]) =>
    fitting(components, component).filter(
      (each) =>
        each.compensationType === 'Salary' &&
        each.interval !== '1 TIME' &&
        ((each.minValue ?? null) !== null || (each.maxValue ?? null) !== null),
    );
  const summary = salaries(pay.summaryComponents);
  const all = summary.length > 0 ? summary : salaries(fitting(pay.compensationTiers, tier).flatMap((each) => each.components));
  const first = all[0];
  if (!first) return { salaryText };
  const same = all.filter((each) => each.currencyCode === first.currencyCode && each.interval === first.interval);
  const lows = same.flatMap((each) => each.minValue ?? []);
  const highs = same.flatMap((each) => each.maxValue ?? []);
  return {
    salaryText,
    salary: {
      min: lows.length > 0 ? Math.min(...lows) : null,
      max: highs.length > 0 ? Math.max(...highs) : null,
      currency: first.currencyCode ?? null,
      period: first.interval === undefined || first.interval === 'NONE' ? null : first.interval,
    },
  };
}
