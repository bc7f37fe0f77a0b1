import { createServer, type Server } from 'node:http';
import { alpenblick } from './alpenblick.ts';
import { fontaine } from './fontaine.ts';
import { harborAndPine } from './harbor-and-pine.ts';
import { kirschgarten } from './kirschgarten.ts';
import { remoteFeed } from './remote-feed.ts';
import { ashbyBoard, careersPage, careersSite, greenhouseBoard, leverSite, remoteOkFeed } from './wire-formats.ts';

const careersOrigin = 'https://careers.rolecall-sample.example';

/** Careers pages of the five sample boards, as a person would paste them, with the name where the service does not tell it. */
export const sampleBoards: readonly { url: string; company?: string }[] = [
  { url: 'https://job-boards.greenhouse.io/rolecall-sample-alpenblick' },
  { url: 'https://jobs.lever.co/rolecall-sample-harbor-and-pine', company: 'Harbor & Pine Health' },
  { url: 'https://jobs.ashbyhq.com/rolecall-sample-kirschgarten', company: 'Kirschgarten Energie' },
  { url: 'https://remoteok.com/?tags=rolecall-sample' },
  { url: careersOrigin },
];

export interface SampleServer {
  /** Prefixes of real addresses -> the local ones that answer for them; real boards of the same services stay untouched. */
  origins: Record<string, string>;
  close(): Promise<void>;
}

/** Serves the bundled boards on the loopback in the services' own wire formats. Postings are dated back from `anchor`. */
export async function startSampleServer(anchor: Date): Promise<SampleServer> {
  const json = (value: unknown) => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
  const pages = new Map<string, { type: string; body: string }>([
    ['/greenhouse/jobs', json(greenhouseBoard('rolecall-sample-alpenblick', 'Alpenblick Robotics', alpenblick, anchor))],
    ['/lever', json(leverSite('rolecall-sample-harbor-and-pine', harborAndPine, anchor))],
    ['/ashby', json(ashbyBoard('rolecall-sample-kirschgarten', kirschgarten, anchor))],
    ['/remoteok', json(remoteOkFeed(remoteFeed, anchor))],
    ...Object.entries(careersSite('Atelier Fontaine', careersOrigin, fontaine)).map(
      ([path, page]) => [`/careers${path}`, page] as const,
    ),
    ...fontaine.map(
      (posting) =>
        [
          `/careers/jobs/${posting.id}`,
          { type: 'text/html; charset=utf-8', body: careersPage('Atelier Fontaine', careersOrigin, posting, anchor) },
        ] as const,
    ),
  ]);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const page = pages.get(path) ?? pages.get(`${path}/`);
    if (!page) {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"not found"}');
      return;
    }
    response.writeHead(200, { 'content-type': page.type }).end(page.body);
  });
  const port = await listen(server);
  const local = `http://127.0.0.1:${port}`;
  return {
    origins: {
      'https://boards-api.greenhouse.io/v1/boards/rolecall-sample-alpenblick': `${local}/greenhouse`,
      'https://api.lever.co/v0/postings/rolecall-sample-harbor-and-pine': `${local}/lever`,
      'https://api.ashbyhq.com/posting-api/job-board/rolecall-sample-kirschgarten': `${local}/ashby`,
      'https://remoteok.com/api?tags=rolecall-sample': `${local}/remoteok`,
      [careersOrigin]: `${local}/careers`,
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the sample server got no port'));
      else resolve(address.port);
    });
  });
}
