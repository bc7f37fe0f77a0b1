import { unsubscribePath } from '../../shared/contracts/operations/digest.ts';
import { type DigestSources, gatherDigest } from '../../shared/domain/digest/content.ts';
import { localTime } from '../../shared/domain/digest/local-time.ts';
import { renderDigest } from '../../shared/domain/digest/render.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DigestStore } from '../../shared/ports/digest-store.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { type ProfileDeps, requireProfile } from './profile.ts';

export interface DigestPreviewDeps extends DigestSources, Pick<ProfileDeps, 'profiles'> {
  digests: DigestSources['digests'] & Pick<DigestStore, 'unsubscribeToken'>;
  clock: Clock;
  ids: Ids;
  contact: string;
}

/** The digest without the mail: nothing is claimed, sent or counted. */
export function digestPreviewOperations(deps: DigestPreviewDeps): Pick<OperationHandlers, 'digest.preview'> {
  return {
    'digest.preview': async (_input, { userId, origin }) => {
      const profile = await requireProfile(deps, userId);
      const { date } = localTime(deps.clock.now(), profile.digest.timeZone);
      const content = await gatherDigest(profile, date, deps);
      const token = await deps.digests.unsubscribeToken(userId, deps.ids.secret());
      return renderDigest(content, {
        apiUrl: origin,
        unsubscribeUrl: `${origin}${unsubscribePath(token)}`,
        contact: deps.contact,
      });
    },
  };
}
