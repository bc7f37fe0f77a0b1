import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchSnapshotFiles } from '../../shared/ports/search.ts';

/** Snapshots in a folder of this machine: `remote` stands for the bucket. */
export class FakeSearchSnapshotFiles implements SearchSnapshotFiles {
  readonly directory = mkdtempSync(join(tmpdir(), 'snapshots-'));
  readonly remote = new Map<string, string>();
  #names = 0;

  async scratch(): Promise<string> {
    this.#names += 1;
    return join(this.directory, `scratch-${this.#names}`);
  }

  async fetch(key: string): Promise<string | null> {
    const path = this.remote.get(key);
    return path !== undefined && existsSync(path) ? path : null;
  }

  async store(path: string, key: string): Promise<number> {
    const copy = await this.scratch();
    copyFileSync(path, copy);
    rmSync(path);
    this.remote.set(key, copy);
    return statSync(copy).size;
  }

  async remove(key: string): Promise<void> {
    this.remote.delete(key);
  }

  async forget(): Promise<void> {}

  dispose(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
