import { randomBytes } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';

export const systemClock: Clock = { now: () => new Date() };

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** ULIDs (github.com/ulid/spec): 48 bits of milliseconds, 80 bits of randomness, Crockford base 32. */
export function systemIds(clock: Clock): Ids {
  return {
    next: () => {
      let time = clock.now().getTime();
      const head = Array.from({ length: 10 }, () => {
        const digit = alphabet.charAt(time % 32);
        time = Math.floor(time / 32);
        return digit;
      }).reverse();
      const tail = Array.from(randomBytes(16), (byte) => alphabet.charAt(byte % 32));
      return [...head, ...tail].join('');
    },
    secret: () => randomBytes(24).toString('base64url'),
  };
}
