import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = path.resolve(import.meta.dirname, '../../../shared/data/boards');

/** Whether the recorded boards lie beside the project; tests that need them skip plainly when not. */
export const recordedBoardsPresent = existsSync(path.join(folder, 'ashby'));

export interface RecordedBoard {
  source: 'ashby' | 'greenhouse' | 'lever';
  token: string;
  /** The careers page a person would paste. */
  url: string;
  /** The unmodified answer of the service. */
  body: string;
  postings: number;
}

/** All recorded boards of the three services, in file order. */
export function recordedBoards(): RecordedBoard[] {
  const read = (source: RecordedBoard['source'], url: (token: string) => string, count: (json: never) => number) =>
    readdirSync(path.join(folder, source))
      .filter((file) => file.endsWith('.json.gz'))
      .sort()
      .map((file) => {
        const body = gunzipSync(readFileSync(path.join(folder, source, file))).toString('utf8');
        const token = decodeURIComponent(file.slice(0, -'.json.gz'.length));
        return { source, token, url: url(encodeURIComponent(token)), body, postings: count(JSON.parse(body) as never) };
      });
  return [
    ...read(
      'ashby',
      (token) => `https://jobs.ashbyhq.com/${token}`,
      (json: { jobs: { isListed?: boolean }[] }) => json.jobs.filter((job) => job.isListed !== false).length,
    ),
    ...read(
      'greenhouse',
      (token) => `https://job-boards.greenhouse.io/${token}`,
      (json: { jobs: unknown[] }) => json.jobs.length,
    ),
    ...read(
      'lever',
      (token) => `https://jobs.lever.co/${token}`,
      (json: unknown[]) => json.length,
    ),
  ];
}

/** How a board shall misbehave; absent: the recorded answer. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface BoardServer {
  /** For SOURCE_ORIGINS. */
  origins: Record<string, string>;
  /** Requests seen, by `source:token`. */
  requests: Map<string, number>;
  misbehave(source: string, token: string, how: Misbehaviour | null): void;
  close(): Promise<void>;
}

/** Serves boards on the loopback under the paths of the real services. */
export async function serveBoards(boards: readonly Pick<RecordedBoard, 'source' | 'token' | 'body'>[]): Promise<BoardServer> {
  const bodies = new Map(boards.map((board) => [`${board.source}:${board.token}`, board.body]));
  const misbehaviours = new Map<string, Misbehaviour>();
  const requests = new Map<string, number>();
  const routes: [RegExp, string][] = [
    [/^\/ashby\/posting-api\/job-board\/([^/]+)$/, 'ashby'],
    [/^\/greenhouse\/v1\/boards\/([^/]+)\/jobs$/, 'greenhouse'],
    [/^\/lever\/v0\/postings\/([^/]+)$/, 'lever'],
  ];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    for (const [pattern, source] of routes) {
      const token = pattern.exec(url.pathname)?.[1];
      if (token === undefined) continue;
      const key = `${source}:${decodeURIComponent(token)}`;
      requests.set(key, (requests.get(key) ?? 0) + 1);
      const misbehaviour = misbehaviours.get(key);
      if (misbehaviour) return misbehaviour(request, response);
      const body = bodies.get(key);
      if (body === undefined) break;
      // Lever pages by skip and limit; the others answer whole.
      const page = source === 'lever' ? JSON.stringify(lever(JSON.parse(body), url.searchParams)) : body;
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(page);
      return;
    }
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"ok":false,"error":"Document not found"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const local = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    origins: {
      'https://api.ashbyhq.com': `${local}/ashby`,
      'https://boards-api.greenhouse.io': `${local}/greenhouse`,
      'https://api.lever.co': `${local}/lever`,
      'https://api.eu.lever.co': `${local}/lever`,
    },
    requests,
    misbehave(source, token, how) {
      if (how) misbehaviours.set(`${source}:${token}`, how);
      else misbehaviours.delete(`${source}:${token}`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function lever(postings: unknown[], query: URLSearchParams): unknown[] {
  const skip = Number(query.get('skip') ?? 0);
  const limit = query.get('limit');
  return postings.slice(skip, limit === null ? undefined : skip + Number(limit));
}
