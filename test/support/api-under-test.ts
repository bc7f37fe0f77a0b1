import { apiOperations } from '../../functions/api/operations.ts';
import type { CollectMessage } from '../../shared/contracts/messages/collect.ts';
import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import { serveHttp } from '../../shared/runtime/serve-http.ts';
import { readCapture } from '../../shared/sources/capture.ts';
import { createBoardFinder } from '../../shared/sources/find-board.ts';
import { FakeApplicationStore } from './fake-application-store.ts';
import { FakeBoardStore } from './fake-board-store.ts';
import { FakeBudgetStore } from './fake-budget-store.ts';
import { FakeCaptureTokenStore } from './fake-capture-token-store.ts';
import { FakeCoverageStore } from './fake-coverage-store.ts';
import { FakeDigestStore } from './fake-digest-store.ts';
import { FakeDocumentFiles } from './fake-document-files.ts';
import { FakeDocumentLinkStore } from './fake-document-link-store.ts';
import { FakeDocumentStore } from './fake-document-store.ts';
import { FakeFollowedBoardStore } from './fake-followed-board-store.ts';
import { FakeHostStateStore } from './fake-host-state-store.ts';
import { FakeIdempotencyStore } from './fake-idempotency-store.ts';
import { FakeJobStore } from './fake-job-store.ts';
import { FakeMailFiles } from './fake-mail-files.ts';
import { FakeMailboxStore } from './fake-mailbox-store.ts';
import { FakeMatchStore } from './fake-match-store.ts';
import { FakePageFetcher } from './fake-page-fetcher.ts';
import { FakeProfileStore } from './fake-profile-store.ts';
import { FakeRawStore } from './fake-raw-store.ts';
import { RecordingQueue } from './recording-queue.ts';
import { SetClock } from './set-clock.ts';

// The metrics of the runtime are lines on standard output: not in a test report.
process.env.POWERTOOLS_METRICS_DISABLED = 'true';

export interface Asked {
  user?: string | null;
  query?: string;
  path?: Record<string, string>;
  json?: unknown;
  body?: string;
  base64?: boolean;
  headers?: Record<string, string>;
}

/** The whole API function over stores in memory, called with the events of API Gateway. */
export function apiUnderTest(given: { inboundDomain?: string | null } = {}) {
  const clock = new SetClock('2026-05-01T12:00:00.000Z');
  const profiles = new FakeProfileStore();
  const web = new FakePageFetcher();
  const stores = {
    clock,
    profiles,
    applications: new FakeApplicationStore(),
    boards: new FakeBoardStore(),
    budgets: new FakeBudgetStore(),
    captureTokens: new FakeCaptureTokenStore(),
    collect: new RecordingQueue<CollectMessage>(),
    coverage: new FakeCoverageStore(),
    hosts: new FakeHostStateStore(),
    digests: new FakeDigestStore(profiles),
    documents: new FakeDocumentStore(),
    files: new FakeDocumentFiles(),
    followed: new FakeFollowedBoardStore(),
    jobs: new FakeJobStore(),
    links: new FakeDocumentLinkStore(),
    mailbox: new FakeMailboxStore(),
    mailFiles: new FakeMailFiles(),
    matches: new FakeMatchStore(),
    normalize: new RecordingQueue<NormalizeMessage>(),
    raw: new FakeRawStore(),
    idempotency: new FakeIdempotencyStore(clock),
  };
  const secrets = Array.from({ length: 100 }, (_, index) => `secret-token-${String(index).padStart(8, '0')}`).values();
  const handlers = apiOperations({
    ...stores,
    readCapture,
    hostsOf: (board) => [new URL(board.url).host],
    finder: createBoardFinder({ fetcher: web, clock }),
    contact: 'https://rolecall.example',
    inboundDomain: given.inboundDomain === undefined ? 'inbox.example' : given.inboundDomain,
    ids: { next: () => secrets.next().value ?? '', secret: () => secrets.next().value ?? '' },
    search: { reader: async () => null, pointer: async () => null },
  });
  const handler = serveHttp({ build: () => ({ handlers, idempotency: stores.idempotency }) });

  /** Sends a request as `user` (null: without a token). */
  async function ask(routeKey: string, asked: Asked = {}) {
    const { user = 'ann', query = '', path, json, headers = {} } = asked;
    const body = json === undefined ? asked.body : JSON.stringify(json);
    const event = {
      version: '2.0',
      routeKey,
      rawQueryString: query,
      headers: { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(path ? { pathParameters: path } : {}),
      ...(body === undefined ? {} : { body }),
      isBase64Encoded: asked.base64 ?? false,
      requestContext: {
        requestId: 'request-1',
        domainName: 'api.example',
        stage: '$default',
        ...(user === null ? {} : { authorizer: { jwt: { claims: { sub: user } } } }),
      },
    };
    const answer = await handler(event, {} as never);
    const type = answer.headers['content-type'] ?? '';
    return { ...answer, json: type.includes('json') ? JSON.parse(answer.body) : null };
  }
  return { ...stores, web, handlers, handler, ask };
}
