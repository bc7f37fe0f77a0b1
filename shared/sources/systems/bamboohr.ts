import { Parser } from 'htmlparser2';
import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { completed, type Listed, withDetails } from '../details.ts';
import { decodeHtml } from '../page/html.ts';
import type { Place } from '../places.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  type ListContext,
  optionalMoment,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
} from '../source.ts';
import { orGone, tenantOf } from '../tenant.ts';
import { unescapeHtml } from '../text.ts';

const domain = 'bamboohr.com';
const vendorHosts = ['documentation', 'marketplace', 'events', 'try', 'images4', 'secure', 'app4'];

const envelope = z.object({
  meta: z
    .object({ totalCount: z.number().int().nonnegative().optional().catch(undefined) })
    .nullish()
    .catch(undefined),
  result: z.array(z.unknown()),
});

const place = z
  .object({
    city: optionalText,
    state: optionalText,
    province: optionalText,
    country: optionalText,
    addressCountry: optionalText,
    postalCode: optionalText,
  })
  .nullish()
  .catch(undefined);
/** `0`, `1`, `2`, as text or number. */
const locationType = optionalText;

const entry = z.object({
  id: identity,
  jobOpeningName: optionalText,
  departmentLabel: optionalText,
  employmentStatusLabel: optionalText,
  location: place,
  atsLocation: place,
  isRemote: z.unknown(),
  locationType,
});

const detail = z.object({
  result: z.object({
    jobOpening: z.object({
      jobOpeningName: optionalText,
      jobOpeningShareUrl: optionalText,
      description: optionalText,
      employmentStatusLabel: optionalText,
      departmentLabel: optionalText,
      location: place,
      atsLocation: place,
      locationType,
      compensation: optionalText,
      datePosted: optionalMoment,
      minimumExperience: optionalText,
    }),
  }),
});

const companyInfo = z.object({ result: z.object({ name: optionalText }) });

export const bamboohr: Source = {
  name: 'bamboohr',
  title: 'BambooHR',
  kind: 'system',
  summary: '`<company>.bamboohr.com/careers` · 2 requests, and 1 for each new posting, over several turns',
  manners: {
    gapMilliseconds: 500,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'The careers pages are public; what they load is not documented, needs no key, and is asked for as gently as a person would.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 120, mappingVersion: 1 },
  fixtures: ['bamboohr', 'bamboohr-widget'],
  hosts: (board) => [`${board.token}.${domain}`],

  recognise(url) {
    const token = tenantOf(url, domain, vendorHosts);
    const path = segments(url);
    // Everything else on such a host is the employees' own side of the service.
    if (token === null || !['careers', 'jobs', 'js', undefined].includes(path[0]?.toLowerCase())) return null;
    const id = path[0] === 'careers' ? path[1] : path[0] === 'jobs' ? (url.searchParams.get('id') ?? undefined) : undefined;
    return {
      source: 'bamboohr',
      token,
      url: `https://${token}.${domain}/careers`,
      company: null,
      ...(id !== undefined && /^\d{1,12}$/.test(id) ? { externalId: id } : {}),
    };
  },

  async *list(board, context) {
    const site = `https://${board.token}.${domain}`;
    let listing: { page: BoardPage; entries: Listed[] };
    try {
      listing = await careersList(site, board, context);
    } catch (error) {
      // Not every customer has the newer careers page; the widget for websites is older, and there for all.
      if (!(error instanceof ReadFailure) || error.reason !== 'not_found') throw error;
      listing = await widgetList(site, board, context);
    }
    yield listing.page;
    const company = listing.entries.length > 0 ? await companyName(site, context) : undefined;
    const named = listing.entries.map((each) => ({ ...each, record: { ...each.record, ...employer(company, board) } }));
    yield* withDetails(named, context, {
      fetch: ({ detailUrl }) => orGone(ask(detailUrl, bamboohr, context), 'BambooHR'),
      read: (page, { record }) => withText(record, parseEnvelope(page, detail).result.jobOpening),
    });
  },
};

/** The list that the newer careers page loads: everything but text, pay and date. */
async function careersList(site: string, board: BoardRef, context: ListContext): Promise<{ page: BoardPage; entries: Listed[] }> {
  const url = `${site}/careers/list`;
  // The list is needed whole in each turn: it says which postings there are.
  const page = plain(await orGone(ask(url, bamboohr, context, { conditional: false }), 'BambooHR'));
  const { meta, result } = parseEnvelope(page, envelope);
  const jobs = fitting(result, entry);
  const total = meta?.totalCount ?? null;
  const entries = [...new Map(jobs.map((job) => [job.id, job])).values()].map(
    (job): Listed => ({
      detailUrl: detailUrlOf(site, job.id),
      changesWith: job,
      record: {
        source: 'bamboohr',
        board: board.token,
        externalId: job.id,
        url: `${site}/careers/${encodeURIComponent(job.id)}`,
        title: job.jobOpeningName,
        locations: placesOf(job.location, job.atsLocation),
        remote: workplaceOf(job.locationType) ?? (job.isRemote === 1 || job.isRemote === true ? 'remote' : undefined),
        employmentTypeText: job.employmentStatusLabel,
        department: job.departmentLabel?.trim(),
        completeness: 'title_only',
      },
    }),
  );
  return {
    page: readPageOf(url, page, {
      records: [],
      unusable: result.length - jobs.length,
      total,
      note: total !== null && total !== result.length ? `BambooHR counts ${total} postings but listed ${result.length}.` : null,
    }),
    entries,
  };
}

/** The list in the widget for websites: title, place and department in HTML, all in one answer. */
async function widgetList(site: string, board: BoardRef, context: ListContext): Promise<{ page: BoardPage; entries: Listed[] }> {
  const url = `${site}/jobs/embed2.php`;
  const noBoard = `there is no careers page of "${board.token}" at BambooHR: its widget is empty`;
  let page: Extract<FetchedPage, { kind: 'page' }>;
  try {
    page = plain(await orGone(ask(url, bamboohr, context, { expect: 'html', conditional: false }), 'BambooHR'));
  } catch (error) {
    if (error instanceof ReadFailure && error.reason === 'wrong_content_type' && error.page?.body.length === 0)
      throw new ReadFailure('not_found', noBoard, { cause: error });
    throw error;
  }
  const html = decodeHtml(page.body, page.contentType);
  if (html.trim() === '') throw new ReadFailure('not_found', noBoard, { page });
  if (!html.includes('BambooHR-ATS-board'))
    throw new ReadFailure('unexpected_shape', `${url} is not the list of positions it used to be`, { page });
  const entries = positionsIn(html).map(
    ({ id, title, location, department }): Listed => ({
      detailUrl: detailUrlOf(site, id),
      changesWith: { title, location, department },
      record: {
        source: 'bamboohr',
        board: board.token,
        externalId: id,
        url: `${site}/careers/${id}`,
        title: title || undefined,
        locations: location === '' ? undefined : [{ text: location }],
        department: department || undefined,
        completeness: 'title_only',
      },
    }),
  );
  return { page: readPageOf(url, page, { records: [] }), entries };
}

interface Position {
  id: string;
  title: string;
  location: string;
  department: string;
}

/** Positions of the widget: `li#bhrPositionID_<id>` with a link and a place, under the header of its department. */
function positionsIn(html: string): Position[] {
  const positions = new Map<string, Position>();
  let position: Position | null = null;
  let department = '';
  let into: 'title' | 'location' | 'department' | null = null;
  const parser = new Parser(
    {
      onopentag(name, { id = '', class: classes = '' }) {
        const number = name === 'li' ? /^bhrPositionID_(\d{1,12})$/.exec(id)?.[1] : undefined;
        if (number !== undefined) {
          position = { id: number, title: '', location: '', department: department.trim() };
          positions.set(number, position);
        } else if (classes.includes('Department-Header')) {
          department = '';
          into = 'department';
        } else if (position !== null && name === 'a') into = 'title';
        else if (position !== null && classes.includes('BambooHR-ATS-Location')) into = 'location';
      },
      ontext(text) {
        if (into === 'department') department += text;
        else if (into !== null && position !== null) position[into] += text;
      },
      onclosetag(name) {
        if (name === 'li') position = null;
        if (name === 'a' || name === 'span' || name === 'div' || name === 'li') into = null;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
  return [...positions.values()].map((each) => ({
    id: each.id,
    title: clean(each.title),
    location: clean(each.location),
    department: clean(each.department),
  }));
}

/** The employer's name; undefined where the service does not say it. */
async function companyName(site: string, context: ListContext): Promise<string | undefined> {
  try {
    const page = plain(await ask(`${site}/careers/company-info`, bamboohr, context, { conditional: false }));
    return parseEnvelope(page, companyInfo).result.name;
  } catch (error) {
    if (error instanceof ReadFailure && (error.reason === 'not_found' || error.reason === 'unexpected_shape')) return undefined;
    throw error;
  }
}

function withText(record: RawRecord, job: z.infer<typeof detail>['result']['jobOpening']): RawRecord {
  const full: RawRecord = {
    source: record.source,
    board: record.board,
    externalId: record.externalId,
    url: job.jobOpeningShareUrl,
    title: job.jobOpeningName,
    locations: placesOf(job.location, job.atsLocation),
    remote: workplaceOf(job.locationType),
    employmentTypeText: job.employmentStatusLabel,
    seniorityText: job.minimumExperience,
    // Prose: `£28,090`, `30-35 (DOE)`, `Negotiable`.
    salaryText: job.compensation,
    descriptionHtml: job.description === undefined ? undefined : unescapeHtml(job.description),
    department: job.departmentLabel?.trim(),
    postedAt: job.datePosted,
    completeness: job.description === undefined ? 'title_only' : 'full',
  };
  return completed(full, record);
}

/** What 1,508 postings showed: 2 is hybrid, not remote. */
const workplace: Readonly<Record<string, RawRecord['remote']>> = { 0: 'onsite', 1: 'remote', 2: 'hybrid' };
const workplaceOf = (type: string | undefined) => (type === undefined ? undefined : workplace[type]);

/** One place: the posting's own fields, else those of the applicant tracking side, member by member. */
function placesOf(own: z.infer<typeof place>, other: z.infer<typeof place>): Place[] | undefined {
  const city = own?.city ?? other?.city;
  const region = own?.state ?? own?.province ?? other?.state ?? other?.province;
  const country = own?.addressCountry ?? own?.country ?? other?.addressCountry ?? other?.country;
  const text = [city, region, country].filter((part) => part !== undefined).join(', ');
  return text === '' ? undefined : [{ text, city, region, country, postalCode: own?.postalCode ?? other?.postalCode }];
}

const detailUrlOf = (site: string, id: string) => `${site}/careers/${encodeURIComponent(id)}/detail`;

/** The answer to a request that was not conditional. */
function plain(page: FetchedPage): Extract<FetchedPage, { kind: 'page' }> {
  if (page.kind === 'page') return page;
  throw new ReadFailure('unexpected_shape', `${page.url} answered "not modified" to a plain request`);
}
