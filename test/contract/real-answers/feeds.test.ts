import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readHiringComment } from '../../../shared/sources/feeds/hiring-comment.ts';
import { FakePageFetcher } from '../../support/fake-page-fetcher.ts';
import { readSource } from '../../support/read-source.ts';

const data = path.resolve(import.meta.dirname, '../../../../shared/data');
const present = existsSync(path.join(data, 'samples'));
if (!present) console.log('skipped: the recorded answers of feeds do not lie beside the project');

const bytes = (name: string) => {
  const body = readFileSync(path.join(data, name));
  return name.endsWith('.gz') ? gunzipSync(body) : body;
};
const text = (name: string) => bytes(name).toString('utf8');
/** A field is mapped where the answer has it, and only there. */
const given = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

async function read(source: string, token: string, url: string, pages: Record<string, { body: string; contentType?: string }>) {
  const fetcher = new FakePageFetcher();
  for (const [address, page] of Object.entries(pages)) fetcher.pages.set(address, page);
  return readSource(source, token, url, fetcher);
}

describe.skipIf(!present)('real answers of feeds', () => {
  it('Remotive: every posting, every field', async () => {
    const body = text('samples/remotive_5.json.gz');
    const { records } = await read('remotive', 'all', 'https://remotive.com/remote-jobs', {
      'https://remotive.com/api/remote-jobs': { body },
    });
    const jobs: Record<string, string>[] = JSON.parse(body).jobs;
    expect(records.map((record) => record.externalId)).toEqual(jobs.map((job) => String(job.id)));
    for (const [index, job] of jobs.entries()) {
      const record = records[index];
      expect(record).toMatchObject({
        title: job.title,
        url: job.url,
        company: job.company_name,
        remote: 'remote',
        postedAt: job.publication_date,
      });
      expect(record?.location).toBe(job.candidate_required_location || undefined);
      expect(record?.salaryText).toBe(job.salary || undefined);
      expect(record?.employmentTypeText).toBe(job.job_type || undefined);
      expect(record?.descriptionHtml).toBe(job.description);
      expect(record?.tags).toContain(job.category);
    }
  });

  it('Arbeitnow: every posting, descriptions that came escaped are HTML again', async () => {
    const body = text('samples/arbeitnow_5.json');
    const api = 'https://www.arbeitnow.com/api/job-board-api';
    const { records } = await read('arbeitnow', 'all', 'https://www.arbeitnow.com/', {
      [api]: { body },
      [`${api}?page=2`]: { body: '{"data":[]}' },
    });
    const jobs: Record<string, string>[] = JSON.parse(body).data;
    expect(records.map((record) => record.externalId)).toEqual(jobs.map((job) => job.slug));
    for (const [index, job] of jobs.entries()) {
      expect(records[index]).toMatchObject({
        title: job.title,
        url: job.url,
        company: job.company_name,
        location: job.location,
        postedAt: job.created_at,
      });
      expect(given(records[index]?.employmentTypeText)).toBe(given(job.job_types));
      expect(records[index]?.tags).toEqual(job.tags);
      expect(records[index]?.descriptionHtml).toMatch(/^\s*<\w/);
      expect(records[index]?.descriptionHtml).not.toMatch(/&lt;(?:p|strong|ul|li)&gt;/);
    }
  });

  it('Himalayas: every posting, every field', async () => {
    const body = text('samples/himalayas_b.json');
    const { records, pages } = await read('himalayas', 'q=x', 'https://himalayas.app/jobs?q=x', {
      'https://himalayas.app/jobs/api/search?q=x&sort=recent&page=1': { body },
    });
    const jobs: Record<string, unknown>[] = JSON.parse(body).jobs;
    expect(records.map((record) => record.externalId)).toEqual(jobs.map((job) => job.guid));
    expect(pages[0]?.total).toBe(JSON.parse(body).totalCount);
    for (const [index, job] of jobs.entries()) {
      const record = records[index];
      expect(record).toMatchObject({
        title: job.title,
        company: job.companyName,
        applyUrl: job.applicationLink,
        employmentTypeText: job.employmentType,
        postedAt: job.pubDate,
        validThrough: job.expiryDate,
        descriptionHtml: job.description,
      });
      expect(record?.locations?.map((place) => place.text)).toEqual(job.locationRestrictions);
      expect(record?.seniorityText).toBe((job.seniority as string[]).join(', '));
      expect(record?.salary).toEqual(
        job.minSalary === null && job.maxSalary === null
          ? undefined
          : { min: job.minSalary, max: job.maxSalary, currency: job.currency, period: job.salaryPeriod ?? null },
      );
    }
  });

  it('Jobicy: every posting, every field', async () => {
    const body = text('samples/jobicy_5.json');
    const { records } = await read('jobicy', 'all', 'https://jobicy.com/jobs', {
      'https://jobicy.com/api/v2/remote-jobs?count=100': { body },
    });
    const jobs: Record<string, unknown>[] = JSON.parse(body).jobs;
    expect(records.map((record) => record.externalId)).toEqual(jobs.map((job) => String(job.id)));
    for (const [index, job] of jobs.entries()) {
      expect(records[index]).toMatchObject({
        url: job.url,
        company: job.companyName,
        location: job.jobGeo,
        seniorityText: job.jobLevel,
        employmentTypeText: (job.jobType as string[]).join(', '),
        salary: { min: job.salaryMin, max: job.salaryMax, currency: job.salaryCurrency, period: job.salaryPeriod },
        descriptionHtml: job.jobDescription,
        postedAt: job.pubDate,
      });
      expect(records[index]?.tags?.join()).not.toMatch(/&amp;/);
    }
  });

  it('We Work Remotely: every item, company and role apart', async () => {
    const body = text('samples/weworkremotely_rss.xml');
    const { records } = await read('weworkremotely', 'all', 'https://weworkremotely.com/', {
      'https://weworkremotely.com/remote-jobs.rss': { body, contentType: 'application/rss+xml' },
    });
    const guids = [...body.matchAll(/<guid>([^<]+)<\/guid>/g)].map(([, guid]) => guid);
    expect(guids.length).toBeGreaterThan(0);
    expect(records.map((record) => record.externalId)).toEqual(guids);
    const titles = [...body.matchAll(/<item>[\s\S]*?<title>([^<]+)<\/title>/g)].map(([, title]) => title);
    for (const [index, record] of records.entries()) {
      expect(`${record.company}: ${record.title}`).toBe(titles[index]?.replaceAll('&amp;', '&'));
      expect(record.descriptionHtml).toMatch(/^<img/);
      expect(record.employmentTypeText).toMatch(/^(Full-Time|Contract)$/);
      expect(Number.isNaN(Date.parse(String(record.validThrough)))).toBe(false);
    }
  });

  it('Hacker News: a month of comments; nearly all are read as postings, and their parts are what a model read in them', async () => {
    const jobs: { id: number; text: string | null; time: number }[] = JSON.parse(text('hn/2026-01-01_raw.json.gz')).jobs;
    const judged: { id: number; remote: string; experience_level: string; role: string | null }[] = JSON.parse(
      text('hn/2026-01-01_llm_classified.json.gz'),
    ).jobs;
    const thread = {
      id: 46466074,
      type: 'story',
      author: 'whoishiring',
      title: 'Ask HN: Who is hiring? (January 2026)',
      children: jobs.map((job) => ({
        id: job.id,
        text: job.text,
        created_at: new Date(job.time * 1000).toISOString(),
        children: [],
      })),
    };
    const { records, pages } = await read('hn-who-is-hiring', '46466074', 'https://news.ycombinator.com/item?id=46466074', {
      'https://hn.algolia.com/api/v1/items/46466074': { body: JSON.stringify(thread) },
    });
    expect(new Set(records.map((record) => record.externalId)).size).toBe(records.length);
    expect(pages.reduce((sum, page) => sum + page.unusable, 0)).toBe(0);
    // Every comment whose first line has the form of the custom is a posting; what is left out by its form is a handful.
    const byComment = new Map<string, typeof records>();
    for (const record of records) {
      const id = record.externalId.split('-')[0] ?? '';
      byComment.set(id, [...(byComment.get(id) ?? []), record]);
    }
    const customary = jobs.filter((job) => ((job.text ?? '').split('<p>')[0]?.match(/\|/g) ?? []).length >= 2);
    expect(customary.length).toBeGreaterThan(200);
    for (const job of customary) expect(byComment.has(String(job.id)), job.text?.slice(0, 80)).toBe(true);
    expect(byComment.size / jobs.length).toBeGreaterThan(0.94);
    expect(records.filter((record) => record.company !== undefined).length / records.length).toBeGreaterThan(0.9);
    for (const record of records) expect(record.title?.length).toBeGreaterThan(1);
    // The work model in words agrees with what a model made of the whole comment.
    const words: Record<string, RegExp> = {
      fully_remote: /remote/i,
      onsite_only: /on-?\s?site|in[- ](?:person|office)/i,
      hybrid: /hybrid|remote|on-?\s?site/i,
    };
    const compared = judged.flatMap(({ id, remote }) => {
      const told = byComment.get(String(id))?.[0]?.remoteText;
      const expected = words[remote];
      return told === undefined || expected === undefined ? [] : [expected.test(told)];
    });
    expect(compared.length).toBeGreaterThan(20);
    expect(compared.filter(Boolean).length / compared.length).toBeGreaterThan(0.9);
  });

  it('Hacker News: remarks below postings are no postings', () => {
    const hits: { comment_text: string; parent_id: number; story_id: number }[] = JSON.parse(
      text('samples/hn_algolia.json'),
    ).hits;
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits)
      expect(readHiringComment(hit.comment_text) !== null, hit.comment_text.slice(0, 60)).toBe(hit.parent_id === hit.story_id);
  });
});

describe.skipIf(!existsSync(path.join(data, 'boards/arbeitsagentur')))('real answers of the Bundesagentur', () => {
  it('every posting of 300, every field', async () => {
    const rows = parseCsv(text('boards/arbeitsagentur/job_details_2025-05-08.csv.gz'));
    expect(rows.length).toBe(300);
    const details = rows.map((row) => detailOf(row));
    const service = 'https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc';
    for (let start = 0; start < details.length; start += 100) {
      const part = details.slice(start, start + 100);
      const fetcher = new FakePageFetcher();
      // The list is made of the texts' own members: only the texts were recorded.
      const ergebnisliste = part.map(({ refnr, stellenangebotsTitel, aenderungsdatum }) => ({
        referenznummer: refnr,
        stellenangebotsTitel,
        aenderungsdatum,
      }));
      fetcher.pages.set(`${service}/v6/jobs?was=x&page=1&size=100`, {
        body: JSON.stringify({ ergebnisliste, maxErgebnisse: part.length }),
      });
      for (const detail of part)
        fetcher.pages.set(
          `${service}/v4/jobdetails/${encodeURIComponent(Buffer.from(String(detail.refnr)).toString('base64'))}`,
          {
            body: JSON.stringify(detail),
          },
        );
      const { records } = await readSource(
        'arbeitsagentur',
        'was=x',
        'https://www.arbeitsagentur.de/jobsuche/suche?was=x',
        fetcher,
      );
      expect(records.map((record) => record.externalId)).toEqual(part.map((detail) => detail.refnr));
      for (const [index, detail] of part.entries()) {
        const record = records[index];
        const places = detail.stellenlokationen as {
          adresse?: { plz?: string; ort?: string; region?: string; land?: string };
          breite?: number;
        }[];
        expect(record).toMatchObject({
          title: detail.stellenangebotsTitel,
          company: detail.firma,
          descriptionText: detail.stellenangebotsBeschreibung,
          updatedAt: detail.aenderungsdatum,
          postedAt: (detail.veroeffentlichungszeitraum as { von: string }).von,
          completeness: 'full',
        });
        expect(record?.tags).toContain(detail.hauptberuf);
        expect(record?.locations?.length).toBe(places.length);
        for (const [at, place] of places.entries()) {
          expect(record?.locations?.[at]?.city).toBe(place.adresse?.ort);
          expect(record?.locations?.[at]?.postalCode).toBe(place.adresse?.plz);
          expect(record?.locations?.[at]?.country).toBe(place.adresse?.land);
          expect(record?.locations?.[at]?.latitude).toBe(place.breite);
        }
        const term = { BEFRISTET: 'befristet', UNBEFRISTET: 'unbefristet' }[String(detail.vertragsdauer)];
        expect(record?.employmentTypeText).toBe(term);
        expect(record?.remoteText !== undefined).toBe(detail.arbeitszeitHeimarbeitTelearbeit === true);
      }
    }
  });
});

/** A row of the recorded table as the service answered it: nested values stand in it as Python writes them. */
function detailOf(row: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
      if (value === '') return [];
      if (value === 'True' || value === 'False') return [[name, value === 'True']];
      if (!['stellenlokationen', 'veroeffentlichungszeitraum', 'eintrittszeitraum'].includes(name)) return [[name, value]];
      const json = value.replace(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\b(True|False|None)\b/g, (_, single, double, word) =>
        word === undefined
          ? JSON.stringify(String(single ?? double).replace(/\\'/g, "'"))
          : ({ True: 'true', False: 'false', None: 'null' }[String(word)] ?? 'null'),
      );
      return [[name, JSON.parse(json)]];
    }),
  );
}

/** RFC 4180. */
function parseCsv(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
  for (let match = field.exec(csv); match !== null && field.lastIndex <= csv.length; match = field.exec(csv)) {
    const [, raw = '', end = ''] = match;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  const [names = [], ...rest] = rows;
  return rest
    .filter((row) => row.length === names.length)
    .map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}
