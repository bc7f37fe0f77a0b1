import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  optionalMoment,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  unchangedPage,
} from '../source.ts';
import { orGone, tenantOf } from '../tenant.ts';
import { escapeHtml, unescapeHtml } from '../text.ts';

const domain = 'pinpointhq.com';

const envelope = z.object({ data: z.array(z.unknown()) });

const named = z.object({ name: optionalText }).nullish().catch(undefined);
const amount = z.number().finite().nullish().catch(undefined);

const posting = z.object({
  id: identity,
  title: optionalText,
  url: optionalText,
  path: optionalText,
  description: optionalText,
  key_responsibilities_header: optionalText,
  key_responsibilities: optionalText,
  skills_knowledge_expertise_header: optionalText,
  skills_knowledge_expertise: optionalText,
  benefits_header: optionalText,
  benefits: optionalText,
  reference: optionalText,
  employment_type: optionalText,
  employment_type_text: optionalText,
  workplace_type: optionalText,
  workplace_type_text: optionalText,
  location: z
    .object({ name: optionalText, city: optionalText, postal_code: optionalText, province: optionalText })
    .nullish()
    .catch(undefined),
  department: named,
  job: z.object({ requisition_id: optionalText, department: named, division: named }).nullish().catch(undefined),
  compensation: optionalText,
  compensation_minimum: amount,
  compensation_maximum: amount,
  compensation_currency: optionalText,
  compensation_frequency: optionalText,
  compensation_visible: z.boolean().nullish().catch(undefined),
  deadline_at: optionalMoment,
  first_published_at: optionalMoment,
});
type Posting = z.infer<typeof posting>;

export const pinpoint: Source = {
  name: 'pinpoint',
  title: 'Pinpoint',
  kind: 'system',
  summary: '`<company>.pinpointhq.com` · 1 request, the whole board with pay',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: false,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'The vendor documents postings.json as the public list of a careers site, for showing it elsewhere; it needs no key.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['pinpoint'],
  hosts: (board) => [`${board.token}.${domain}`],

  recognise(url) {
    const token = tenantOf(url, domain, ['widget', 'widgets', 'careers']);
    // The id in a posting's page address is another than that in the list.
    return token === null ? null : { source: 'pinpoint', token, url: `https://${token}.${domain}/`, company: null };
  },

  async *list(board, context) {
    const url = `https://${board.token}.${domain}/postings.json`;
    const page = await orGone(ask(url, pinpoint, context), 'Pinpoint');
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const { data } = parseEnvelope(page, envelope);
    const postings = fitting(data, posting);
    const byId = new Map(postings.map((each) => [each.id, each]));
    yield readPageOf(url, page, {
      records: [...byId.values()].map((each) => toRecord(each, board)),
      unusable: data.length - postings.length,
    });
  },
};

const workplace: Readonly<Record<string, RawRecord['remote']>> = { remote: 'remote', hybrid: 'hybrid', onsite: 'onsite' };

function toRecord(job: Posting, board: BoardRef): RawRecord {
  const html = descriptionOf(job);
  const place = job.location;
  const placeText = place?.name ?? ([place?.city, place?.province].filter((part) => part !== undefined).join(', ') || undefined);
  return {
    source: 'pinpoint',
    board: board.token,
    externalId: job.id,
    url: job.url ?? (job.path?.startsWith('/') ? `https://${board.token}.${domain}${job.path}` : undefined),
    title: job.title,
    ...employer(undefined, board),
    locations:
      placeText === undefined
        ? undefined
        : [{ text: placeText, city: place?.city, region: place?.province, postalCode: place?.postal_code }],
    remote: job.workplace_type === undefined ? undefined : workplace[job.workplace_type.toLowerCase().replaceAll(/[^a-z]/g, '')],
    remoteText: job.workplace_type_text,
    employmentTypeText: job.employment_type_text ?? job.employment_type,
    ...payOf(job),
    descriptionHtml: html,
    department: job.job?.department?.name ?? job.department?.name,
    team: job.job?.division?.name,
    requisitionId: job.job?.requisition_id ?? job.reference,
    postedAt: job.first_published_at,
    validThrough: job.deadline_at,
    completeness: html === undefined ? 'title_only' : 'full',
  };
}

/** Pay that the employer shows: the numbers of a range that is not to be seen are in the answer as well. */
function payOf(job: Posting): Pick<RawRecord, 'salary' | 'salaryText'> {
  if (job.compensation_visible === false) return {};
  const min = positive(job.compensation_minimum);
  const max = positive(job.compensation_maximum);
  return {
    salaryText: job.compensation,
    salary:
      min === null && max === null
        ? undefined
        : { min, max, currency: job.compensation_currency ?? null, period: job.compensation_frequency ?? null },
  };
}

const positive = (value: number | null | undefined) => (value !== null && value !== undefined && value > 0 ? value : null);

function descriptionOf(job: Posting): string | undefined {
  const section = (heading: string | undefined, text: string | undefined) =>
    text === undefined ? [] : [`${heading === undefined ? '' : `<h3>${escapeHtml(heading)}</h3>\n`}${unescapeHtml(text)}`];
  return (
    [
      ...section(undefined, job.description),
      ...section(job.key_responsibilities_header, job.key_responsibilities),
      ...section(job.skills_knowledge_expertise_header, job.skills_knowledge_expertise),
      ...section(job.benefits_header, job.benefits),
    ].join('\n') || undefined
  );
}
