import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { distinctPlaces, type Place } from '../places.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  looseList,
  optionalMoment,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { orGone, tenantOf } from '../tenant.ts';
import { unescapeHtml } from '../text.ts';

const domain = 'breezy.hr';

const named = z.object({ id: optionalText, name: optionalText }).nullish().catch(undefined);
const place = z.object({
  name: optionalText,
  city: optionalText,
  state: named,
  country: named,
  is_remote: z.boolean().nullish().catch(undefined),
  remote_details: z.object({ value: optionalText }).nullish().catch(undefined),
});

const posting = z.object({
  id: identity,
  name: optionalText,
  url: optionalText,
  published_date: optionalMoment,
  type: named,
  location: place.nullish().catch(undefined),
  locations: looseList,
  department: optionalText,
  salary: optionalText,
  company: z.object({ name: optionalText }).nullish().catch(undefined),
  description: optionalText,
});
type Posting = z.infer<typeof posting>;

export const breezy: Source = {
  name: 'breezy',
  title: 'Breezy HR',
  kind: 'system',
  summary: '`<company>.breezy.hr` · 1 request, the whole board with texts',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    // Bursts over all companies are answered with 403.
    service: { gapMilliseconds: 500, concurrency: 2 },
    attribution: null,
    terms: {
      position:
        'The JSON of a careers portal is public and meant for showing its positions elsewhere; nothing forbids reading it gently.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['breezy'],
  hosts: (board) => [`${board.token}.${domain}`],

  recognise(url) {
    const token = tenantOf(url, domain, ['gallery', 'careers', 'attach']);
    if (token === null) return null;
    const path = segments(url);
    // /p/0a1b2c3d4e5f-data-engineer: the id, then the title for people.
    const id = path[0] === 'p' ? /^([0-9a-z]+)(?:-|$)/.exec(path[1] ?? '')?.[1] : undefined;
    return {
      source: 'breezy',
      token,
      url: `https://${token}.${domain}/`,
      company: null,
      ...(id === undefined ? {} : { externalId: id }),
    };
  },

  async *list(board, context) {
    const url = `https://${board.token}.${domain}/json?verbose=true`;
    const page = await orGone(ask(url, breezy, context), 'Breezy HR');
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const entries = parseEnvelope(page, z.array(z.unknown()));
    const postings = fitting(entries, posting);
    const byId = new Map(postings.map((each) => [each.id, each]));
    yield readPageOf(url, page, {
      records: [...byId.values()].map((each) => toRecord(each, board)),
      unusable: entries.length - postings.length,
    });
  },
};

function toRecord(job: Posting, board: BoardRef): RawRecord {
  // The list may leave out the place that stands first.
  const all = [...(job.location ? [job.location] : []), ...fitting(job.locations, place)].flatMap(toPlace);
  return {
    source: 'breezy',
    board: board.token,
    externalId: job.id,
    url: job.url,
    title: job.name,
    ...employer(job.company?.name, board),
    locations: distinctPlaces(all),
    // `is_remote` is what the page publishes; of the details only `hybrid` is to be relied on.
    remote: job.location?.remote_details?.value === 'hybrid' ? 'hybrid' : job.location?.is_remote === true ? 'remote' : undefined,
    // The id is one of a few words; the name is in the language of the company.
    employmentTypeText: job.type?.id ?? job.type?.name,
    salaryText: job.salary,
    descriptionHtml: job.description === undefined ? undefined : unescapeHtml(job.description),
    department: job.department,
    postedAt: job.published_date,
    completeness: job.description === undefined ? 'title_only' : 'full',
  };
}

function toPlace({ name, city, state, country }: z.infer<typeof place>): Place[] {
  const text = name ?? ([city, state?.name, country?.name].filter((part) => part !== undefined).join(', ') || undefined);
  return text === undefined ? [] : [{ text, city, region: state?.name ?? state?.id, country: country?.id ?? country?.name }];
}
