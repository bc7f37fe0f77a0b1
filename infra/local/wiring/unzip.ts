import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** An asset that is a zip file is unpacked once into `directory`; one that is a folder already is taken as it is. */
export function unzipped(asset: string, directory: string): string {
  if (!asset.endsWith('.zip')) return asset;
  const target = join(directory, basename(asset, '.zip'));
  if (existsSync(target)) return target;
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  execFileSync('unzip', ['-q', '-o', asset, '-d', part]);
  renameSync(part, target);
  return target;
}
