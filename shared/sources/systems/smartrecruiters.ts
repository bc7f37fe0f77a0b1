import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { completed, type Listed, withDetails } from '../details.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  isToken,
  type ListContext,
  looseList,
  optionalMoment,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
} from '../source.ts';
import { hostOf } from '../tenant.ts';
import { escapeHtml, unescapeHtml } from '../text.ts';

const api = 'https://api.smartrecruiters.com/v1/companies';
const site = 'https://jobs.smartrecruiters.com';
/** The most the service gives in one answer. */
const pageSize = 100;
/** No board is that large (the largest known has 25,000): beyond it the service repeats itself. */
const mostPages = 400;

const envelope = z.object({
  totalFound: z.number().int().nonnegative().optional().catch(undefined),
  content: z.array(z.unknown()),
});

const flag = z.boolean().nullish().catch(undefined);
const labelled = z.object({ id: optionalText, label: optionalText }).nullish().catch(undefined);
const degrees = (limit: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d{1,3}(\.\d{1,20})?$/)
        .transform(Number),
    ])
    .refine((value) => Math.abs(value) <= limit)
    .optional()
    .catch(undefined);

const common = z.object({
  name: optionalText,
  refNumber: optionalText,
  jobId: optionalText,
  releasedDate: optionalMoment,
  company: z.object({ identifier: optionalText, name: optionalText }).nullish().catch(undefined),
  location: z
    .object({
      city: optionalText,
      region: optionalText,
      country: optionalText,
      postalCode: optionalText,
      fullLocation: optionalText,
      latitude: degrees(90),
      longitude: degrees(180),
      remote: flag,
      hybrid: flag,
    })
    .nullish()
    .catch(undefined),
  department: labelled,
  typeOfEmployment: labelled,
  experienceLevel: labelled,
  customField: looseList,
  language: z.object({ code: optionalText }).nullish().catch(undefined),
});

const entry = common.extend({ id: identity, visibility: optionalText });

const section = z.object({ title: optionalText, text: optionalText }).nullish().catch(undefined);
const detail = common.extend({
  applyUrl: optionalText,
  postingUrl: optionalText,
  jobAd: z.object({
    sections: z.object({
      companyDescription: section,
      jobDescription: section,
      qualifications: section,
      additionalInformation: section,
    }),
  }),
  compensation: z
    .object({
      min: z.number().nullish().catch(undefined),
      max: z.number().nullish().catch(undefined),
      currency: optionalText,
      period: optionalText,
    })
    .nullish()
    .catch(undefined),
});

const customField = z.object({ fieldLabel: z.string(), valueLabel: z.string() });

/** Pages of the hosts that are of no company. */
const notCompanies = /^(external-referrals|my-applications|oneclick-ui|sr-jobs|app|ni|sitemap.*|.*\.(txt|xml|ico))$/i;

export const smartrecruiters: Source = {
  name: 'smartrecruiters',
  title: 'SmartRecruiters',
  kind: 'system',
  summary:
    'company of `careers.smartrecruiters.com/<company>` · off until you decide otherwise; 1 request per 100 postings, and 1 for each new one, over several turns',
  manners: {
    gapMilliseconds: 500,
    concurrency: 1,
    // Asked for only by those who decided so, knowing what robots.txt says.
    robots: false,
    attribution: null,
    terms: {
      position:
        'The Posting API is documented as readable without a key, but robots.txt of its host asks every program except one to stay away: it is read only when its operator decides so.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 240, mappingVersion: 1 },
  key: {
    members: ['consent'],
    howTo:
      'The robots.txt of its host asks programs to stay away. Set `consent` to `yes` if you want it read all the same. Without it, capture single postings from the page in front of you, or follow the careers page of the company.',
  },
  fixtures: ['smartrecruiters', 'smartrecruiters-pages'],
  hosts: () => ['api.smartrecruiters.com'],

  recognise(url) {
    const host = hostOf(url);
    const path = segments(url);
    let token: string | undefined;
    let id: string | undefined;
    if (host === 'careers.smartrecruiters.com' || host === 'jobs.smartrecruiters.com') {
      [token, id] = path;
      if (token === 'oneclick-ui' && path[1] === 'company') [token, id] = [path[2], undefined];
    } else if (host === 'www.smartrecruiters.com' && /^\d{6,}(-|$)/.test(path[1] ?? '')) [token, id] = path;
    else if (host === 'api.smartrecruiters.com' && path[0] === 'v1' && path[1] === 'companies') {
      token = path[2];
      id = path[3] === 'postings' ? path[4] : undefined;
    }
    if (!isToken(token) || notCompanies.test(token)) return null;
    const externalId = /^(\d{6,30})(?:-|$)/.exec(id ?? '')?.[1];
    return {
      source: 'smartrecruiters',
      token,
      url: `https://careers.smartrecruiters.com/${encodeURIComponent(token)}`,
      company: null,
      ...(externalId === undefined ? {} : { externalId }),
    };
  },

  embedded({ html }) {
    // The widget for websites: widget({ "company_code": "ExampleCo", ... }).
    if (!/static\.smartrecruiters\.com\/job-widget/i.test(html)) return null;
    const code = /["']?company_code["']?\s*:\s*["']([\w.-]{1,100})["']/.exec(html)?.[1];
    return code === undefined ? null : smartrecruiters.recognise(new URL(`https://careers.smartrecruiters.com/${code}`));
  },

  async *list(board, context) {
    await requireConsent(context);
    const listing = new Map<string, Listed>();
    let total: number | null = null;
    let entries = 0;
    for (let number = 0; number < mostPages; number += 1) {
      const url = `${api}/${encodeURIComponent(board.token)}/postings?limit=${pageSize}&offset=${number * pageSize}`;
      // The list is needed whole in each turn: it says which postings there are.
      const page = await ask(url, smartrecruiters, context, { conditional: false });
      if (page.kind === 'unchanged')
        throw new ReadFailure('unexpected_shape', `${url} answered "not modified" to a plain request`);
      const { totalFound, content } = parseEnvelope(page, envelope);
      const jobs = fitting(content, entry);
      total = totalFound ?? total;
      entries += content.length;
      const before = listing.size;
      // What is for the company's own people only is not to be shown to others.
      for (const job of jobs)
        if (!listing.has(job.id) && (job.visibility ?? 'PUBLIC').toUpperCase() === 'PUBLIC')
          listing.set(job.id, {
            detailUrl: `${api}/${encodeURIComponent(board.token)}/postings/${encodeURIComponent(job.id)}`,
            changesWith: job,
            record: listedRecord(job, board),
          });
      const last = content.length < pageSize || listing.size === before || number + 1 === mostPages;
      yield readPageOf(url, page, {
        records: [],
        unusable: content.length - jobs.length,
        total,
        note:
          last && total !== null && total !== entries
            ? `SmartRecruiters counts ${total} postings but listed ${entries}; an absent posting is removed only at its second absence.`
            : null,
      });
      if (last) break;
    }
    // The service answers the same for a company it does not know and for one without postings.
    const known = [...(context.memory?.pages.values() ?? [])].some((page) => page.externalIds.length > 0);
    if (entries === 0 && !known)
      throw new ReadFailure(
        'not_found',
        `SmartRecruiters lists no posting of "${board.token}": either there is no such company (letter case counts), or it has none just now`,
      );
    yield* withDetails([...listing.values()], context, {
      fetch: ({ detailUrl }) => ask(detailUrl, smartrecruiters, context),
      read: (page, { record }) => withText(record, parseEnvelope(page, detail)),
    });
  },
};

async function requireConsent(context: ListContext): Promise<void> {
  const key = await context.keys.read('smartrecruiters');
  if (/^yes$/i.test(key?.consent?.trim() ?? '')) return;
  throw new ReadFailure(
    'key_missing',
    `robots.txt of api.smartrecruiters.com asks programs to stay away, although the interface is documented as open to all: ${smartrecruiters.key?.howTo ?? ''}`,
  );
}

function listedRecord(job: z.infer<typeof entry>, board: BoardRef): RawRecord {
  return {
    source: 'smartrecruiters',
    board: board.token,
    externalId: job.id,
    url: `${site}/${encodeURIComponent(job.company?.identifier ?? board.token)}/${encodeURIComponent(job.id)}`,
    ...employer(job.company?.name, board),
    ...said(job),
    completeness: 'title_only',
  };
}

/** What list and page say in the same words. */
function said(job: z.infer<typeof common>) {
  const at = job.location;
  // Older postings write the word into the country.
  const anywhere = at?.country?.toLowerCase() === 'remote';
  const country = anywhere ? undefined : at?.country?.toUpperCase();
  const text = at?.fullLocation ?? ([at?.city, at?.region, country].filter((part) => part !== undefined).join(', ') || undefined);
  const coordinates = at?.latitude !== undefined && at.longitude !== undefined;
  const pay = fitting(job.customField, customField).find((field) =>
    /salary|compensation|pay range|\bpay\b|gehalt|lohn|salaire|stipendio|retribuzione/i.test(field.fieldLabel),
  );
  return {
    title: job.name,
    locations:
      text === undefined
        ? undefined
        : [
            {
              text,
              city: at?.city,
              region: at?.region,
              country,
              postalCode: at?.postalCode,
              ...(coordinates ? { latitude: at.latitude, longitude: at.longitude } : {}),
            },
          ],
    remote: at?.remote === true || anywhere ? 'remote' : at?.hybrid === true ? 'hybrid' : undefined,
    employmentTypeText: job.typeOfEmployment?.label ?? job.typeOfEmployment?.id,
    seniorityText: job.experienceLevel?.id === 'not_applicable' ? undefined : job.experienceLevel?.label,
    salaryText: pay?.valueLabel,
    department: job.department?.label,
    requisitionId: job.refNumber,
    openingId: job.jobId,
    postedAt: job.releasedDate,
    language: job.language?.code,
  } satisfies Partial<RawRecord>;
}

function withText(record: RawRecord, job: z.infer<typeof detail>): RawRecord {
  const { companyDescription, jobDescription, qualifications, additionalInformation } = job.jobAd.sections;
  const html =
    [companyDescription, jobDescription, qualifications, additionalInformation]
      .flatMap((each) =>
        each?.text === undefined
          ? []
          : [`${each.title === undefined ? '' : `<h3>${escapeHtml(each.title)}</h3>\n`}${unescapeHtml(each.text)}`],
      )
      .join('\n') || undefined;
  const min = positive(job.compensation?.min);
  const max = positive(job.compensation?.max);
  const full: RawRecord = {
    source: record.source,
    board: record.board,
    externalId: record.externalId,
    url: job.postingUrl,
    applyUrl: job.applyUrl,
    company: job.company?.name,
    companyFrom: job.company?.name === undefined ? undefined : 'posting',
    ...said(job),
    salary:
      min === null && max === null
        ? undefined
        : { min, max, currency: job.compensation?.currency ?? null, period: job.compensation?.period ?? null },
    descriptionHtml: html,
    completeness: html === undefined ? 'title_only' : 'full',
  };
  return completed(full, record);
}

/** Amounts of 0 stand for none. */
const positive = (value: number | null | undefined) => (value !== null && value !== undefined && value > 0 ? value : null);
