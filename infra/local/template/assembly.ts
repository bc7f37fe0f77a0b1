import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { type Json, json } from './json.ts';

const manifestShape = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      dependencies: z.array(z.string()).default([]),
      properties: z
        .object({
          templateFile: z.string().optional(),
          stackName: z.string().optional(),
          file: z.string().optional(),
          directoryName: z.string().optional(),
        })
        .optional(),
    }),
  ),
});

const assetsShape = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }).optional(),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

const templateShape = z.object({
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: json.optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), json))).default({}),
  Conditions: z.record(z.string(), json).default({}),
  Resources: z
    .record(
      z.string(),
      z.object({ Type: z.string(), Properties: z.record(z.string(), json).default({}), Condition: z.string().optional() }),
    )
    .default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: json, Export: z.object({ Name: json }).optional(), Condition: z.string().optional() }))
    .default({}),
});

export type Template = z.infer<typeof templateShape>;

export interface Stack {
  name: string;
  template: Template;
  /** Asset object key (as `Code.S3Key` names it) to the directory or file it is made of. */
  assets: ReadonlyMap<string, string>;
}

/**
 * Reads a synthesized cloud assembly: all stacks (those of nested assemblies too) in the order of their dependencies.
 * Throws when there is no manifest, when a file it names is missing, or when stacks depend on each other in a circle.
 */
export function readAssembly(directory: string): Stack[] {
  const manifestFile = join(directory, 'manifest.json');
  if (!existsSync(manifestFile)) {
    throw new Error(`${directory} is no cloud assembly (no manifest.json): synthesize the CDK app first (npm run synth)`);
  }
  const { artifacts } = manifestShape.parse(readJson(manifestFile));
  const stacks: Stack[] = [];
  const done = new Set<string>();
  const visiting = new Set<string>();
  const visit = (id: string) => {
    const artifact = artifacts[id];
    if (!artifact || done.has(id)) return;
    if (visiting.has(id)) throw new Error(`the stacks of ${directory} depend on each other in a circle at ${id}`);
    visiting.add(id);
    for (const dependency of artifact.dependencies) visit(dependency);
    const properties = artifact.properties;
    if (artifact.type === 'aws:cloudformation:stack' && properties?.templateFile) {
      stacks.push({
        name: properties.stackName ?? id,
        template: templateShape.parse(readJson(join(directory, properties.templateFile))),
        assets: assetsOf(directory, artifact.dependencies, artifacts),
      });
    } else if (artifact.type === 'cdk:cloud-assembly' && properties?.directoryName) {
      stacks.push(...readAssembly(join(directory, properties.directoryName)));
    }
    visiting.delete(id);
    done.add(id);
  };
  for (const id of Object.keys(artifacts)) visit(id);
  return stacks;
}

function assetsOf(directory: string, dependencies: string[], artifacts: z.infer<typeof manifestShape>['artifacts']) {
  const assets = new Map<string, string>();
  for (const dependency of dependencies) {
    const artifact = artifacts[dependency];
    if (artifact?.type !== 'cdk:asset-manifest' || !artifact.properties?.file) continue;
    const { files } = assetsShape.parse(readJson(join(directory, artifact.properties.file)));
    for (const file of Object.values(files)) {
      if (!file.source?.path) continue;
      for (const destination of Object.values(file.destinations)) {
        assets.set(destination.objectKey, resolve(directory, file.source.path));
      }
    }
  }
  return assets;
}

function readJson(file: string): Json {
  return json.parse(JSON.parse(readFileSync(file, 'utf8')));
}
