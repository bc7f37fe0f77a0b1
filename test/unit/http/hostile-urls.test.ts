import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type Address, checkUrl, isPublicAddress, type Resolve } from '../../../shared/adapters/http/address-guard.ts';
import { pinned } from '../../../shared/adapters/http/exchange.ts';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { closedServices, hostileAddresses, hostileUrls } from '../../support/hostile-urls.ts';
import { localFetcher, pageRequest } from '../../support/local-fetcher.ts';

describe('hostile addresses', () => {
  it('are at least eighty', () => {
    expect(hostileUrls.length).toBeGreaterThanOrEqual(160);
  });

  it.each(hostileUrls)('%j is refused before anything is resolved', async (url) => {
    if (URL.canParse(url)) expect(() => checkUrl(new URL(url))).toThrow(ReadFailure);
    let asked = 0;
    const fetcher = localFetcher(
      {},
      {
        resolve: async () => {
          asked += 1;
          return [];
        },
      },
    );
    await expect(fetcher.fetch(pageRequest(url))).rejects.toMatchObject({
      reason: expect.stringMatching(/^(blocked_address|refused_by_policy)$/),
    });
    await expect(fetcher.fetch(pageRequest(url, { robots: true, expect: 'html' }))).rejects.toBeInstanceOf(ReadFailure);
    expect(asked).toBe(0);
  });

  it.each([
    'https://boards-api.greenhouse.io/v1/boards/x/jobs',
    'https://jobs.example.com/',
    'https://1.1.1.1/',
    'https://xing.com.example.org/',
    'https://notlinkedin.com/',
  ])('%s is not refused', (url) => {
    expect(() => checkUrl(new URL(url))).not.toThrow();
  });

  it.each(hostileAddresses)('a name that resolves to %s is refused, alone and beside a good address', async (address) => {
    expect(isPublicAddress(address)).toBe(false);
    const bad: Address = { address, family: address.includes(':') ? 6 : 4 };
    const answers: Address[][] = [[bad], [{ address: '1.1.1.1', family: 4 }, bad], [bad, { address: '1.1.1.1', family: 4 }]];
    for (const answer of answers) {
      const fetcher = localFetcher({}, { resolve: async () => answer });
      await expect(fetcher.fetch(pageRequest('https://rebind.example.com/'))).rejects.toMatchObject({
        reason: 'blocked_address',
      });
    }
  });

  it('a name that changes its mind between check and connection gains nothing: the checked address is the one that is connected to', async () => {
    let asked = 0;
    const rebinding: Resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '1.1.1.1' : '127.0.0.1', family: 4 }];
    };
    const lookup = pinned(rebinding);
    const answer = () =>
      new Promise((resolve, reject) =>
        lookup('rebind.example.com', { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses))),
      );
    // What the socket connects to is what this one call hands out; there is no second look at the name.
    expect(await answer()).toEqual([{ address: '1.1.1.1', family: 4 }]);
    expect(asked).toBe(1);
    await expect(answer()).rejects.toMatchObject({ reason: 'blocked_address' });
  });

  it('the lookup also serves callers that want one address', async () => {
    const lookup = pinned(async () => [
      { address: '2606:4700::1111', family: 6 },
      { address: '1.1.1.1', family: 4 },
    ]);
    const one = await new Promise((resolve) =>
      lookup('a.example.com', { family: 4 }, (_error, address, family) => resolve({ address, family })),
    );
    expect(one).toEqual({ address: '1.1.1.1', family: 4 });
  });

  it('redirected to, are refused like any other, whoever redirects', async () => {
    let location = '';
    let asked = 0;
    let resolved = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(302, { location }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const fetcher = localFetcher(
      { 'https://open.example': `http://127.0.0.1:${address.port}` },
      {
        resolve: async () => {
          resolved += 1;
          return [];
        },
      },
    );
    for (const url of hostileUrls) {
      // A header carries Latin-1; browsers and we read a relative address as one of the same site.
      location = encodeURI(url);
      if (!/^[a-z][a-z.+-]*:/i.test(url)) continue;
      asked = 0;
      const outcome = await fetcher
        .fetch(pageRequest('https://open.example/x', { redirects: 'any-host' }))
        .catch((error: ReadFailure) => [error.name, error.reason]);
      expect([url, outcome]).toEqual([
        url,
        ['ReadFailure', expect.stringMatching(/^(blocked_address|refused_by_policy|unexpected_shape|redirect_loop)$/)],
      ]);
      if (url.startsWith('https://')) expect(asked).toBe(1);
    }
    expect(resolved).toBe(0);
    server.closeAllConnections();
    server.close();
  });

  it('a name that is private at whatever moment is refused, and not tried again', async () => {
    const answers = ['127.0.0.1', '10.0.0.1', '169.254.169.254'];
    let asked = 0;
    const fetcher = localFetcher(
      {},
      {
        resolve: async () => {
          asked += 1;
          return [{ address: answers[asked % answers.length] ?? '', family: 4 }];
        },
        limits: { attempts: 3 },
      },
    );
    for (let turn = 0; turn < 5; turn += 1)
      await expect(fetcher.fetch(pageRequest('https://rebind.example.com/', { robots: true }))).rejects.toMatchObject({
        reason: 'blocked_address',
      });
    expect(asked).toBe(5);
  });

  it.each(closedServices)('names the clean ways for %s', async (url) => {
    const failure = await localFetcher({})
      .fetch(pageRequest(url))
      .catch((error: ReadFailure) => error);
    expect(failure).toMatchObject({ reason: 'refused_by_policy', message: expect.stringMatching(/never fetches them/) });
    const { message } = failure as ReadFailure;
    if (url.includes('eures')) expect(message).toMatch(/national services/);
    else {
      expect(message).toMatch(/job alerts .*rolecall -- inbox address/);
      expect(message).toMatch(/\/v1\/capture\.js/);
      expect(message).toMatch(/the employer's own board/);
      // Its terms allow no program to copy its pages, and so not even the one being looked at.
      if (/linkedin|lnkd|ｌｉｎｋｅｄｉｎ/i.test(url)) expect(message).toMatch(/text you selected/);
    }
  });
});
