import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import { source } from '../../shared/sources/registry.ts';
import { type FakePage, FakePageFetcher } from '../support/fake-page-fetcher.ts';
import { readSource } from '../support/read-source.ts';
import { fixture } from '../support/source-case.ts';

const html = (body: string): FakePage => ({ body, contentType: 'text/html; charset=utf-8' });

async function read(name: string, token: string, url: string, pages: Record<string, FakePage | ReadFailure>) {
  const fetcher = new FakePageFetcher();
  for (const [address, page] of Object.entries(pages)) fetcher.pages.set(address, page);
  return { ...(await readSource(name, token, url, fetcher)), fetcher };
}

describe('Jobvite', () => {
  const feed = 'https://app.jobvite.com/CompanyJobs/Xml.aspx?c=q6NaVfwI';
  const none = { url: 'https://app.jobvite.com/CompanyJobs/NoJobs.htm', contentType: 'text/html', body: Buffer.from('No jobs') };
  const company = (page: FakePage | ReadFailure) => read('jobvite', 'c=q6NaVfwI', feed, { [feed]: page });

  it('takes the page that says "no jobs" for an empty board, however it comes', async () => {
    const { records, pages } = await company({ ...html('No jobs'), contentType: 'application/xml', url: none.url });
    expect(records).toEqual([]);
    expect(pages[0]?.outcome).toBe('read');
    const refused = await company(new ReadFailure('wrong_content_type', 'answered with text/html', { status: 200, page: none }));
    expect(refused.records).toEqual([]);
    expect(refused.pages[0]?.outcome).toBe('read');
  });

  it('takes no other page for an empty board', async () => {
    const other = { ...none, url: 'https://app.jobvite.com/maintenance.htm' };
    await expect(
      company(new ReadFailure('wrong_content_type', 'answered with text/html', { status: 200, page: other })),
    ).rejects.toMatchObject({ reason: 'wrong_content_type' });
  });

  it('says that a feed was cut', async () => {
    const whole = fixture('jobvite.xml');
    await expect(company({ body: whole.slice(0, 900), contentType: 'text/xml' })).rejects.toMatchObject({ reason: 'truncated' });
  });
});

describe('Comeet', () => {
  const board = 'https://www.comeet.com/jobs/leuchtturm/30.005';
  const page = (script: string) => read('comeet', '30.005', board, { [board]: html(`<script>${script}</script></html>`) });

  it('takes an empty list for an empty board, and a missing or cut one for another page', async () => {
    expect((await page('COMPANY_POSITIONS_DATA = [];\nPOSITION_DATA = null;')).records).toEqual([]);
    for (const script of ['POSITION_DATA = null;', 'COMPANY_POSITIONS_DATA = [{"uid": "1A.B2C", "name": "Sup'])
      await expect(page(script)).rejects.toMatchObject({ reason: 'unexpected_shape' });
  });

  it('counts the entries without identity', async () => {
    const { records, pages } = await page('COMPANY_POSITIONS_DATA = [{"name": "x"}, {"uid": "1A.B2C", "name": "[}"}];');
    expect(records.map((record) => record.title)).toEqual(['[}']);
    expect(pages[0]?.unusable).toBe(1);
  });
});

describe('JOIN', () => {
  const company = 'https://join.com/companies/seilbahn';
  const state = (initialState: unknown) =>
    `<html><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { initialState } } })}</script></html>`;
  const jobs = (numbers: readonly number[], pageCount: number, domain = 'seilbahn') =>
    state({
      company: { name: 'Seilbahn AG', domain },
      jobs: { items: numbers.map((number) => ({ idParam: `${number}-x`, title: `Job ${number}` })), pagination: { pageCount } },
    });
  const board = (pages: Record<string, FakePage | ReadFailure>) => read('join', 'seilbahn', company, pages);

  it('reads no board of which a page in the middle fails', async () => {
    await expect(
      board({ [company]: html(jobs([101], 2)), [`${company}?page=2`]: new ReadFailure('server_error', 'failed') }),
    ).rejects.toMatchObject({ reason: 'server_error' });
  });

  it('does not turn pages for ever', async () => {
    const same = html(jobs([101], 900));
    const { records, pages, fetcher } = await board({ [company]: same, [`${company}?page=2`]: same });
    expect(records.map((record) => record.externalId)).toEqual(['101']);
    expect(fetcher.requests.filter(({ url }) => url.includes('page='))).toHaveLength(1);
    expect(pages.some((page) => page.note?.includes('nothing new'))).toBe(true);
  });

  it('follows a company to its new name', async () => {
    const page = { ...html(jobs([101], 1, 'luftseilbahn')), url: 'https://join.com/companies/luftseilbahn' };
    expect((await board({ [company]: page })).records).toHaveLength(1);
  });

  it('takes an empty list for an empty board, and tells a page that was cut', async () => {
    expect((await board({ [company]: html(jobs([], 0)) })).records).toEqual([]);
    await expect(board({ [company]: html(jobs([101, 102], 1).slice(0, 150)) })).rejects.toMatchObject({ reason: 'truncated' });
  });
});

describe('softgarden', () => {
  const site = 'https://gruenhaus.softgarden.io';
  const board = (pages: Record<string, FakePage | ReadFailure>) =>
    read('softgarden', 'gruenhaus.softgarden.io', `${site}/`, pages);

  it('reads an older site also where it answers a page for the feed', async () => {
    const page = html(fixture('softgarden-classic.html'));
    const { records } = await board({ [`${site}/jobs.feed.json`]: page, [`${site}/`]: page });
    expect(records.map((record) => record.externalId)).toEqual(['66860360', '66860363', '66860364']);
  });

  it('takes an empty list of numbers for an empty board', async () => {
    expect(
      (await board({ [`${site}/`]: html('<script>var complete_job_id_list = jobs_selected = [];</script>') })).records,
    ).toEqual([]);
  });

  it('says when the feed lists less than it counts', async () => {
    const { pages } = await board({ [`${site}/jobs.feed.json`]: { body: '{"numberOfItems":2,"dataFeedElement":[]}' } });
    expect(pages[0]?.note).toMatch(/counts 2/);
  });
});

describe('Prospective', () => {
  it('does not take any folder of that name for a career center', () => {
    const page = { url: new URL('https://www.hochschule.example/'), links: [] };
    expect(source('prospective')?.embedded?.({ ...page, html: '<a href="/careercenter/2026/fair">Fair</a>' })).toBeNull();
    expect(source('prospective')?.embedded?.({ ...page, html: '<link href="/careercenter/1009999/app.css">' })).toMatchObject({
      token: '1009999',
    });
  });
});

describe('JazzHR', () => {
  it('takes a list without jobs for an empty board', async () => {
    const list = 'https://backhaus.applytojob.com/apply/jobs';
    const { records } = await read('jazzhr', 'backhaus', list, { [list]: html('<div id="job_listings_wrapper">None</div>') });
    expect(records).toEqual([]);
  });
});
