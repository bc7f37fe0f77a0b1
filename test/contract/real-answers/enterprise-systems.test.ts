import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { recognise } from '../../../shared/sources/registry.ts';
import { type FakePage, FakePageFetcher } from '../../support/fake-page-fetcher.ts';
import { readSource } from '../../support/read-source.ts';
import { listUrl } from '../sources/oracle.ts';
import { asked } from '../sources/workday.ts';

const data = path.resolve(import.meta.dirname, '../../../../shared/data');
const present = existsSync(path.join(data, 'samples'));
if (!present) console.log('skipped: the recorded answers do not lie beside the project');
const sample = (name: string) => readFileSync(path.join(data, 'samples', name), 'utf8');

const switchedOff = (url: string) =>
  new ReadFailure('forbidden', 'refused', {
    status: 403,
    page: { url, contentType: 'application/json', body: Buffer.from('{"message":"PCSX is not enabled"}') },
  });

async function recordsOf(name: string, url: string, pages: Record<string, FakePage>) {
  const found = recognise(url);
  if (found.kind !== 'board') throw new Error(found.sentence);
  expect(found.source).toBe(name);
  const fetcher = new FakePageFetcher();
  for (const [address, page] of Object.entries(pages)) fetcher.pages.set(address, page);
  const { records, pages: read } = await readSource(name, found.token, found.url, fetcher);
  expect(read.reduce((sum, page) => sum + page.unusable, 0)).toBe(0);
  return records;
}

describe.skipIf(!present)('real answers of enterprise systems', () => {
  it.each(['workday_nvidia.json', 'workday_search.json'])('Workday: every posting of %s', async (file) => {
    const body = sample(file);
    const board = 'https://employer.wd5.myworkdayjobs.com/External';
    const records = await recordsOf('workday', board, {
      [`POST https://employer.wd5.myworkdayjobs.com/wday/cxs/employer/External/jobs ${asked(0)}`]: { body },
    });
    const jobs = JSON.parse(body).jobPostings as {
      title: string;
      externalPath: string;
      locationsText: string;
      bulletFields: string[];
      timeType?: string;
    }[];
    expect(records).toHaveLength(jobs.length);
    for (const [index, job] of jobs.entries()) {
      const record = records[index]!;
      expect(record.title).toBe(job.title);
      expect(record.url).toBe(`${board}/${job.externalPath.replace(/^\//, '')}`);
      expect(record.externalId.endsWith(job.bulletFields[0] ?? record.externalId)).toBe(true);
      expect(record.location).toBe(/^\d+ Locations$/.test(job.locationsText) ? undefined : job.locationsText);
      expect(record.employmentTypeText).toBe(job.timeType);
    }
  });

  it('Workday: the whole posting, with both of its further places', async () => {
    const { jobPostingInfo: job } = JSON.parse(sample('workday_detail.json'));
    const api = 'https://employer.wd12.myworkdayjobs.com/wday/cxs/employer/External';
    const [record] = await recordsOf('workday', 'https://employer.wd12.myworkdayjobs.com/External', {
      [`POST ${api}/jobs ${asked(0)}`]: {
        body: JSON.stringify({ total: 1, jobPostings: [{ title: job.title, externalPath: `/job/x/y_${job.jobReqId}` }] }),
      },
      [`${api}/job/x/y_${job.jobReqId}`]: { body: sample('workday_detail.json') },
    });
    expect(record).toMatchObject({
      externalId: job.jobReqId,
      requisitionId: job.jobReqId,
      openingId: job.jobReqId,
      title: job.title,
      url: job.externalUrl,
      descriptionHtml: job.jobDescription,
      employmentTypeText: job.timeType,
      postedAt: job.postedOn,
      completeness: 'full',
    });
    expect(record?.locations?.map(({ text }) => text)).toEqual([job.location, ...job.additionalLocations]);
  });

  it('Oracle: every requisition, with its date and all of its places', async () => {
    const body = sample('oracle_recruiting_cloud.json');
    const host = 'https://employer.fa.us2.oraclecloud.com';
    const records = await recordsOf('oracle', `${host}/hcmUI/CandidateExperience/en/sites/CX_1`, {
      [listUrl(host, 'CX_1', 0)]: { body },
    });
    const jobs = JSON.parse(body).items[0].requisitionList as {
      Id: string;
      Title: string;
      PostedDate: string;
      PrimaryLocation: string;
      secondaryLocations: { Name: string; CountryCode: string }[];
    }[];
    expect(records.map((record) => record.externalId)).toEqual(jobs.map((job) => job.Id));
    for (const [index, job] of jobs.entries()) {
      const record = records[index]!;
      expect(record).toMatchObject({ title: job.Title, postedAt: job.PostedDate, location: job.PrimaryLocation });
      expect(record.locations).toEqual([
        { text: job.PrimaryLocation },
        ...job.secondaryLocations.map(({ Name, CountryCode }) => ({ text: Name, country: CountryCode })),
      ]);
    }
  });

  it('iCIMS: every card of the portal', async () => {
    const body = sample('icims.html');
    const ids = [...body.matchAll(/icims\.com\/jobs\/(\d+)\//g)].map(([, id]) => id);
    const host = /https:\/\/([a-z0-9-]+\.icims\.com)/.exec(body)?.[1];
    const records = await recordsOf('icims', `https://${host}/jobs/search`, {
      [`https://${host}/jobs/search?ss=1&pr=0&in_iframe=1`]: { body, contentType: 'text/html' },
      [`https://${host}/jobs/search?ss=1&pr=1&in_iframe=1`]: { body, contentType: 'text/html' },
    });
    expect(ids).toHaveLength(2);
    expect(records.map((record) => record.externalId)).toEqual(ids);
    for (const record of records) {
      expect(body).toContain(`<h3>${record.title}</h3>`);
      expect(body).toContain(`<span>${record.requisitionId}</span>`);
      expect(record.locations).toEqual([{ text: 'US', country: 'US' }]);
    }
  });

  it('Phenom: every posting in the page of results, and every posting in the sitemap', async () => {
    const html = sample('phenom_small.html');
    const jobs = JSON.parse(/phApp\.ddo = (\{.*\}); phApp/.exec(html)?.[1] ?? '').eagerLoadRefineSearch.data.jobs as {
      title: string;
      reqId: string;
      city: string;
      country: string;
      location: string;
      category: string;
      type: string;
      postedDate: string;
    }[];
    const base = 'https://careers.employer.example/global/en';
    // The sample was cut to two postings of 52 by its author: so is the count.
    const cut = html.replace('"totalHits":52', `"totalHits":${jobs.length}`);
    const records = await recordsOf('phenom', `${base}/search-results`, {
      [`${base}/search-results?from=0&s=1`]: { body: cut, contentType: 'text/html' },
    });
    expect(records).toHaveLength(jobs.length);
    for (const [index, job] of jobs.entries())
      expect(records[index]).toMatchObject({
        title: job.title,
        requisitionId: job.reqId,
        location: job.location,
        locations: [{ text: job.location, city: job.city, country: job.country }],
        department: job.category,
        employmentTypeText: job.type,
        postedAt: job.postedDate,
        language: 'en',
      });

    const xml = sample('phenom_sitemap1.xml');
    const urls = [...xml.matchAll(/<loc>(\S+\/job\/\S+)<\/loc>/g)].map(([, url]) => url ?? '');
    const site = /^https:\/\/[^/]+\/us\/en/.exec(urls[0] ?? '')?.[0];
    const listed = await recordsOf('phenom', `${site}/search-results`, {
      [`${site}/search-results?from=0&s=1`]: { body: '<script>var phApp = {};</script>', contentType: 'text/html' },
      [new URL('/sitemap.xml', site).href]: { body: xml, contentType: 'application/xml' },
    });
    expect(urls.length).toBeGreaterThan(3);
    expect(listed.map((record) => record.url)).toEqual(urls);
    for (const record of listed) expect(record.url).toContain(`/job/${record.externalId}/`);
  });

  it('UltiPro: every opportunity, with address, category, term and date', async () => {
    const body = sample('ultipro_pason.json');
    const base = 'https://recruiting.ultipro.com/EMP1001EMPL/JobBoard/9158c56d-61c9-447f-98b1-4ba0b04ca31d';
    const records = await recordsOf('ultipro', base, { [`POST ${base}/JobBoardView/LoadSearchResults`]: { body } });
    const jobs = JSON.parse(body).opportunities as {
      Id: string;
      Title: string;
      RequisitionNumber: string;
      FullTime: boolean;
      JobCategoryName: string;
      PostedDate: string | null;
      BriefDescription: string;
      Locations: { Address: { City: string; PostalCode: string | null; State: { Name: string }; Country: { Name: string } } }[];
    }[];
    expect(records.map((record) => record.externalId)).toEqual(jobs.map((job) => job.Id));
    for (const [index, job] of jobs.entries()) {
      const record = records[index]!;
      expect(record).toMatchObject({
        title: job.Title,
        requisitionId: job.RequisitionNumber,
        department: job.JobCategoryName,
        employmentTypeText: job.FullTime ? 'Full time' : 'Part time',
        descriptionText: job.BriefDescription,
      });
      expect(record.postedAt).toBe(job.PostedDate ?? undefined);
      for (const [number, { Address }] of job.Locations.entries()) {
        const place = record.locations?.[number];
        expect(place).toMatchObject({ region: Address.State.Name, country: Address.Country.Name });
        expect(place?.postalCode).toBe(Address.PostalCode ?? undefined);
        expect(place?.city).toBe(Address.City === 'Remote' ? undefined : Address.City);
        // The point of a place called "Remote" is somewhere else.
        expect(place?.latitude !== undefined).toBe(Address.City !== 'Remote');
      }
    }
  });

  it('Eightfold: every position of the older interface', async () => {
    const body = sample('eightfold.json');
    const { domain, positions } = JSON.parse(body) as {
      domain: string;
      positions: {
        id: number;
        name: string;
        canonicalPositionUrl: string;
        locations: string[];
        t_create: number;
        department: string;
      }[];
    };
    const host = new URL(positions[0]!.canonicalPositionUrl).origin;
    const found = recognise(`${host}/careers?domain=${domain}`);
    if (found.kind !== 'board') throw new Error(found.sentence);
    const fetcher = new FakePageFetcher();
    fetcher.pages.set(`${host}/api/pcsx/search?domain=${domain}&query=&location=&start=0&sort_by=timestamp`, switchedOff(host));
    fetcher.pages.set(`${host}/api/apply/v2/jobs?domain=${domain}&start=0&num=10&sort_by=timestamp`, { body });
    const { records } = await readSource('eightfold', found.token, found.url, fetcher);
    expect(records.map((record) => record.externalId)).toEqual(positions.map(({ id }) => String(id)));
    for (const [index, job] of positions.entries())
      expect(records[index]).toMatchObject({
        title: job.name,
        url: job.canonicalPositionUrl,
        locations: job.locations.map((text) => ({ text })),
        postedAt: job.t_create,
        department: job.department,
      });
  });

  it('careers addresses of thousands of employers: each is a board, and its own address says the same board again', () => {
    const folder = path.join(data, 'taxonomies/ats_companies');
    if (!existsSync(folder)) return;
    for (const [name, least] of [
      ['workday', 3400],
      ['rippling', 1850],
      ['icims', 2400],
    ] as const) {
      const rows = gunzipSync(readFileSync(path.join(folder, `${name}.csv.gz`)))
        .toString('utf8')
        .split('\n')
        .slice(1);
      const urls = rows.flatMap((row) => /https?:\/\/[^,"\s]+/.exec(row)?.[0] ?? []);
      const strangers = urls.filter((url) => {
        const found = recognise(url);
        if (found.kind !== 'board' || found.source !== name) return true;
        const again = recognise(found.url);
        return again.kind !== 'board' || again.token !== found.token || again.url !== found.url;
      });
      expect(urls.length).toBeGreaterThan(least);
      // A few rows of the list are no addresses of that system.
      expect(strangers.length / urls.length, `${name}: ${strangers.slice(0, 20).join(' ')}`).toBeLessThan(0.01);
    }
  });
});
