import type { Profile } from '../../shared/domain/profile.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { type ProfileDeps, requireProfile } from './profile.ts';

/** A digest as it would be sent now. */
export interface PreviewedDigest {
  subject: string;
  html: string;
  text: string;
  jobIds: string[];
}

export interface DigestPreviewDeps extends Pick<ProfileDeps, 'profiles'> {
  compose: (profile: Profile) => Promise<PreviewedDigest>;
}

/** The digest without the mail: nothing is claimed, sent or counted. */
export function digestPreviewOperations(deps: DigestPreviewDeps): Pick<OperationHandlers, 'digest.preview'> {
  return {
    'digest.preview': async (_input, { userId }) => deps.compose(await requireProfile(deps, userId)),
  };
}
