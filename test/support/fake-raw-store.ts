import { createHash } from 'node:crypto';
import type { BoardSnapshot } from '../../shared/domain/board-snapshot.ts';
import type { RawRecord } from '../../shared/domain/raw-record.ts';
import { PermanentFailure } from '../../shared/ports/errors.ts';
import type { RawPage } from '../../shared/ports/page-fetcher.ts';
import type { RawStore } from '../../shared/ports/raw-store.ts';

/** Raw objects in memory, as JSON text by key. */
export class FakeRawStore implements RawStore {
  readonly objects = new Map<string, string>();

  async keepPage(boardId: string, page: RawPage, at: Date): Promise<string> {
    return this.#put(`pages/${boardId}/${at.toISOString().slice(0, 10)}`, page.url + page.body.toString());
  }

  async quarantine(boardId: string, page: RawPage, reason: string, at: Date): Promise<string> {
    return this.#put(`quarantine/${boardId}/${at.toISOString().slice(0, 10)}/${reason}`, page.url + page.body.toString());
  }

  async putChunk(boardId: string, records: readonly RawRecord[]): Promise<string> {
    return this.#put(`records/${boardId}`, JSON.stringify(records));
  }

  async readChunk(key: string): Promise<RawRecord[]> {
    return JSON.parse(this.#get(key)) as RawRecord[];
  }

  async has(key: string): Promise<boolean> {
    return this.objects.has(key);
  }

  async putSnapshot(boardId: string, version: number, snapshot: BoardSnapshot): Promise<string> {
    return this.#put(`snapshots/${boardId}/${version}`, JSON.stringify(snapshot));
  }

  async readSnapshot(key: string): Promise<BoardSnapshot> {
    return JSON.parse(this.#get(key)) as BoardSnapshot;
  }

  /** Keys under a prefix. */
  keys(prefix: string): string[] {
    return [...this.objects.keys()].filter((key) => key.startsWith(prefix));
  }

  #put(folder: string, text: string): string {
    const key = `${folder}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    this.objects.set(key, text);
    return key;
  }

  #get(key: string): string {
    const text = this.objects.get(key);
    if (text === undefined) throw new PermanentFailure(`${key} is missing`);
    return text;
  }
}
