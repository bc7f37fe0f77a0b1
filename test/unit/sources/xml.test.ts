import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { child, children, childText, decodeXml, parseFeed, readXml } from '../../../shared/sources/xml.ts';

const page = (body: string | Buffer, contentType = 'text/xml') => ({
  kind: 'page' as const,
  url: 'https://feed.example/rss',
  contentType,
  body: Buffer.from(body),
  validators: { etag: null, lastModified: null },
});

const feed = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss [<!ENTITY bomb "boom">]>
<rss version="2.0" xmlns:tt="https://example.org/locations"><channel>
  <item><title>R&amp;D &lt;Lead&gt;</title><tt:city>Malmö</tt:city><empty/>
    <description><![CDATA[<p>Not </item> the end &amp; more</p>]]></description><odd>&bomb;</odd></item>
  <item><title>Second</title></item>
</channel></rss>
`;

describe('feeds in XML', () => {
  it('gives elements, prefixes, CDATA and entities of XML, and expands no declared entity', () => {
    const channel = child(parseFeed(page(feed), ['rss']), 'channel');
    const items = children(channel!, 'item');
    expect(items).toHaveLength(2);
    expect(childText(items[0]!, 'title')).toBe('R&D <Lead>');
    expect(childText(items[0]!, 'tt:city')).toBe('Malmö');
    expect(childText(items[0]!, 'empty')).toBeUndefined();
    expect(childText(items[0]!, 'description')).toBe('<p>Not </item> the end &amp; more</p>');
    expect(childText(items[0]!, 'odd')).toBe('&bomb;');
    expect(child(parseFeed(page('<a v="1"/>'), ['a']), 'b')).toBeUndefined();
  });

  it('takes a text that stops before its root is closed for cut, wherever it stops', () => {
    const end = feed.trimEnd().length;
    const start = feed.indexOf('<rss') + '<rss version="2.0" xmlns:tt="https://example.org/locations">'.length;
    fc.assert(
      fc.property(fc.integer({ min: start, max: end - 1 }), (length) => {
        expect(() => parseFeed(page(feed.slice(0, length)), ['rss'])).toThrow(
          expect.objectContaining({ name: 'ReadFailure', reason: 'truncated' }),
        );
      }),
    );
  });

  it.each(['', 'Service is being maintained', '<!doctype html><html><body>No such board</body></html>', '{"a":1}', '<rss'])(
    'refuses what is another thing: %s',
    (body) => {
      expect(() => parseFeed(page(body), ['rss'])).toThrow(ReadFailure);
    },
  );

  it('never fails on any text, and never builds a tree taller than feeds are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        readXml(text);
      }),
    );
    const { root } = readXml('<a>'.repeat(50_000));
    let height = 0;
    for (let element = root; element !== null; element = element.children[0] ?? null) height += 1;
    expect(height).toBeLessThan(100);
  });

  it('reads the encoding from the mark, the declaration or the header', () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Zürich</a>', 'latin1');
    expect(decodeXml(latin, 'text/xml')).toContain('Zürich');
    expect(decodeXml(Buffer.from('<a>Zürich</a>', 'latin1'), 'text/xml; charset=iso-8859-1')).toContain('Zürich');
    expect(decodeXml(Buffer.from('\ufeff<a>Zürich</a>', 'utf16le'), null)).toBe('<a>Zürich</a>');
    expect(decodeXml(Buffer.from('\ufeff<a>Zürich</a>'), 'text/xml; charset=iso-8859-1')).toBe('<a>Zürich</a>');
    expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="no-such"?><a>é</a>'), null)).toContain('é');
  });
});
