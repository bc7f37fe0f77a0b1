import type { SourceKeys } from '../../shared/ports/source-keys.ts';

/** Keys in memory. */
export class FakeSourceKeys implements SourceKeys {
  readonly keys = new Map<string, Record<string, string>>();

  async read(source: string): Promise<Readonly<Record<string, string>> | null> {
    return this.keys.get(source) ?? null;
  }
}
