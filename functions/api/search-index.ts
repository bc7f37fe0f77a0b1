import type { Clock } from '../../shared/ports/clock.ts';
import { Refusal } from '../../shared/ports/refusal.ts';
import type {
  SearchEngine,
  SearchPointer,
  SearchPointerStore,
  SearchReader,
  SearchSnapshotFiles,
} from '../../shared/ports/search.ts';

export interface SearchIndexDeps {
  pointer: Pick<SearchPointerStore, 'get'>;
  files: Pick<SearchSnapshotFiles, 'fetch' | 'forget'>;
  engine: Pick<SearchEngine, 'open'>;
  clock: Clock;
}

/** For so long the pointer is not looked at again: a new snapshot is seen at most this much later. */
const pointerSeconds = 3;

/** The present search snapshot, kept open between requests. */
export class SearchIndex {
  readonly #deps: SearchIndexDeps;
  #pointer: { value: SearchPointer | null; readAt: number } | null = null;
  #open: { key: string; reader: SearchReader } | null = null;

  constructor(deps: SearchIndexDeps) {
    this.#deps = deps;
  }

  /** Where the present snapshot lies; null while nothing was indexed. At most three seconds old. */
  async pointer(): Promise<SearchPointer | null> {
    const now = this.#deps.clock.now().getTime();
    if (this.#pointer && now - this.#pointer.readAt < pointerSeconds * 1000) return this.#pointer.value;
    const value = await this.#deps.pointer.get();
    this.#pointer = { value, readAt: now };
    return value;
  }

  /** The present snapshot, opened; null while nothing was indexed. Refusal 503 when its file is gone, until it is built again. */
  async reader(): Promise<{ pointer: SearchPointer; reader: SearchReader } | null> {
    for (let attempt = 1; ; attempt += 1) {
      const pointer = await this.pointer();
      if (!pointer) return null;
      if (this.#open?.key === pointer.key) return { pointer, reader: this.#open.reader };
      const path = await this.#deps.files.fetch(pointer.key);
      if (path !== null) return { pointer, reader: await this.#swap(pointer.key, path) };
      // The pointer has moved on twice since it was read: the newer one is looked up at once.
      this.#pointer = null;
      if (attempt === 2)
        throw new Refusal(503, 'Search is being rebuilt', 'The search index is not there at the moment. Repeat in a minute.');
    }
  }

  async #swap(key: string, path: string): Promise<SearchReader> {
    // Another request may have opened it while this one fetched.
    if (this.#open?.key === key) return this.#open.reader;
    const reader = this.#deps.engine.open(path);
    this.#open?.reader.close();
    this.#open = { key, reader };
    await this.#deps.files.forget(key);
    return reader;
  }
}
