import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { distinctPlaces, type Place } from '../places.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  isToken,
  looseList,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { hostOf, orGone, tenantOf } from '../tenant.ts';
import { unescapeHtml } from '../text.ts';

const domains = ['dvinci-hr.com', 'dvinci.de', 'dvinci-easy.com'];
const vendorHosts = ['my', 'login', 'tracking', 'files', 'service', 'portal'];

/** A word, or a thing with a name; some customers have one, some the other. */
const named = z.union([
  z.string().transform((name) => ({ name, internalName: undefined, isoA2: undefined })),
  z.object({ name: optionalText, internalName: optionalText, isoA2: optionalText }),
]);
const maybeNamed = named.nullish().catch(undefined);

const place = z.object({
  name: optionalText,
  latitude: optionalNumber,
  longitude: optionalNumber,
  country: maybeNamed,
  address: z
    .object({ city: optionalText, zipCode: optionalText, usState: maybeNamed, country: maybeNamed })
    .nullish()
    .catch(undefined),
});

const pay = z
  .object({
    currency: optionalText,
    value: z.object({ minValue: optionalNumber, maxValue: optionalNumber, unitText: optionalText }).nullish().catch(undefined),
  })
  .nullish()
  .catch(undefined);

const publication = z.object({
  id: identity,
  language: optionalText,
  position: optionalText,
  pageTitle: optionalText,
  pageDescription: optionalText,
  jobPublicationURL: optionalText,
  applicationFormURL: optionalText,
  startDate: optionalMoment,
  endDate: optionalMoment,
  introduction: optionalText,
  tasks: optionalText,
  profile: optionalText,
  weOffer: optionalText,
  closingText: optionalText,
  jobOpening: z
    .object({
      id: identity.optional().catch(undefined),
      reference: optionalText,
      createdDate: optionalMoment,
      department: maybeNamed,
      location: optionalText,
      locations: looseList,
      categories: looseList,
      workingTimes: looseList,
      contractPeriod: maybeNamed,
      salary: pay,
    })
    .nullish()
    .catch(undefined),
});
type Publication = z.infer<typeof publication>;

export const dvinci: Source = {
  name: 'dvinci',
  title: 'd.vinci',
  kind: 'system',
  summary:
    'host of a career site, `<company>.dvinci-hr.com` (`.dvinci.de`, `.dvinci-easy.com`) or one of its own, and its portal · 1 request, the whole board with texts',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'The vendor documents the list of publications as always public and made for showing them elsewhere; it needs no key.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['dvinci', 'dvinci-portal'],
  hosts: (board) => [board.token.split('/')[0] ?? board.token],

  recognise(url) {
    return domains.some((domain) => tenantOf(url, domain, vendorHosts) !== null) ? toBoard(url) : null;
  },

  embedded({ url, html }) {
    // A career site under the company's own domain.
    const own = /<meta[^>]+name=["']dvinciVersion["']|\bDvinciData\s*[=.]|ng-app=["']dvinci\.apps\./i.test(html);
    return own && isToken(hostOf(url)) ? toBoard(url) : null;
  },

  async *list(board, context) {
    const [host, portal] = board.token.split('/');
    const url = `https://${host}${portal === undefined ? '' : `/portal/${encodeURIComponent(portal)}`}/jobPublication/list.json`;
    let page: FetchedPage;
    try {
      page = await orGone(ask(url, dvinci, context), 'd.vinci');
    } catch (error) {
      // What the service says of a company or portal it does not know, or whose list is switched off (403, 422).
      const none =
        error instanceof ReadFailure &&
        ((error.reason === 'forbidden' && error.status === 403) || (error.reason === 'unexpected_shape' && error.status === 422));
      if (!none) throw error;
      throw new ReadFailure('not_found', `there is no public list of "${board.token}" at d.vinci: ${error.message}`, {
        cause: error,
        status: error.status,
        page: error.page ?? undefined,
      });
    }
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const entries = parseEnvelope(page, z.array(z.unknown()));
    const publications = fitting(entries, publication);
    yield readPageOf(url, page, {
      records: [...new Map(publications.map((each) => [each.id, toRecord(each, board)])).values()],
      unusable: entries.length - publications.length,
    });
  },
};

function toBoard(url: URL) {
  const host = hostOf(url);
  const path = segments(url);
  const portal = path[0] === 'portal' && isToken(path[1]) ? path[1] : undefined;
  // {language}/jobs/{number}/{title}, in a portal behind its name
  const [language, jobs, id] = portal === undefined ? path : path.slice(2);
  const numbered = /^[a-z]{2}(_[a-z]{2})?$/i.test(language ?? '') && jobs === 'jobs' && /^\d{1,12}$/.test(id ?? '');
  return {
    source: 'dvinci',
    token: portal === undefined ? host : `${host}/${portal}`,
    url: portal === undefined ? `https://${host}/` : `https://${host}/portal/${encodeURIComponent(portal)}/`,
    company: null,
    ...(numbered && id !== undefined ? { externalId: id } : {}),
  };
}

const wordOf = (thing: z.infer<typeof maybeNamed>) => thing?.name?.trim() || thing?.internalName;

function toRecord(job: Publication, board: BoardRef): RawRecord {
  const { jobOpening: opening } = job;
  const html = [job.introduction, job.tasks, job.profile, job.weOffer, job.closingText]
    .flatMap((section) => (section === undefined ? [] : [unescapeHtml(section)]))
    .join('\n');
  const words = [...fitting(opening?.workingTimes ?? [], named), opening?.contractPeriod].flatMap((each) => wordOf(each) ?? []);
  const tags = fitting(opening?.categories ?? [], named).flatMap((each) => wordOf(each) ?? []);
  const places = fitting(opening?.locations ?? [], place).flatMap(placeOf);
  const { minValue: min, maxValue: max, unitText: period } = opening?.salary?.value ?? {};
  const stated = (min ?? 0) > 0 || (max ?? 0) > 0;
  return {
    source: 'dvinci',
    board: board.token,
    externalId: job.id,
    url: job.jobPublicationURL,
    applyUrl: job.applicationFormURL,
    title: job.position ?? job.pageTitle,
    ...employer(undefined, board),
    location: opening?.location,
    locations: distinctPlaces(places.length > 0 ? places : opening?.location === undefined ? [] : [{ text: opening.location }]),
    employmentTypeText: words.length > 0 ? [...new Set(words)].join(', ') : undefined,
    salary: stated
      ? {
          min: min !== undefined && min > 0 ? min : null,
          max: max !== undefined && max > 0 ? max : null,
          currency: opening?.salary?.currency ?? null,
          period: period ?? null,
        }
      : undefined,
    descriptionHtml: html === '' ? job.pageDescription : html,
    department: wordOf(opening?.department),
    requisitionId: opening?.reference,
    // The same opening in another language is a publication of its own.
    openingId: opening?.id,
    postedAt: opening?.createdDate ?? job.startDate,
    validThrough: job.endDate,
    language: job.language,
    tags: tags.length > 0 ? [...new Set(tags)] : undefined,
    completeness: html !== '' ? 'full' : job.pageDescription === undefined ? 'title_only' : 'excerpt',
  };
}

function placeOf({ name, latitude, longitude, country: own, address }: z.infer<typeof place>): Place[] {
  const city = address?.city;
  const region = wordOf(address?.usState);
  const nation = own ?? address?.country;
  const text = name ?? [city, region, wordOf(nation)].filter((part) => part !== undefined).join(', ');
  if (text === '') return [];
  return [
    {
      text,
      city,
      region,
      country: nation?.isoA2 ?? wordOf(nation),
      postalCode: address?.zipCode,
      ...(latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0)
        ? {}
        : { latitude, longitude }),
    },
  ];
}
