import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import * as z from 'zod';
import { stages } from '../shared/contracts/pipeline.ts';
import { bundleFunctions } from './constructs/bundle.ts';
import { prepareChromiumLayer } from './constructs/chromium-layer.ts';
import type { Deployment } from './constructs/deployment.ts';
import { parseSettings, type Settings, settingsSchema } from './settings.ts';
import { ApiStack } from './stacks/api.ts';
import { DataStack } from './stacks/data.ts';
import { MailStack } from './stacks/mail.ts';
import { OperationsStack } from './stacks/operations.ts';
import { PipelineStack } from './stacks/pipeline.ts';

/**
 * Builds the whole app: bundles the functions, reads the context, makes the stacks, and calls `inspect` before synthesizing. The only
 * reader of CDK context. Environment-agnostic: account and region are those of the credentials it is deployed with.
 */
export async function synthesizeApp(
  props: AppProps = {},
  inspect: (app: App, settings: Settings) => void = () => {},
): Promise<CloudAssembly> {
  const app = new App({ ...props, context: { ...recommendedFlags(), ...strongReferences, ...props.context } });
  const settings = parseSettings(readContext(app));
  const bundles = mkdtempSync(join(tmpdir(), 'rolecall-bundles-'));
  try {
    const browser = await prepareChromiumLayer();
    const folders = await bundleFunctions(
      stages.map((stage) => stage.name),
      bundles,
    );
    const stackName = (part: string) => ({ stackName: `${settings.name}-${part}`, description: `Rolecall: ${part}` });

    const operations = new OperationsStack(app, 'operations', { ...stackName('operations'), settings });
    const deployment: Deployment = {
      settings,
      alarmTopic: operations.alarmTopic,
      code: (stage) => {
        const folder = folders.get(stage);
        if (folder === undefined) throw new Error(`stage ${stage} was not bundled`);
        return Code.fromAsset(folder);
      },
    };
    const stores = new DataStack(app, 'data', { ...stackName('data'), settings });
    const pipeline = new PipelineStack(app, 'pipeline', { ...stackName('pipeline'), deployment, stores, browser });
    const api = new ApiStack(app, 'api', {
      ...stackName('api'),
      deployment,
      stores,
      collectQueue: pipeline.collectQueue,
      normalizeQueue: pipeline.normalizeQueue,
    });
    new MailStack(app, 'mail', {
      ...stackName('mail'),
      deployment,
      stores,
      apiUrl: api.url,
      inbox: pipeline.inbox,
      schedulesDead: pipeline.schedulesDead,
    });

    Tags.of(app).add('application', settings.name);
    inspect(app, settings);
    return app.synth();
  } finally {
    rmSync(bundles, { recursive: true, force: true });
  }
}

/** Exports and imports: CloudFormation refuses to delete or rename what another stack stands on. */
const strongReferences = { '@aws-cdk/core:defaultCrossStackReferences': 'strong' };

/** The values of the keys we know; other context is the CDK's own. */
function readContext(app: App): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((key) => {
      const value: unknown = app.node.tryGetContext(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/**
 * The feature flags that this version of the CDK recommends, so that the app gives the same templates with the CDK's command line and
 * without it.
 */
function recommendedFlags(): Record<string, unknown> {
  const path = createRequire(import.meta.url).resolve('aws-cdk-lib/recommended-feature-flags.json');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Defaults that are good enough to try Rolecall on a laptop, and not to run it. */
function warnOfDefaults(app: App, settings: Settings): void {
  const defaults = settingsSchema.parse({});
  for (const [key, why] of [
    ['contact', 'the servers we visit must be able to reach you'],
    ['mailFrom', 'SES refuses mail from an address that is not verified'],
    ['operatorMail', 'nobody hears of alarms and of the budget'],
  ] as const)
    if (settings[key] === defaults[key])
      Validations.of(app).addWarning(
        `rolecall-${key}`,
        `context ${key} is not set: ${why}. Set it with -c ${key}=... or in cdk.json.`,
      );
}

// The CDK's command line says by environment variable where it wants the assembly.
if (import.meta.main)
  await synthesizeApp({ outdir: process.env.CDK_OUTDIR ?? 'cdk.out', analyticsReporting: false }, warnOfDefaults);
