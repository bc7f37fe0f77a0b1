import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { version } from '../../../shared/contracts/version.ts';
import { decodeHtml, readHtml } from '../../../shared/sources/page/html.ts';
import { fieldsOf, jobPostings } from '../../../shared/sources/page/json-ld.ts';
import { parseSitemap } from '../../../shared/sources/page/sitemap.ts';
import { escapeHtml, repairMojibake, unescapeOnce } from '../../../shared/sources/text.ts';

describe('text', () => {
  it('undoes exactly one level of escaping', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(unescapeOnce(escapeHtml(text))).toBe(text)));
    expect(unescapeOnce('&amp;lt;b&amp;gt; &#x27;&#39; &eacute; &#0; &#xD800; &nope;')).toBe(
      "&lt;b&gt; '' &eacute; \ufffd \ufffd &nope;",
    );
  });

  it('repairs UTF-8 that was read as Latin-1, and leaves right text alone', () => {
    const broken = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
    expect(repairMojibake(broken('We don’t — “really” 🚀'))).toBe('We don’t — “really” 🚀');
    for (const right of ['Säge & Söhne', 'don’t', 'Ünïcödé 🚀', 'Â°C', 'Ã©', 'São Paulo à la carte'])
      expect(repairMojibake(right)).toBe(right);
  });
});

describe('HTML', () => {
  it('finds links, JSON-LD and marks, and is not fooled by comments and scripts', () => {
    const facts = readHtml(
      `<base href="https://a.example/x/"><title>T &amp; U</title><a href="y">y</a><a href=" /z#f ">z</a><a href="mailto:a@b">m</a><a href="https://[">bad</a>
       <!-- <a href="/comment">c</a> --><script>"<a href='/script'>"</script><meta name="TDM-Reservation" content="1">
       <script type='application/LD+json; charset=utf-8'>{"a":"<\\/script>"}</script><input type="PASSWORD">`,
      'https://a.example/',
    );
    expect(facts).toEqual({
      title: 'T & U',
      links: ['https://a.example/x/y', 'https://a.example/z'],
      ldJson: ['{"a":"<\\/script>"}'],
      miningReserved: true,
      hasPasswordField: true,
    });
  });

  it('never fails, and stays quick, on anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readHtml(text, 'https://a.example/')));
    expect(readHtml(`${'<a href=x>'.repeat(50_000)}${'<'.repeat(50_000)}`, 'https://a.example/').links).toHaveLength(1);
  });

  it('reads the character set the page names', () => {
    const latin = Buffer.from('<meta charset="iso-8859-1">Genève', 'latin1');
    expect(decodeHtml(latin, 'text/html')).toContain('Genève');
    expect(decodeHtml(Buffer.from('Genève', 'latin1'), 'text/html; charset="ISO-8859-1"')).toBe('Genève');
    expect(decodeHtml(Buffer.from('Genève'), 'text/html; charset=nonsense')).toBe('Genève');
    expect(decodeHtml(Buffer.from('Genève'), null)).toBe('Genève');
  });
});

describe('sitemaps', () => {
  it('are read with namespaces, CDATA, entities and image extensions, and nothing else is', () => {
    const { pages, children } = parseSitemap(
      `<?xml version="1.0"?><x:urlset xmlns:x="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://a.example/?a=1&amp;b=2#f </loc><lastmod>2026-11-01</lastmod>
       <image:image><image:loc>https://a.example/i.png</image:loc></image:image></url><url><loc><![CDATA[https://a.example/c]]></loc></url><url><loc>ftp://a.example</loc></url></x:urlset>`,
    );
    expect(pages).toEqual([
      { url: 'https://a.example/?a=1&b=2', lastmod: '2026-11-01' },
      { url: 'https://a.example/c', lastmod: null },
    ]);
    expect(children).toEqual([]);
    for (const text of ['', '<html><p>x', '<urlset><url><loc>', '{"a":1}']) expect(parseSitemap(text).pages).toEqual([]);
  });

  it('do not expand entities of their own', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><urlset><url><loc>https://a.example/&b;</loc></url></urlset>`;
    expect(JSON.stringify(parseSitemap(bomb)).length).toBeLessThan(200);
  });
});

describe('JSON-LD', () => {
  const one = { '@type': 'JobPosting', title: 'T' };
  it.each([
    ['an object', JSON.stringify(one), 1],
    ['a list', JSON.stringify([one, one]), 2],
    ['a graph', JSON.stringify({ '@graph': [{ '@type': 'WebSite' }, one] }), 1],
    ['below another thing', JSON.stringify({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: one }] }), 1],
    ['as mainEntity', JSON.stringify({ '@type': 'WebPage', mainEntity: one }), 1],
    ['with a full type', JSON.stringify({ ...one, '@type': 'https://schema.org/JobPosting' }), 1],
    ['wrapped in CDATA', `//<![CDATA[\n${JSON.stringify(one)}\n//]]>`, 1],
    ['wrapped in a comment', `<!-- ${JSON.stringify(one)} -->`, 1],
    ['with escaped quotes', JSON.stringify(one).replaceAll('"', '&quot;'), 1],
    ['with raw line breaks and commas too many', '{"@type":"JobPosting","title":"a\n\tb",\n}', 1],
    ['not at all', '{"@type":"Organization","name":"JobPosting"}', 0],
    ['beyond repair', '{"@type":"JobPosting" "title"}', 0],
    ['nested without end', `${'['.repeat(5000)}${']'.repeat(5000)}`, 0],
  ])('holds a posting %s', (_name, text, count) => {
    expect(jobPostings([text]).postings).toHaveLength(count);
  });

  it('counts what it cannot read', () => {
    expect(jobPostings(['', '  ', '{"a"', JSON.stringify(one)])).toMatchObject({ broken: 1, postings: [one] });
  });

  it.each([
    [{ baseSalary: 50000, salaryCurrency: 'EUR' }, { salary: { min: 50000, max: 50000, currency: 'EUR', period: null } }],
    [
      { baseSalary: { currency: 'CHF', value: { value: '28.50', unitText: 'HOUR' } } },
      { salary: { min: 28.5, max: 28.5, currency: 'CHF', period: 'HOUR' } },
    ],
    [
      { baseSalary: { currency: 'EUR', minValue: 1, maxValue: 2, unitText: 'MONTH' } },
      { salary: { min: 1, max: 2, currency: 'EUR', period: 'MONTH' } },
    ],
    [{ baseSalary: [{ currency: 'EUR', value: 3000 }] }, { salary: { min: 3000, max: 3000, currency: 'EUR', period: null } }],
    [{ baseSalary: { value: { value: '44.000 € - 59.000 €' } } }, { salaryText: '44.000 € - 59.000 €' }],
    [{ baseSalary: { currency: 'EUR', value: { minValue: 0, maxValue: 0 } } }, {}],
    [{ estimatedSalary: { currency: 'EUR', value: 3000 } }, {}],
  ])('reads the pay of %j', (posting, expected) => {
    const { salary, salaryText } = fieldsOf(posting);
    expect(JSON.parse(JSON.stringify({ salary, salaryText }))).toEqual(expected);
  });

  it('reads where remote workers may live, only of remote postings', () => {
    const allowed = {
      applicantLocationRequirements: [
        { '@type': 'Country', name: 'CH' },
        { '@type': 'State', name: 'Bayern' },
      ],
    };
    expect(fieldsOf({ jobLocationType: 'TELECOMMUTE', ...allowed })).toMatchObject({
      remote: 'remote',
      remoteText: 'TELECOMMUTE, CH, Bayern',
      locations: [{ text: 'CH', country: 'CH' }, { text: 'Bayern' }],
    });
    expect(fieldsOf(allowed)).toMatchObject({ remote: undefined, locations: undefined });
  });

  it('never fails, whatever a posting holds', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }),
        (value) =>
          void fieldsOf({
            jobLocation: value,
            baseSalary: value,
            identifier: value,
            hiringOrganization: value,
            description: value,
            title: value,
          }),
      ),
    );
  });
});

it('names the version of package.json in the User-Agent', () => {
  expect(version).toBe(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version);
});
