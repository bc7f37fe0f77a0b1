import type { Profile } from '../../shared/domain/profile.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';

/** Profiles in memory. */
export class FakeProfileStore implements ProfileStore {
  readonly profiles = new Map<string, Profile>();

  constructor(...profiles: Profile[]) {
    for (const profile of profiles) this.profiles.set(profile.userId, structuredClone(profile));
  }

  async get(userId: string): Promise<Profile | null> {
    return structuredClone(this.profiles.get(userId)) ?? null;
  }

  async put(profile: Profile, expectedVersion: number): Promise<void> {
    if ((this.profiles.get(profile.userId)?.version ?? 0) !== expectedVersion)
      throw new WriteConflict('somebody else wrote the profile first');
    this.profiles.set(profile.userId, structuredClone({ ...profile, version: expectedVersion + 1 }));
  }

  async active(): Promise<Profile[]> {
    return structuredClone([...this.profiles.values()].filter((profile) => profile.active));
  }

  async versions(userIds: readonly string[]): Promise<Map<string, number>> {
    const active = (await this.active()).filter((profile) => userIds.includes(profile.userId));
    return new Map(active.map((profile) => [profile.userId, profile.version]));
  }
}
