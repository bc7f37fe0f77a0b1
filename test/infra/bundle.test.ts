import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/constructs/bundle.ts';
import { prepareChromiumLayer } from '../../infra/constructs/chromium-layer.ts';
import { type StageName, stages } from '../../shared/contracts/pipeline.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-bundle-test-'));
let bundles: Map<StageName, string>;
let layer: string;
beforeAll(async () => {
  layer = (await prepareChromiumLayer()).directory;
  bundles = await bundleFunctions(
    stages.map((stage) => stage.name),
    folder,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bundles', () => {
  it('load outside the project with nothing but the layer, as on Lambda, and export a handler', () => {
    const files = [...bundles.values()].map((each) => path.join(each, 'index.cjs'));
    const script = `for (const file of ${JSON.stringify(files)}) console.log(typeof require(file).handler)`;
    const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { AWS_REGION: 'eu-central-1', NODE_PATH: path.join(layer, 'nodejs', 'node_modules') },
    });
    expect(run.stderr).toBe('');
    expect(run.stdout.trim().split('\n')).toEqual(stages.map(() => 'function'));
  });

  it('take credentials from the environment and bring no other way along', () => {
    for (const [name, bundle] of bundles) {
      const code = readFileSync(path.join(bundle, 'index.cjs'), 'utf8');
      const found = ['sso_start_url', 'AssumeRoleWithWebIdentity', 'AWS_SESSION_TOKEN'].filter((word) => code.includes(word));
      expect(found, name).toEqual(['AWS_SESSION_TOKEN']);
    }
  });

  it('leave the browser to its layer', () => {
    for (const name of ['render', 'collect'] as const)
      expect(readFileSync(path.join(bundles.get(name) ?? '', 'index.cjs'), 'utf8')).toMatch(/require\("puppeteer-core"\)/);
  });

  it('cannot be made of a stage without a handler, which is named', async () => {
    await expect(bundleFunctions(['plan', 'nowhere' as StageName], folder)).rejects.toThrow(/no handler for nowhere/);
  });
});
