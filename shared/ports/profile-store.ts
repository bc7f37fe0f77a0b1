import type { Profile } from '../domain/profile.ts';

export interface ProfileStore {
  get(userId: string): Promise<Profile | null>;
  /** Stores version `expectedVersion + 1` (0: must not exist yet); WriteConflict when somebody else was faster. */
  put(profile: Profile, expectedVersion: number): Promise<void>;
  /** All active profiles as they are now, but for the lag of the index; profiles that did not change are not read again. */
  active(): Promise<Profile[]>;
  /** Present versions of those that exist and are active. */
  versions(userIds: readonly string[]): Promise<Map<string, number>>;
}
