import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  type ListContext,
  looseList,
  optionalMoment,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
} from '../source.ts';

/** The service refuses more. */
const pageSize = 20;
/** `total` sticks here, and offsets beyond begin again at the first posting: such a listing is read facet by facet. */
const mostCounted = 2000;
const mostSplits = 3;
/** Counts of facets lag a little behind the postings. */
const completeShare = 0.98;

const envelope = z.object({
  total: z.number().int().nonnegative().optional().catch(undefined),
  jobPostings: z.array(z.unknown()),
  facets: looseList,
});

const labelled = z.union([z.object({ descriptor: optionalText }).transform((each) => each.descriptor), optionalText]);

const entry = z.object({
  externalPath: z.string().regex(/^\/?(job|details)\/[^?#]+$/),
  title: optionalText,
  locationsText: optionalText,
  timeType: optionalText,
  remoteType: optionalText,
  jobFamilyGroup: labelled.optional().catch(undefined),
  bulletFields: z.array(z.string()).optional().catch(undefined),
});
type Entry = z.infer<typeof entry>;

const country = z.object({ descriptor: optionalText, alpha2Code: optionalText }).nullish().catch(undefined);

const detailEnvelope = z.object({
  jobPostingInfo: z.object({
    title: optionalText,
    jobDescription: optionalText,
    location: labelled.optional().catch(undefined),
    additionalLocations: looseList,
    startDate: optionalMoment,
    postedOn: optionalText,
    endDate: optionalMoment,
    timeType: optionalText,
    remoteType: optionalText,
    jobReqId: optionalText,
    externalUrl: optionalText,
    country,
    jobRequisitionLocation: z.object({ descriptor: optionalText, country }).nullish().catch(undefined),
  }),
  hiringOrganization: z.object({ name: optionalText }).nullish().catch(undefined),
});

const facetValue = z.object({ id: z.string(), count: z.number().int().nonnegative() });
/** A facet holds values, or further facets. */
const facetNode = z.object({ facetParameter: z.string(), values: looseList });

interface Site {
  token: string;
  tenant: string;
  /** The address a person opens; postings lie below it. */
  url: string;
  api: string;
  posting: string | null;
}

export const workday: Source = {
  name: 'workday',
  title: 'Workday',
  kind: 'system',
  summary: 'site of `<tenant>.wd<N>.myworkdayjobs.com/<site>` · 1 request per 20 postings, then 1 for each new text',
  manners: {
    gapMilliseconds: 300,
    concurrency: 2,
    robots: true,
    service: { gapMilliseconds: 100, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'The interface of the careers pages is undocumented; terms and robots.txt are the tenant’s own (usually Allow for its sites), so only boards a person chose are read, slowly.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['workday', 'workday-recruiting-site', 'workday-beyond-count'],
  hosts: (board) => [new URL(board.url).host],

  recognise(url) {
    const site = siteAt(url);
    return (
      site && {
        source: 'workday',
        token: site.token,
        url: site.url,
        company: null,
        ...(site.posting === null ? {} : { externalId: site.posting }),
      }
    );
  },

  async *list(board, context) {
    const site = siteAt(new URL(board.url));
    if (site === null) throw new ReadFailure('not_found', `${board.url} is not the address of a Workday site`);
    const listing = new Listing(site, board, context);
    yield* listing.search({}, 0);
    yield* withDetails([...listing.found.values()], context, {
      fetch: (listed) => ask(listed.detailUrl, workday, context),
      read: (page, listed) => detailed(parseEnvelope(page, detailEnvelope), listed.record),
    });
  },
};

const hostForm = /^([a-z0-9][a-z0-9_-]{0,62})\.(wd\d{1,3})\.myworkdayjobs\.com$/;
const siteForm = /^[\p{L}\p{N}_][\p{L}\p{N}._-]{0,99}$/u;
const notSites = new Set(['wday', 'robots.txt', 'favicon.ico', 'sitemap.xml', 'siteindex.xml', 'static', 'assets', 'login']);

/** The site a URL belongs to: careers page, posting or interface, on the tenant's own host or on the shared one. */
function siteAt(url: URL): Site | null {
  const host = url.hostname.toLowerCase();
  const own = hostForm.exec(host);
  const shared = /^(?:[a-z0-9-]+\.)?(wd\d{1,3})\.myworkdaysite\.com$/.exec(host);
  const path = segments(url);
  let tenant = own?.[1];
  let rest: string[];
  if (path[0] === 'wday' && path[1] === 'cxs') {
    tenant ??= path[2];
    rest = path.slice(3);
  } else {
    rest = /^[a-z]{2}(-[a-z]{2,4})?$/i.test(path[0] ?? '') && path.length > 1 ? path.slice(1) : path;
    if (shared) {
      if (rest[0]?.toLowerCase() !== 'recruiting') return null;
      tenant = rest[1];
      rest = rest.slice(2);
    }
  }
  const centre = own?.[2] ?? shared?.[1];
  const name = rest[0];
  if (centre === undefined || tenant === undefined || name === undefined) return null;
  if (!siteForm.test(name) || !siteForm.test(tenant) || notSites.has(name.toLowerCase())) return null;
  const site = encodeURIComponent(name);
  return {
    token: `${tenant.toLowerCase()}.${centre}/${name}`,
    tenant,
    url: own ? `https://${host}/${site}` : `https://${host}/recruiting/${encodeURIComponent(tenant)}/${site}`,
    api: `https://${host}/wday/cxs/${encodeURIComponent(tenant)}/${site}`,
    posting: rest[1] === 'job' || rest[1] === 'details' ? postingId(rest) : null,
  };
}

/**
 * The id at the end of a posting's path (`/job/Basel/Site-Engineer_R-1001-1`): the title before it may change. A further posting of one requisition
 * has a number after it.
 */
function postingId(path: readonly string[]): string | null {
  const end = path.findIndex((part, index) => index > 1 && /^(apply|autofillWithResume|applyManually)$/i.test(part));
  const last = (end === -1 ? path : path.slice(0, end)).at(-1);
  if (last === undefined || last === 'job' || last === 'details') return null;
  return last.slice(last.lastIndexOf('_') + 1) || last;
}

/** Walks the listing of a site; what it found stays in `found`. */
class Listing {
  readonly found = new Map<string, Listed>();
  readonly #site: Site;
  readonly #board: BoardRef;
  readonly #context: ListContext;

  constructor(site: Site, board: BoardRef, context: ListContext) {
    this.#site = site;
    this.#board = board;
    this.#context = context;
  }

  /** Lists what fits the facets. A page that fails fails the whole read. */
  async *search(applied: Readonly<Record<string, string[]>>, depth: number): AsyncGenerator<BoardPage> {
    const url = `${this.#site.api}/jobs`;
    const here = new Set<string>();
    let total = 0;
    let unusable = 0;
    for (let offset = 0; offset <= mostCounted; offset += pageSize) {
      const page = await ask(url, workday, this.#context, {
        json: { appliedFacets: applied, limit: pageSize, offset, searchText: '' },
      }).catch(explained);
      if (page.kind === 'unchanged') return;
      const { jobPostings, facets, ...counted } = parseEnvelope(page, envelope);
      // Later pages of some tenants say 0.
      if (offset === 0) total = counted.total ?? 0;
      const more = total >= mostCounted && offset === 0;
      const entries = fitting(jobPostings, entry);
      const fresh = entries.filter((each) => !here.has(each.externalPath));
      for (const each of fresh) {
        here.add(each.externalPath);
        if (!more) this.#keep(each);
      }
      unusable += jobPostings.length - entries.length;
      yield readPageOf(`${url}#${JSON.stringify(applied)}${offset}`, page, {
        records: [],
        unusable: jobPostings.length - entries.length,
        total: depth === 0 && !more ? total : null,
      });
      if (more) {
        yield* this.#split(applied, facets, depth);
        return;
      }
      if (fresh.length === 0 || (jobPostings.length < pageSize && here.size + unusable >= total)) return;
    }
  }

  /** Lists facet value by facet value what one listing does not reach. Throws ReadFailure when postings are left over that no facet leads to. */
  async *#split(
    applied: Readonly<Record<string, string[]>>,
    facets: readonly unknown[],
    depth: number,
  ): AsyncGenerator<BoardPage> {
    const choices = facetsIn(facets).filter((facet) => !(facet.name in applied) && facet.values.length > 1);
    const best = choices.sort((a, b) => Number(b.single) - Number(a.single) || b.sum - a.sum)[0];
    const before = this.found.size;
    if (best === undefined || depth >= mostSplits)
      throw new ReadFailure(
        'truncated',
        `${this.#site.url} lists no more than ${mostCounted} postings at once, and there is no facet left to list the others by`,
      );
    for (const value of best.values) yield* this.search({ ...applied, [best.name]: [value.id] }, depth + 1);
    const found = this.found.size - before;
    // Where a posting may have several values, their sum says nothing about the number of postings.
    const expected = best.single ? best.sum : mostCounted;
    if (found < expected * completeShare)
      throw new ReadFailure(
        'truncated',
        `${this.#site.url} has about ${expected} postings, but listing them by ${best.name} gave ${found}; what is known stays`,
      );
  }

  #keep(job: Entry): void {
    const path = `/${job.externalPath.replace(/^\//, '')}`;
    const id = postingId(path.split('/').slice(1)) ?? path;
    const place = job.locationsText;
    if (this.found.has(id)) return;
    this.found.set(id, {
      detailUrl: `${this.#site.api}${path}`,
      record: {
        source: 'workday',
        board: this.#board.token,
        externalId: id.slice(0, 512),
        url: `${this.#site.url}${path}`,
        title: job.title,
        ...employer(undefined, { ...this.#board, token: this.#site.tenant }),
        // "3 Locations" in any language is no place; the posting itself names them. A postal code has more digits.
        location: place !== undefined && /^\d{1,3}\s+\p{L}+$/u.test(place) ? undefined : place,
        remoteText: job.remoteType,
        employmentTypeText: job.timeType,
        department: job.jobFamilyGroup,
        requisitionId: job.bulletFields?.find((field) => id === field || id.startsWith(`${field}-`)),
        completeness: 'title_only',
      },
      // "Posted 3 Days Ago" would change every day.
      changesWith: [job.title, place, job.timeType, job.remoteType, job.bulletFields],
    });
  }
}

/** A tenant that left its data centre answers so; its new address is for a person to look up. */
function explained(error: unknown): never {
  if (error instanceof ReadFailure && error.status === 422)
    throw new ReadFailure(
      'not_found',
      `${error.message}: Workday has moved this employer to another data centre or closed the site. Open its careers page and add the address that opens now.`,
      { status: 422, page: error.page ?? undefined, cause: error },
    );
  throw error;
}

interface Facet {
  name: string;
  /** Each posting has one value at most, so that the counts add up to the postings. */
  single: boolean;
  values: z.infer<typeof facetValue>[];
  sum: number;
}

function facetsIn(nodes: readonly unknown[]): Facet[] {
  return fitting(nodes, facetNode).flatMap(({ facetParameter: name, values }) => {
    const plain = fitting(values, facetValue);
    if (plain.length === 0) return facetsIn(values);
    const sum = plain.reduce((all, value) => all + value.count, 0);
    return [{ name, single: /^(jobFamilyGroup|timeType|workerSubType)$/.test(name), values: plain, sum }];
  });
}

function detailed({ jobPostingInfo: job, hiringOrganization }: z.infer<typeof detailEnvelope>, listed: RawRecord): RawRecord {
  const nation =
    job.country?.alpha2Code ??
    job.country?.descriptor ??
    job.jobRequisitionLocation?.country?.alpha2Code ??
    job.jobRequisitionLocation?.country?.descriptor;
  const main = job.location ?? job.jobRequisitionLocation?.descriptor;
  const others = fitting(job.additionalLocations, labelled).flatMap((text) => text ?? []);
  const places = [...new Set([main, ...others].flatMap((text) => text ?? []))];
  const said = hiringOrganization?.name;
  return {
    ...listed,
    ...(said === undefined ? {} : { company: said, companyFrom: 'posting' }),
    title: job.title ?? listed.title,
    url: job.externalUrl?.startsWith('https://') ? job.externalUrl : listed.url,
    location: main ?? listed.location,
    // The country is that of the first place; nothing is said of the others.
    locations:
      places.length > 0
        ? places.map((text) => (text === main && nation !== undefined ? { text, country: nation } : { text }))
        : undefined,
    remoteText: job.remoteType ?? listed.remoteText,
    employmentTypeText: job.timeType ?? listed.employmentTypeText,
    descriptionHtml: job.jobDescription,
    requisitionId: job.jobReqId ?? listed.requisitionId,
    openingId: job.jobReqId,
    // `postedOn` is a label ("Posted 30+ Days Ago") on all but a few sites.
    postedAt: job.startDate ?? (/^\d{4}-\d{2}-\d{2}/.test(job.postedOn ?? '') ? job.postedOn : undefined),
    validThrough: job.endDate,
    completeness: job.jobDescription === undefined ? 'title_only' : 'full',
  };
}
