import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { orGone, tenantOf } from '../tenant.ts';
import { escapeHtml, unescapeHtml } from '../text.ts';

const domain = 'careers.hibob.com';

const envelope = z.object({ jobAdDetails: z.array(z.unknown()) });

const ad = z.object({
  id: identity,
  title: optionalText,
  description: optionalText,
  responsibilities: optionalText,
  requirements: optionalText,
  benefits: optionalText,
  sectionLabels: z.record(z.string(), z.unknown()).nullish().catch(undefined),
  site: optionalText,
  country: optionalText,
  department: optionalText,
  employmentType: optionalText,
  employmentTypeId: optionalText,
  workspaceType: optionalText,
  workspaceTypeId: optionalText,
  publishedAt: optionalMoment,
  language: optionalText,
  payTransparencyMinSalary: optionalNumber,
  payTransparencyMaxSalary: optionalNumber,
  payTransparencySalaryCurrency: optionalText,
  payTransparencySalaryPayPeriod: optionalText,
});
type Ad = z.infer<typeof ad>;

export const hibob: Source = {
  name: 'hibob',
  title: 'HiBob',
  kind: 'system',
  summary: '`<company>.careers.hibob.com` · 1 request, the whole board with texts and pay',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'What the public careers pages load is not documented and needs no key; it is asked for as those pages do, as robots.txt allows.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 120, mappingVersion: 1 },
  fixtures: ['hibob'],
  hosts: (board) => [`${board.token}.${domain}`],

  recognise(url) {
    const token = tenantOf(url, domain);
    if (token === null) return null;
    const [jobs, id] = segments(url);
    return {
      source: 'hibob',
      token,
      url: `https://${token}.${domain}/`,
      company: null,
      ...(jobs === 'jobs' && id !== undefined && /^[\w-]{1,64}$/.test(id) ? { externalId: id } : {}),
    };
  },

  async *list(board, context) {
    const site = `https://${board.token}.${domain}`;
    const url = `${site}/api/job-ad`;
    // It tells the company by the page that asks.
    const page = await orGone(ask(url, hibob, context, { headers: { referer: `${site}/` } }), 'HiBob');
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const { jobAdDetails } = parseEnvelope(page, envelope);
    const ads = fitting(jobAdDetails, ad);
    yield readPageOf(url, page, {
      records: [...new Map(ads.map((each) => [each.id, toRecord(each, board)])).values()],
      unusable: jobAdDetails.length - ads.length,
    });
  },
};

const workplace: Readonly<Record<string, RawRecord['remote']>> = { onsite: 'onsite', hybrid: 'hybrid', remote: 'remote' };

function toRecord(job: Ad, board: BoardRef): RawRecord {
  const text = [...new Set([job.site, job.country])].filter((part) => part !== undefined).join(', ');
  const html = textOf(job);
  const min = positive(job.payTransparencyMinSalary);
  const max = positive(job.payTransparencyMaxSalary);
  const types = new Set([job.employmentType, job.employmentTypeId].filter((part) => part !== undefined));
  return {
    source: 'hibob',
    board: board.token,
    externalId: job.id,
    url: `https://${board.token}.${domain}/jobs/${encodeURIComponent(job.id)}`,
    title: job.title,
    ...employer(undefined, board),
    // The name of a site of the company, which need not be a city.
    locations: text === '' ? undefined : [{ text, country: job.country }],
    remote: workplace[(job.workspaceTypeId ?? job.workspaceType ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')],
    remoteText: job.workspaceType,
    employmentTypeText: types.size > 0 ? [...types].join(', ') : undefined,
    salary:
      min === null && max === null
        ? undefined
        : { min, max, currency: job.payTransparencySalaryCurrency ?? null, period: job.payTransparencySalaryPayPeriod ?? null },
    descriptionHtml: html,
    department: job.department,
    postedAt: job.publishedAt,
    language: job.language,
    completeness: html === undefined ? 'title_only' : 'full',
  };
}

const positive = (amount: number | undefined) => (amount === undefined || amount <= 0 ? null : amount);

const sections = [
  ['description', ''],
  ['responsibilities', 'Responsibilities'],
  ['requirements', 'Requirements'],
  ['benefits', 'Benefits'],
] as const;

/** The four parts of the text, under the headings the company has given them. */
function textOf(job: Ad): string | undefined {
  const parts = sections.flatMap(([name, usual]) => {
    const part = job[name];
    if (part === undefined) return [];
    const label = job.sectionLabels?.[name];
    const heading = typeof label === 'string' && label.trim() !== '' ? label.trim() : usual;
    return [`${heading === '' ? '' : `<h3>${escapeHtml(heading)}</h3>\n`}${unescapeHtml(part)}`];
  });
  return parts.length > 0 ? parts.join('\n') : undefined;
}
