import { synthesizeApp } from './app.ts';

/**
 * Synthesizes the app in this process and returns the folder of the cloud assembly. Context is that of `infra/settings.ts`. `validate`
 * has the CDK check the templates against CloudFormation's schemas, which takes two seconds more; `infra/app.ts` and a test always do.
 * Throws when the context is wrong, a stage has no handler or a handler does not bundle.
 */
export async function synthesize({
  outdir,
  context = {},
  validate = false,
}: {
  outdir: string;
  context?: Record<string, unknown>;
  validate?: boolean;
}): Promise<string> {
  const assembly = await synthesizeApp({ outdir, context, analyticsReporting: false, builtinCloudFormationValidation: validate });
  return assembly.directory;
}
