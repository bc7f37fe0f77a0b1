import { createHash } from 'node:crypto';
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';

export interface LayerContent {
  /** Folder to be unpacked under /opt. */
  directory: string;
  /** Changes when the packages or this recipe change; saves hashing 70 MB at every synthesis. */
  hash: string;
}

const root = join(import.meta.dirname, '..', '..');
const packageJson = z.object({ version: z.string() });

function versionOf(folder: string): string {
  return packageJson.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).version;
}

/**
 * Prepares the Chromium layer once per version under node_modules/.cache: `@sparticuz/chromium` with its compressed browser, and
 * `puppeteer-core` as one file, both as `nodejs/node_modules/...` so that a `require` of a function finds them.
 */
export async function prepareChromiumLayer(): Promise<LayerContent> {
  const modules = join(root, 'node_modules');
  const chromium = join(modules, '@sparticuz', 'chromium');
  const puppeteer = join(modules, 'puppeteer-core');
  const hash = createHash('sha256')
    .update(JSON.stringify([versionOf(chromium), versionOf(puppeteer)]))
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  const cache = join(modules, '.cache', 'rolecall');
  const directory = join(cache, `chromium-layer-${hash.slice(0, 12)}`);
  if (existsSync(directory)) return { directory, hash };

  const draft = join(cache, `draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  const target = join(draft, 'nodejs', 'node_modules');
  const common = {
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    logLevel: 'silent',
    absWorkingDir: root,
  } as const;
  await build({
    ...common,
    entryPoints: [join(chromium, 'build', 'index.js')],
    outfile: join(target, '@sparticuz', 'chromium', 'build', 'index.js'),
    format: 'esm',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  await build({
    ...common,
    entryPoints: ['puppeteer-core'],
    outfile: join(target, 'puppeteer-core', 'index.cjs'),
    format: 'cjs',
  });
  writePackage(join(target, '@sparticuz', 'chromium'), {
    name: '@sparticuz/chromium',
    version: versionOf(chromium),
    type: 'module',
    main: './build/index.js',
  });
  writePackage(join(target, 'puppeteer-core'), { name: 'puppeteer-core', version: versionOf(puppeteer), main: './index.cjs' });
  linkAll(join(chromium, 'bin'), join(target, '@sparticuz', 'chromium', 'bin'));
  for (const [name, folder] of [
    ['chromium', chromium],
    ['puppeteer', puppeteer],
  ] as const) {
    const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (licence) cpSync(join(folder, licence), join(draft, 'licences', name));
  }
  try {
    renameSync(draft, directory);
  } catch (error) {
    // Another process was first with the same content.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  }
  return { directory, hash };
}

function writePackage(folder: string, content: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
}

/** Hard links where the file system can, copies where not. */
function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    const target = join(to, file);
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(join(from, file), target);
    } catch {
      cpSync(join(from, file), target);
    }
  }
}
