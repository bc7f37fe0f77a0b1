import { WriteConflict } from '../../shared/ports/errors.ts';
import type { SearchPointer, SearchPointerStore } from '../../shared/ports/search.ts';

export class FakeSearchPointerStore implements SearchPointerStore {
  pointer: SearchPointer | null = null;

  async get(): Promise<SearchPointer | null> {
    return this.pointer;
  }

  async publish(pointer: SearchPointer): Promise<void> {
    if ((this.pointer?.version ?? 0) !== pointer.version - 1) throw new WriteConflict('another snapshot was published');
    this.pointer = pointer;
  }
}
