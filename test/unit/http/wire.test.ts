import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { impatient, localFetcher, pageRequest } from '../../support/local-fetcher.ts';

type Serve = (socket: Socket, asked: number) => void;
const site = 'https://wire.example';
const ok = (body: string, headers = '') =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;
const head = (headers: string, rest = '') => `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${headers}\r\n${rest}`;

const bomb = gzipSync(Buffer.alloc(70_000_000, 0x20));

/** What a server can do to a client below the words of HTTP; every answer must end in a named failure, none in a page. */
const oddities: Record<string, [Serve | string, RegExp]> = {
  'two lengths that differ': [head('Content-Length: 2\r\nContent-Length: 9\r\n', '{}'), /unexpected_shape/],
  'a length and chunks': [
    head('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'),
    /unexpected_shape/,
  ],
  'a negative length': [head('Content-Length: -1\r\n', '{}'), /unexpected_shape/],
  'a length that is none': [head('Content-Length: 2,2\r\n', '{}'), /unexpected_shape/],
  'a length beyond all numbers': [head('Content-Length: 99999999999999999999999\r\n', '{}'), /unexpected_shape|too_large/],
  'an encoding of transfer nobody knows': [
    head('Transfer-Encoding: chunked, gzip\r\n', '2\r\n{}\r\n0\r\n\r\n'),
    /unexpected_shape|truncated|timeout/,
  ],
  'a chunk size that is none': [head('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n0\r\n\r\n'), /unexpected_shape|truncated/],
  'a chunk beyond all numbers': [head('Transfer-Encoding: chunked\r\n', 'fffffffffffffffff\r\n{}'), /unexpected_shape|truncated/],
  'chunk extensions without end': [
    head('Transfer-Encoding: chunked\r\n', `2;${'x'.repeat(100_000)}\r\n{}\r\n0\r\n\r\n`),
    /unexpected_shape|truncated/,
  ],
  'chunks that end in the middle': [head('Transfer-Encoding: chunked\r\n', '50\r\n{"jobs":'), /truncated/],
  'less than announced': [head('Content-Length: 500\r\n', '{"jobs":['), /truncated/],
  'a space before the colon': [head('Content-Length : 2\r\n', '{}'), /unexpected_shape/],
  'a folded header': [head('X-A: b\r\n c\r\nContent-Length: 2\r\n', '{}'), /unexpected_shape|page/],
  'a NUL in a header': [head('X-A: b\0c\r\nContent-Length: 2\r\n', '{}'), /unexpected_shape/],
  'a bare line feed in a header': [head('X-A: b\nContent-Length: 2\r\n\r\n', '{}'), /unexpected_shape|page/],
  'no HTTP at all': ['SSH-2.0-OpenSSH_9.6\r\n', /unexpected_shape|network|truncated/],
  'HTTP/0.9': ['{"jobs":[]}', /unexpected_shape|network/],
  'the beginning of HTTP/2': ['\0\0\x12\x04\0\0\0\0\0', /unexpected_shape|network/],
  'a status that is none': ['HTTP/1.1 20 OK\r\n\r\n', /unexpected_shape/],
  'a status beyond': ['HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n', /server_error|unexpected_shape/],
  'switching protocols': [
    'HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    /network|unexpected_shape/,
  ],
  'one header of a megabyte': [head(`X-A: ${'a'.repeat(1_000_000)}\r\n`), /too_large/],
  'a hundred thousand headers': [head('X-A: b\r\n'.repeat(100_000)), /too_large/],
  'headers without end': [
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const more = () => {
        while (!socket.destroyed && socket.write(`X-${'a'.repeat(100)}: b\r\n`));
        socket.once('drain', more);
      };
      more();
    },
    /too_large|timeout/,
  ],
  'trailers without end': [
    head('Transfer-Encoding: chunked\r\n', `2\r\n{}\r\n0\r\n${'X-A: b\r\n'.repeat(100_000)}`),
    /too_large|unexpected_shape|truncated|timeout/,
  ],
  'early hints without end': [
    (socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'), 5);
      socket.once('close', () => clearInterval(timer));
    },
    /timeout/,
  ],
  'a byte now and then, in the headers': [
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-A: ');
      const timer = setInterval(() => socket.write('a'), 10);
      socket.once('close', () => clearInterval(timer));
    },
    /timeout/,
  ],
  'a byte now and then, in the body': [
    (socket) => {
      socket.write(head('Transfer-Encoding: chunked\r\n'));
      const timer = setInterval(() => socket.write('1\r\n \r\n'), 10);
      socket.once('close', () => clearInterval(timer));
    },
    /timeout/,
  ],
  nothing: [() => {}, /timeout/],
  'a closed door': [(socket) => socket.destroy(), /network/],
  'a reset': [(socket) => socket.resetAndDestroy(), /network/],
  'a reset in the middle': [
    (socket) => {
      socket.write(head('Content-Length: 5000\r\n', '{"jobs":['));
      setTimeout(() => socket.resetAndDestroy(), 20);
    },
    /truncated|network/,
  ],
  'gzip within gzip': [
    (socket) => {
      const body = gzipSync(gzipSync('{}'));
      socket.write(head(`Content-Encoding: gzip, gzip\r\nContent-Length: ${body.length}\r\n`));
      socket.write(body);
    },
    /wrong_content_type/,
  ],
  'gzip that is none': [head('Content-Encoding: gzip\r\nContent-Length: 2\r\n', '{}'), /truncated/],
  'gzip that is cut': [
    (socket) => {
      const body = gzipSync(JSON.stringify({ jobs: Array.from({ length: 999 }, Math.random) })).subarray(0, 900);
      socket.write(head(`Content-Encoding: gzip\r\nContent-Length: ${body.length}\r\n`));
      socket.write(body);
    },
    /truncated/,
  ],
  'a bomb under the old name of gzip': [
    (socket) => {
      socket.write(head('Content-Encoding: x-gzip\r\n'));
      socket.end(bomb);
    },
    /too_large/,
  ],
};

describe('on the wire', () => {
  let server: Server;
  let serve: Serve = () => {};
  let origin = '';
  let asked = 0;
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      let text = '';
      socket.on('data', (data) => {
        text += data.toString('latin1');
        while (text.includes('\r\n\r\n')) {
          text = text.slice(text.indexOf('\r\n\r\n') + 4);
          asked += 1;
          serve(socket, asked);
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    origin = `http://127.0.0.1:${address.port}`;
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const ask = (path = '/x', patient = true) =>
    localFetcher({ [site]: origin }, { limits: { ...(patient ? {} : impatient), attempts: 1 } }).fetch(
      pageRequest(`${site}${path}`),
    );

  it.each(Object.entries(oddities))('survives %s', async (_name, [answer, reasons]) => {
    serve = typeof answer === 'string' ? (socket) => void socket.end(answer, 'latin1') : answer;
    const outcome = await ask('/x', !reasons.test('timeout')).then(
      (page) => page.kind,
      (error: ReadFailure) => {
        expect(error.name).toBe('ReadFailure');
        expect(error.message.length).toBeLessThan(500);
        return error.reason;
      },
    );
    expect(outcome).toMatch(reasons);
  });

  it('never takes an answer that nobody asked for as the answer of the next request', async () => {
    asked = 0;
    serve = (socket, count) => void socket.write(count === 1 ? ok('{"a":1}') + ok('{"evil":true}') : ok('{"b":2}'));
    const first = await ask('/first');
    expect(first.kind === 'page' && first.body.toString()).toBe('{"a":1}');
    for (let index = 0; index < 3; index += 1) {
      const next = await ask('/next');
      expect(next.kind === 'page' && next.body.toString()).toBe('{"b":2}');
    }
  });
});
