import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
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

/**
 * What packages bring along and a function never uses, with what the bundle gets instead. On Lambda credentials come from the
 * environment and from nowhere else: the SDK's chain through profiles, SSO and metadata servers is 95 KB in every bundle. Of the OpenAI
 * client only chat completions are called: its administration and beta areas are 120 KB.
 */
const unused: readonly { path: RegExp; instead: string }[] = [
  {
    path: /@aws-sdk\/credential-provider-node\/.*\/index\.js$/,
    instead: `import { fromEnv } from '@aws-sdk/credential-provider-env'; export const defaultProvider = (init) => fromEnv(init);`,
  },
  { path: /\/openai\/resources\/admin\/admin\.mjs$/, instead: 'export class Admin {}' },
  { path: /\/openai\/resources\/beta\/beta\.mjs$/, instead: 'export class Beta {}' },
];

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(builder) {
    for (const { path, instead } of unused)
      builder.onLoad({ filter: path }, (args) => ({ contents: instead, loader: 'js', resolveDir: dirname(args.path) }));
  },
};

/** Where a stage's handler stands in the project. */
function handlerPath(stage: StageName): string {
  return join(root, 'functions', stage, 'handler.ts');
}

/**
 * Bundles the handlers of all given stages, each into `<directory>/<stage>/index.cjs`, and returns these folders by stage. CommonJS
 * loads faster on Lambda than ES modules, and the extension makes it so wherever the folder lies. Throws an Error that names every
 * stage without a handler.
 */
export async function bundleFunctions(names: readonly StageName[], directory: string): Promise<Map<StageName, string>> {
  const missing = names.filter((name) => !existsSync(handlerPath(name)));
  if (missing.length > 0)
    throw new Error(
      `no handler for ${missing.join(', ')}: shared/contracts/pipeline.ts lists these stages, so functions/<stage>/handler.ts must exist`,
    );
  // One build for all: what the functions share (the SDK above all) is parsed once.
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [join(name, 'index'), handlerPath(name)])),
    absWorkingDir: root,
    outdir: directory,
    outExtension: { '.js': '.cjs' },
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
    plugins: [fromLayer, withoutUnused],
    logLevel: 'silent',
  });
  return new Map(names.map((name) => [name, join(directory, name)]));
}
