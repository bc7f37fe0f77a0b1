import { synthesizeApp } from './app.ts';

/**
 * Synthesizes the app in this process and returns the folder of the cloud assembly. Context is that of `infra/settings.ts`. Throws
 * when the context is wrong, a stage has no handler or a handler does not bundle.
 */
export async function synthesize({
  outdir,
  context = {},
}: {
  outdir: string;
  context?: Record<string, unknown>;
}): Promise<string> {
  const assembly = await synthesizeApp({ outdir, context, analyticsReporting: false });
  return assembly.directory;
}
