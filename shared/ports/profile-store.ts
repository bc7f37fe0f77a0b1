import type { Profile } from '../domain/profile.ts';

export interface ProfileStore {
  get(userId: string): Promise<Profile | null>;
  /** Stores version `expectedVersion + 1` (0: must not exist yet); WriteConflict when somebody else was faster. */
  put(profile: Profile, expectedVersion: number): Promise<void>;
  /** All active profiles; implementations may cache for `maxAgeSeconds`. */
  active(): Promise<Profile[]>;
}
