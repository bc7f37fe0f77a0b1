import type { HostStates } from '../domain/host-state.ts';

/** Small state per host that all concurrent functions share. Version 0 means there is none. */
export interface HostStateStore {
  read<K extends keyof HostStates>(host: string, kind: K): Promise<{ version: number; state: HostStates[K] | null }>;
  /** Stores version `expectedVersion + 1`; throws WriteConflict when somebody else was faster. Idle state expires by itself. */
  write<K extends keyof HostStates>(
    host: string,
    kind: K,
    expectedVersion: number,
    state: HostStates[K],
    expiresAt: Date,
  ): Promise<void>;
}
