import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, launch } from 'puppeteer-core';

/** A Chromium that is started on first use, kept warm, and started again when it died. */
export interface WarmBrowser {
  get(): Promise<Browser>;
  close(): Promise<void>;
}

/** Flags of the package that a browser which shows foreign or personal text must not have. */
const unwanted = new Set(['--disable-web-security', '--allow-running-insecure-content']);

/**
 * One Chromium per process. `flags` are added to those of the package; `longestAnswer` (milliseconds) is how long it may take to do one
 * thing. The browser's environment holds nothing of ours: no credentials, no endpoints.
 */
export function warmBrowser(flags: readonly string[] = [], longestAnswer = 30_000): WarmBrowser {
  let running: Promise<Browser> | undefined;
  const start = async () => {
    const home = await unpack();
    const browser = await launch({
      executablePath: join(home, 'chromium'),
      args: [...chromium.args.filter((flag) => !unwanted.has(flag)), ...flags],
      headless: 'shell',
      // Through a pipe the browser ends with us, even when we are killed.
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // The function's own timeout ends a hanging start.
      timeout: 20_000,
      protocolTimeout: longestAnswer,
      env: {
        HOME: home,
        TMPDIR: tmpdir(),
        FONTCONFIG_FILE: join(home, 'fonts.conf'),
        ...(onAmazonLinux() ? { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') } : {}),
      },
    });
    return browser;
  };
  return {
    get() {
      if (running) return running;
      const started = start();
      running = started;
      const gone = () => {
        if (running === started) running = undefined;
      };
      started.then((browser) => browser.once('disconnected', gone), gone);
      return started;
    },
    async close() {
      const closing = running;
      running = undefined;
      await (await closing)?.close();
    },
  };
}

/** Names the unpacked folder, so that another version never starts the browser of this one; a test holds it to package.json. */
export const chromiumVersion = '153.0.0';

/**
 * Unpacks browser, fonts and (on Lambda) system libraries once per machine and returns their folder. It unpacks beside the final name
 * and renames: a process killed half-way leaves no broken browser, and two that unpack at once do not disturb each other.
 */
async function unpack(): Promise<string> {
  const home = join(tmpdir(), `rolecall-chromium-${chromiumVersion}`);
  if (existsSync(home)) return home;
  await removeAbandoned(`${basename(home)}.part-`);
  const part = await mkdtemp(`${home}.part-`);
  await unpackInto(part);
  await mkdir(join(part, 'fonts-cache'));
  await writeFile(join(part, 'fonts.conf'), fontsConf(home));
  try {
    await rename(part, home);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** The package writes below os.tmpdir() and asks for it before its first await: only for that moment it is our folder. */
function unpackInto(folder: string): Promise<string> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Removes what killed processes left of their unpacking. */
async function removeAbandoned(prefix: string): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    // Another process may have finished and renamed its own meanwhile.
    const found = await stat(folder).catch(() => null);
    if (found && Date.now() - found.mtimeMs > 600_000) await rm(folder, { recursive: true, force: true });
  }
}

/** Only our fonts and those of a layer: a document looks the same on a laptop and on Lambda. */
function fontsConf(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/opt/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
}

function onAmazonLinux(): boolean {
  return existsSync('/etc/os-release') && /Amazon Linux/.test(readFileSync('/etc/os-release', 'utf8'));
}
