import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { keyedSourceNames } from '../../shared/contracts/source-keys.ts';
import { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import { source, sources } from '../../shared/sources/registry.ts';
import { FakePageFetcher } from '../support/fake-page-fetcher.ts';
import { readSource } from '../support/read-source.ts';
import type { SourceCase } from '../support/source-case.ts';

const folder = path.join(import.meta.dirname, 'sources');
const cases: { fixture: string; case: SourceCase & { key: Record<string, string> } }[] = (
  await Promise.all(
    readdirSync(folder).map(async (name) => ({
      fixture: name.slice(0, -3),
      case: (await import(path.join(folder, name))).sourceCase,
    })),
  )
)
  // A consent is kept where keys are, and is no secret.
  .filter((each) => each.case.key !== undefined && each.case.key.consent === undefined);

it('covers every source that wants a key', () => {
  const declared = sources.filter(({ key }) => key !== undefined).map(({ name }) => name);
  expect([...keyedSourceNames]).toEqual(declared.sort());
  const keyed = sources
    .filter(({ key }) => key !== undefined && key.optional !== true && !key.members.includes('consent'))
    .map(({ name }) => name);
  expect([...new Set(cases.map((each) => each.case.source))].sort()).toEqual(keyed.sort());
});

const secretsOf = (board: SourceCase) => {
  // The last is the general key beside the one of a country, which is the one that is sent.
  const public_ = ['app_id', 'email', 'site', 'user_ip', ...(board.key?.key_ch === undefined ? [] : ['key'])];
  return Object.entries(board.key ?? {}).flatMap(([name, value]) =>
    public_.includes(name) ? [] : [value, encodeURIComponent(value), Buffer.from(`${value}:`).toString('base64')],
  );
};
/** Everything a failure says, its causes and the page it carries. */
const told = (error: unknown): string =>
  error instanceof ReadFailure
    ? `${error.message} ${error.stack ?? ''} ${error.page?.url ?? ''} ${error.page?.body.toString() ?? ''} ${told(error.cause)}`
    : error instanceof Error
      ? `${error.message} ${told(error.cause)}`
      : String(error ?? '');

const read = (board: SourceCase, fetcher: FakePageFetcher) =>
  readSource(board.source, board.token, board.urls[0] ?? '', fetcher, { keys: { read: async () => board.key ?? null } });

it.each(cases)('$fixture: no part of what is kept of a read holds the key', async ({ case: board }) => {
  const fetcher = new FakePageFetcher();
  // A service that repeats what it was asked.
  for (const [address, page] of Object.entries(board.pages)) fetcher.pages.set(address, page);
  const { pages, records } = await read(board, fetcher);
  const kept =
    JSON.stringify(pages.map((page) => ({ ...page, raw: page.raw && { ...page.raw, body: page.raw.body.toString() } }))) +
    JSON.stringify(records);
  for (const secret of secretsOf(board)) expect(kept).not.toContain(secret);
  // And yet it was sent.
  const sent = JSON.stringify(fetcher.requests);
  expect(secretsOf(board).some((secret) => sent.includes(secret))).toBe(true);
});

it.each(cases)('$fixture: no failure names the key, even when the service and the network repeat it', async ({ case: board }) => {
  for (const status of [401, 403, 404, 429, 500])
    for (const failing of Object.keys(board.pages)) {
      const fetcher = new FakePageFetcher();
      for (const [address, page] of Object.entries(board.pages)) fetcher.pages.set(address, page);
      const words = `${failing} and ${secretsOf(board).join(' and ')} failed`;
      const reason =
        status === 404 ? 'not_found' : status === 429 ? 'rate_limited' : status === 500 ? 'server_error' : 'forbidden';
      fetcher.pages.set(
        failing,
        new ReadFailure(reason, words, {
          status,
          cause: new Error(words),
          page: { url: `https://x.example/?key=${secretsOf(board)[0]}`, contentType: 'text/html', body: Buffer.from(words) },
        }),
      );
      const outcome: unknown = await read(board, fetcher).catch((error: unknown) => error);
      if (!(outcome instanceof ReadFailure)) continue;
      for (const secret of secretsOf(board)) expect(told(outcome), `${failing} ${status}`).not.toContain(secret);
      if (status === 401 || status === 403) {
        expect(outcome.reason).toBe('key_refused');
        expect(outcome.message).toContain(source(board.source)?.key?.howTo ?? 'nothing');
      }
    }
});

it.each(cases)('$fixture: answers of another shape give nothing of the key away either', async ({ case: board }) => {
  for (const body of ['<html>', '{"error":"{}"}', '[]']) {
    const fetcher = new FakePageFetcher();
    for (const [address, page] of Object.entries(board.pages))
      fetcher.pages.set(address, { ...page, body: `${body}${secretsOf(board).join(' ')}` });
    const outcome: unknown = await read(board, fetcher).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(ReadFailure);
    for (const secret of secretsOf(board)) expect(told(outcome)).not.toContain(secret);
  }
});

it('a key that is not there is asked for with the way to get and set it', async () => {
  for (const { case: board } of cases) {
    const outcome: unknown = await readSource(board.source, board.token, board.urls[0] ?? '', new FakePageFetcher()).catch(
      (error: unknown) => error,
    );
    expect(outcome).toMatchObject({
      reason: 'key_missing',
      message: expect.stringContaining(`rolecall keys set ${board.source} `),
    });
  }
});
