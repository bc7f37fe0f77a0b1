import { unsubscribePath } from '../../shared/contracts/operations/digest.ts';
import { type DigestSources, gatherDigest } from '../../shared/domain/digest/content.ts';
import { fileKey, filesOf } from '../../shared/domain/digest/lines.ts';
import { localTime } from '../../shared/domain/digest/local-time.ts';
import { renderDigest } from '../../shared/domain/digest/render.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DigestStore } from '../../shared/ports/digest-store.ts';
import type { DocumentFiles } from '../../shared/ports/document-files.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { fileNameOf, linkSeconds } from './documents.ts';
import { type ProfileDeps, requireProfile } from './profile.ts';

export interface DigestPreviewDeps extends DigestSources, Pick<ProfileDeps, 'profiles'> {
  digests: DigestSources['digests'] & Pick<DigestStore, 'unsubscribeToken'>;
  files: Pick<DocumentFiles, 'downloadUrl'>;
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
      const jobs = new Map(content.jobs.map(({ match }) => [match.jobId, match]));
      // A preview is for the person who is signed in: its links lead to the files themselves, for as long as a download does.
      const files = new Map(
        await Promise.all(
          filesOf(content).flatMap(({ document, format }) => {
            const file = document.files.find((each) => each.format === format);
            if (!file) return [];
            const name = fileNameOf(document, jobs.get(document.jobId) ?? null, format);
            const url = deps.files.downloadUrl(file.key, name, linkSeconds);
            return [url.then((address) => [fileKey(document, format), address] as const)];
          }),
        ),
      );
      const token = await deps.digests.unsubscribeToken(userId, deps.ids.secret());
      return renderDigest(content, {
        files,
        unsubscribeUrl: `${origin}${unsubscribePath(token)}`,
        contact: deps.contact,
      });
    },
  };
}
