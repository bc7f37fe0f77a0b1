import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { FunctionPool } from '../functions/function-pool.ts';
import { lambdaFunction, layerVersion } from '../resources/lambda.ts';
import type { Deployment } from '../template/deployment.ts';
import { unzipped } from './unzip.ts';

export interface FunctionOptions {
  dataDir: string;
  region: string;
  /** `AWS_ENDPOINT_URL_*` of all services. */
  endpoints: Readonly<Record<string, string>>;
  /** Variables for all functions; they win over those of the template. */
  functionEnv: Readonly<Record<string, string>>;
  /** node_modules that hold what Lambda's runtime brings itself. */
  runtimeModules: string;
  onOutput: (functionName: string, text: string) => void;
}

/** One pool per function of the templates, by ARN. Nothing starts before the first invocation. */
export function buildFunctions(deployment: Deployment, options: FunctionOptions): Map<string, FunctionPool> {
  const layers = new Map(
    deployment
      .of(layerVersion)
      .map((layer) => [
        layer.ref,
        unzipped(
          deployment.asset(layer.properties.Content.S3Key, `${layer.stack}/${layer.logicalId}`),
          join(options.dataDir, 'layers'),
        ),
      ]),
  );
  const pools = new Map<string, FunctionPool>();
  for (const each of deployment.of(lambdaFunction)) {
    const { name, properties } = each;
    const who = `${each.stack}/${each.logicalId}`;
    if (!properties.Runtime.startsWith('nodejs'))
      throw new Error(`${who}: the local cloud runs Node functions only, not ${properties.Runtime}`);
    const arn = each.attributes.Arn ?? name;
    const pool = new FunctionPool(
      {
        name,
        arn,
        codeDirectory: codeOf(deployment, each, options.dataDir),
        handler: properties.Handler,
        layers: properties.Layers.map((layer) => {
          const directory = layers.get(layer);
          if (directory === undefined) throw new Error(`${who} uses the layer ${layer}, which no template of the assembly makes`);
          return directory;
        }),
        environment: {
          PATH: process.env.PATH ?? '',
          HOME: process.env.HOME ?? '',
          TZ: ':UTC',
          LANG: 'en_US.UTF-8',
          NODE_OPTIONS: '',
          AWS_REGION: options.region,
          AWS_DEFAULT_REGION: options.region,
          // The key names the function, so that every request says who sends it; nothing checks the secret.
          AWS_ACCESS_KEY_ID: name,
          AWS_SECRET_ACCESS_KEY: 'local',
          AWS_EC2_METADATA_DISABLED: 'true',
          AWS_LAMBDA_FUNCTION_NAME: name,
          AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
          AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
          AWS_LAMBDA_LOG_STREAM_NAME: 'local',
          AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
          _HANDLER: properties.Handler,
          ...options.endpoints,
          ...properties.Environment.Variables,
          ...options.functionEnv,
        },
        timeout: properties.Timeout,
        memory: properties.MemorySize,
        concurrency: Math.min(
          properties.ReservedConcurrentExecutions ?? Number.POSITIVE_INFINITY,
          Math.max(2, availableParallelism()),
        ),
        runtimeModules: options.runtimeModules,
        compileCache: join(options.dataDir, 'cache', 'compile'),
      },
      (text) => options.onOutput(name, text),
    );
    pools.set(arn, pool);
  }
  return pools;
}

/** The pool of a function named by ARN, by name, or by ARN with a qualifier. */
export function findFunction(pools: ReadonlyMap<string, FunctionPool>, reference: string): FunctionPool {
  const found =
    pools.get(reference) ??
    pools.get(reference.replace(/:\$LATEST$/, '')) ??
    [...pools.values()].find((each) => each.spec.name === reference);
  if (!found) throw new Error(`there is no function ${reference} in the templates`);
  return found;
}

function codeOf(deployment: Deployment, each: ReturnType<typeof lambdaFunctions>[number], dataDir: string): string {
  const { Code } = each.properties;
  const who = `${each.stack}/${each.logicalId}`;
  if (Code.S3Key !== undefined) {
    const directory = unzipped(deployment.asset(Code.S3Key, who), join(dataDir, 'code'));
    if (!existsSync(directory)) throw new Error(`${who}: its code ${directory} does not exist: synthesize the CDK app again`);
    return directory;
  }
  if (Code.ZipFile === undefined) throw new Error(`${who} has no code (neither S3Key nor ZipFile)`);
  const directory = join(dataDir, 'code', each.name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'index.js'), Code.ZipFile);
  return directory;
}

function lambdaFunctions(deployment: Deployment) {
  return deployment.of(lambdaFunction);
}
