import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
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
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { hostOf, orGone, tenantOf } from '../tenant.ts';

const domain = 'recruitee.com';
const vendorHosts = ['career', 'careers', 'careers-analytics', 'widget', 'jscdn', 'integrations', 'analytics', 'tracker'];

const envelope = z.object({ offers: z.array(z.unknown()) });

const flag = z.boolean().nullish().catch(undefined);
/** Amounts come as text (`18.50`), sometimes as numbers; none is published as null or as an empty text. */
const amount = z
  .union([
    z.number().finite(),
    z
      .string()
      .regex(/^\s*\d{1,12}(\.\d{1,4})?\s*$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);

const place = z.object({
  name: optionalText,
  city: optionalText,
  state: optionalText,
  state_code: optionalText,
  country: optionalText,
  country_code: optionalText,
  postal_code: optionalText,
});
const translation = z.object({ title: optionalText, description: optionalText, requirements: optionalText });

const offer = place.extend({
  id: identity,
  slug: optionalText,
  status: optionalText,
  title: optionalText,
  description: optionalText,
  requirements: optionalText,
  translations: z.record(z.string(), z.unknown()).nullish().catch(undefined),
  department: optionalText,
  location: optionalText,
  locations: looseList,
  remote: flag,
  hybrid: flag,
  on_site: flag,
  employment_type_code: optionalText,
  experience_code: optionalText,
  min_hours: amount,
  max_hours: amount,
  tags: looseList,
  salary: z.object({ min: amount, max: amount, period: optionalText, currency: optionalText }).nullish().catch(undefined),
  company_name: optionalText,
  careers_url: optionalText,
  careers_apply_url: optionalText,
  created_at: optionalMoment,
  published_at: optionalMoment,
  updated_at: optionalMoment,
  close_at: optionalMoment,
});
type Offer = z.infer<typeof offer>;

/** Offers that an employer keeps but does not show. */
const hiddenStatus = /^(draft|closed|archived|internal)$/i;

export const recruitee: Source = {
  name: 'recruitee',
  title: 'Recruitee',
  kind: 'system',
  summary:
    '`<company>.recruitee.com`, or the host of a careers site under a domain of its own · 1 request, the whole board with pay',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    // Some customers disallow it in the robots.txt of their own site.
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'The careers site API is documented as public and needs no key; robots.txt is each customer’s own and is asked first.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['recruitee', 'recruitee-own-domain'],
  hosts: (board) => [hostFor(board.token)],

  recognise(url) {
    const token = tenantOf(url, domain, vendorHosts);
    if (token === null) return null;
    const path = segments(url);
    // The page of a posting names it by its title only; the interface also by its number.
    const id = path[0] === 'api' && path[1] === 'offers' ? path[2] : undefined;
    return {
      source: 'recruitee',
      token,
      url: `https://${token}.${domain}/`,
      company: null,
      ...(id !== undefined && /^\d+$/.test(id) ? { externalId: id } : {}),
    };
  },

  embedded({ url, html }) {
    // A careers site under the customer's own domain loads the parts of Recruitee's sites; the interface answers there as well.
    if (!/\brecruiteecdn\.com\b|\bwindow\.recruitee\b/i.test(html)) return null;
    for (const [address] of html.matchAll(/https:\/\/[a-z0-9-]{1,63}\.recruitee\.com\b/gi)) {
      const named = recruitee.recognise(new URL(address));
      if (named !== null) return named;
    }
    const token = hostOf(url);
    return isToken(token) ? { source: 'recruitee', token, url: `https://${token}/`, company: null } : null;
  },

  async *list(board, context) {
    const url = `https://${hostFor(board.token)}/api/offers/`;
    const page = await orGone(ask(url, recruitee, context), 'Recruitee');
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const { offers } = parseEnvelope(page, envelope);
    const usable = fitting(offers, offer);
    const byId = new Map(usable.filter((each) => !hiddenStatus.test(each.status ?? '')).map((each) => [each.id, each]));
    yield readPageOf(url, page, {
      records: [...byId.values()].map((each) => toRecord(each, board)),
      unusable: offers.length - usable.length,
    });
  },
};

/** A token with a dot is the host of a careers site under a domain of its own. */
const hostFor = (token: string) => (token.includes('.') ? token : `${token}.${domain}`);

function toRecord(job: Offer, board: BoardRef): RawRecord {
  const texts = textsOf(job);
  const listed = fitting(job.locations, place).flatMap(toPlace);
  // On many offers `location` holds only the word for remote work in some language.
  const namesCity = job.city === undefined || (job.location ?? '').toLowerCase().includes(job.city.toLowerCase());
  const own = board.token.includes('.') || job.slug === undefined;
  const page = own ? job.careers_url : `https://${hostFor(board.token)}/o/${encodeURIComponent(job.slug ?? '')}`;
  const { salary } = job;
  return {
    source: 'recruitee',
    board: board.token,
    externalId: job.id,
    // Many of the customers' own domains in `careers_url` are dead; the address at Recruitee itself answers.
    url: page,
    applyUrl: own ? job.careers_apply_url : `${page}/c/new`,
    title: job.title ?? texts.title,
    ...employer(job.company_name, board),
    location: namesCity ? job.location : undefined,
    locations: distinctPlaces(listed.length > 0 ? listed : toPlace({ ...job, name: undefined })),
    // The flags are the ways of working that are possible; several may be set.
    remote: job.remote === true ? 'remote' : job.hybrid === true ? 'hybrid' : job.on_site === true ? 'onsite' : undefined,
    remoteText: namesCity ? undefined : job.location,
    employmentTypeText: [job.employment_type_code, hoursOf(job)].filter((part) => part !== undefined).join(', ') || undefined,
    seniorityText: job.experience_code,
    salary:
      salary && (salary.min !== undefined || salary.max !== undefined)
        ? {
            min: salary.min ?? null,
            max: salary.max ?? null,
            currency: salary.currency ?? null,
            period: salary.period ?? null,
          }
        : undefined,
    descriptionHtml: texts.html,
    department: job.department,
    postedAt: job.published_at ?? job.created_at,
    updatedAt: job.updated_at,
    validThrough: job.close_at,
    language: texts.language,
    tags: tagsOf(job.tags),
    completeness: texts.html === undefined ? 'title_only' : 'full',
  };
}

/** The text in the offer's own language; where it is empty, in the first language that has one. */
function textsOf(job: Offer): { title: string | undefined; html: string | undefined; language: string | undefined } {
  const joined = (parts: { description?: string | undefined; requirements?: string | undefined }) =>
    [parts.description, parts.requirements].filter((part) => part !== undefined).join('\n') || undefined;
  const all = Object.entries(job.translations ?? {}).flatMap(([language, value]) => {
    const parsed = translation.safeParse(value);
    return parsed.success ? [{ language, title: parsed.data.title, html: joined(parsed.data) }] : [];
  });
  const html = joined(job);
  if (html === undefined) {
    const other = all.find((each) => each.html !== undefined);
    return { title: other?.title, html: other?.html, language: other?.language };
  }
  const same = all.find((each) => each.html === html) ?? (all.length === 1 ? all[0] : undefined);
  return { title: same?.title, html, language: same?.language };
}

function hoursOf({ min_hours: min, max_hours: max }: Offer): string | undefined {
  const hours = [...new Set([min, max].filter((each) => each !== undefined && each > 0))];
  return hours.length > 0 ? `${hours.join('-')} hours` : undefined;
}

function tagsOf(list: readonly unknown[]): string[] | undefined {
  const tags = list.filter((tag) => typeof tag === 'string' && tag.trim() !== '').map(String);
  return tags.length > 0 ? tags : undefined;
}

function toPlace(at: z.infer<typeof place>): Place[] {
  const { city, country, postal_code: postalCode } = at;
  const region = at.state ?? at.state_code;
  const text = [city, region, country].filter((part) => part !== undefined).join(', ') || at.name;
  return text === undefined ? [] : [{ text, city, region, country: at.country_code ?? country, postalCode }];
}
