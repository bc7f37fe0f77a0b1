import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn, readAddresses } from '../../../shared/sources/page/addresses.ts';
import { boardsInside, postingMark, sameName } from '../../../shared/sources/recognise-page.ts';
import { recognise, systems } from '../../../shared/sources/registry.ts';

const inside = (html: string, url = 'https://www.acme.example/careers') => boardsInside({ url, html }, systems);
const boards = (html: string, url?: string) => inside(html, url).map(({ board }) => `${board.source}:${board.token}`);

describe('addresses of a page', () => {
  it('are found in links, frames, scripts, forms, data attributes, settings and refreshes, against the base', () => {
    const { addresses, title, siteName } = readAddresses(
      `<title> Jobs &amp; more </title><base href="/de/"><meta property="og:site_name" content="Acme">
       <link rel="canonical" href="https://acme.example/de/jobs"><meta http-equiv="refresh" content="0; url=https://one.example/a">
       <a href="stellen">Offene <b>Stellen</b></a><iframe data-src="https://two.example/frame"></iframe>
       <script src="//three.example/embed.js"></script><form action="https://four.example/apply"></form>
       <div data-widget='{"url":"https:\\/\\/five.example\\/board"}'></div>
       <script>window.api = "https:\\u002F\\u002Fsix.example\\u002Fv1\\u0026x=1"</script>`,
      'https://acme.example/jobs/',
    );
    expect(title).toBe('Jobs & more');
    expect(siteName).toBe('Acme');
    expect(addresses.map(({ where, url, text }) => [where, url, text])).toEqual(
      [
        ['canonical', 'https://acme.example/de/jobs', ''],
        ['canonical', 'https://one.example/a', ''],
        ['frame', 'https://two.example/frame', ''],
        ['script', 'https://three.example/embed.js', ''],
        ['form', 'https://four.example/apply', ''],
        ['setting', 'https://five.example/board', ''],
        ['setting', 'https://six.example/v1&x=1', ''],
        ['link', 'https://acme.example/de/stellen', 'Offene Stellen'],
      ].sort(byOrderOf(addresses)),
    );
  });

  it('in scripts are read escaped, encoded or bare, and without the punctuation behind them', () => {
    expect([
      ...addressesIn(
        `a="https://jobs.lever.co/acme"; b='\\/\\/jobs.ashbyhq.com\\/acme'; c=https%3A%2F%2Fboards.greenhouse.io%2Facme%3Fa%3D1&d; // see example.com, http://x.example/y.`,
      ),
    ]).toEqual([
      'https://jobs.lever.co/acme',
      'https://jobs.ashbyhq.com/acme',
      'https://boards.greenhouse.io/acme?a=1',
      'http://x.example/y',
    ]);
  });

  it('never throw and never carry a fragment, whatever the page is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (html) => {
        for (const text of [html, `<a href="${html}">`, `<script>${html}</script>`, `<div data-x='${html}'>`])
          for (const { url } of readAddresses(text, 'https://a.example/').addresses) {
            expect(new URL(url).hash).toBe('');
            expect(['http:', 'https:']).toContain(new URL(url).protocol);
          }
      }),
    );
  });
});

/** Addresses of equal pages come in page order; the expectation above is written by kind. */
function byOrderOf(addresses: readonly { url: string }[]) {
  const order = addresses.map(({ url }) => url);
  return ([, a]: string[], [, b]: string[]) => order.indexOf(a ?? '') - order.indexOf(b ?? '');
}

describe('a known system inside a page', () => {
  it.each([
    [
      'a Greenhouse script',
      '<script src="https://boards.greenhouse.io/embed/job_board/js?for=acme"></script>',
      'greenhouse:acme',
      'script',
    ],
    [
      'an application frame',
      '<iframe src="https://boards.greenhouse.io/embed/job_app?for=acme&token=1"></iframe>',
      'greenhouse:acme',
      'frame',
    ],
    [
      'an interface in a script',
      '<script>fetch("https:\\/\\/api.lever.co\\/v0\\/postings\\/acme?mode=json")</script>',
      'lever:acme',
      'setting',
    ],
    ['a link', '<a href="https://jobs.ashbyhq.com/acme">All roles</a>', 'ashby:acme', 'link'],
  ])('shows by %s', (_, html, board, where) => {
    const [first, ...rest] = inside(html);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ where, certain: true, own: true });
    expect(`${first?.board.source}:${first?.board.token}`).toBe(board);
    expect(first?.evidence).toMatch(/^(a|the) (script|frame|setting|page|form) /);
  });

  it("is the employer's own before another's, however often the other is linked", () => {
    const other = Array.from(
      { length: 30 },
      (_, n) => `<a href="https://jobs.lever.co/partner/0000000${n}-0000-4000-8000-000000000000">x</a>`,
    );
    expect(boards(`${other.join('')}<a href="https://jobs.lever.co/acme">Work with us</a>`)[0]).toBe('lever:acme');
  });

  it('is built in before it is linked', () => {
    expect(
      boards(
        '<a href="https://jobs.lever.co/beta">b</a><script src="https://boards.greenhouse.io/embed/job_board/js?for=gamma"></script>',
      ),
    ).toEqual(['greenhouse:gamma', 'lever:beta']);
  });

  it('is not a vendor in the footer, a closed service, or an address of the page itself', () => {
    expect(boards('<a href="https://jobs.lever.co/vendor">Powered by Vendor</a>')).toEqual([]);
    expect(
      boards('<a href="https://jobs.lever.co/lever">Lever is hiring</a><a href="https://boards.greenhouse.io/greenhouse">x</a>'),
    ).toEqual([]);
    expect(boards('<a href="https://www.linkedin.com/company/acme/jobs">LinkedIn</a>')).toEqual([]);
    expect(boards('<a href="https://jobs.lever.co/acme">Lever</a>', 'https://jobs.lever.co/acme/1')).toEqual([]);
  });

  it('is not certain on a page that lists many companies', () => {
    const found = inside(
      '<a href="https://jobs.lever.co/one">1</a><a href="https://jobs.lever.co/two">2</a><a href="https://jobs.ashbyhq.com/three">3</a>',
    );
    expect(found).toHaveLength(3);
    expect(found.some(({ certain }) => certain)).toBe(false);
  });

  it('carries the id of the posting that the address of the page marks', () => {
    const html = '<script src="https://boards.greenhouse.io/embed/job_board/js?for=acmeholding"></script>';
    expect(inside(html, 'https://careers.other.example/open?gh_jid=4100001')[0]?.board).toMatchObject({
      token: 'acmeholding',
      externalId: '4100001',
    });
    expect(postingMark(new URL('https://a.example/?gh_jid=%3Cscript%3E'))).toBeNull();
  });

  it('is the same board that the same address gives by itself', () => {
    for (const address of ['https://jobs.lever.co/acme', 'https://boards.greenhouse.io/acme', 'https://jobs.ashbyhq.com/acme']) {
      const recognised = recognise(address);
      expect(inside(`<iframe src="${address}">`)[0]?.board).toMatchObject({
        source: 'source' in recognised && recognised.source,
        token: 'acme',
      });
    }
  });
});

describe('names', () => {
  it('are the same with other spellings, legal forms and endings', () => {
    for (const [one, other] of [
      ['acme-inc', 'ACME'],
      ['zurichinsurance', 'Zürich Insurance Group'],
      ['muehle', 'muehlenwerk'],
      ['Ärzte ohne Grenzen', 'arzteohnegrenzen'],
    ] as const)
      expect(sameName(one, other), `${one} ${other}`).toBe(true);
    for (const [one, other] of [
      ['abb', 'abbott'],
      ['meta', 'beta'],
      ['', ''],
      ['jobs', 'careers'],
    ] as const)
      expect(sameName(one, other), `${one} ${other}`).toBe(false);
  });
});
