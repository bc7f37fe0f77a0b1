import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { sourceCase } from '../../contract/sources/bamboohr.ts';
import { FakePageFetcher } from '../../support/fake-page-fetcher.ts';
import { readSource, remember } from '../../support/read-source.ts';

const site = 'https://fichtenhain.bamboohr.com';
const widget = `${site}/jobs/embed2.php`;
const read = (fetcher: FakePageFetcher, memory = null as ReturnType<typeof remember> | null) =>
  readSource('bamboohr', 'fichtenhain', `${site}/careers`, fetcher, { memory });
const html = (body: string) => ({ body, contentType: 'text/html' });

describe('BambooHR', () => {
  it('takes a widget without positions for an empty board, and asks nothing about it', async () => {
    const fetcher = new FakePageFetcher();
    fetcher.pages.set(widget, html('<div class="BambooHR-ATS-board"><p>We currently have no open positions</p></div>'));
    expect((await read(fetcher)).records).toEqual([]);
    expect(fetcher.requests.map((request) => request.url)).toEqual([`${site}/careers/list`, widget]);
  });

  it('tells a company that does not exist from a page of another kind', async () => {
    const fetcher = new FakePageFetcher();
    fetcher.pages.set(
      widget,
      new ReadFailure('wrong_content_type', 'an unnamed content type', {
        status: 200,
        page: { url: widget, contentType: null, body: Buffer.from('') },
      }),
    );
    await expect(read(fetcher)).rejects.toMatchObject({ reason: 'not_found' });
    fetcher.pages.set(widget, html('<html><body>Log in</body></html>'));
    await expect(read(fetcher)).rejects.toMatchObject({ reason: 'unexpected_shape' });
  });

  it('reads each text once, and the list and the name of the company in every turn', async () => {
    const fetcher = new FakePageFetcher();
    for (const [url, page] of Object.entries(sourceCase.pages)) fetcher.pages.set(url, page);
    const first = await read(fetcher);
    fetcher.requests.length = 0;
    const second = await read(fetcher, remember(first.pages));
    expect(fetcher.requests.map((request) => request.url)).toEqual([`${site}/careers/list`, `${site}/careers/company-info`]);
    // The one whose text failed is told again as the list has it; the others stand unchanged.
    expect(second.records.map((record) => record.externalId)).toEqual(['43']);
    expect(second.pages.filter((page) => page.outcome === 'unchanged').map((page) => page.url)).toEqual([
      `${site}/careers/41/detail`,
      `${site}/careers/42/detail`,
    ]);
  });

  it('says so when the list holds less than the service counts', async () => {
    const fetcher = new FakePageFetcher();
    fetcher.pages.set(`${site}/careers/list`, { body: '{"meta":{"totalCount":9},"result":[]}' });
    expect((await read(fetcher)).pages[0]).toMatchObject({ total: 9, note: 'BambooHR counts 9 postings but listed 0.' });
  });
});
