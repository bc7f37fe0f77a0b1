import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { jsonAfter } from '../../../shared/sources/page/script-json.ts';
import { siteMark } from '../../../shared/sources/site-mark.ts';
import { listUrl } from '../../contract/sources/oracle.ts';
import { asked } from '../../contract/sources/workday.ts';
import { type FakePage, FakePageFetcher } from '../../support/fake-page-fetcher.ts';
import { readSource } from '../../support/read-source.ts';

const read = (name: string, token: string, url: string, pages: Record<string, FakePage | ReadFailure>) => {
  const fetcher = new FakePageFetcher();
  for (const [address, page] of Object.entries(pages)) fetcher.pages.set(address, page);
  return { fetcher, result: readSource(name, token, url, fetcher) };
};
const json = (value: unknown) => ({ body: JSON.stringify(value) });
const html = (body: string) => ({ body, contentType: 'text/html' });

describe('Workday', () => {
  const url = 'https://acme.wd3.myworkdayjobs.com/Jobs';
  const api = 'https://acme.wd3.myworkdayjobs.com/wday/cxs/acme/Jobs/jobs';
  const job = (number: number) => ({ title: `Job ${number}`, externalPath: `/job/Job_R${number}` });
  const full = Array.from({ length: 20 }, (_, number) => job(number));

  it('says that the employer has moved when its data centre does not know it any more', async () => {
    const { result } = read('workday', 'acme.wd3/Jobs', url, {
      [`POST ${api}`]: new ReadFailure('unexpected_shape', 'HTTP 422', { status: 422 }),
    });
    await expect(result).rejects.toMatchObject({
      reason: 'not_found',
      message: expect.stringMatching(/another data centre.*add the address/),
    });
  });

  it('fails when a listing beyond the count has no facet to be read by', async () => {
    const { result } = read('workday', 'acme.wd3/Jobs', url, {
      [`POST ${api}`]: json({ total: 2000, jobPostings: full, facets: [] }),
    });
    await expect(result).rejects.toMatchObject({ reason: 'truncated' });
  });

  it('fails when the facets leave a gap, so that nothing is taken for gone', async () => {
    const facets = [
      {
        facetParameter: 'jobFamilyGroup',
        values: [
          { id: 'a', count: 1500 },
          { id: 'b', count: 1500 },
        ],
      },
    ];
    const { result } = read('workday', 'acme.wd3/Jobs', url, {
      [`POST ${api} ${asked(0)}`]: json({ total: 2000, jobPostings: full, facets }),
      [`POST ${api} ${asked(0, { jobFamilyGroup: ['a'] })}`]: json({ total: 3, jobPostings: full.slice(0, 3) }),
      [`POST ${api} ${asked(0, { jobFamilyGroup: ['b'] })}`]: json({ total: 3, jobPostings: full.slice(3, 6) }),
    });
    await expect(result).rejects.toMatchObject({
      reason: 'truncated',
      message: expect.stringMatching(/about 3000 postings.*gave 6/),
    });
  });

  it('fails when a page in the middle fails', async () => {
    const { result } = read('workday', 'acme.wd3/Jobs', url, {
      [`POST ${api} ${asked(0)}`]: json({ total: 30, jobPostings: full }),
      [`POST ${api} ${asked(20)}`]: new ReadFailure('server_error', 'HTTP 500', { status: 500 }),
    });
    await expect(result).rejects.toMatchObject({ reason: 'server_error' });
  });

  it('ends when the service gives the same page again and again', async () => {
    const { result, fetcher } = read('workday', 'acme.wd3/Jobs', url, {
      [`POST ${api}`]: json({ total: 900, jobPostings: full }),
    });
    expect((await result).records).toHaveLength(20);
    expect(fetcher.requests.filter((request) => request.body !== undefined)).toHaveLength(2);
  });
});

it('Oracle: categories that leave a gap fail the read', async () => {
  const host = 'https://acme.fa.us2.oraclecloud.com';
  const list = [{ Id: '1', Title: 'One' }];
  const { result } = read('oracle', 'acme.fa.us2.oraclecloud.com/CX_1', `${host}/hcmUI/CandidateExperience/en/sites/CX_1`, {
    [listUrl(host, 'CX_1', 0)]: json({
      items: [{ TotalJobsCount: 12_000, requisitionList: list, categoriesFacet: [{ Id: 7, TotalCount: 1 }] }],
    }),
    [listUrl(host, 'CX_1', 0, 'selectedCategoriesFacet=7')]: json({ items: [{ TotalJobsCount: 1, requisitionList: list }] }),
  });
  await expect(result).rejects.toMatchObject({ reason: 'truncated' });
});

describe('Eightfold', () => {
  const url = 'https://acme.eightfold.ai/careers?domain=acme.example';
  const search = 'https://acme.eightfold.ai/api/pcsx/search?domain=acme.example&query=&location=&start=0&sort_by=timestamp';

  it('takes 405 for what it means there: too many requests', async () => {
    const { result } = read('eightfold', 'acme.eightfold.ai', url, {
      [search]: new ReadFailure('unexpected_shape', 'HTTP 405', { status: 405 }),
    });
    await expect(result).rejects.toMatchObject({ reason: 'rate_limited' });
  });

  it('leaves a site alone that refuses us, whatever else it may have', async () => {
    const { result, fetcher } = read('eightfold', 'acme.eightfold.ai', url, {
      [search]: new ReadFailure('forbidden', 'HTTP 403', {
        status: 403,
        page: { url: search, contentType: 'text/html', body: Buffer.from('<h1>Access denied</h1>') },
      }),
    });
    await expect(result).rejects.toMatchObject({ reason: 'forbidden' });
    expect(fetcher.requests).toHaveLength(1);
  });
});

describe('SuccessFactors', () => {
  const url = 'https://jobs.acme.example/search/?q=&sortColumn=referencedate&sortDirection=desc';

  it('says why the feed could not be read when there is nothing else', async () => {
    const { result } = read('successfactors', 'jobs.acme.example', url, {
      'https://jobs.acme.example/googlefeed.xml': new ReadFailure('forbidden', 'HTTP 403', { status: 403 }),
    });
    await expect(result).rejects.toMatchObject({ reason: 'forbidden' });
  });

  it('never goes on to the pages when the feed is there but ends in the middle', async () => {
    const { result, fetcher } = read('successfactors', 'jobs.acme.example', url, {
      'https://jobs.acme.example/googlefeed.xml': {
        body: '<rss><channel><item><title>One</title><g:id>1</g:id></item><item><ti',
        contentType: 'text/xml',
      },
    });
    await expect(result).rejects.toMatchObject({ reason: 'truncated' });
    expect(fetcher.requests).toHaveLength(1);
  });
});

describe('Phenom', () => {
  const base = 'https://careers.acme.example/us/en';
  const page = (totalHits: number, ids: number[]) =>
    html(
      `<script>var phApp = {}; phApp.ddo = ${JSON.stringify({
        eagerLoadRefineSearch: { totalHits, data: { jobs: ids.map((jobId) => ({ jobId, title: `Job ${jobId}` })) } },
      })};</script>`,
    );

  it('says that a page built by script only is not readable', async () => {
    const { result } = read('phenom', 'careers.acme.example/us/en', `${base}/search-results`, {
      [`${base}/search-results?from=0&s=1`]: html('<script>var phApp = phApp || {};</script>'),
    });
    await expect(result).rejects.toMatchObject({ reason: 'not_readable' });
  });

  it('fails when the results end long before their count', async () => {
    const { result } = read('phenom', 'careers.acme.example/us/en', `${base}/search-results`, {
      [`${base}/search-results?from=0&s=1`]: page(30, [1, 2]),
      [`${base}/search-results?from=2&s=1`]: page(30, [1, 2]),
    });
    await expect(result).rejects.toMatchObject({ reason: 'truncated' });
  });

  it('takes no results for an empty board', async () => {
    const { result } = read('phenom', 'careers.acme.example/us/en', `${base}/search-results`, {
      [`${base}/search-results?from=0&s=1`]: html(
        '<script>var phApp = {}; phApp.ddo = {"eagerLoadRefineSearch":{"totalHits":0}};</script>',
      ),
    });
    expect((await result).records).toEqual([]);
  });
});

describe('JSON in scripts', () => {
  it('reads what follows the marker, brackets in strings and all', () => {
    expect(jsonAfter('x = 1; app.ddo = {"a":"} \\" {","b":[1,{"c":2}]}; more();', /app\.ddo\s*=\s*/)).toEqual({
      a: '} " {',
      b: [1, { c: 2 }],
    });
    expect(jsonAfter('new Detail( [1] )', /Detail\(/)).toEqual([1]);
  });

  it('goes on to the next place when the first is script', () => {
    expect(jsonAfter('app = app || {}; app = {"real":true};', /app\s*=\s*(?=\{)/)).toEqual({ real: true });
    expect(jsonAfter("app = {quote:'no'}; app = {}", /app\s*=\s*/)).toEqual({});
  });

  it('gives nothing for what is cut, broken or absent', () => {
    for (const text of ['', 'app = ', 'app = {"a":', 'app = {"a":"', "app = {a:'b'}", 'app = 7'])
      expect(jsonAfter(text, /app\s*=\s*/)).toBeUndefined();
  });

  it('looks at twenty places and no more, so that a hostile text costs little', () => {
    const broken = 'app = {no} ';
    expect(jsonAfter(`${broken.repeat(19)} app = {"a":1}`, /app\s*=\s*/)).toEqual({ a: 1 });
    expect(jsonAfter(`${broken.repeat(20)} app = {"a":1}`, /app\s*=\s*/)).toBeUndefined();
  });
});

it('names an employer by the label of its careers host', () => {
  expect(['careers.acme.example', 'acme.jobs2web.com', 'jobs.eu.acme.co.uk', 'acme.jobs', 'jobs.example'].map(siteMark)).toEqual([
    'acme',
    'acme',
    'acme',
    'acme',
    'jobs',
  ]);
});

it('takes a page nested beyond reason for a page of something else, not for a reason to fall over', async () => {
  const { result } = read('icims', 'careers-acme.icims.com', 'https://careers-acme.icims.com/jobs/search', {
    'https://careers-acme.icims.com/jobs/search?ss=1&pr=0&in_iframe=1': html(
      `<body class="iCIMS_Frame">${'<div>'.repeat(100_000)}`,
    ),
  });
  expect((await result).records).toEqual([]);
});
