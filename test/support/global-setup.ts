import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesizeInto } from '../../infra/local/start/assembly.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The synthesized CDK assembly with the bundled functions, made once for all suites. */
    assemblyDir: string;
  }
}

/** Synthesizes once for the whole run. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-assembly-'));
  const { dir } = await synthesizeInto(path.join(folder, 'cdk.out'));
  project.provide('assemblyDir', dir);
  return () => rmSync(folder, { recursive: true, force: true });
}
