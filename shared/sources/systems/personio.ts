import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { completed, type Listed, withDetails } from '../details.ts';
import { decodeHtml, readHtml } from '../page/html.ts';
import { postingsOn } from '../page/postings.ts';
import { distinctPlaces } from '../places.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  type ListContext,
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
import { escapeHtml, unescapeHtml } from '../text.ts';
import { child, children, childText, parseFeed, type XmlElement } from '../xml.ts';

/** Both endings show one board; some customers have only this one. */
const domain = 'jobs.personio.com';
const domains = [domain, 'jobs.personio.de'];

/** The feed holds each text in one language: those a customer's own language leaves empty are looked for in these. */
const otherLanguages = ['en', 'de', 'es', 'nl', 'fr'];

export const personio: Source = {
  name: 'personio',
  title: 'Personio',
  kind: 'system',
  summary:
    '`<company>.jobs.personio.com` (or `.de`) · 1 request, up to 5 more where texts are missing in the first language; where the feed is off, 1 per posting',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'The vendor documents the feed of open positions as readable without a key; the employer switches it on; robots.txt allows everything.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['personio', 'personio-without-feed'],
  hosts: (board) => [`${board.token}.${domain}`],

  recognise(url) {
    const token = domains.map((each) => tenantOf(url, each)).find((each) => each !== null);
    if (token === null || token === undefined) return null;
    const path = segments(url);
    const id = path[0] === 'job' && /^\d+$/.test(path[1] ?? '') ? path[1] : undefined;
    return {
      source: 'personio',
      token,
      url: `https://${token}.${domain}/`,
      company: null,
      ...(id === undefined ? {} : { externalId: id }),
    };
  },

  async *list(board, context) {
    const url = `https://${board.token}.${domain}/xml`;
    let page: FetchedPage;
    try {
      page = await orGone(ask(url, personio, context, { expect: 'xml' }), 'Personio');
    } catch (error) {
      // The employer has to switch the feed on; without it the site answers 404 for it, as for a company that does not exist.
      if (!(error instanceof ReadFailure) || error.reason !== 'not_found' || error.status !== 404) throw error;
      yield* withoutFeed(board, context);
      return;
    }
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const positions = children(parseFeed(page, ['workzag-jobs']), 'position');
    const records = recordsOf(positions, board);
    await fillTexts(records, board, context, url);
    yield readPageOf(url, page, {
      records: [...records.values()],
      unusable: positions.filter((each) => childText(each, 'id') === undefined).length,
    });
  },
};

/** The positions of a feed by their id. One that stands there twice is one position with the offices of both. */
function recordsOf(positions: readonly XmlElement[], board: BoardRef): Map<string, RawRecord> {
  const records = new Map<string, RawRecord>();
  for (const position of positions) {
    const id = childText(position, 'id');
    if (id === undefined || id.length > 100) continue;
    const record = toRecord(id, position, board);
    const twin = records.get(id);
    records.set(
      id,
      twin === undefined
        ? record
        : { ...twin, locations: distinctPlaces([...(twin.locations ?? []), ...(record.locations ?? [])]) },
    );
  }
  return records;
}

/** Fills the texts that are empty in the customer's own language from the other languages; replaces none. */
async function fillTexts(records: Map<string, RawRecord>, board: BoardRef, context: ListContext, url: string): Promise<void> {
  for (const language of otherLanguages) {
    const blank = [...records.values()].filter((record) => record.descriptionHtml === undefined);
    if (blank.length === 0) return;
    const page = await orGone(
      ask(`${url}?language=${language}`, personio, context, { expect: 'xml', conditional: false }),
      'Personio',
    );
    if (page.kind === 'unchanged') continue;
    const others = recordsOf(children(parseFeed(page, ['workzag-jobs']), 'position'), board);
    for (const record of blank) {
      const descriptionHtml = others.get(record.externalId)?.descriptionHtml;
      if (descriptionHtml !== undefined)
        records.set(record.externalId, { ...record, descriptionHtml, language, completeness: 'full' });
    }
  }
}

function toRecord(id: string, position: XmlElement, board: BoardRef): RawRecord {
  const offices = [
    childText(position, 'office'),
    ...children(position, 'additionalOffices').flatMap((each) => children(each, 'office').map((office) => office.text.trim())),
  ].flatMap((text) => (text === undefined || text === '' ? [] : [{ text }]));
  const html = descriptionOf(position);
  return {
    source: 'personio',
    board: board.token,
    externalId: id,
    // The feed gives no addresses; this is how the vendor's documentation builds them.
    url: `https://${board.token}.${domain}/job/${encodeURIComponent(id)}`,
    title: childText(position, 'name'),
    ...employer(childText(position, 'subcompany'), board),
    locations: distinctPlaces(offices),
    employmentTypeText: joined([childText(position, 'employmentType'), childText(position, 'schedule')]),
    seniorityText: childText(position, 'seniority'),
    experienceText: childText(position, 'yearsOfExperience'),
    salary: salaryOf(child(position, 'salaryInformation')),
    descriptionHtml: html,
    department: childText(position, 'department'),
    team: childText(position, 'recruitingCategory'),
    postedAt: childText(position, 'createdAt'),
    tags: wordsOf(childText(position, 'keywords')),
    completeness: html === undefined ? 'title_only' : 'full',
  };
}

function descriptionOf(position: XmlElement): string | undefined {
  const sections = children(position, 'jobDescriptions')
    .flatMap((each) => children(each, 'jobDescription'))
    .flatMap((section) => {
      const value = childText(section, 'value');
      const name = childText(section, 'name');
      return value === undefined ? [] : [`${name === undefined ? '' : `<h3>${escapeHtml(name)}</h3>\n`}${unescapeHtml(value)}`];
    });
  return sections.length > 0 ? sections.join('\n') : undefined;
}

function salaryOf(pay: XmlElement | undefined): RawRecord['salary'] {
  if (pay === undefined) return undefined;
  const amount = (name: string) => {
    const text = childText(pay, name);
    return text !== undefined && /^\d{1,12}(\.\d{1,4})?$/.test(text) && Number(text) > 0 ? Number(text) : null;
  };
  const min = amount('min');
  const max = amount('max');
  return min === null && max === null
    ? undefined
    : { min, max, currency: childText(pay, 'currencyCode') ?? null, period: childText(pay, 'type') ?? null };
}

const joined = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(', ') || undefined;

function wordsOf(keywords: string | undefined): string[] | undefined {
  const words = (keywords ?? '').split(/[,;]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
  return words.length > 0 ? words : undefined;
}

/** What the site's own search loads: everything but the texts, which stand on the pages of the postings. */
const found = z.object({
  id: identity,
  name: optionalText,
  subcompany: optionalText,
  department: optionalText,
  category: optionalText,
  office: optionalText,
  offices: looseList,
  employment_type: optionalText,
  schedule: optionalText,
  seniority: optionalText,
  years_of_experience: optionalText,
  created_at: optionalMoment,
  keywords: optionalText,
  description: optionalText,
});

/** Reads a board whose employer has not switched the feed on. */
async function* withoutFeed(board: BoardRef, context: ListContext): AsyncGenerator<BoardPage> {
  const site = `https://${board.token}.${domain}`;
  const url = `${site}/search.json`;
  // The list is needed whole in each turn: it says which pages there are.
  const page = await orGone(ask(url, personio, context, { conditional: false }), 'Personio');
  if (page.kind === 'unchanged') throw new ReadFailure('unexpected_shape', `${url} answered "not modified" to a plain request`);
  const entries = parseEnvelope(page, z.array(z.unknown()));
  const jobs = fitting(entries, found);
  const records = [...new Map(jobs.map((job) => [job.id, job])).values()].map((job) => ({
    job,
    record: foundRecord(job, board),
  }));
  yield readPageOf(url, page, {
    records: records.flatMap(({ record }) => (record.completeness === 'full' ? [record] : [])),
    unusable: entries.length - jobs.length,
  });
  const listing = records.flatMap(({ job, record }): Listed[] =>
    record.completeness === 'full' ? [] : [{ detailUrl: `${site}/job/${encodeURIComponent(job.id)}`, changesWith: job, record }],
  );
  yield* withDetails(listing, context, {
    fetch: ({ detailUrl }) => orGone(ask(detailUrl, personio, context, { expect: 'html' }), 'Personio'),
    read: (answer, { record }) => {
      const html = decodeHtml(answer.body, answer.contentType);
      const fields = postingsOn(html, readHtml(html, answer.url).ldJson).postings[0]?.fields;
      if (fields?.descriptionHtml === undefined)
        throw new ReadFailure('unexpected_shape', `${answer.url} holds no posting as structured data any more`, { page: answer });
      const named = record.companyFrom === 'posting' ? {} : employer(fields.company, board);
      // The identifier on the page is the id again.
      return { ...completed(record, { ...fields, requisitionId: undefined }), ...named, completeness: 'full' };
    },
  });
}

function foundRecord(job: z.infer<typeof found>, board: BoardRef): RawRecord {
  const offices = [job.office, ...job.offices].flatMap((text) =>
    typeof text === 'string' && text.trim() !== '' ? [{ text: text.trim() }] : [],
  );
  return {
    source: 'personio',
    board: board.token,
    externalId: job.id,
    url: `https://${board.token}.${domain}/job/${encodeURIComponent(job.id)}`,
    title: job.name,
    ...employer(job.subcompany, board),
    locations: distinctPlaces(offices),
    employmentTypeText: joined([job.employment_type, job.schedule]),
    seniorityText: job.seniority,
    experienceText: job.years_of_experience,
    descriptionHtml: job.description === undefined ? undefined : unescapeHtml(job.description),
    department: job.department,
    team: job.category,
    postedAt: job.created_at,
    tags: wordsOf(job.keywords),
    completeness: job.description === undefined ? 'title_only' : 'full',
  };
}
