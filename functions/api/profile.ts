import { importResume } from '../../shared/domain/profile/import-resume.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';
import { type InputFault, notFound, Refusal } from '../../shared/ports/refusal.ts';

export interface ProfileDeps {
  profiles: Pick<ProfileStore, 'get' | 'put'>;
  clock: Clock;
}

type ProfileOperation =
  | 'profile.get'
  | 'profile.put'
  | 'profile.import'
  | 'profile.preferences'
  | 'digest.settings'
  | 'digest.set-settings';

/** The stored profile of a caller; Refusal 404 when there is none yet. */
export async function requireProfile({ profiles }: Pick<ProfileDeps, 'profiles'>, userId: string): Promise<Profile> {
  const stored = await profiles.get(userId);
  if (!stored) throw new Refusal(404, 'No profile yet', 'You have no profile yet. Import a JSON Resume document first.');
  return stored;
}

/** Profile, wishes and mail settings: one row, each write the next version of it. */
export function profileOperations(deps: ProfileDeps): Pick<OperationHandlers, ProfileOperation> {
  const { profiles, clock } = deps;

  const imported = (resume: unknown, userId: string, previous: Profile | null, base: string): Profile => {
    const outcome = importResume(resume, { userId, now: clock.now(), previous: previous ?? undefined });
    if ('ok' in outcome) return outcome.ok;
    const faults: InputFault[] = outcome.faults.map((fault) => ({ path: `${base}${fault.path}`, message: fault.message }));
    const first = faults[0];
    throw new Refusal(
      400,
      'Invalid resume',
      `${first?.path || 'The document'} ${first?.message ?? 'is no JSON Resume document'}`,
      {
        faults,
      },
    );
  };

  const change = async (userId: string, changed: (stored: Profile) => Profile): Promise<Profile> => {
    const stored = await requireProfile(deps, userId);
    const next = { ...changed(stored), version: stored.version + 1, updatedAt: clock.now().toISOString() };
    await profiles.put(next, stored.version);
    return next;
  };

  return {
    'profile.get': async (_input, { userId }) => {
      const stored = await profiles.get(userId);
      if (!stored) throw notFound('A profile of yours');
      return stored;
    },
    'profile.put': async ({ resume, preferences, digest, active, version }, { userId }) => {
      const stored = await profiles.get(userId);
      const present = stored?.version ?? 0;
      if (version !== undefined && version !== present)
        throw new Refusal(
          409,
          'Changed meanwhile',
          `The profile is at version ${present}, not ${version}. Read it again and repeat.`,
          {
            members: { version: present },
          },
        );
      const next: Profile = { ...imported(resume, userId, stored, '/resume'), preferences, digest, active };
      await profiles.put(next, present);
      return next;
    },
    'profile.import': async ({ resume }, { userId }) => {
      const stored = await profiles.get(userId);
      const next = imported(resume, userId, stored, '');
      await profiles.put(next, stored?.version ?? 0);
      return next;
    },
    'profile.preferences': ({ preferences }, { userId }) => change(userId, (stored) => ({ ...stored, preferences })),
    'digest.settings': async (_input, { userId }) => (await requireProfile(deps, userId)).digest,
    'digest.set-settings': async ({ settings }, { userId }) =>
      (await change(userId, (stored) => ({ ...stored, digest: settings }))).digest,
  };
}
