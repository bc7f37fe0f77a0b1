import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../shared/sources/page/html.ts';
import { fieldsOf, jobPostings } from '../../../shared/sources/page/json-ld.ts';
import { markedUpPostings } from '../../../shared/sources/page/microdata.ts';
import { isExpired, postingsOn } from '../../../shared/sources/page/postings.ts';

const first = (html: string) => {
  const [posting] = markedUpPostings(html);
  return posting === undefined ? null : fieldsOf(posting);
};

describe('microdata', () => {
  it('gives a posting with nested things, the text kept as markup', () => {
    expect(
      first(`<body><div itemscope itemtype="http://schema.org/JobPosting">
        <h1 itemprop="title">Pflegefachperson <em>HF</em> 80&ndash;100&nbsp;%</h1>
        <meta itemprop="datePosted" content="2026-11-02"><time itemprop="validThrough" datetime="2026-12-31">Ende Jahr</time>
        <span itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization"><a itemprop="url" href="https://s.example">x</a>
          <b itemprop="name">Spital Muster</b></span>
        <div itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><div itemprop="address" itemscope itemtype="http://schema.org/PostalAddress">
          <span itemprop="postalCode">3010</span> <span itemprop="addressLocality">Bern</span> <span itemprop="addressCountry">CH</span></div></div>
        <div itemprop="baseSalary" itemscope itemtype="http://schema.org/MonetaryAmount"><meta itemprop="currency" content="CHF">
          <div itemprop="value" itemscope itemtype="http://schema.org/QuantitativeValue"><meta itemprop="minValue" content="80000"><meta itemprop="maxValue" content="95000"><meta itemprop="unitText" content="YEAR"></div></div>
        <div itemprop="employmentType">FULL_TIME</div><div itemprop="employmentType">PART_TIME</div>
        <div itemprop="description"><p>Sie <b>pflegen</b>.</p><ul><li>Ruhe</li></ul></div></div></body>`),
    ).toMatchObject({
      title: 'Pflegefachperson HF 80–100 %',
      company: 'Spital Muster',
      locations: [{ city: 'Bern', postalCode: '3010', country: 'CH' }],
      salary: { min: 80000, max: 95000, currency: 'CHF', period: 'YEAR' },
      employmentTypeText: 'FULL_TIME, PART_TIME',
      postedAt: '2026-11-02',
      validThrough: '2026-12-31',
      descriptionHtml: '<p>Sie <b>pflegen</b>.</p><ul><li>Ruhe</li></ul>',
    });
  });

  it('ignores what belongs to other items and other vocabularies', () => {
    const fields =
      first(`<head><meta property="og:title" content="Site"></head><div itemscope itemtype="https://schema.org/JobPosting">
      <span itemprop="title">Cook</span><div itemscope itemtype="https://schema.org/Person"><span itemprop="title">Chef</span></div><meta property="og:title" content="No"></div>
      <span itemprop="title">Outside</span>`);
    expect(fields?.title).toBe('Cook');
  });
});

describe('RDFa', () => {
  it('gives a posting, with or without a prefix', () => {
    for (const prefix of ['', 'schema:'])
      expect(
        first(`<div vocab="https://schema.org/" typeof="${prefix}JobPosting"><h1 property="${prefix}title">Fahrer</h1>
          <span property="${prefix}hiringOrganization" typeof="${prefix}Organization"><span property="${prefix}name">Bahn</span></span>
          <div property="${prefix}description">Sicher <b>fahren</b></div><span property="${prefix}datePosted" content="2026-10-01">gestern</span></div>`),
      ).toMatchObject({ title: 'Fahrer', company: 'Bahn', descriptionHtml: 'Sicher <b>fahren</b>', postedAt: '2026-10-01' });
  });
});

describe('structured data of a page', () => {
  it('is JSON-LD first, markup else', () => {
    const markup = '<div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">From markup</b></div>';
    const html = `<script type="application/ld+json">{"@type":"JobPosting","title":"From data"}</script>${markup}`;
    expect(postingsOn(html, readHtml(html, 'https://a.example').ldJson)).toMatchObject({
      from: 'json-ld',
      postings: [{ fields: { title: 'From data' } }],
    });
    expect(postingsOn(markup, [])).toMatchObject({ from: 'markup', postings: [{ fields: { title: 'From markup' } }] });
    expect(postingsOn('<p>JobPosting</p>', [])).toMatchObject({ from: null, postings: [] });
  });

  it('never throws, however broken the page is', () => {
    const part = fc.constantFrom(
      '<div itemscope itemtype="https://schema.org/JobPosting">',
      '<b itemprop="title">',
      '</b>',
      '</div>',
      '<meta itemprop="description" content="x">',
      '<p property="title" typeof="JobPosting">',
      'text',
      '<',
      '"',
      '<a itemprop="__proto__" href="x">',
      '<i itemprop="constructor">',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        for (const posting of markedUpPostings(parts.join(''))) expect(typeof fieldsOf(posting)).toBe('object');
        expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
      }),
    );
  });

  it('is read in reasonable time, however deep or wide the page is', () => {
    const deep = `<div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">x</b>${'<div itemprop="description">'.repeat(20_000)}x`;
    expect(markedUpPostings(deep)).toHaveLength(1);
    const nested = '<div itemscope itemtype="https://schema.org/JobPosting" itemprop="x">'.repeat(5000);
    expect(markedUpPostings(nested).length).toBeLessThan(100);
  });
});

describe('JSON-LD', () => {
  it.each([
    ['a comment around it', '<!-- {"@type":"JobPosting","title":"A"} -->'],
    ['CDATA around it', '//<![CDATA[\n{"@type":"JobPosting","title":"A"}\n//]]>'],
    ['a trailing comma', '{"@type":"JobPosting","title":"A",}'],
    ['a missing comma', '{"@type":"JobPosting","title":"A"\n"datePosted":"2026-01-01","a":[1,2]\n"b":{}}'],
    ['escaped quotes', '{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;A&quot;}'],
    ['a raw line break in a string', '{"@type":"JobPosting","title":"A","description":"a\nb\tc"}'],
    [
      'a graph',
      '{"@context":"https://schema.org","@graph":[{"@type":"WebPage","mainEntity":{"@type":["Thing","JobPosting"],"title":"A"}}]}',
    ],
    ['a list', '[{"@type":"Organization"},{"@type":"http://schema.org/JobPosting","title":"A"}]'],
  ])('is read with %s', (_, text) => {
    const { postings, broken } = jobPostings([text]);
    expect(broken).toBe(0);
    expect(postings.map((posting) => fieldsOf(posting).title)).toEqual(['A']);
  });

  it('takes an anonymous employer for none, and pay only where it is the employer’s own', () => {
    const [posting] = jobPostings([
      '{"@type":"JobPosting","title":"A","hiringOrganization":{"name":"Confidential"},"estimatedSalary":[{"currency":"USD","median":1}],"baseSalary":{"currency":"EUR","value":{"value":"45000","unitText":"YEAR"}}}',
    ]).postings;
    const fields = fieldsOf(posting ?? {});
    expect(fields.company).toBeUndefined();
    expect(fields.salary).toEqual({ min: 45000, max: 45000, currency: 'EUR', period: 'YEAR' });
  });

  it('keeps real line breaks where they were escaped once too often', () => {
    const [posting] = jobPostings(['{"@type":"JobPosting","title":"A","description":"\\\\n\\\\n<b>x</b>\\\\n"}']).postings;
    expect(fieldsOf(posting ?? {}).descriptionHtml).toBe('\n\n<b>x</b>\n');
  });
});

describe('a closing date', () => {
  const now = new Date('2026-11-21T11:00:00Z');
  it.each([
    ['2026-11-19', true],
    ['2026-11-20', false],
    ['2026-11-21', false],
    ['2026-11-21T10:59:00Z', true],
    ['2026-11-21T13:00:00+01:00', false],
    ['soon', false],
    [undefined, false],
  ])('%s is over: %s', (validThrough, over) => expect(isExpired({ validThrough }, now)).toBe(over));
});
