import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { FakePageFetcher } from '../../support/fake-page-fetcher.ts';
import { readSource, remember } from '../../support/read-source.ts';
import { fixture } from '../../support/source-case.ts';

const site = 'https://beispielwerk.jobs.personio.com';
const feed = `${site}/xml`;
const read = (fetcher: FakePageFetcher, memory = null as ReturnType<typeof remember> | null) =>
  readSource('personio', 'beispielwerk', `${site}/`, fetcher, { memory });
const web = (pages: Record<string, string>) => {
  const fetcher = new FakePageFetcher();
  for (const [url, body] of Object.entries(pages)) fetcher.pages.set(url, { body, contentType: 'text/xml', etag: `"${url}"` });
  return fetcher;
};
const position = (id: string, text = 'x') =>
  `<position>${id === '' ? '' : `<id>${id}</id>`}<name>N</name><jobDescriptions><jobDescription><name>T</name><value><![CDATA[${text}]]></value></jobDescription></jobDescriptions></position>`;
const all = (positions: string) => `<?xml version="1.0"?><workzag-jobs>${positions}</workzag-jobs>`;

describe('Personio feed', () => {
  it('takes a feed without positions for an empty board, and asks for nothing else', async () => {
    const fetcher = web({ [feed]: all('') });
    expect((await read(fetcher)).records).toEqual([]);
    expect(fetcher.requests.map((request) => request.url)).toEqual([feed]);
  });

  it('asks for other languages only while texts are missing', async () => {
    const fetcher = web({ [feed]: all(position('1')) });
    await read(fetcher);
    expect(fetcher.requests).toHaveLength(1);
    const gaps = web({
      [feed]: all(position('1', '')),
      [`${feed}?language=en`]: all(position('2')),
      [`${feed}?language=de`]: all(position('1', 'auf Deutsch')),
    });
    const { records } = await read(gaps);
    expect(gaps.requests).toHaveLength(3);
    expect(records).toMatchObject([{ externalId: '1', language: 'de', descriptionHtml: '<h3>T</h3>\nauf Deutsch' }]);
  });

  it('keeps the good positions beside those without an id, and counts these', async () => {
    const { records, pages } = await read(web({ [feed]: all(position('1') + position('') + position('2')) }));
    expect(records.map((record) => record.externalId)).toEqual(['1', '2']);
    expect(pages[0]?.unusable).toBe(1);
  });

  it('tells a feed that was cut, a page of the site and a moved company from an empty board', async () => {
    const text = fixture('personio.xml');
    for (const share of [0.2, 0.5, 0.99])
      await expect(read(web({ [feed]: text.slice(0, Math.floor(text.trimEnd().length * share)) }))).rejects.toMatchObject({
        reason: 'truncated',
      });
    await expect(read(web({ [feed]: '<html><body>Jobs</body></html>' }))).rejects.toMatchObject({ reason: 'unexpected_shape' });
    await expect(read(web({}))).rejects.toMatchObject({ reason: 'not_found' });
    const moved = new FakePageFetcher();
    moved.pages.set(feed, new ReadFailure('unexpected_shape', 'redirects to another host', { status: 307 }));
    await expect(read(moved)).rejects.toMatchObject({ reason: 'not_found', status: 307 });
    expect(moved.requests).toHaveLength(1);
  });

  it('fails whole when a further language cannot be read, so that no text is lost', async () => {
    const fetcher = web({ [feed]: all(position('1', '')) });
    fetcher.pages.set(`${feed}?language=en`, new ReadFailure('server_error', 'HTTP 503', { status: 503 }));
    await expect(read(fetcher)).rejects.toMatchObject({ reason: 'server_error' });
  });

  it('leaves an unchanged feed alone', async () => {
    const fetcher = web({ [feed]: all(position('1')) });
    const first = await read(fetcher);
    const { pages } = await read(fetcher, remember(first.pages));
    expect(pages).toMatchObject([{ url: feed, outcome: 'unchanged' }]);
  });
});
