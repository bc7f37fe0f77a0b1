import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { decodeHtml } from '../page/html.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  type ListContext,
  looseList,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
} from '../source.ts';
import { hostOf } from '../tenant.ts';

/** Asked for; some tenants give fewer. */
const pageSize = 200;
/** Offsets end here: a larger site is read category by category. */
const mostReached = 10_000;
const completeShare = 0.98;

const count = z.number().int().nonnegative().optional().catch(undefined);

const envelope = z.object({
  items: z.array(z.object({ TotalJobsCount: count, requisitionList: z.array(z.unknown()), categoriesFacet: looseList })),
});

const category = z.object({ Id: identity, TotalCount: z.number().int().nonnegative() });

const texts = {
  Title: optionalText,
  PrimaryLocation: optionalText,
  PrimaryLocationCountry: optionalText,
  WorkplaceTypeCode: optionalText,
  WorkplaceType: optionalText,
  ShortDescriptionStr: optionalText,
  JobFamily: optionalText,
  JobFunction: optionalText,
  Department: optionalText,
  Organization: optionalText,
  ContractType: optionalText,
  WorkerType: optionalText,
  JobType: optionalText,
  JobSchedule: optionalText,
  ManagerLevel: optionalText,
  Language: optionalText,
  ExternalURL: optionalText,
} as const;

const requisition = z.object({
  Id: identity,
  ...texts,
  PostedDate: optionalMoment,
  PostingEndDate: optionalMoment,
  secondaryLocations: looseList,
  workLocation: looseList,
  otherWorkLocations: looseList,
});
type Requisition = z.infer<typeof requisition>;

const detail = requisition.extend({
  RequisitionId: identity.optional().catch(undefined),
  Category: optionalText,
  ExternalPostedStartDate: optionalMoment,
  ExternalPostedEndDate: optionalMoment,
  ExternalDescriptionStr: optionalText,
  ExternalResponsibilitiesStr: optionalText,
  ExternalQualificationsStr: optionalText,
  CorporateDescriptionStr: optionalText,
  OrganizationDescriptionStr: optionalText,
  requisitionFlexFields: looseList,
});
type Detail = z.infer<typeof detail>;
const detailEnvelope = z.object({ items: z.array(z.unknown()) });

const namedPlace = z.object({
  Name: z.string().trim().min(1),
  CountryCode: optionalText,
  Latitude: optionalNumber,
  Longitude: optionalNumber,
});
const workPlace = z.object({
  TownOrCity: z.string().trim().min(1),
  Region1: optionalText,
  Region2: optionalText,
  PostalCode: optionalText,
  Country: optionalText,
  Latitude: optionalNumber,
  Longitude: optionalNumber,
});
const flexField = z.object({ Prompt: z.string(), Value: z.union([z.string(), z.number().transform(String)]) });

export const oracle: Source = {
  name: 'oracle',
  title: 'Oracle Recruiting',
  kind: 'system',
  summary:
    'site of `<pod>.fa.<region>.oraclecloud.com/hcmUI/CandidateExperience/<lang>/sites/<site>` · 1 request per 200 postings, then 1 for each new text',
  manners: {
    gapMilliseconds: 500,
    concurrency: 1,
    robots: true,
    // Tenants of a region share their servers.
    service: { gapMilliseconds: 200, concurrency: 3 },
    attribution: null,
    terms: {
      position:
        'The interface of the candidate sites answers without a key but is not offered to third parties: boards a person chose, slowly, as robots.txt allows.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['oracle', 'oracle-named-site', 'oracle-beyond-offsets'],
  hosts: (board) => [new URL(board.url).host],

  recognise(url) {
    const at = siteAt(url);
    return (
      at && {
        source: 'oracle',
        token: `${at.host}/${at.site}`,
        url: siteUrl(at),
        company: null,
        ...(at.posting === null ? {} : { externalId: at.posting }),
      }
    );
  },

  async *list(board, context) {
    const at = siteAt(new URL(board.url));
    if (at === null) throw new ReadFailure('not_found', `${board.url} is not the address of an Oracle candidate site`);
    const walk = new Walk(at, board, context);
    yield* walk.pages();
  },
};

interface Site {
  host: string;
  site: string;
  posting: string | null;
}

function siteAt(url: URL): Site | null {
  const host = hostOf(url);
  if (!/^[a-z0-9-]+\.fa\.(?:[a-z0-9-]+\.)*oraclecloud\d*\.com$/.test(host)) return null;
  const path = segments(url);
  let site: string | undefined;
  let posting: string | undefined;
  if (path[0]?.toLowerCase() === 'hcmui' && path[1]?.toLowerCase() === 'candidateexperience') {
    const start = path.indexOf('sites');
    if (start < 2) return null;
    site = path[start + 1];
    const rest = path.slice(start + 2);
    const marker = rest.findIndex((part) => part === 'job' || part === 'preview');
    posting = marker === -1 ? undefined : rest[marker + 1];
  } else if (path[0] === 'hcmRestApi' && /^recruitingCE/.test(path[3] ?? '')) {
    const finder = url.searchParams.get('finder') ?? '';
    site = /[;,]siteNumber="?([\w-]+)"?/.exec(finder)?.[1];
    posting = /^ById;(?:.*[;,])?Id="?([\w-]+)"?/.exec(finder)?.[1];
  }
  if (site === undefined || !/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u.test(site)) return null;
  return { host, site, posting: posting !== undefined && /^[\w.-]{1,100}$/.test(posting) ? posting : null };
}

const siteUrl = ({ host, site }: Site) => `https://${host}/hcmUI/CandidateExperience/en/sites/${encodeURIComponent(site)}`;

class Walk {
  readonly #at: Site;
  readonly #board: BoardRef;
  readonly #context: ListContext;
  readonly #api: string;
  readonly #found = new Map<string, Listed>();
  /** Whether the id of a detail is quoted: tenants differ. */
  #quoted = true;

  constructor(at: Site, board: BoardRef, context: ListContext) {
    this.#at = at;
    this.#board = board;
    this.#context = context;
    this.#api = `https://${at.host}/hcmRestApi/resources/latest`;
  }

  async *pages(): AsyncGenerator<BoardPage> {
    const number = await this.#siteNumber();
    yield* this.#search(number, null);
    yield* withDetails([...this.#found.values()], this.#context, {
      fetch: (listed) => this.#detail(listed, number),
      read: (page, { record, detailUrl }) => {
        const found = fitting(parseEnvelope(page, detailEnvelope).items, detail)[0];
        if (found === undefined)
          throw new ReadFailure('unexpected_shape', `${detailUrl} answered without the posting that is listed`, { page });
        return detailed(found, record);
      },
    });
  }

  /** The interface knows sites by number (`CX_1`); an address may carry a name, and then the page says the number. */
  async #siteNumber(): Promise<string> {
    if (/^CX(_\d+)?$/i.test(this.#at.site)) return this.#at.site;
    const page = await ask(siteUrl(this.#at), oracle, this.#context, { expect: 'html', conditional: false });
    const html = page.kind === 'page' ? decodeHtml(page.body, page.contentType) : '';
    return /["']?siteNumber["']?\s*[:=]\s*["'](CX(?:_\d+)?)["']/i.exec(html)?.[1] ?? this.#at.site;
  }

  async *#search(site: string, only: string | null): AsyncGenerator<BoardPage> {
    const here = new Set<string>();
    let total: number | null = null;
    let unusable = 0;
    for (let offset = 0; offset < mostReached; ) {
      const facet = only === null ? 'facetsList=CATEGORIES' : `selectedCategoriesFacet=${encodeURIComponent(only)}`;
      const url = `${this.#api}/recruitingCEJobRequisitions?onlyData=true&expand=requisitionList.workLocation,requisitionList.otherWorkLocations,requisitionList.secondaryLocations&finder=findReqs;siteNumber=${encodeURIComponent(site)},${facet},limit=${pageSize},sortBy=POSTING_DATES_DESC,offset=${offset}`;
      const page = await ask(url, oracle, this.#context, { conditional: false });
      if (page.kind === 'unchanged') return;
      const answer = parseEnvelope(page, envelope).items[0];
      if (answer === undefined)
        throw new ReadFailure('not_found', `${siteUrl(this.#at)}: Oracle knows no site of that number`, { page });
      total ??= answer.TotalJobsCount ?? null;
      const beyond = only === null && offset === 0 && total !== null && total > mostReached;
      const entries = fitting(answer.requisitionList, requisition);
      const fresh = entries.filter((each) => !here.has(each.Id));
      for (const each of fresh) {
        here.add(each.Id);
        this.#keep(each, site);
      }
      unusable += answer.requisitionList.length - entries.length;
      yield readPageOf(url, page, {
        records: [],
        unusable: answer.requisitionList.length - entries.length,
        total: only === null ? total : null,
      });
      if (beyond) {
        yield* this.#byCategory(site, fitting(answer.categoriesFacet, category), total ?? 0);
        return;
      }
      offset += answer.requisitionList.length;
      // `hasMore` says nothing; without a total a short page is the last. A posting put up meanwhile moves the others on by one: what counts is what was found.
      if (fresh.length === 0 || (total === null ? answer.requisitionList.length < pageSize : here.size + unusable >= total))
        break;
    }
    if (only !== null && total !== null && total > mostReached)
      throw new ReadFailure(
        'truncated',
        `${siteUrl(this.#at)} has a category of ${total} postings, of which only ${mostReached} can be listed`,
      );
  }

  async *#byCategory(site: string, categories: z.infer<typeof category>[], total: number): AsyncGenerator<BoardPage> {
    for (const { Id } of categories) yield* this.#search(site, Id);
    if (this.#found.size < total * completeShare)
      throw new ReadFailure(
        'truncated',
        `${siteUrl(this.#at)} has ${total} postings, but its listing ends at ${mostReached} and its categories gave ${this.#found.size}; what is known stays`,
      );
  }

  #keep(job: Requisition, site: string): void {
    if (this.#found.has(job.Id)) return;
    this.#found.set(job.Id, {
      detailUrl: this.#detailUrl(job.Id, site, true),
      record: {
        source: 'oracle',
        board: this.#board.token,
        externalId: job.Id,
        url: job.ExternalURL?.startsWith('https://') ? job.ExternalURL : `${siteUrl(this.#at)}/job/${encodeURIComponent(job.Id)}`,
        ...employer(undefined, { ...this.#board, token: this.#at.host.split('.')[0] ?? this.#board.token }),
        ...common(job),
        descriptionHtml: job.ShortDescriptionStr,
        completeness: job.ShortDescriptionStr === undefined ? 'title_only' : 'excerpt',
      },
      changesWith: job,
    });
  }

  #detailUrl(id: string, site: string, quoted: boolean): string {
    const wrapped = quoted ? `%22${encodeURIComponent(id)}%22` : encodeURIComponent(id);
    return `${this.#api}/recruitingCEJobRequisitionDetails?onlyData=true&expand=all&finder=ById;Id=${wrapped},siteNumber=${encodeURIComponent(site)}`;
  }

  async #detail({ detailUrl, record }: Listed, site: string): Promise<FetchedPage> {
    if (this.#quoted) {
      try {
        const page = await ask(detailUrl, oracle, this.#context);
        if (page.kind === 'unchanged' || parseEnvelope(page, detailEnvelope).items.length > 0) return page;
      } catch (error) {
        if (!(error instanceof ReadFailure) || (error.status !== 400 && error.status !== 404)) throw error;
      }
    }
    const page = await ask(this.#detailUrl(record.externalId, site, false), oracle, this.#context, { conditional: false });
    if (page.kind === 'page' && parseEnvelope(page, detailEnvelope).items.length > 0) this.#quoted = false;
    return page;
  }
}

const workplace: Readonly<Record<string, RawRecord['remote']>> = {
  ORA_ON_SITE: 'onsite',
  ORA_HYBRID: 'hybrid',
  ORA_REMOTE: 'remote',
};

/** What listing and detail tell in the same words. */
function common(job: Requisition) {
  const kinds = [job.JobSchedule, job.ContractType, job.WorkerType, job.JobType].filter((kind) => kind !== undefined);
  const places = placesOf(job);
  return {
    title: job.Title,
    location: job.PrimaryLocation,
    locations: places.length > 0 ? places : undefined,
    remote: job.WorkplaceTypeCode === undefined ? undefined : workplace[job.WorkplaceTypeCode],
    remoteText: job.WorkplaceType,
    employmentTypeText: [...new Set(kinds)].join(', ') || undefined,
    seniorityText: job.ManagerLevel,
    department: job.JobFamily ?? job.Department ?? job.JobFunction,
    team: job.Organization,
    postedAt: job.PostedDate,
    validThrough: job.PostingEndDate,
    language: job.Language,
  } satisfies Partial<RawRecord>;
}

type Place = NonNullable<RawRecord['locations']>[number];

/** The named places; the addresses of the work places fill in what they know of them, or stand for themselves. */
function placesOf(job: Requisition): Place[] {
  const places: Place[] = [];
  if (job.PrimaryLocation !== undefined)
    places.push({
      text: job.PrimaryLocation,
      ...(job.PrimaryLocationCountry === undefined ? {} : { country: job.PrimaryLocationCountry }),
    });
  for (const { Name, CountryCode, Latitude, Longitude } of fitting(job.secondaryLocations, namedPlace))
    if (!places.some((place) => place.text === Name))
      places.push({
        text: Name,
        ...(CountryCode === undefined ? {} : { country: CountryCode }),
        ...pointOf(Latitude, Longitude),
      });
  for (const site of fitting([...job.workLocation, ...job.otherWorkLocations], workPlace)) {
    const region = site.Region2 ?? site.Region1;
    const known = places.find(
      (place) => place.city === undefined && place.text.toLowerCase().includes(site.TownOrCity.toLowerCase()),
    );
    const parts = {
      city: site.TownOrCity,
      ...(region === undefined ? {} : { region }),
      ...(site.PostalCode === undefined ? {} : { postalCode: site.PostalCode }),
      ...pointOf(site.Latitude, site.Longitude),
    };
    if (known !== undefined)
      Object.assign(known, parts, known.country === undefined && site.Country !== undefined ? { country: site.Country } : {});
    else if (!places.some((place) => place.city === site.TownOrCity))
      places.push({
        text: [site.TownOrCity, region, site.Country].filter((part) => part !== undefined).join(', '),
        ...parts,
        ...(site.Country === undefined ? {} : { country: site.Country }),
      });
  }
  return places;
}

function pointOf(latitude: number | undefined, longitude: number | undefined): Partial<Place> {
  return latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : {};
}

function detailed(job: Detail, listed: RawRecord): RawRecord {
  const html = [
    job.ExternalDescriptionStr ?? job.ShortDescriptionStr,
    job.ExternalResponsibilitiesStr,
    job.ExternalQualificationsStr,
    job.OrganizationDescriptionStr,
    job.CorporateDescriptionStr,
  ].filter((part) => part !== undefined);
  const stated = Object.fromEntries(Object.entries(common(job)).filter(([, value]) => value !== undefined));
  const pay = fitting(job.requisitionFlexFields, flexField).find(
    ({ Prompt, Value }) => /\b(salary|pay|compensation|wage|gehalt|lohn|salaire)\b/i.test(Prompt) && /\d/.test(Value),
  );
  const full = (job.ExternalDescriptionStr ?? job.ExternalResponsibilitiesStr ?? job.ExternalQualificationsStr) !== undefined;
  return {
    ...listed,
    ...stated,
    department: listed.department ?? job.JobFamily ?? job.Category ?? job.Department,
    salaryText: pay?.Value,
    descriptionHtml: html.length > 0 ? html.join('\n') : listed.descriptionHtml,
    requisitionId: job.RequisitionId,
    postedAt: job.ExternalPostedStartDate ?? job.PostedDate ?? listed.postedAt,
    // "No end" is written as a date two thousand years ahead.
    validThrough: endOf(job.ExternalPostedEndDate) ?? listed.validThrough,
    completeness: full ? 'full' : listed.completeness,
  };
}

function endOf(date: string | number | undefined): string | undefined {
  return typeof date === 'string' && /^20\d\d-/.test(date) ? date : undefined;
}
