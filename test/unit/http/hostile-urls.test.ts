import { describe, expect, it } from 'vitest';
import { type Address, checkUrl, isPublicAddress, type Resolve } from '../../../shared/adapters/http/address-guard.ts';
import { pinned } from '../../../shared/adapters/http/exchange.ts';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { localFetcher, pageRequest } from '../../support/local-fetcher.ts';

/** Addresses that try to lead the fetcher somewhere it must not go. */
const hostile = [
  'http://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'gopher://example.com:70/_x',
  'data:text/html,hello',
  'javascript:alert(1)',
  'ws://example.com/',
  'https://user:secret@example.com/',
  'https://example.com@127.0.0.1/',
  'https://example.com:8443/',
  'https://example.com:22/',
  'https://localhost/',
  'https://localhost./',
  'https://LOCALHOST/',
  'https://api.localhost/',
  'https://printer.local/',
  'https://db.internal/',
  'https://metadata.google.internal/computeMetadata/v1/',
  'https://router.lan/',
  'https://nas.home.arpa/',
  'https://intranet/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.0.0.1./',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://①②⑦.⓪.⓪.①/',
  'https://127。0。0。1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://10.0.0.1/',
  'https://172.16.5.4/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://169.254.170.2/v2/credentials/',
  'https://168.63.129.16/metadata/',
  'https://100.64.0.1/',
  'https://100.100.100.200/latest/meta-data/',
  'https://192.0.0.192/',
  'https://192.0.2.1/',
  'https://198.18.0.1/',
  'https://198.51.100.7/',
  'https://203.0.113.9/',
  'https://224.0.0.1/',
  'https://239.255.255.250/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:8.8.8.8]/',
  'https://[::127.0.0.1]/',
  'https://[::ffff:0:127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b::a9fe:a9fe]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[fc00::1]/',
  'https://[fd00:ec2::254]/latest/meta-data/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[ff02::1]/',
  'https://[2001:db8::1]/',
  'https://[100::1]/',
  'https://www.linkedin.com/jobs/view/1',
  'https://linkedin.com./jobs',
  'https://de.linkedin.com/jobs',
  'https://lnkd.in/x',
  'https://uk.indeed.com/viewjob?jk=1',
  'https://www.indeed.co.uk/',
  'https://ch.indeed.com/',
  'https://www.glassdoor.de/Job/index.htm',
  'https://www.glassdoor.co.in/',
  'https://www.ziprecruiter.com/jobs',
  'https://wellfound.com/jobs',
  'https://angel.co/jobs',
  'https://www.xing.com/jobs/x',
];

/** Names that resolve to addresses that must not be connected to. */
const hostileAddresses = [
  '127.0.0.1',
  '10.1.2.3',
  '169.254.169.254',
  '100.64.1.1',
  '::1',
  'fd00::1',
  'fe80::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '224.0.0.5',
  '0.0.0.0',
];

describe('hostile addresses', () => {
  it(`are at least eighty`, () => {
    expect(new Set(hostile).size).toBeGreaterThanOrEqual(80);
  });

  it.each(hostile)('%s is refused before anything is resolved', async (url) => {
    expect(() => checkUrl(new URL(url))).toThrow(ReadFailure);
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

  it('names the clean way for each service that forbids reading', async () => {
    for (const host of [
      'www.linkedin.com',
      'www.indeed.com',
      'www.glassdoor.com',
      'www.ziprecruiter.com',
      'wellfound.com',
      'www.xing.com',
    ])
      await expect(localFetcher({}).fetch(pageRequest(`https://${host}/jobs`))).rejects.toMatchObject({
        reason: 'refused_by_policy',
        message: expect.stringMatching(/never fetches them\. The clean way today: follow the employer's own board/),
      });
  });
});
