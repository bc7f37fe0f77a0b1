import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { StageName } from '../../shared/contracts/pipeline.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Packages that lie in the Chromium layer and not in a bundle, with what the bundle sees of them. A bundle is CommonJS and these
 * packages are ES modules: what is used of them is handed over by name, so that a default import is the package's default export.
 */
const layered = new Map([
  [
    '@sparticuz/chromium',
    `const layer = require('@sparticuz/chromium'); export default layer.default; export const inflate = layer.inflate;`,
  ],
  [
    'puppeteer-core',
    `const layer = require('puppeteer-core'); export const launch = layer.launch; export const connect = layer.connect;`,
  ],
]);

const fromLayer: Plugin = {
  name: 'from-layer',
  setup(builder) {
    builder.onResolve({ filter: /^(@sparticuz\/chromium|puppeteer-core)$/ }, ({ path, namespace }) =>
      namespace === 'layer' ? { path, external: true } : { path, namespace: 'layer' },
    );
    builder.onLoad({ filter: /.*/, namespace: 'layer' }, ({ path }) => {
      const contents = layered.get(path);
      return contents === undefined ? { errors: [{ text: `${path} is not in the Chromium layer` }] } : { contents, loader: 'js' };
    });
  },
};

/** Where a stage's handler stands in the project. */
export function handlerPath(stage: StageName): string {
  return join(root, 'functions', stage, 'handler.ts');
}

/**
 * Bundles the handlers of all given stages, each into `<directory>/<stage>/index.cjs`, and returns these folders by stage. CommonJS
 * loads faster on Lambda than ES modules, and the extension makes it so wherever the folder lies. Throws an Error that names every
 * stage without a handler.
 */
export async function bundleFunctions(names: readonly StageName[], directory: string): Promise<Map<StageName, string>> {
  const missing = names.filter((name) => !existsSync(handlerPath(name)));
  const skip = process.env.ROLECALL_SKIP_MISSING === '1';
  if (missing.length > 0 && !skip)
    throw new Error(
      `no handler for ${missing.join(', ')}: shared/contracts/pipeline.ts lists these stages, so functions/<stage>/handler.ts must exist`,
    );
  const folders = new Map<StageName, string>();
  await Promise.all(
    names.map(async (name) => {
      const folder = join(directory, name);
      folders.set(name, folder);
      const placeholder = {
        stdin: { contents: `export const handler = async () => { throw new Error('${name} is not written yet'); };` },
      };
      if (missing.includes(name)) await bundle(placeholder, folder);
      else
        await bundle({ entryPoints: [handlerPath(name)] }, folder).catch((error) => {
          if (!skip) throw error;
          console.error(String(error));
          return bundle(placeholder, folder);
        });
    }),
  );
  return folders;
}

function bundle(entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>, folder: string) {
  return build({
    ...entry,
    absWorkingDir: root,
    outfile: join(folder, 'index.cjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // CommonJS has no import.meta: code that asks where it lies is told the bundle's place.
    banner: { js: `const __bundle = require('node:url').pathToFileURL(__filename).href;` },
    define: { 'import.meta.url': '__bundle' },
    // The clients' ES builds shake better than their CommonJS ones.
    mainFields: ['module', 'main'],
    // A dynamic import would not look into a layer; a require does.
    supported: { 'dynamic-import': false },
    legalComments: 'none',
    plugins: [fromLayer],
    logLevel: 'silent',
  });
}
