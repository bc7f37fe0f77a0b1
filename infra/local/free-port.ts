import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that operating systems give to outgoing connections (32768 and up on Linux, 49152 elsewhere): between the moment such a
 * port is found free and the moment somebody listens on it, any connection of any process could take it.
 */
const [lowest, highest] = [18_000, 32_000];

/** A TCP port of 127.0.0.1 that nobody listens on at the moment, for a server that is started a little later. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free TCP port of 127.0.0.1 was found between ${lowest} and ${highest}`);
}

/** Whether nobody listens on this port of 127.0.0.1. Throws when it may not be listened on for another reason. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
