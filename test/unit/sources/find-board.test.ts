import { beforeEach, describe, expect, it } from 'vitest';
import type { BoardFinding } from '../../../shared/ports/board-finder.ts';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { createBoardFinder } from '../../../shared/sources/find-board.ts';
import { FakePageFetcher } from '../../support/fake-page-fetcher.ts';
import { SetClock } from '../../support/set-clock.ts';

let web: FakePageFetcher;
beforeEach(() => {
  web = new FakePageFetcher();
});

const page = (url: string, body: string, to?: string) =>
  web.pages.set(url, { body, contentType: 'text/html', ...(to === undefined ? {} : { url: to }) });
const lever = (token: string, titles: string[]) =>
  web.pages.set(`https://api.lever.co/v0/postings/${token}?mode=json&skip=0&limit=100`, {
    body: JSON.stringify(titles.map((text, n) => ({ id: `00000000-0000-4000-8000-00000000000${n}`, text }))),
  });
const greenhouse = (token: string, titles: string[]) =>
  web.pages.set(`https://boards-api.greenhouse.io/v1/boards/${token}/jobs?content=true`, {
    body: JSON.stringify({
      jobs: titles.map((title, n) => ({ id: n + 1, title, company_name: 'Acme Holding' })),
      meta: { total: titles.length },
    }),
  });
const find = (url: string, glance = true) =>
  createBoardFinder({ fetcher: web, clock: new SetClock('2026-11-21T11:00:00Z') }).find(url, {
    glance: async () => glance,
  });
const board = (finding: BoardFinding) => {
  if (finding.kind === 'refused') throw new Error(finding.sentence);
  return finding;
};

describe('the board of an address', () => {
  it('is told by the address alone where that is enough, and its postings are counted', async () => {
    greenhouse('acme', ['Cook', 'Baker', 'Cook', 'Driver', 'Nurse']);
    const found = board(await find('https://job-boards.greenhouse.io/acme/jobs/2'));
    expect(found).toMatchObject({ source: 'greenhouse', token: 'acme', system: 'Greenhouse', how: 'address' });
    expect(found.glance).toEqual({
      postings: 5,
      atLeast: false,
      employer: 'Acme Holding',
      titles: ['Cook', 'Baker', 'Driver'],
      note: null,
    });
    expect(web.requests).toHaveLength(1);
  });

  it('is followed although its postings cannot be counted just now, and says why', async () => {
    web.pages.set(
      'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true',
      new ReadFailure('server_error', 'it failed on its side (HTTP 503)'),
    );
    expect(board(await find('https://boards.greenhouse.io/acme')).glance).toMatchObject({
      postings: null,
      note: expect.stringContaining('HTTP 503'),
    });
    expect(board(await find('https://boards.greenhouse.io/nobody')).glance).toMatchObject({
      postings: null,
      note: expect.stringContaining('no such board'),
    });
  });

  it('is not looked at where only a key opens it: this stage has none', async () => {
    const found = board(await find('https://www.adzuna.co.uk/search?q=nurse&w=Leeds'));
    expect(found).toMatchObject({
      source: 'adzuna',
      glance: { postings: null, note: expect.stringContaining('only with a key or consent of your own') },
    });
    expect(web.requests).toEqual([]);
  });

  it('is not looked at where it is known already', async () => {
    expect(board(await find('https://jobs.lever.co/acme', false)).glance.postings).toBeNull();
    expect(web.requests).toEqual([]);
  });

  it('is where the address leads', async () => {
    page('https://careers.acme.example/', '<title>x</title>', 'https://jobs.lever.co/acme');
    lever('acme', ['Cook']);
    expect(board(await find('careers.acme.example'))).toMatchObject({
      source: 'lever',
      token: 'acme',
      how: 'redirect',
      glance: { postings: 1 },
    });
  });

  it('is the known system inside the page, before anything the page says itself', async () => {
    page(
      'https://acme.example/careers',
      `<script src="https://boards.greenhouse.io/embed/job_board/js?for=acme"></script>
       <script type="application/ld+json">{"@type":"JobPosting","title":"Cook"}</script>`,
    );
    greenhouse('acme', ['Cook', 'Baker']);
    expect(board(await find('https://acme.example/careers'))).toMatchObject({
      source: 'greenhouse',
      how: 'embed',
      because: expect.stringContaining('a script of the page comes from boards.greenhouse.io'),
      glance: { postings: 2, titles: ['Cook', 'Baker'] },
    });
  });

  it('is found from the home page through the site’s own link, in many languages', async () => {
    for (const [text, path] of [
      ['Offene Stellen', '/unternehmen/offene-stellen'],
      ['Nous rejoindre', '/fr/nous-rejoindre'],
      ['Lavora con noi', '/lavora-con-noi'],
      ['Werken bij ons', '/werkenbij'],
      ['Trabaja con nosotros', '/trabaja'],
      ['Join us', '/join'],
      ['Careers', '/about/work'],
      ['Lediga jobb', '/x'],
    ] as const) {
      web = new FakePageFetcher();
      page(
        'https://www.acme.example/',
        `<a href="/news/careers-fair">Careers fair</a><a href="https://elsewhere.example/jobs">Jobs</a><a href="${path}"> ${text} </a>`,
      );
      page(`https://www.acme.example${path}`, '<iframe src="https://jobs.lever.co/acme"></iframe>');
      lever('acme', ['Cook']);
      const found = board(await find('https://www.acme.example'));
      expect(found, text).toMatchObject({ source: 'lever', token: 'acme', how: 'embed' });
      expect(found.because).toContain(`acme.example${path}`);
      expect(web.requests.filter(({ robots }) => robots)).toHaveLength(2);
    }
  });

  it('is looked for on three pages at most', async () => {
    page('https://acme.example/', '<a href="/careers">Careers</a>');
    page('https://acme.example/careers', '<a href="/careers/one">Open positions</a>');
    page('https://acme.example/careers/one', '<a href="/careers/two">Vacancies</a>');
    page('https://acme.example/careers/two', '<iframe src="https://jobs.lever.co/acme"></iframe>');
    await find('https://acme.example');
    expect(web.requests).toHaveLength(3);
  });

  it('is the list above, where the address is one of a posting on the employer’s own pages', async () => {
    const posting =
      '<script type="application/ld+json">{"@type":"JobPosting","title":"Cook","hiringOrganization":"Acme"}</script>';
    page('https://acme.example/jobs/cook-1', `${posting}<a href="/jobs">All jobs</a>`);
    page('https://acme.example/jobs', '<a href="/jobs/cook-1">Cook</a><a href="/jobs/baker-2">Baker</a>');
    expect(board(await find('https://acme.example/jobs/cook-1'))).toMatchObject({
      source: 'careers-page',
      url: 'https://acme.example/jobs',
      how: 'link',
      posting: 'https://acme.example/jobs/cook-1',
      glance: { postings: 2, atLeast: true },
    });
  });

  it('is the page itself where it holds postings', async () => {
    page(
      'https://acme.example/jobs',
      '<script type="application/ld+json">[{"@type":"JobPosting","title":"Cook","hiringOrganization":"Acme AG"},{"@type":"JobPosting","title":"Baker","hiringOrganization":"Acme AG"}]</script>',
    );
    expect(board(await find('https://acme.example/jobs'))).toMatchObject({
      source: 'careers-page',
      how: 'page',
      glance: { postings: 2, atLeast: true, employer: 'Acme AG', titles: ['Cook', 'Baker'] },
    });
  });

  it('is followed as a page where only a browser shows its postings, and says so', async () => {
    page('https://careers.acme.example/', '<div id="root"></div><script src="/app.js"></script>');
    const found = board(await find('https://careers.acme.example'));
    expect(found).toMatchObject({ source: 'careers-page', glance: { postings: null } });
    expect(found.glance.note).toMatch(/browser.*capture/);
  });
});

describe('an address without a board', () => {
  it.each([
    ['robots.txt forbids it', new ReadFailure('robots_disallowed', 'robots.txt of acme.example does not allow /')],
    ['it wants to see a person', new ReadFailure('captcha', 'acme.example answered with a challenge')],
    ['it refuses', new ReadFailure('forbidden', 'acme.example refuses us (HTTP 403)')],
  ])('is refused with the way to capture it: %s', async (_, failure) => {
    web.pages.set('https://acme.example/', failure);
    expect(await find('https://acme.example')).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/cannot be read by a program.*capture/),
    });
  });

  it('is refused where neither postings nor a careers link stand on it, and nothing is guessed', async () => {
    page('https://acme.example/', '<p>We make anvils.</p><a href="/about">About</a>');
    expect(await find('https://acme.example')).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('neither postings nor a link'),
    });
    expect(web.requests).toHaveLength(1);
  });

  it('is refused with the boards to choose from where several are linked', async () => {
    page(
      'https://fund.example/portfolio',
      ['one', 'two', 'three'].map((token) => `<a href="https://jobs.lever.co/${token}">Jobs</a>`).join(''),
    );
    expect(await find('https://fund.example/portfolio')).toMatchObject({
      kind: 'refused',
      choices: [
        { url: 'https://jobs.lever.co/one' },
        { url: 'https://jobs.lever.co/three' },
        { url: 'https://jobs.lever.co/two' },
      ],
    });
  });

  it('is followed all the same where the fault passes', async () => {
    web.pages.set('https://acme.example/jobs', new ReadFailure('timeout', 'acme.example did not answer'));
    expect(board(await find('https://acme.example/jobs'))).toMatchObject({
      source: 'careers-page',
      glance: { postings: null, note: expect.stringContaining('did not answer') },
    });
  });

  it('is refused without a request where the service is closed or the address is none', async () => {
    for (const url of [
      'https://www.linkedin.com/jobs/view/1',
      'ftp://acme.example',
      'https://user:pw@acme.example',
      'http://localhost/jobs',
    ])
      expect((await find(url)).kind, url).toBe('refused');
    expect(web.requests).toEqual([]);
  });
});
