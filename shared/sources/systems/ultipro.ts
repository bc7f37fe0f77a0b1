import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { decodeHtml } from '../page/html.ts';
import { jsonAfter } from '../page/script-json.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
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

const pageSize = 50;
/** No board is that large. */
const mostPages = 400;

const envelope = z.object({
  opportunities: z.array(z.unknown()),
  totalCount: z.number().int().nonnegative().optional().catch(undefined),
});

const coded = z.object({ Code: optionalText, Name: optionalText }).nullish().catch(undefined);
const place = z.object({
  LocalizedName: optionalText,
  LocalizedDescription: optionalText,
  Address: z.object({ City: optionalText, PostalCode: optionalText, State: coded, Country: coded }).nullish().catch(undefined),
  Coordinates: z.object({ Latitude: optionalNumber, Longitude: optionalNumber }).nullish().catch(undefined),
});

const opportunity = z.object({
  Id: identity,
  Title: optionalText,
  RequisitionNumber: optionalText,
  FullTime: z.boolean().nullish().catch(undefined),
  JobCategoryName: optionalText,
  Locations: looseList,
  PostedDate: optionalMoment,
  BriefDescription: optionalText,
});
type Opportunity = z.infer<typeof opportunity>;

const detail = opportunity.extend({ Description: optionalText, UpdatedDate: optionalMoment });

/** What the search page itself sends; without the criteria the service answers with an error. */
const query = (skip: number) => ({
  opportunitySearch: {
    Top: pageSize,
    Skip: skip,
    QueryString: '',
    OrderBy: [{ Value: 'postedDateDesc', PropertyName: 'PostedDate', Ascending: false }],
    Filters: [],
  },
  matchCriteria: {
    PreferredJobs: [],
    Educations: [],
    LicenseAndCertifications: [],
    Skills: [],
    hasNoLicenses: false,
    SkippedSkills: [],
  },
});

export const ultipro: Source = {
  name: 'ultipro',
  title: 'UKG Pro (UltiPro)',
  kind: 'system',
  summary: 'board of `recruiting.ultipro.com/<TENANT>/JobBoard/<id>` · 1 request per 50 postings, then 1 page for each new text',
  manners: {
    gapMilliseconds: 500,
    concurrency: 1,
    robots: true,
    attribution: null,
    terms: {
      position:
        'The search of the job boards answers without a key but is not offered to third parties: boards a person chose, slowly, as robots.txt allows.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['ultipro', 'ultipro-ukg'],
  hosts: (board) => [new URL(board.url).host],

  recognise(url) {
    const at = boardAt(url);
    return (
      at && {
        source: 'ultipro',
        token: `${at.tenant.toUpperCase()}/${at.board}`,
        url: `${at.base}/`,
        company: null,
        ...(at.posting === null ? {} : { externalId: at.posting }),
      }
    );
  },

  async *list(board, context) {
    const at = boardAt(new URL(board.url));
    if (at === null) throw new ReadFailure('not_found', `${board.url} is not the address of a UKG job board`);
    const url = `${at.base}/JobBoardView/LoadSearchResults`;
    const found = new Map<string, Listed>();
    let total: number | null = null;
    let unusable = 0;
    for (let number = 0; number < mostPages; number += 1) {
      const page = await ask(url, ultipro, context, { json: query(number * pageSize) });
      if (page.kind === 'unchanged') return;
      const answer = parseEnvelope(page, envelope);
      const entries = fitting(answer.opportunities, opportunity);
      const fresh = entries.filter((each) => !found.has(each.Id));
      for (const each of fresh)
        found.set(each.Id, {
          detailUrl: `${at.base}/OpportunityDetail?opportunityId=${encodeURIComponent(each.Id)}`,
          record: toRecord(each, at, board),
          changesWith: { ...each, Locations: fitting(each.Locations, place) },
        });
      total ??= answer.totalCount ?? null;
      unusable += answer.opportunities.length - entries.length;
      yield readPageOf(`${url}#${number * pageSize}`, page, {
        records: [],
        unusable: answer.opportunities.length - entries.length,
        total: answer.totalCount ?? null,
      });
      if (fresh.length === 0 || (answer.opportunities.length < pageSize && found.size + unusable >= (total ?? 0))) break;
    }
    yield* withDetails([...found.values()], context, {
      fetch: ({ detailUrl }) => ask(detailUrl, ultipro, context, { expect: 'html' }),
      read(page, { record, detailUrl }) {
        const html = decodeHtml(page.body, page.contentType);
        const posting = detail.safeParse(jsonAfter(html, /CandidateOpportunityDetail\(/));
        // A posting that has ended answers with the empty frame of the application.
        if (!posting.success || posting.data.Id.toLowerCase() !== record.externalId.toLowerCase())
          throw new ReadFailure('unexpected_shape', `${detailUrl} does not hold the posting that is listed`, { page });
        const { Description, UpdatedDate } = posting.data;
        const stated = Object.fromEntries(
          Object.entries(toRecord(posting.data, at, board)).filter(([, value]) => value !== undefined),
        );
        return {
          ...record,
          ...stated,
          externalId: record.externalId,
          ...(Description === undefined
            ? {}
            : { descriptionHtml: Description, descriptionText: undefined, completeness: 'full' }),
          updatedAt: UpdatedDate,
        };
      },
    });
  },
};

interface At {
  base: string;
  tenant: string;
  board: string;
  posting: string | null;
}

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function boardAt(url: URL): At | null {
  const host = hostOf(url);
  if (!/^recruiting\d*\.ultipro\.(com|ca|eu)$/.test(host) && !/^[a-z0-9-]+\.rec\.pro\.ukg\.net$/.test(host)) return null;
  const [tenant, marker, board] = segments(url);
  if (tenant === undefined || board === undefined || marker?.toLowerCase() !== 'jobboard') return null;
  if (!/^[a-z0-9]{3,40}$/i.test(tenant) || !guid.test(board)) return null;
  const asked = [...url.searchParams].find(([name]) => name.toLowerCase() === 'opportunityid')?.[1];
  return {
    base: `https://${host}/${tenant.toUpperCase()}/JobBoard/${board.toLowerCase()}`,
    tenant,
    board: board.toLowerCase(),
    posting: asked !== undefined && guid.test(asked) ? asked.toLowerCase() : null,
  };
}

function toRecord(job: Opportunity, at: At, board: BoardRef): RawRecord {
  const places = fitting(job.Locations, place).flatMap((each) => placeOf(each) ?? []);
  return {
    source: 'ultipro',
    board: board.token,
    externalId: job.Id.toLowerCase(),
    url: `${at.base}/OpportunityDetail?opportunityId=${encodeURIComponent(job.Id)}`,
    applyUrl: `${at.base}/OpportunityApply?opportunityId=${encodeURIComponent(job.Id)}`,
    title: job.Title,
    ...employer(undefined, { ...board, token: at.tenant.toUpperCase() }),
    location: places[0]?.text,
    locations: places.length > 0 ? places : undefined,
    employmentTypeText: job.FullTime === true ? 'Full time' : job.FullTime === false ? 'Part time' : undefined,
    descriptionText: job.BriefDescription,
    department: job.JobCategoryName,
    requisitionId: job.RequisitionNumber,
    postedAt: job.PostedDate,
    completeness: job.BriefDescription === undefined ? 'title_only' : 'excerpt',
  };
}

type Place = NonNullable<RawRecord['locations']>[number];

function placeOf({ LocalizedName, LocalizedDescription, Address, Coordinates }: z.infer<typeof place>): Place | undefined {
  const region = Address?.State?.Name ?? Address?.State?.Code;
  const country = Address?.Country?.Name ?? Address?.Country?.Code;
  const address = [Address?.City, region, country].filter((part) => part !== undefined).join(', ') || undefined;
  const text = address ?? LocalizedName ?? LocalizedDescription;
  if (text === undefined) return undefined;
  // "Remote" is written where a city has to be, and then the point is of whatever place the service found under that word.
  const city = /^remote\b/i.test(Address?.City ?? 'remote') ? undefined : Address?.City;
  const { Latitude: latitude, Longitude: longitude } = Coordinates ?? {};
  const known = city !== undefined && latitude !== undefined && longitude !== undefined && (latitude !== 0 || longitude !== 0);
  return {
    text,
    city,
    region,
    country,
    postalCode: Address?.PostalCode,
    ...(known && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : {}),
  };
}
