import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface MainJobRun {
  child: ChildProcess;
  /** Exit code, or the signal that ended it. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>;
  /** Resolves when the progress mentions the text. */
  says(text: string): Promise<void>;
}

/** Milliseconds after which a main job is ended, whatever it does: its last words are told before the test itself is given up. */
const longest = 280_000;

/** `npm start -- --once --json` as its own process, without npm between: it can be killed at any moment. */
export function startMainJob(args: readonly string[], env: Record<string, string> = {}): MainJobRun {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'infra/local/start/main.ts'), '--once', '--json', ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    },
  );
  const deadline = setTimeout(() => child.kill('SIGKILL'), longest);
  let out = '';
  let err = '';
  const waiting = new Map<string, () => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    for (const [wanted, resolve] of waiting) if (err.includes(wanted)) resolve();
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(deadline);
      resolve({ code, signal, out, err });
    });
  });
  return {
    child,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        if (err.includes(text)) resolve();
        else {
          waiting.set(text, resolve);
          ended.then((end) =>
            reject(
              new Error(`the main job ended (${end.code ?? end.signal}) before it said "${text}":\n${end.err.slice(-2000)}`),
            ),
          );
        }
      }),
  };
}

/** The JSON object of the last line; throws with the process' own words when it failed. */
export function outcomeOf(end: { code: number | null; signal: NodeJS.Signals | null; out: string; err: string }) {
  if (end.code !== 0) throw new Error(`the main job ended with ${end.code ?? end.signal}:\n${end.err.slice(-4000)}`);
  return JSON.parse(end.out.trimEnd().split('\n').at(-1) ?? '');
}
