import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import { type SourceKey, sourceKey, sourceKeyParameter } from '../../contracts/source-keys.ts';
import type { Clock } from '../../ports/clock.ts';
import { StoreUnavailable } from '../../ports/errors.ts';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import type { SourceKeys } from '../../ports/source-keys.ts';

/** How long an instance believes what it read: a new key is in use after that. */
const freshMilliseconds = 5 * 60_000;

/**
 * Keys of sources in the SSM Parameter Store, one SecureString a source with its members as JSON. Throws ReadFailure `key_refused` for a parameter that
 * holds something else (its text stays out of the message), StoreUnavailable when the store does not answer.
 */
export function ssmSourceKeys(client: SSMClient, prefix: string, clock: Clock): SourceKeys {
  const known = new Map<string, { key: SourceKey | null; until: number }>();
  return {
    async read(source) {
      const now = clock.now().getTime();
      const remembered = known.get(source);
      if (remembered !== undefined && remembered.until > now) return remembered.key;
      const key = parse(await value(client, sourceKeyParameter(prefix, source)), source, prefix);
      known.set(source, { key, until: now + freshMilliseconds });
      return key;
    },
  };
}

async function value(client: SSMClient, name: string): Promise<string | null> {
  try {
    const answer = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
    return answer.Parameter?.Value ?? null;
  } catch (cause) {
    if (cause instanceof ParameterNotFound) return null;
    throw new StoreUnavailable(`reading the parameter ${name} failed`, { cause });
  }
}

function parse(text: string | null, source: string, prefix: string): SourceKey | null {
  if (text === null) return null;
  try {
    return sourceKey.parse(JSON.parse(text));
  } catch {
    // Not even as a cause: an error of a parser repeats what it read.
    throw new ReadFailure(
      'key_refused',
      `the parameter ${sourceKeyParameter(prefix, source)} holds no JSON object of names and texts: set the key of ${source} again`,
    );
  }
}
