import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { decodeHtml } from '../page/html.ts';
import { type AnsweredPage, answered, postingOn, withPosting } from '../page/posting-page.ts';
import { jsonAfter } from '../page/script-json.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  isToken,
  optionalMoment,
  optionalNumber,
  optionalText,
  readPageOf,
  type Source,
  segments,
} from '../source.ts';
import { hostOf, orGone } from '../tenant.ts';
import { unescapeHtml } from '../text.ts';

const site = 'https://join.com/companies';
/** Five postings a page; no company there has that many. */
const mostPages = 200;

const state = z.object({
  props: z.object({
    pageProps: z.object({
      initialState: z.object({
        company: z.object({ name: optionalText, domain: optionalText }).nullish().catch(undefined),
        jobs: z.object({
          items: z.array(z.unknown()),
          pagination: z.object({ pageCount: optionalNumber }).nullish().catch(undefined),
        }),
      }),
    }),
  }),
});

const posting = z.object({
  props: z.object({
    pageProps: z.object({
      initialState: z.object({ job: z.object({ schemaDescription: optionalText }) }),
    }),
  }),
});

const money = z.object({ amount: optionalNumber, currency: optionalText }).nullish().catch(undefined);
const named = z.object({ name: optionalText }).nullish().catch(undefined);

const item = z.object({
  /** The number and the title in the address of the posting. */
  idParam: z.string().regex(/^\d{1,15}(?:-|$)/),
  title: optionalText,
  createdAt: optionalMoment,
  lastPublishedAt: optionalMoment,
  workplaceType: optionalText,
  city: z.object({ cityName: optionalText, regionName: optionalText, countryName: optionalText }).nullish().catch(undefined),
  country: z.object({ iso3166: optionalText, name: optionalText }).nullish().catch(undefined),
  employmentType: named,
  category: named,
  salaryAmountFrom: money,
  salaryAmountTo: money,
  salaryFrequency: optionalText,
  settings: z
    .object({ showSalary: z.boolean().nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
});
type Item = z.infer<typeof item>;

export const join: Source = {
  name: 'join',
  title: 'JOIN',
  kind: 'system',
  summary: 'company of `join.com/companies/<company>` · 1 page per 5 postings, and 1 for each new text, over several turns',
  manners: {
    gapMilliseconds: 1500,
    concurrency: 1,
    robots: true,
    attribution: null,
    terms: {
      position:
        'There is no public interface: the public pages of a company are read as robots.txt allows, with what they hold for search engines; where a challenge is shown they are left alone.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['join'],
  hosts: () => ['join.com'],

  recognise(url) {
    if (!/^(www\.)?join\.com$/.test(hostOf(url))) return null;
    const path = segments(url);
    const at = path.indexOf('companies');
    // A language may stand in front; jobs/ or not, the posting's number leads its part.
    if (at > 1 || (at === 1 && !/^[a-z]{2}(-[a-z]{2})?$/i.test(path[0] ?? ''))) return null;
    const company = at === -1 ? undefined : path[at + 1];
    if (!isToken(company) || /^(job|sitemap.*)$/i.test(company)) return null;
    const last = path[at + 2] === 'jobs' ? path[at + 3] : path[at + 2];
    const id = /^(\d{3,15})(?:-|$)/.exec(last ?? '')?.[1];
    return {
      source: 'join',
      token: company.toLowerCase(),
      url: `${site}/${encodeURIComponent(company.toLowerCase())}`,
      company: null,
      ...(id === undefined ? {} : { externalId: id }),
    };
  },

  async *list(board, context) {
    const company = `${site}/${encodeURIComponent(board.token)}`;
    const listing = new Map<string, Listed>();
    let expected = 1;
    for (let number = 1; number <= Math.min(expected, mostPages); number += 1) {
      const url = number === 1 ? company : `${company}?page=${number}`;
      const page = answered(await orGone(ask(url, join, context, { expect: 'html', conditional: false }), 'JOIN'));
      const { jobs, company: owner } = stateOf(page, state).props.pageProps.initialState;
      checkOwner(owner?.domain, board, page);
      const items = fitting(jobs.items, item);
      const before = listing.size;
      for (const each of items) {
        const record = toRecord(each, owner?.name, board);
        if (!listing.has(record.externalId))
          listing.set(record.externalId, {
            detailUrl: `${company}/${encodeURIComponent(each.idParam)}`,
            changesWith: each,
            record,
          });
      }
      expected = Math.max(expected, jobs.pagination?.pageCount ?? 1);
      const stopped = number < expected && listing.size === before;
      yield readPageOf(url, page, {
        records: [],
        unusable: jobs.items.length - items.length,
        note: stopped ? `JOIN names ${expected} pages but page ${number} held nothing new.` : null,
      });
      if (stopped) break;
    }
    yield* withDetails([...listing.values()], context, {
      fetch: ({ detailUrl }) => orGone(ask(detailUrl, join, context, { expect: 'html' }), 'JOIN'),
      read: (page, { record }) => {
        const { html, fields } = postingOn(page);
        const text = fields?.descriptionHtml ?? descriptionIn(html);
        const described = { ...fields, descriptionHtml: text === undefined ? undefined : unescapeHtml(text) };
        return withPosting(record, described, page, board);
      },
    });
  },
};

const nextData = (html: string) => jsonAfter(html, /<script id="__NEXT_DATA__"[^>]*>/);

/** The text that a posting's page holds for its own script. */
const descriptionIn = (html: string) =>
  posting.safeParse(nextData(html)).data?.props.pageProps.initialState.job.schemaDescription;

/** What a page holds for its own script. Throws ReadFailure. */
function stateOf<S extends z.ZodType>(page: AnsweredPage, schema: S): z.infer<S> {
  const html = decodeHtml(page.body, page.contentType);
  const parsed = schema.safeParse(nextData(html));
  if (parsed.success) return parsed.data;
  const cut = html.includes('__NEXT_DATA__') && !/<\/html>\s*$/i.test(html);
  throw new ReadFailure(
    cut ? 'truncated' : 'unexpected_shape',
    cut ? `${page.url} ends in the middle` : `${page.url} does not hold the list of postings it used to`,
    { page },
  );
}

/** For a company it does not know the service has answered with the page of a sample company. */
function checkOwner(domain: string | undefined, board: BoardRef, page: AnsweredPage): void {
  // A company that was renamed is sent on to its new address.
  const known = [board.token, segments(new URL(page.url)).at(1)?.toLowerCase()];
  if (domain === undefined || known.includes(domain.toLowerCase())) return;
  throw new ReadFailure('not_found', `JOIN knows no company "${board.token}": it answers with the page of "${domain}"`, { page });
}

const workplace: Readonly<Record<string, RawRecord['remote']>> = {
  remote: 'remote',
  hybrid: 'hybrid',
  onsite: 'onsite',
};

function toRecord(job: Item, company: string | undefined, board: BoardRef): RawRecord {
  const id = /^\d+/.exec(job.idParam)?.[0] ?? job.idParam;
  const { cityName: city, regionName: region, countryName } = job.city ?? {};
  const country = job.country?.iso3166 ?? job.country?.name ?? countryName;
  const text = [city, countryName ?? job.country?.name ?? job.country?.iso3166].filter((part) => part !== undefined).join(', ');
  return {
    source: 'join',
    board: board.token,
    externalId: id,
    url: `${site}/${encodeURIComponent(board.token)}/${encodeURIComponent(job.idParam)}`,
    title: job.title,
    ...employer(company, board),
    locations: text === '' ? undefined : [{ text, city, region, country }],
    remote: workplace[(job.workplaceType ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')],
    employmentTypeText: job.employmentType?.name,
    salary: salaryOf(job),
    department: job.category?.name,
    postedAt: job.createdAt,
    updatedAt: job.lastPublishedAt,
    completeness: 'title_only',
  };
}

/** Pay in whole units. The list holds it also where the employer has chosen not to show it: then the posting does not state it. */
function salaryOf(job: Item): RawRecord['salary'] {
  if (job.settings?.showSalary === false) return undefined;
  const currency = job.salaryAmountFrom?.currency ?? job.salaryAmountTo?.currency ?? null;
  const digits = currency === null ? null : minorDigits(currency);
  if (digits === null) return undefined;
  const amount = (minor: number | undefined) => (minor === undefined || minor <= 0 ? null : minor / 10 ** digits);
  const min = amount(job.salaryAmountFrom?.amount);
  const max = amount(job.salaryAmountTo?.amount);
  return min === null && max === null ? undefined : { min, max, currency, period: job.salaryFrequency ?? null };
}

/** Decimal digits of a currency (ISO 4217, as ECMA-402 knows them); null when the code is none. Amounts come in the smallest unit. */
function minorDigits(currency: string): number | null {
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? null;
}
