import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  isToken,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { escapeHtml } from '../text.ts';

/** Large boards are slow in one answer, so they are read in pages of this size. */
const pageSize = 100;
/** No board is that large: beyond it the service repeats itself. */
const mostPages = 100;

const categories = z.object({
  location: optionalText,
  commitment: optionalText,
  team: optionalText,
  department: optionalText,
  level: optionalText,
  allLocations: z.array(z.string()).optional().catch(undefined),
});

const posting = z.object({
  id: identity,
  text: optionalText,
  categories: categories.optional().catch(undefined),
  country: optionalText,
  workplaceType: optionalText,
  description: optionalText,
  descriptionPlain: optionalText,
  lists: z.array(z.unknown()).catch([]),
  additional: optionalText,
  additionalPlain: optionalText,
  hostedUrl: optionalText,
  applyUrl: optionalText,
  salaryRange: z
    .object({
      min: optionalNumber,
      max: optionalNumber,
      currency: optionalText,
      interval: optionalText,
    })
    .optional()
    .catch(undefined),
  salaryDescriptionPlain: optionalText,
  createdAt: optionalMoment,
});
type Posting = z.infer<typeof posting>;

const section = z.object({ text: z.string().catch(''), content: z.string().catch('') });

/** Lever keeps two separate instances; a site lives in one of them, and its careers URL says in which. */
export const lever: Source = instance('lever', 'Lever', 'jobs.lever.co', 'https://api.lever.co/v0/postings');
export const leverEu: Source = instance('lever-eu', 'Lever (EU)', 'jobs.eu.lever.co', 'https://api.eu.lever.co/v0/postings');

function instance(name: string, title: string, site: string, api: string): Source {
  const source: Source = {
    name,
    title,
    kind: 'system',
    summary: `site of \`${site}/<site>\` · 1 request per 100 postings`,
    manners: {
      gapMilliseconds: 1000,
      concurrency: 1,
      robots: false,
      attribution: null,
      terms: {
        position:
          'Published postings are documented as public and may be read by third parties; robots.txt asks for a second between requests.',
        checkedOn: '2026-11-20',
      },
    },
    traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
    fixtures: [name],
    hosts: () => [new URL(api).host],

    recognise(url) {
      const host = url.hostname.toLowerCase();
      const path = segments(url);
      let token: string | undefined;
      let id: string | undefined;
      if (host === site) [token, id] = path;
      else if (host === new URL(api).hostname && path[0] === 'v0' && path[1] === 'postings') [, , token, id] = path;
      if (!isToken(token)) return null;
      return {
        source: name,
        token,
        url: `https://${site}/${encodeURIComponent(token)}`,
        company: null,
        ...(id !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? { externalId: id.toLowerCase() } : {}),
      };
    },

    async *list(board, context) {
      const seen = new Set<string>();
      for (let number = 0; number < mostPages; number += 1) {
        const url = `${api}/${encodeURIComponent(board.token)}?mode=json&skip=${number * pageSize}&limit=${pageSize}`;
        const page = await ask(url, source, context);
        if (page.kind === 'unchanged') {
          yield unchangedPage(url);
          if ((context.memory?.pages.get(url)?.externalIds.length ?? 0) < pageSize) return;
          continue;
        }
        const entries = parseEnvelope(page, z.array(z.unknown()));
        const postings = fitting(entries, posting);
        const fresh = postings.filter((each) => !seen.has(each.id));
        for (const each of fresh) seen.add(each.id);
        yield {
          url,
          outcome: 'read',
          raw: page,
          validators: page.validators,
          changedAt: null,
          records: fresh.map((each) => toRecord(each, name, board)),
          unusable: entries.length - postings.length,
          total: null,
          note: null,
        };
        // A server that ignores `skip` gives the same page again: nothing fresh ends the walk as a short page does. More than asked for means it ignores `limit`.
        if (entries.length !== pageSize || fresh.length === 0) return;
      }
    },
  };
  return source;
}

const workplace: Readonly<Record<string, RawRecord['remote']>> = {
  remote: 'remote',
  hybrid: 'hybrid',
  'on-site': 'onsite',
  onsite: 'onsite',
};

function toRecord(job: Posting, source: string, board: BoardRef): RawRecord {
  const all = job.categories?.allLocations ?? (job.categories?.location === undefined ? [] : [job.categories.location]);
  const places = all.filter((text) => text.trim() !== '');
  const country = job.country !== undefined && /^[a-z]{2}$/i.test(job.country) ? job.country.toUpperCase() : undefined;
  const sections = fitting(job.lists, section);
  const pay = job.salaryRange;
  return {
    source,
    board: board.token,
    externalId: job.id,
    url: job.hostedUrl,
    applyUrl: job.applyUrl,
    title: job.text,
    ...employer(undefined, board),
    location: job.categories?.location,
    // The country is said of the posting; with several places it cannot be told which of them it belongs to.
    locations:
      places.length > 0 ? places.map((text) => (places.length === 1 && country ? { text, country } : { text })) : undefined,
    remote: job.workplaceType === undefined ? undefined : workplace[job.workplaceType.toLowerCase()],
    employmentTypeText: job.categories?.commitment,
    seniorityText: job.categories?.level,
    salary:
      pay && (pay.min !== undefined || pay.max !== undefined)
        ? { min: pay.min ?? null, max: pay.max ?? null, currency: pay.currency ?? null, period: pay.interval ?? null }
        : undefined,
    salaryText: job.salaryDescriptionPlain,
    descriptionHtml: joined([
      job.description,
      ...sections.map((each) => `<h3>${escapeHtml(each.text)}</h3><ul>${each.content}</ul>`),
      job.additional,
    ]),
    // The plain parts leave out the lists, where the requirements stand: used only when there is no HTML at all.
    descriptionText:
      job.description === undefined && sections.length === 0 ? joined([job.descriptionPlain, job.additionalPlain]) : undefined,
    department: job.categories?.department,
    team: job.categories?.team,
    postedAt: job.createdAt,
    completeness:
      job.description === undefined && job.descriptionPlain === undefined && sections.length === 0 ? 'title_only' : 'full',
  };
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const text = parts.filter((part) => part !== undefined).join('\n');
  return text === '' ? undefined : text;
}
