// The one door from npm into the project. Runs on any Node >= 20 without a single package: installs what the lockfile names when it is
// missing, finds the Node 24 that comes with the packages, and hands over to the TypeScript entry of the command.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** npm script -> program and arguments, run by Node 24 with the project's binaries on the PATH. */
const commands = {
  start: ['infra/local/start/main.ts'],
  rolecall: ['infra/local/cli/main.ts'],
  test: ['test/run.ts'],
  bench: ['test/bench/run.ts'],
  'bench:quality': ['test/bench/run.ts', '--quality'],
  synth: ['infra/app.ts'],
  deploy: ['node_modules/aws-cdk/bin/cdk', 'deploy', '--all'],
};

const [command, ...rest] = process.argv.slice(2);
const target = Object.hasOwn(commands, command ?? '') ? commands[command] : undefined;
if (!target) {
  console.error(`unknown command ${command ?? '(none)'}: use one of ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}

if (!installed()) install();
const node = findNode();
const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...target, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [path.join(root, 'node_modules/.bin'), process.env.PATH].filter(Boolean).join(path.delimiter),
    // The child ends itself when this process is killed: nothing is left running behind a dead terminal.
    ROLECALL_PARENT: String(process.pid),
    // Paths given by the person are relative to where they stand.
    ROLECALL_CWD: process.env.INIT_CWD ?? process.cwd(),
  },
});
// Ctrl-C reaches the child as well (same process group); this process waits for it to finish cleanly.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));

/** True when every package of the lockfile that belongs on this machine is there in the locked version. */
function installed() {
  const hidden = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || entry.link) return true;
    if (present[name]) return present[name].version === entry.version && existsSync(path.join(root, name));
    return entry.optional || entry.devOptional || entry.peer;
  });
}

function install() {
  process.stderr.write('Installing the packages of the lockfile (once, about a minute) ...\n');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const started = Date.now();
  const result = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Development packages are needed whatever the caller's NODE_ENV says: they are the local cloud and the tests.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (result.status !== 0) {
    process.stderr.write(
      'npm ci failed: the packages could not be installed. The lines above say why; is the package registry reachable?\n',
    );
    process.exit(result.status ?? 1);
  }
  process.stderr.write(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}

/** This process' own Node when it is 24 or later, otherwise the one that came with the packages. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const names = [`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`];
  for (const name of names) {
    const candidate = path.join(root, 'node_modules', name, 'bin/node');
    if (existsSync(candidate)) return candidate;
  }
  console.error(
    `Rolecall runs on Node 24, this is ${process.version}, and no packaged Node exists for ${process.platform}-${process.arch}. Install Node 24 or later and try again.`,
  );
  process.exit(1);
}
