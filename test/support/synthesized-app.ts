import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { synthesizeApp } from '../../infra/app.ts';

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
const template = z.object({
  Resources: z.record(z.string(), resource),
  Outputs: z.record(z.string(), z.unknown()).default({}),
});

export type Template = z.infer<typeof template>;

export interface Resource {
  stack: string;
  id: string;
  type: string;
  deletionPolicy: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: templates are read as the free-form JSON they are
  properties: any;
}

export class SynthesizedApp {
  readonly directory: string;
  readonly templates = new Map<string, Template>();
  readonly resources: Resource[] = [];

  constructor(directory: string) {
    this.directory = directory;
    for (const file of readdirSync(directory).filter((name) => name.endsWith('.template.json'))) {
      const stack = file.replace('.template.json', '');
      const content = template.parse(JSON.parse(readFileSync(path.join(directory, file), 'utf8')));
      this.templates.set(stack, content);
      for (const [id, { Type, Properties, DeletionPolicy }] of Object.entries(content.Resources))
        this.resources.push({ stack, id, type: Type, properties: Properties, deletionPolicy: DeletionPolicy });
    }
  }

  /** All resources of a type, over all stacks. */
  of(type: string): Resource[] {
    return this.resources.filter((each) => each.type === type);
  }

  /** The folder of a function's bundled code. */
  codeOf(fn: Resource): string {
    return path.join(this.directory, `asset.${fn.properties.Code.S3Key.replace('.zip', '')}`);
  }

  dispose(): void {
    rmSync(path.dirname(this.directory), { recursive: true, force: true });
  }
}

/** Synthesizes the app into a temporary folder. With `inspect`, which sees the construct tree before, the templates are validated too. */
export async function synthesizedApp(
  context: Record<string, unknown> = {},
  inspect?: (app: App) => void,
): Promise<SynthesizedApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-synth-'));
  const assembly = await synthesizeApp(
    {
      outdir: path.join(folder, 'cdk.out'),
      context,
      analyticsReporting: false,
      builtinCloudFormationValidation: inspect !== undefined,
    },
    inspect,
  );
  return new SynthesizedApp(assembly.directory);
}
