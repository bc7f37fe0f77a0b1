import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type LocalCloud, type LocalCloudOptions, startCloud } from '../cloud.ts';
import { startSampleServer } from '../samples/sample-server.ts';
import { type Assembly, synthesizeInto } from './assembly.ts';
import { UsageError } from './options.ts';

export interface OpenCloud {
  cloud: LocalCloud;
  close(): Promise<void>;
}

/** The synthesized app of a data directory. */
export function synthesizeFor(dataDir: string): Promise<Assembly> {
  mkdirSync(dataDir, { recursive: true });
  return synthesizeInto(path.join(dataDir, 'cdk.out'));
}

/**
 * Starts the local cloud of a data directory, with what it needs to be whole: the sample boards' server (they can be followed at any time),
 * the redirected origins and the language model of this process' environment.
 */
export async function openCloud(
  dataDir: string,
  assembly: Assembly,
  options: Pick<LocalCloudOptions, 'apiPort' | 'firesSchedules' | 'onMetric'>,
): Promise<OpenCloud> {
  const given = givenOrigins();
  const samples = await startSampleServer(sampleAnchor(dataDir, new Date()));
  try {
    const cloud = await startCloud({
      ...options,
      dataDir,
      assemblyDir: assembly.dir,
      functionEnv: {
        SOURCE_ORIGINS: JSON.stringify({ ...samples.origins, ...given }),
        ...variable('OPENAI_BASE_URL'),
        ...variable('OPENAI_MODEL'),
      },
      ...(process.env.OPENAI_API_KEY && { parameters: { '/rolecall/openai-api-key': process.env.OPENAI_API_KEY } }),
    });
    return {
      cloud,
      close: async () => {
        await cloud.stop();
        await samples.close();
      },
    };
  } catch (error) {
    await samples.close();
    throw error;
  }
}

/** The day the samples count back from: the first start on this data directory, so that a later start finds them unchanged. */
function sampleAnchor(dataDir: string, now: Date): Date {
  const file = path.join(dataDir, 'samples.json');
  const shape = z.object({ anchor: z.iso.datetime() });
  try {
    return new Date(shape.parse(JSON.parse(readFileSync(file, 'utf8'))).anchor);
  } catch {
    // Not there yet, or cut off by a kill: today is as good a day.
    const anchor = new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000);
    writeFileSync(file, JSON.stringify({ anchor: anchor.toISOString() }));
    return anchor;
  }
}

function givenOrigins(): Record<string, unknown> {
  const text = process.env.SOURCE_ORIGINS;
  if (text === undefined || text === '') return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (cause) {
    throw new UsageError(
      'SOURCE_ORIGINS is not a JSON object of origins, e.g. {"https://boards-api.greenhouse.io": "http://127.0.0.1:9001"}',
      { cause },
    );
  }
}

function variable(name: string): Record<string, string> {
  const value = process.env[name];
  return value === undefined || value === '' ? {} : { [name]: value };
}
