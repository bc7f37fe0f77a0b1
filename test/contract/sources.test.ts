import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RawRecord, rawRecord } from '../../shared/domain/raw-record.ts';
import type { BoardMemory, BoardPage } from '../../shared/ports/board-reader.ts';
import { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import { recognise, source, sources } from '../../shared/sources/registry.ts';
import { type FakePage, FakePageFetcher } from '../support/fake-page-fetcher.ts';

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, '../fixtures/sources', name), 'utf8');
const deadline = new Date('2026-11-21T12:00:00Z');
const clock = { now: () => new Date('2026-11-21T11:00:00Z') };

interface Composed {
  /** Careers URLs that all mean this board. */
  urls: string[];
  source: string;
  token: string;
  /** Address of the (first) answer. */
  address: string;
  page: FakePage;
  ids: string[];
  fields: Record<string, object>;
  /** The answer with these entries instead; null where the answer is not a list in JSON. */
  withEntries: ((entries: unknown[]) => string) | null;
  entry: unknown;
}

const lever = (name: string, host: string, api: string): Composed => ({
  urls: [
    `https://${host}/kranich`,
    `https://${host}/kranich/0b1c2d3e-0000-4000-8000-000000000001/apply?lever-source=x`,
    `https://${api}/v0/postings/kranich?mode=json`,
  ],
  source: name,
  token: 'kranich',
  address: `https://${api}/v0/postings/kranich?mode=json&skip=0&limit=100`,
  page: { body: fixture('lever.json') },
  ids: ['0b1c2d3e-0000-4000-8000-000000000001', '0b1c2d3e-0000-4000-8000-000000000002', '0b1c2d3e-0000-4000-8000-000000000003'],
  fields: {
    '0b1c2d3e-0000-4000-8000-000000000001': {
      title: 'Data Analyst',
      company: 'kranich',
      companyFrom: 'token',
      locations: [{ text: 'Berlin' }, { text: 'Remote - EU' }],
      remote: 'hybrid',
      employmentTypeText: 'Full-time',
      team: 'Data',
      department: 'Product',
      postedAt: 1790000000000,
      salary: { min: 60000, max: 75000, currency: 'EUR', period: 'per-year-salary' },
      salaryText: 'plus a bonus',
      descriptionHtml:
        '<div>Numbers matter.</div><div>You turn them into answers.</div>\n<h3>What you bring &amp; know</h3><ul><li>SQL</li><li>Python</li></ul>\n<div>We are friendly.</div>',
      url: `https://jobs.lever.co/kranich/0b1c2d3e-0000-4000-8000-000000000001`,
    },
    '0b1c2d3e-0000-4000-8000-000000000002': {
      locations: [{ text: 'Wien', country: 'AT' }],
      remote: 'onsite',
      descriptionText: 'Sie pflegen.',
    },
    '0b1c2d3e-0000-4000-8000-000000000003': {
      remote: undefined,
      salary: { min: 18.5, max: null, currency: 'USD', period: 'per-hour-wage' },
    },
  },
  withEntries: (entries) => JSON.stringify(entries),
  entry: JSON.parse(fixture('lever.json'))[0],
});

const composed: Composed[] = [
  {
    urls: [
      'https://job-boards.greenhouse.io/nordlicht',
      'https://boards.greenhouse.io/nordlicht/jobs/4100001?gh_src=x',
      'https://job-boards.eu.greenhouse.io/nordlicht',
      'https://boards.greenhouse.io/embed/job_board?for=nordlicht&b=1',
      'https://boards.greenhouse.io/embed/job_board/js?for=nordlicht',
      'https://boards-api.greenhouse.io/v1/boards/nordlicht/jobs',
      'http://JOB-BOARDS.greenhouse.io/nordlicht/',
    ],
    source: 'greenhouse',
    token: 'nordlicht',
    address: 'https://boards-api.greenhouse.io/v1/boards/nordlicht/jobs?content=true',
    page: { body: fixture('greenhouse.json') },
    ids: ['4100001', '4100002', '4100003'],
    fields: {
      '4100001': {
        title: 'Backend Engineer (m/f/d) 80–100 %',
        company: 'Nordlicht Instruments',
        companyFrom: 'posting',
        location: 'Zürich, Switzerland',
        locations: undefined,
        remoteText: 'Hybrid',
        employmentTypeText: 'Full-time',
        salary: { min: 110000, max: 130000, currency: 'CHF', period: null },
        descriptionHtml: '<div class="content-intro"><p>We measure light.</p></div><p>Build R&amp;D tools &lt; 5 ms.</p>',
        department: 'Engineering',
        requisitionId: 'ENG-12',
        openingId: '3900001',
        postedAt: '2026-09-20T08:00:00-04:00',
        updatedAt: '2026-10-01T09:15:00-04:00',
        validThrough: '2026-12-31',
        language: 'en',
      },
      '4100002': {
        location: 'Hybrid',
        locations: [{ text: 'Bergen, Norway' }, { text: 'Turku' }],
        salary: { min: 45000, max: 56000, currency: 'EUR', period: null },
        department: 'Optics, Production',
        openingId: undefined,
        requisitionId: undefined,
      },
      '4100003': {
        title: 'مهندس برمجيات 🚀',
        openingId: '3900001',
        completeness: 'title_only',
        companyFrom: 'token',
        remoteText: undefined,
      },
    },
    withEntries: (jobs) => JSON.stringify({ jobs, meta: { total: jobs.length } }),
    entry: JSON.parse(fixture('greenhouse.json')).jobs[0],
  },
  lever('lever', 'jobs.lever.co', 'api.lever.co'),
  lever('lever-eu', 'jobs.eu.lever.co', 'api.eu.lever.co'),
  {
    urls: [
      'https://jobs.ashbyhq.com/Zimt%20Studio',
      'https://jobs.ashbyhq.com/Zimt%20Studio/11111111-2222-4333-8444-000000000001/application',
      'https://jobs.ashbyhq.com/Zimt%20Studio/embed?version=2',
      'https://api.ashbyhq.com/posting-api/job-board/Zimt%20Studio?includeCompensation=true',
    ],
    source: 'ashby',
    token: 'Zimt Studio',
    address: 'https://api.ashbyhq.com/posting-api/job-board/Zimt%20Studio?includeCompensation=true',
    page: { body: fixture('ashby.json') },
    // The third is unlisted.
    ids: ['11111111-2222-4333-8444-000000000001', '11111111-2222-4333-8444-000000000002', '11111111-2222-4333-8444-000000000004'],
    fields: {
      '11111111-2222-4333-8444-000000000001': {
        title: 'Product Designer',
        companyFrom: 'token',
        locations: [
          { text: 'Paris', city: 'Paris', region: 'Île-de-France', country: 'France' },
          { text: 'London', city: 'London', country: 'United Kingdom' },
          { text: 'Lyon', city: 'Lyon', region: 'Auvergne-Rhône-Alpes', country: 'France' },
        ],
        remote: 'hybrid',
        employmentTypeText: 'FullTime',
        salary: { min: 60000, max: 75000, currency: 'EUR', period: '1 YEAR' },
        salaryText: '€60K – €75K • Offers Equity',
        descriptionHtml: '<p>Draw <strong>things</strong>.</p>',
        postedAt: '2026-10-02T08:30:00.000+00:00',
      },
      '11111111-2222-4333-8444-000000000002': {
        locations: [{ text: 'Bern' }],
        remote: undefined,
        salary: { min: 0, max: 36, currency: 'CHF', period: '1 HOUR' },
      },
      '11111111-2222-4333-8444-000000000004': { remote: 'remote', descriptionText: 'Count at night.' },
    },
    withEntries: (jobs) => JSON.stringify({ apiVersion: '1', jobs }),
    entry: JSON.parse(fixture('ashby.json')).jobs[0],
  },
  {
    urls: ['https://remoteok.com/', 'https://remoteok.com/remote-dev-jobs', 'https://www.remoteok.io/api'],
    source: 'remoteok',
    token: 'all',
    address: 'https://remoteok.com/api',
    page: { body: fixture('remoteok.json') },
    ids: ['1100001', '1100002', '1100003'],
    fields: {
      '1100001': {
        title: 'Rust Engineer',
        company: 'Quarz',
        companyFrom: 'posting',
        location: 'Worldwide',
        remote: 'remote',
        salary: undefined,
        descriptionHtml: '<p>We don’t rush.</p>',
        tags: ['rust', 'dev'],
        postedAt: '2026-09-19T05:20:00+00:00',
      },
      '1100002': {
        company: 'Säge & Söhne',
        location: 'Coimbra',
        postedAt: 1789700000,
        salary: { min: 60000, max: null, currency: null, period: null },
      },
      // Nobody is named, and the board is no employer: unknown stays unknown.
      '1100003': { company: undefined, companyFrom: undefined, location: undefined },
    },
    withEntries: (entries) => JSON.stringify(entries),
    entry: JSON.parse(fixture('remoteok.json'))[0],
  },
  {
    urls: [
      'https://jobs.muehlenwerk.example/stellen',
      'https://jobs.muehlenwerk.example/stellen/?utm_source=mail#liste',
      'http://jobs.muehlenwerk.example/stellen',
    ],
    source: 'careers-page',
    token: 'jobs.muehlenwerk.example/stellen',
    address: 'https://jobs.muehlenwerk.example/stellen',
    page: { body: fixture('careers-posting.html'), contentType: 'text/html; charset=utf-8' },
    ids: ['https://jobs.muehlenwerk.example/stellen'],
    fields: {
      'https://jobs.muehlenwerk.example/stellen': {
        title: 'Systemtechniker/in 80–100 %',
        company: 'Mühlenwerk AG',
        companyFrom: 'posting',
        locations: [
          {
            text: 'Zürich, ZH, CH',
            city: 'Zürich',
            region: 'ZH',
            country: 'CH',
            postalCode: '8001',
            latitude: 47.37,
            longitude: 8.54,
          },
          { text: '3011 Bern' },
        ],
        employmentTypeText: 'FULL_TIME, PART_TIME',
        salary: { min: 90000, max: 110000, currency: 'CHF', period: 'YEAR' },
        requisitionId: 'R-4711',
        postedAt: '2026-11-02',
        validThrough: '2026-12-31T23:59:59+01:00',
        descriptionHtml: '<p>Betrieb unserer Mühlen.</p>\n<p>Mit\tHerz.</p>\n<h3>Qualifications</h3>\nLehre als Informatiker/in',
        remote: undefined,
      },
    },
    withEntries: null,
    entry: null,
  },
];

async function read(
  name: string,
  token: string,
  url: string,
  fetcher: FakePageFetcher,
  memory: BoardMemory | null = null,
): Promise<{ pages: BoardPage[]; records: RawRecord[] }> {
  const found = source(name);
  if (found === null) throw new Error(`no source ${name}`);
  const pages: BoardPage[] = [];
  for await (const page of found.list({ token, url, company: null }, { fetcher, renderer: null, memory, deadline, clock }))
    pages.push(page);
  return { pages, records: pages.flatMap((page) => page.records) };
}

function remember(pages: readonly BoardPage[]): BoardMemory {
  return {
    mappingVersion: 1,
    pages: new Map(pages.map((page) => [page.url, { ...page, externalIds: page.records.map((record) => record.externalId) }])),
  };
}

it('has a composed answer for every source', () => {
  expect(composed.map((each) => each.source)).toEqual(sources.map((each) => each.name));
});

describe.each(composed)('source $source', (board) => {
  const serve = (page: FakePage | ReadFailure = board.page) => {
    const fetcher = new FakePageFetcher();
    fetcher.pages.set(board.address, page);
    return fetcher;
  };
  const readFrom = (fetcher: FakePageFetcher, memory: BoardMemory | null = null) =>
    read(board.source, board.token, board.urls[0] ?? '', fetcher, memory);

  it.each(board.urls)('recognises %s', (url) => {
    const found = recognise(url);
    expect(found).toMatchObject({ kind: 'board', source: board.source, token: board.token, company: null });
    if (found.kind === 'board') expect(recognise(found.url)).toEqual(found);
  });

  it('lists every posting once, with its structured fields', async () => {
    const { records, pages } = await readFrom(serve());
    expect(records.map((record) => record.externalId)).toEqual(board.ids);
    for (const record of records) {
      expect(rawRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(JSON.parse(JSON.stringify(record)));
      const expected = board.fields[record.externalId] ?? {};
      for (const [name, value] of Object.entries(expected))
        expect({ [name]: record[name as keyof RawRecord] }).toEqual({ [name]: value });
    }
    expect(pages.reduce((sum, page) => sum + page.unusable, 0)).toBe(0);
  });

  it('says what its manners are', () => {
    const { manners, traits } = source(board.source)!;
    expect(manners.gapMilliseconds).toBeGreaterThanOrEqual(250);
    expect(manners.concurrency).toBeLessThanOrEqual(2);
    expect(manners.terms.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(traits.minimumCadenceMinutes).toBeGreaterThanOrEqual(60);
  });

  it('asks politely: its own pace, robots.txt for pages, no hosts but its own', async () => {
    const fetcher = serve();
    await readFrom(fetcher);
    const { manners } = source(board.source)!;
    for (const request of fetcher.requests) {
      expect(request.pace.gapMilliseconds).toBe(manners.gapMilliseconds);
      expect(request.robots).toBe(request.expect !== 'json');
      expect(new URL(request.url).host).toBe(new URL(board.address).host);
    }
  });

  it('gives an unknown board away as not found', async () => {
    await expect(readFrom(new FakePageFetcher())).rejects.toMatchObject({ name: 'ReadFailure', reason: 'not_found' });
  });

  if (board.withEntries !== null) {
    const withEntries = board.withEntries;

    it('recognises an unchanged answer by its validators', async () => {
      const fetcher = serve({ ...board.page, etag: '"one"' });
      const first = await readFrom(fetcher);
      const second = await readFrom(fetcher, remember(first.pages));
      expect(second.pages.map((page) => page.outcome)).toEqual(['unchanged']);
      expect(fetcher.requests.at(-1)?.validators?.etag).toBe('"one"');
    });

    it('takes an empty list for an empty board', async () => {
      const { records, pages } = await readFrom(serve({ body: withEntries([]) }));
      expect(records).toEqual([]);
      expect(pages).toHaveLength(1);
    });

    it.each(['{}', '{"jobs":{}}', '"text"', 'null', '{"error":"moved"}'])(
      'takes %s for another shape, not for an empty board',
      async (body) => {
        await expect(readFrom(serve({ body }))).rejects.toMatchObject({ reason: 'unexpected_shape' });
      },
    );

    it('tells an answer that was cut from one of another shape', async () => {
      const text = String(board.page.body);
      for (const share of [0.3, 0.6, 0.99])
        await expect(readFrom(serve({ body: text.slice(0, Math.floor(text.length * share)) }))).rejects.toMatchObject({
          reason: 'truncated',
        });
      await expect(readFrom(serve({ body: '<html>Hello</html>' }))).rejects.toMatchObject({ reason: 'unexpected_shape' });
    });

    it('keeps the good entries beside broken ones, and counts these', async () => {
      const broken = [null, 7, 'text', [], {}, { title: 'without identity' }];
      const { records, pages } = await readFrom(serve({ body: withEntries([broken[0], board.entry, ...broken.slice(1)]) }));
      expect(records).toHaveLength(1);
      expect(pages[0]?.unusable).toBe(broken.length);
    });

    it('never fails on an entry, whatever its fields hold', async () => {
      const fields = Object.keys(board.entry as object);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record(Object.fromEntries(fields.map((name) => [name, fc.jsonValue()])), { requiredKeys: [] })),
          async (entries) => {
            const { records, pages } = await readFrom(serve({ body: withEntries(entries) }));
            for (const record of records) rawRecord.parse(JSON.parse(JSON.stringify(record)));
            expect(records.length + (pages[0]?.unusable ?? 0)).toBeLessThanOrEqual(entries.length);
          },
        ),
        { numRuns: 150 },
      );
    });
  }
});

interface AshbyJob {
  id: string;
  title: string;
  jobUrl: string;
  isListed?: boolean;
  location?: string;
  descriptionHtml?: string;
  employmentType: string;
  publishedAt: string;
  secondaryLocations?: unknown[];
  compensation: { summaryComponents?: { compensationType: string }[] };
}

describe('real answers', () => {
  const data = path.resolve(import.meta.dirname, '../../../shared/data');
  const bodies = (folder: string) =>
    readdirSync(path.join(data, folder))
      .filter((file) => file.endsWith('.json.gz'))
      .map((file) => ({
        token: decodeURIComponent(file.slice(0, -8)),
        body: gunzipSync(readFileSync(path.join(data, folder, file))).toString('utf8'),
      }));
  const present = existsSync(path.join(data, 'boards/ashby'));
  if (!present) console.log('skipped: the recorded boards do not lie beside the project');

  it.skipIf(!present)('Ashby: every listed posting of every recorded board, once, with every structured field', async () => {
    const boards = bodies('boards/ashby');
    expect(boards.length).toBeGreaterThan(100);
    for (const { token, body } of boards) {
      const fetcher = new FakePageFetcher();
      fetcher.pages.set(`https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(token)}?includeCompensation=true`, {
        body,
      });
      const { records } = await read('ashby', token, `https://jobs.ashbyhq.com/${encodeURIComponent(token)}`, fetcher);
      const jobs = (JSON.parse(body).jobs as AshbyJob[]).filter((job) => job.isListed !== false);
      expect(records.map((record) => record.externalId)).toEqual(jobs.map((job) => job.id));
      expect(new Set(records.map((record) => record.externalId)).size).toBe(jobs.length);
      for (const [index, job] of jobs.entries()) {
        const record = records[index]!;
        const { secondaryLocations, compensation } = job;
        expect(record.title).toBe(job.title);
        expect(record.url).toBe(job.jobUrl);
        expect(record.locations?.length ?? 0).toBe((job.location ? 1 : 0) + (secondaryLocations?.length ?? 0));
        expect(record.descriptionHtml?.length ?? 0).toBe(
          String(job.descriptionHtml ?? '').trim() === '' ? 0 : String(job.descriptionHtml).length,
        );
        expect(record.salary !== undefined).toBe(
          (compensation.summaryComponents ?? []).some((each) => each.compensationType === 'Salary'),
        );
        expect(record.employmentTypeText).toBe(job.employmentType);
        expect(record.postedAt).toBe(job.publishedAt);
      }
    }
  });

  it.skipIf(!present)('Greenhouse: every posting, with company, place, departments and dates', async () => {
    for (const { token, body } of bodies('boards/greenhouse')) {
      const fetcher = new FakePageFetcher();
      fetcher.pages.set(`https://boards-api.greenhouse.io/v1/boards/${token}/jobs?content=true`, { body });
      const { records } = await read('greenhouse', token, `https://job-boards.greenhouse.io/${token}`, fetcher);
      const jobs = JSON.parse(body).jobs as {
        id: number;
        title: string;
        location: { name: string };
        departments?: unknown[];
        content?: string;
      }[];
      expect(records.map((record) => record.externalId)).toEqual(jobs.map((job) => String(job.id)));
      for (const [index, job] of jobs.entries()) {
        expect(records[index]).toMatchObject({ title: job.title, location: job.location.name, companyFrom: 'posting' });
        expect(records[index]?.postedAt).toBeDefined();
        expect(records[index]?.department !== undefined).toBe((job.departments?.length ?? 0) > 0);
        if (job.content) expect(records[index]?.descriptionHtml).toMatch(/^\s*<[a-z]/i);
      }
    }
  });

  it.skipIf(!present)('Lever: every posting, with all its places and sections', async () => {
    for (const { token, body } of bodies('boards/lever')) {
      const fetcher = new FakePageFetcher();
      fetcher.pages.set(`https://api.lever.co/v0/postings/${token}?mode=json&skip=0&limit=100`, { body });
      const { records } = await read('lever', token, `https://jobs.lever.co/${token}`, fetcher);
      const jobs = JSON.parse(body) as {
        id: string;
        text: string;
        createdAt: number;
        lists?: { content: string }[];
        categories: { allLocations?: string[]; location?: string };
      }[];
      expect(records.map((record) => record.externalId)).toEqual(jobs.map((job) => job.id));
      for (const [index, job] of jobs.entries()) {
        const record = records[index]!;
        expect(record).toMatchObject({ title: job.text, postedAt: job.createdAt });
        const places = job.categories.allLocations ?? (job.categories.location ? [job.categories.location] : []);
        expect(record.locations?.map((place) => place.text) ?? []).toEqual(places);
        for (const section of job.lists ?? []) expect(record.descriptionHtml).toContain(section.content);
      }
    }
  });

  it.skipIf(!existsSync(path.join(data, 'samples/remoteok_4.json')))(
    'Remote OK: four postings, none of them the terms of use',
    async () => {
      const body = readFileSync(path.join(data, 'samples/remoteok_4.json'), 'utf8');
      const fetcher = new FakePageFetcher();
      fetcher.pages.set('https://remoteok.com/api', { body });
      const { records } = await read('remoteok', 'all', 'https://remoteok.com/', fetcher);
      const jobs = (JSON.parse(body) as { id?: string }[]).filter((entry) => entry.id !== undefined);
      expect(records.map((record) => record.externalId)).toEqual(jobs.map((job) => job.id));
      for (const record of records) {
        expect(record.company).toBeTruthy();
        expect(record.descriptionHtml).not.toMatch(/â\u0080/);
      }
    },
  );

  it.skipIf(!existsSync(path.join(data, 'pages')))(
    'saved career pages: JSON-LD where there is some, a clear sentence where there is none',
    async () => {
      for (const file of readdirSync(path.join(data, 'pages'))) {
        const body = readFileSync(path.join(data, 'pages', file));
        const fetcher = new FakePageFetcher();
        const url = 'https://careers.some-employer.example/jobs/1';
        fetcher.pages.set(url, { body, contentType: 'text/html' });
        const hasPosting = /"@type"\s*:\s*"JobPosting"/.test(body.toString());
        const result = read('careers-page', 'careers.some-employer.example/jobs/1', url, fetcher);
        if (hasPosting) {
          const { records } = await result;
          expect(records).toHaveLength(1);
          expect(records[0]).toMatchObject({ companyFrom: 'posting', completeness: 'full' });
          expect(records[0]?.title).toBeTruthy();
          expect(records[0]?.postedAt).toBeTruthy();
        } else {
          const failure = await result.catch((error: unknown) => error);
          expect(failure).toBeInstanceOf(ReadFailure);
          expect(String(failure)).toMatch(/not readable.*capture/s);
        }
      }
    },
  );
});
