import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const shape = z.object({
  pid: z.number(),
  apiUrl: z.string(),
  issuerUrl: z.string(),
  outboxUrl: z.string(),
  /** Where tokens are given out and the cloud is steered (control-server.ts) ... */
  controlUrl: z.string(),
  /** ... to whoever can read this file. */
  secret: z.string(),
  endpoints: z.record(z.string(), z.string()),
});

export type Running = z.infer<typeof shape>;

/** The local cloud that runs on a data directory; null when none does (a file left by a killed process does not count). */
export function readRunning(dataDir: string): Running | null {
  const file = fileOf(dataDir);
  if (!existsSync(file)) return null;
  const parsed = shape.safeParse(parsedOrNull(readFileSync(file, 'utf8')));
  return parsed.success && parsed.data.pid !== process.pid && isAlive(parsed.data.pid) ? parsed.data : null;
}

/** Says in `running.json` (mode 0600, whole at any moment) how this cloud is reached. */
export function writeRunning(dataDir: string, running: Running): void {
  const part = `${fileOf(dataDir)}.${process.pid}.part`;
  writeFileSync(part, JSON.stringify(running, null, 2), { mode: 0o600 });
  renameSync(part, fileOf(dataDir));
}

/** Takes `running.json` away; harmless when it is gone. */
export function removeRunning(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'running.json');
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A file that is no JSON was not written by a living cloud (they rename whole files into place).
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
