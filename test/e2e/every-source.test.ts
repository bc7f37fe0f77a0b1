import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { MainJobResult } from '../../infra/local/start/main-job.ts';
import { boardId } from '../../shared/domain/board.ts';
import { source } from '../../shared/sources/registry.ts';
import { type FakePage, FakePageFetcher } from '../support/fake-page-fetcher.ts';
import { readSource } from '../support/read-source.ts';
import type { SourceCase } from '../support/source-case.ts';
import { startWholeLine, type WholeLine } from '../support/whole-line.ts';

const folder = path.join(import.meta.dirname, '../contract/sources');

/** The composed boards of all sources, one for each board id (variants of an answer are the contract suite's). */
async function composedBoards(): Promise<SourceCase[]> {
  const boards = new Map<string, SourceCase>();
  const addresses = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const found: SourceCase = (await import(path.join(folder, file))).sourceCase;
    const id = boardId(found.source, found.token);
    // Left to the contract suite: large ones, which are there for the paging of their service, and those whose address alone does not tell the service.
    const fits = found.ids.length <= 60 && found.urls[0] !== undefined;
    // Two variants may answer at one address: the first stands for it.
    const own = Object.keys(found.pages).every((address) => !addresses.has(address));
    if (boards.has(id) || !fits || !own) continue;
    boards.set(id, found);
    for (const address of Object.keys(found.pages)) addresses.add(address);
  }
  return [...boards.values()];
}

/** Whether the source answers nobody without a key. */
function wantsKey(board: SourceCase): boolean {
  const key = source(board.source)?.key;
  return key !== undefined && key.optional !== true;
}

/** The address a person gives for the board. */
const addressOf = (board: SourceCase) => board.urls[0] ?? '';

/** Serves the answers of all boards on this machine; each foreign origin is a folder of its own. */
async function serve(boards: readonly SourceCase[]): Promise<{ server: Server; origins: Record<string, string> }> {
  const pages = new Map<string, FakePage>();
  for (const board of boards) for (const [address, page] of Object.entries(board.pages)) pages.set(address, page);
  const hosts = [...new Set([...pages.keys()].map((address) => new URL(address.replace(/^POST /, '')).origin))];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const [, index = '', rest = ''] = /^\/(\d+)(\/.*)$/.exec(request.url ?? '') ?? [];
      const url = new URL(rest, hosts[Number(index)] ?? 'http://nowhere.invalid').href;
      const text = Buffer.concat(parts).toString('utf8');
      const page = request.method === 'POST' ? (pages.get(`POST ${url} ${text}`) ?? pages.get(`POST ${url}`)) : pages.get(url);
      if (page === undefined) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
        return;
      }
      response.writeHead(200, { 'content-type': page.contentType ?? 'application/json' }).end(page.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, origins: Object.fromEntries(hosts.map((host, index) => [host, `http://127.0.0.1:${port}/${index}`])) };
}

/** Postings the source itself gives for the board, and the failure it gives instead. */
async function expected(board: SourceCase): Promise<number | string> {
  const fetcher = new FakePageFetcher();
  for (const [address, page] of Object.entries(board.pages)) fetcher.pages.set(address, page);
  const keys = { read: async () => board.key ?? null };
  try {
    const { records } = await readSource(board.source, board.token, addressOf(board), fetcher, { keys });
    return new Set(records.map((record) => record.externalId)).size;
  } catch (error) {
    return error instanceof Error && 'reason' in error ? String(error.reason) : String(error);
  }
}

describe('one board of every source through the whole line', () => {
  let server: Server;
  let line: WholeLine;
  let boards: SourceCase[];
  let result: MainJobResult;

  beforeAll(async () => {
    // Sources with a key of the user's own are asked without one: they have to say so.
    boards = await composedBoards();
    const served = await serve(boards);
    server = served.server;
    line = await startWholeLine({ assemblyDir: inject('assemblyDir'), origins: served.origins });
    result = await line.run(boards.map((board) => ({ url: addressOf(board) })));
  });
  afterAll(async () => {
    await line?.stop();
    server?.closeAllConnections();
    server?.close();
  });

  it('follows every board by its address', () => {
    expect(result.refused).toEqual([]);
    expect(result.boards.map((board) => board.boardId).sort()).toEqual(
      boards.map((board) => boardId(board.source, board.token)).sort(),
    );
  });

  it('reads all of them, and asks for the key where one is wanted', async () => {
    const outcomes = new Map(
      result.boards.map((board) => [
        board.boardId,
        board.lastRead?.outcome === 'failed' ? board.lastRead.reason : (board.lastRead?.fetched ?? 'not read'),
      ]),
    );
    const wanted = new Map<string, number | string | null>();
    for (const board of boards)
      wanted.set(boardId(board.source, board.token), wantsKey(board) ? 'key_missing' : await expected(board));
    expect(Object.fromEntries([...outcomes].sort())).toEqual(Object.fromEntries([...wanted].sort()));
  });

  it('loses no posting on the way to the table', async () => {
    const read = result.boards.reduce((sum, board) => sum + (board.lastRead?.fetched ?? 0), 0);
    expect(read).toBeGreaterThan(60);
    const rows = (await line.rows('jobs')).filter((row) => row.pk.startsWith('BOARD#'));
    const stored = rows.filter((row) => row.sk.startsWith('POSTING#')).length;
    const rejected = rows.filter((row) => row.sk.startsWith('REJECTED#')).length;
    expect(stored + rejected).toBe(read);
    expect(rejected).toBeLessThan(read / 10);
    expect(line.problems).toEqual([]);
  });
});
