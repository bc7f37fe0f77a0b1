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
import { unescapeOnce } from '../text.ts';

/** One request lists the whole board with texts. EU boards are served by the same host. */
const api = 'https://boards-api.greenhouse.io/v1/boards';

const envelope = z.object({
  jobs: z.array(z.unknown()),
  meta: z
    .object({ total: z.number().int().nonnegative().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

const named = z.object({ name: optionalText, location: optionalText });
const metadataField = z.object({ name: z.string(), value: z.unknown() });
const payRange = z.object({ min_cents: z.number().nullable(), max_cents: z.number().nullable(), currency_type: optionalText });
/** Value of a metadata field of type `currency_range`. */
const currencyRange = z.object({
  unit: optionalText,
  min_value: z.coerce.number().nullable().catch(null),
  max_value: z.coerce.number().nullable().catch(null),
});

const posting = z.object({
  id: identity,
  internal_job_id: identity.optional().catch(undefined),
  title: optionalText,
  requisition_id: optionalText,
  absolute_url: optionalText,
  company_name: optionalText,
  location: named.optional().catch(undefined),
  offices: looseList,
  departments: looseList,
  metadata: looseList,
  pay_input_ranges: looseList,
  content: optionalText,
  language: optionalText,
  first_published: optionalMoment,
  updated_at: optionalMoment,
  application_deadline: optionalMoment,
});
type Posting = z.infer<typeof posting>;

export const greenhouse: Source = {
  name: 'greenhouse',
  title: 'Greenhouse',
  kind: 'system',
  summary: 'token of `boards.greenhouse.io/<token>` (EU boards too) · 1 request, the whole board with texts',
  manners: {
    gapMilliseconds: 250,
    concurrency: 2,
    robots: false,
    attribution: null,
    terms: {
      position: 'The Job Board API is documented as public and needs no key; robots.txt of the host disallows only /embed/.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['greenhouse'],
  hosts: () => ['boards-api.greenhouse.io'],

  recognise(url) {
    const host = url.hostname.toLowerCase();
    const path = segments(url);
    let token: string | undefined;
    let id: string | undefined;
    if (/^(job-)?boards(\.eu)?\.greenhouse\.io$/.test(host)) {
      const embedded = path[0] === 'embed';
      token = embedded ? (url.searchParams.get('for') ?? undefined) : path[0];
      id = embedded ? (url.searchParams.get('token') ?? undefined) : path[1] === 'jobs' ? path[2] : undefined;
    } else if (host === 'boards-api.greenhouse.io' && path[0] === 'v1' && path[1] === 'boards') {
      token = path[2];
      id = path[3] === 'jobs' ? path[4] : undefined;
    }
    if (!isToken(token)) return null;
    return {
      source: 'greenhouse',
      token,
      url: `https://job-boards.greenhouse.io/${encodeURIComponent(token)}`,
      company: null,
      ...(id !== undefined && /^\d{3,20}$/.test(id) ? { externalId: id } : {}),
    };
  },

  async *list(board, context) {
    const url = `${api}/${encodeURIComponent(board.token)}/jobs?content=true`;
    const page = await ask(url, greenhouse, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const { jobs, meta } = parseEnvelope(page, envelope);
    const postings = fitting(jobs, posting);
    const total = meta?.total ?? null;
    yield {
      url,
      outcome: 'read',
      raw: page,
      validators: page.validators,
      changedAt: null,
      records: postings.map((each) => toRecord(each, board)),
      unusable: jobs.length - postings.length,
      total,
      note:
        total !== null && total !== jobs.length
          ? `Greenhouse counts ${total} postings but listed ${jobs.length}; an absent posting is removed only at its second absence.`
          : null,
    };
  },
};

/** A place that names only a way of working, so that the place itself must be looked for in the offices. */
const onlyWayOfWorking = /^\W*(remote|hybrid|distributed|on-?site|in[- ]office|flexible|anywhere|home ?office)\W*$/i;

function toRecord(job: Posting, board: BoardRef): RawRecord {
  const place = job.location?.name;
  const offices = fitting(job.offices, named);
  const metadata = fitting(job.metadata, metadataField);
  const departments = fitting(job.departments, named).flatMap((each) => each.name ?? []);
  const officeNames = offices.flatMap((office) => office.location ?? office.name ?? []);
  return {
    source: 'greenhouse',
    board: board.token,
    externalId: job.id,
    url: job.absolute_url,
    title: job.title,
    ...employer(job.company_name, board),
    location: place,
    locations:
      (place === undefined || onlyWayOfWorking.test(place)) && officeNames.length > 0
        ? officeNames.map((text) => ({ text }))
        : undefined,
    remoteText: metadataText(metadata, /workplace|work(ing)? (model|mode|location type|arrangement)|remote/i),
    employmentTypeText: metadataText(metadata, /employment type|job type|time type|contract type|commitment/i),
    seniorityText: metadataText(metadata, /seniority|^level$|job level|career level/i),
    salary: salaryOf(job, metadata),
    descriptionHtml: job.content === undefined ? undefined : unescapeOnce(job.content),
    department: departments.length > 0 ? departments.join(', ') : undefined,
    requisitionId: job.requisition_id,
    openingId: job.internal_job_id,
    postedAt: job.first_published,
    updatedAt: job.updated_at,
    validThrough: job.application_deadline,
    language: job.language,
    completeness: job.content === undefined ? 'title_only' : 'full',
  };
}

/** The text of the employer's own field whose name fits: a word, or a list of words. */
function metadataText(metadata: readonly z.infer<typeof metadataField>[], name: RegExp): string | undefined {
  for (const field of metadata) {
    if (!name.test(field.name)) continue;
    const words = z.union([z.string().transform((word) => [word]), z.array(z.string())]).safeParse(field.value);
    const text = words.success ? words.data.join(', ').trim() : '';
    if (text !== '') return text;
  }
  return undefined;
}

/** Pay: the ranges of the pay transparency feature (cents), else the employer's own currency range. The period is not given. */
function salaryOf(job: Posting, metadata: readonly z.infer<typeof metadataField>[]): RawRecord['salary'] {
  const ranges = fitting(job.pay_input_ranges, payRange);
  const first = ranges[0];
  if (first) {
    const same = ranges.filter((range) => range.currency_type === first.currency_type);
    return {
      min: least(same.map((range) => range.min_cents)),
      max: most(same.map((range) => range.max_cents)),
      currency: first.currency_type ?? null,
      period: null,
    };
  }
  for (const field of metadata) {
    if (!/salary|\bpay\b|compensation|\bcomp\b|wage/i.test(field.name)) continue;
    const range = currencyRange.safeParse(field.value);
    if (range.success && range.data.unit !== undefined && (range.data.min_value ?? range.data.max_value ?? 0) > 0)
      return { min: range.data.min_value, max: range.data.max_value, currency: range.data.unit, period: null };
  }
  return undefined;
}

const least = (cents: readonly (number | null)[]) => {
  const known = cents.filter((value) => value !== null);
  return known.length > 0 ? Math.min(...known) / 100 : null;
};
const most = (cents: readonly (number | null)[]) => {
  const known = cents.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) / 100 : null;
};
