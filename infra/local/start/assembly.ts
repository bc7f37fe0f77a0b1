import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const root = path.resolve(import.meta.dirname, '../../..');

/** What a deployment on this machine is told. Mail for that domain is taken by the SMTP door; the name is one that no DNS can give away (RFC 6761). */
const localContext = { inboundDomain: 'inbox.rolecall.localhost' };

/** Everything that can change what is synthesized. */
const inputs = ['infra', 'functions', 'shared', 'layers', 'cdk.json', 'package-lock.json'];

export interface Assembly {
  /** Folder with manifest.json, the templates and the bundled functions. */
  dir: string;
  stacks: number;
  functions: number;
}

/**
 * The synthesized app in `dir`: made anew when any input changed since the last time, otherwise taken as it is. With
 * ROLECALL_ASSEMBLY set that folder is used unseen (the tests synthesize once for all).
 */
export async function synthesizeInto(dir: string): Promise<Assembly> {
  const given = process.env.ROLECALL_ASSEMBLY;
  if (given !== undefined && given !== '') return describe(given);
  const fingerprint = fingerprintOfInputs();
  const mark = path.join(dir, 'inputs.sha256');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== fingerprint) {
    const fresh = `${dir}.new`;
    rmSync(fresh, { recursive: true, force: true });
    // Loaded only now: the CDK takes half a second that a second start need not spend.
    const { synthesize } = await import('../../synthesize.ts');
    await synthesize({ outdir: fresh, context: localContext });
    writeFileSync(path.join(fresh, 'inputs.sha256'), fingerprint);
    rmSync(dir, { recursive: true, force: true });
    renameSync(fresh, dir);
  }
  return describe(dir);
}

/** Hash over name, size and time of change of every input file. */
function fingerprintOfInputs(): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const start = path.join(root, input);
    if (!existsSync(start)) continue;
    const files = statSync(start).isDirectory()
      ? readdirSync(start, { recursive: true, encoding: 'utf8' }).map((file) => path.join(start, file))
      : [start];
    for (const file of files.sort()) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\n${size}\n${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const template = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })).default({}) });

function describe(dir: string): Assembly {
  const templates = readdirSync(dir).filter((file) => file.endsWith('.template.json'));
  const functions = templates
    .flatMap((file) => Object.values(template.parse(JSON.parse(readFileSync(path.join(dir, file), 'utf8'))).Resources))
    .filter((resource) => resource.Type === 'AWS::Lambda::Function').length;
  return { dir, stacks: templates.length, functions };
}
