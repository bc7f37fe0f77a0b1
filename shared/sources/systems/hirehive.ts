import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { answered } from '../page/posting-page.ts';
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
} from '../source.ts';
import { orGone, tenantOf } from '../tenant.ts';
import { unescapeHtml } from '../text.ts';

const domain = 'hirehive.com';
const vendorHosts = ['hirehive-testing-account'];
const pageSize = 100;
/** No board is that large: beyond it the service repeats itself. */
const mostPages = 100;

const envelope = z.object({
  meta: z
    .object({ total_items: optionalNumber, has_next_page: z.boolean().nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
  items: z.array(z.unknown()),
});

const named = z.object({ type: optionalText, name: optionalText, code: optionalText }).nullish().catch(undefined);

const job = z.object({
  id: identity,
  title: optionalText,
  location: optionalText,
  state_code: optionalText,
  country: named,
  salary: optionalText,
  description: z
    .union([z.string().transform((html) => ({ html, text: undefined })), z.object({ html: optionalText, text: optionalText })])
    .nullish()
    .catch(undefined),
  category: named,
  type: named,
  experience: named,
  language: named,
  published_date: optionalMoment,
  created_date: optionalMoment,
  hosted_url: optionalText,
  compensation_tiers: looseList,
});
type Job = z.infer<typeof job>;

const tier = z.object({
  min_value: optionalNumber,
  max_value: optionalNumber,
  currency_code: optionalText,
  interval: optionalText,
});

export const hirehive: Source = {
  name: 'hirehive',
  title: 'HireHive',
  kind: 'system',
  summary: '`<company>.hirehive.com` · 1 request per 100 postings, with texts and pay',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position: 'The jobs interface of a career site is in the documentation of the vendor as one that needs no key.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['hirehive'],
  hosts: (board) => [`${board.token}.${domain}`],

  recognise(url) {
    const token = tenantOf(url, domain, vendorHosts);
    return token === null ? null : { source: 'hirehive', token, url: `https://${token}.${domain}/`, company: null };
  },

  async *list(board, context) {
    const seen = new Set<string>();
    for (let number = 1; number <= mostPages; number += 1) {
      const url = `https://${board.token}.${domain}/api/v2/jobs?page=${number}&page_size=${pageSize}`;
      const page = answered(await orGone(ask(url, hirehive, context, { conditional: false }), 'HireHive'));
      const { meta, items } = parseEnvelope(page, envelope);
      const jobs = fitting(items, job);
      const fresh = jobs.filter((each) => !seen.has(each.id) && seen.add(each.id));
      const total = meta?.total_items ?? null;
      const done = meta?.has_next_page !== true || fresh.length === 0;
      yield readPageOf(url, page, {
        records: fresh.map((each) => toRecord(each, board)),
        unusable: items.length - jobs.length,
        total,
        note: done && total !== null && total > seen.size ? `HireHive counts ${total} postings but listed ${seen.size}.` : null,
      });
      if (done) return;
    }
  },
};

function toRecord(each: Job, board: BoardRef): RawRecord {
  const country = each.country?.name;
  const listed = [each.location, each.state_code].filter((part) => part !== undefined);
  const text = [...listed, ...(country === undefined || each.location?.endsWith(country) ? [] : [country])].join(', ');
  const { html, text: plain } = each.description ?? {};
  const [pay] = fitting(each.compensation_tiers, tier).filter(({ min_value, max_value }) => (min_value ?? max_value ?? 0) > 0);
  return {
    source: 'hirehive',
    board: board.token,
    externalId: each.id,
    url: each.hosted_url,
    title: each.title,
    ...employer(undefined, board),
    location: each.location,
    locations: text === '' ? undefined : [{ text, region: each.state_code, country: each.country?.code ?? country }],
    employmentTypeText: each.type?.name ?? each.type?.type,
    seniorityText: each.experience?.name ?? each.experience?.type,
    salary:
      pay === undefined
        ? undefined
        : {
            min: pay.min_value ?? null,
            max: pay.max_value ?? null,
            currency: pay.currency_code ?? null,
            period: pay.interval ?? null,
          },
    salaryText: pay === undefined ? each.salary : undefined,
    descriptionHtml: html === undefined ? undefined : unescapeHtml(html),
    descriptionText: html === undefined ? plain : undefined,
    department: each.category?.name,
    postedAt: each.published_date ?? each.created_date,
    language: each.language?.code,
    completeness: html === undefined && plain === undefined ? 'title_only' : 'full',
  };
}
