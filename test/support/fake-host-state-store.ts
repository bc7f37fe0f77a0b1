import type { HostStates } from '../../shared/domain/host-state.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { HostStateStore } from '../../shared/ports/host-state-store.ts';

/** State of hosts in memory. */
export class FakeHostStateStore implements HostStateStore {
  readonly #rows = new Map<string, { version: number; state: HostStates[keyof HostStates] }>();

  async read<K extends keyof HostStates>(host: string, kind: K): Promise<{ version: number; state: HostStates[K] | null }> {
    const row = this.#rows.get(`${kind} ${host}`);
    return row === undefined
      ? { version: 0, state: null }
      : { version: row.version, state: structuredClone(row.state) as HostStates[K] };
  }

  async write<K extends keyof HostStates>(host: string, kind: K, expectedVersion: number, state: HostStates[K]): Promise<void> {
    const key = `${kind} ${host}`;
    if ((this.#rows.get(key)?.version ?? 0) !== expectedVersion) throw new WriteConflict(`${key}: somebody else wrote first`);
    this.#rows.set(key, { version: expectedVersion + 1, state: structuredClone(state) });
  }
}
