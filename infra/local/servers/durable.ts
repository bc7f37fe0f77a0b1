import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';
import { messageOf } from './wire.ts';

/**
 * Writes a file so that a crash at any moment leaves either the old content or the new, whole: a temporary neighbour, fsync, rename,
 * fsync of the folder. Synchronous on purpose: the caller may answer only after it, and nothing can come in between. Mode 0600.
 */
export function writeDurably(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.part`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** One JSON document on disk, read once and parsed, written whole by `save`. */
export interface StateFile<T> {
  value: T;
  save(): void;
}

/** Opens a state file; an absent one starts as `initial`. A malformed one is an error that names the file: state is never dropped. */
export function openState<S extends z.ZodType>(path: string, schema: S, initial: z.infer<S>): StateFile<z.infer<S>> {
  const state: StateFile<z.infer<S>> = {
    value: existsSync(path) ? read(path, schema) : initial,
    save: () => writeDurably(path, JSON.stringify(state.value, null, 1)),
  };
  return state;
}

function read<S extends z.ZodType>(path: string, schema: S): z.infer<S> {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`the state file ${path} is malformed: ${messageOf(cause)}; move it away to start afresh`, { cause });
  }
}
