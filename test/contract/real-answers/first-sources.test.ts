import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { FakePageFetcher } from '../../support/fake-page-fetcher.ts';
import { readSource as read } from '../../support/read-source.ts';

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
  const data = path.resolve(import.meta.dirname, '../../../../shared/data');
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
